package dev.xinmiao.zone.enterprise;

import dev.xinmiao.zone.fact.Fact;
import dev.xinmiao.zone.fact.FactDefinition;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.fact.FactType;
import dev.xinmiao.zone.fact.FactValue;
import dev.xinmiao.zone.fact.Source;
import dev.xinmiao.zone.fact.Statement;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.Period;
import dev.xinmiao.zone.kernel.Yuan;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fact as a table shows it, and on request all that was said about it.
 *
 * @param brief for the table: {@code 1.2亿}
 * @param conflict sources disagree
 * @param stated the statement whose value stands first, then the others
 */
public record FactCell(String brief, boolean number, boolean conflict, List<Stated> stated) {

    /**
     * What one source said.
     *
     * @param value in full: {@code ¥123,456,789.00}
     * @param since from which day on it holds; null for a year's fact
     */
    public record Stated(
            String value,
            Bilingual source,
            LocalDate recordedOn,
            String recorder,
            @Nullable LocalDate since) {}

    static FactCell of(Fact fact, FactDefinition definition, FactDictionary dictionary) {
        List<Stated> stated = Stream.concat(Stream.of(fact.chosen()), fact.others().stream())
                .map(statement -> stated(statement, fact.key(), definition, dictionary))
                .toList();
        return new FactCell(
                brief(fact.value(), definition), fact.value() instanceof FactValue.Amount, fact.isConflict(), stated);
    }

    /** Where the value comes from, in one line, for the pointer that rests on it. */
    public String hint() {
        Stated first = stated.getFirst();
        return first.value() + " · " + first.source().zh() + " · " + first.recordedOn();
    }

    private static Stated stated(
            Statement statement, FactKey key, FactDefinition definition, FactDictionary dictionary) {
        FactValue value = Objects.requireNonNull(statement.values().get(key));
        Bilingual source = dictionary
                .source(statement.source())
                .map((Source known) -> new Bilingual(known.zh(), known.en()))
                .orElseGet(() -> new Bilingual(statement.source(), ""));
        return new Stated(
                full(value, definition),
                source,
                LocalDate.ofInstant(statement.recordedAt(), ZoneClock.CHINA),
                statement.recorder(),
                statement.period() instanceof Period.Since(LocalDate day) ? day : null);
    }

    static String brief(FactValue value, FactDefinition definition) {
        return value instanceof FactValue.Amount(var number) && definition.type() == FactType.MONEY
                ? Yuan.of(number).brief()
                : plain(value, definition);
    }

    /** To the last digit, with its unit. */
    static String full(FactValue value, FactDefinition definition) {
        if (value instanceof FactValue.Amount(var number)) {
            return definition.type() == FactType.MONEY
                    ? Yuan.of(number).format()
                    : plain(value, definition) + (definition.unit().isEmpty() ? "" : " " + definition.unit());
        }
        return plain(value, definition);
    }

    private static String plain(FactValue value, FactDefinition definition) {
        return switch (value) {
            case FactValue.Amount(var number) ->
                String.format("%,." + Math.max(number.scale(), 0) + "f", number)
                        + (definition.type() == FactType.PERCENT ? "%" : "");
            case FactValue.Truth(boolean yes) -> yes ? "是" : "否";
            case FactValue.Day(LocalDate date) -> date.toString();
            case FactValue.Words(String text) -> text;
            case FactValue.None none -> none.toString();
        };
    }
}
