package dev.xinmiao.zone.intake.internal.value;

import dev.xinmiao.zone.fact.FactDefinition;
import dev.xinmiao.zone.fact.FactType;
import dev.xinmiao.zone.fact.FactValue;
import dev.xinmiao.zone.intake.Fault;
import dev.xinmiao.zone.intake.Mapping.ColumnRule.ToFact;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the cells of one column as values of the fact that it states. */
public final class FactCell {
    private static final int VALUES_SHOWN = 12;
    private static final char REPLACEMENT_CHARACTER = '\uFFFD';

    private final FactDefinition fact;
    private final ToFact rule;
    private final int maxTextLength;
    private final BigDecimal columnFactor;
    private final Map<String, String> values = new LinkedHashMap<>();

    public FactCell(FactDefinition fact, ToFact rule, int maxTextLength) {
        this.fact = fact;
        this.rule = rule;
        this.maxTextLength = maxTextLength;
        this.columnFactor = columnFactor(fact, rule.unit());
        rule.values().forEach((text, value) -> values.put(Notation.columnName(text), value));
    }

    private static BigDecimal columnFactor(FactDefinition fact, String unit) {
        if (fact.type() == FactType.PERCENT) {
            return unit.equals("1")
                    ? BigDecimal.valueOf(100)
                    : unit.equals("‰") ? new BigDecimal("0.1") : BigDecimal.ONE;
        }
        String base = fact.type() == FactType.MONEY ? "元" : fact.unit();
        return Scale.of(unit, base).orElse(BigDecimal.ONE);
    }

    /** Reads what is written in a cell. */
    public Reading<FactValue> read(String text) {
        if (text.indexOf(REPLACEMENT_CHARACTER) >= 0) {
            return Reading.wrong(Fault.TEXT_GARBLED);
        }
        if (values.isEmpty()) {
            return readPlain(text);
        }
        String value = values.get(Notation.columnName(text));
        if (value != null) {
            return readPlain(value);
        }
        return Notation.saysNothing(text) ? Reading.missing() : unknownValue(values.keySet());
    }

    private Reading<FactValue> readPlain(String text) {
        if (Notation.saysNothing(text)) {
            return Reading.missing();
        }
        boolean ownWord = fact.type() == FactType.BOOLEAN || fact.values().contains("无");
        if (Notation.saysNone(text) && !ownWord) {
            return fact.mayBeNone()
                    ? new Reading.None<>()
                    : Reading.wrong(Fault.NONE_NOT_ALLOWED, fact.zh(), fact.en());
        }
        return switch (fact.type()) {
            case COUNT -> number(text).then(this::whole).then(this::bounded);
            case NUMBER -> number(text).then(this::bounded);
            case MONEY ->
                AmountNotation.yuan(text, columnFactor, rule.roundToFen()).then(this::bounded);
            case PERCENT -> percent(text).then(this::bounded);
            case BOOLEAN -> AnswerNotation.read(text).then(answer -> Reading.known(FactValue.of(answer)));
            case DATE -> DateNotation.day(text).then(day -> Reading.known(FactValue.of(day)));
            case CODE -> code(Notation.plain(text));
            case TEXT -> words(text.strip());
        };
    }

    private Reading<BigDecimal> number(String text) {
        return WrittenNumber.read(text).then(written -> {
            if (written.words().isEmpty()) {
                return Reading.known(written.number().multiply(columnFactor));
            }
            return Scale.of(written.words(), fact.unit())
                    .or(() -> Scale.of(written.words()))
                    .map(factor -> Reading.known(written.number().multiply(factor)))
                    .orElseGet(() -> Reading.wrong(Fault.UNIT_UNKNOWN, written.words()));
        });
    }

    private Reading<BigDecimal> whole(BigDecimal number) {
        return number.stripTrailingZeros().scale() > 0 ? Reading.wrong(Fault.NOT_WHOLE) : Reading.known(number);
    }

    private Reading<BigDecimal> percent(String text) {
        return WrittenNumber.read(text).then(written -> switch (written.words()) {
            case "" -> Reading.known(written.number().multiply(columnFactor));
            case "%", "个百分点" -> Reading.known(written.number());
            case "‰" -> Reading.known(written.number().movePointLeft(1));
            default -> Reading.wrong(Fault.UNIT_UNKNOWN, written.words());
        });
    }

    private Reading<FactValue> bounded(BigDecimal number) {
        if (number.signum() == 0 && rule.zeroIsMissing()) {
            return Reading.missing();
        }
        BigDecimal min = fact.min();
        if (min != null && number.compareTo(min) < 0) {
            return Reading.wrong(Fault.BELOW_MIN, fact.zh(), min.toPlainString(), fact.en());
        }
        BigDecimal max = fact.max();
        if (max != null && number.compareTo(max) > 0) {
            return Reading.wrong(Fault.ABOVE_MAX, fact.zh(), max.toPlainString(), fact.en());
        }
        return Reading.known(FactValue.of(number));
    }

    private Reading<FactValue> code(String text) {
        return fact.values().contains(text) ? Reading.known(FactValue.of(text)) : unknownValue(fact.values());
    }

    private Reading<FactValue> words(String text) {
        return text.length() > maxTextLength
                ? Reading.wrong(Fault.TEXT_TOO_LONG, String.valueOf(maxTextLength))
                : Reading.known(FactValue.of(text));
    }

    private Reading<FactValue> unknownValue(Collection<String> allowed) {
        String shown = allowed.stream().limit(VALUES_SHOWN).collect(Collectors.joining("、"));
        return Reading.wrong(
                Fault.CODE_UNKNOWN, fact.zh(), allowed.size() > VALUES_SHOWN ? shown + "…" : shown, fact.en());
    }
}
