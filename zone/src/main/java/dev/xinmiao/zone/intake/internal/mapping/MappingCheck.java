package dev.xinmiao.zone.intake.internal.mapping;

import dev.xinmiao.zone.fact.FactDefinition;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.fact.FactType;
import dev.xinmiao.zone.intake.Fault;
import dev.xinmiao.zone.intake.Mapping;
import dev.xinmiao.zone.intake.Mapping.ColumnRule.ToFact;
import dev.xinmiao.zone.intake.Mapping.PeriodRule;
import dev.xinmiao.zone.intake.Mapping.Section;
import dev.xinmiao.zone.intake.MappingProblem;
import dev.xinmiao.zone.intake.internal.value.Scale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds a mapping against the fact dictionary before a file is read by it. */
public final class MappingCheck {
    private final FactDictionary dictionary;
    private final List<MappingProblem> problems = new ArrayList<>();

    private MappingCheck(FactDictionary dictionary) {
        this.dictionary = dictionary;
    }

    public static List<MappingProblem> check(Mapping mapping, FactDictionary dictionary) {
        MappingCheck check = new MappingCheck(dictionary);
        if (dictionary.source(mapping.source()).isEmpty()) {
            check.add("source", Fault.MAPPING_SOURCE_UNKNOWN, mapping.source());
        }
        mapping.sections().forEach(check::section);
        return List.copyOf(check.problems);
    }

    private void section(Section section) {
        Map<String, String> columnByFact = new HashMap<>();
        section.columns().forEach((column, rule) -> {
            if (rule instanceof ToFact toFact) {
                column(section, column, toFact);
                toFact.facts().forEach(fact -> {
                    String other = columnByFact.put(fact, column);
                    if (other != null) {
                        add(column, Fault.MAPPING_FACT_TWICE, other);
                    }
                });
            }
        });
        section.constants()
                .forEach(constant -> fact(constant.fact(), constant.fact())
                        .ifPresent(fact -> period(constant.fact(), fact, constant.period(), section)));
    }

    private void column(Section section, String column, ToFact rule) {
        Optional<FactDefinition> found = fact(column, rule.fact());
        if (found.isEmpty()) {
            return;
        }
        FactDefinition fact = found.get();
        period(column, fact, rule.period(), section);
        if (!unitFits(rule.unit(), fact)) {
            add(column, Fault.MAPPING_UNIT_UNFIT, rule.unit(), fact.zh(), fact.en());
        }
        if (rule.roundToFen() && fact.type() != FactType.MONEY) {
            add(column, Fault.MAPPING_ROUND_UNFIT);
        }
        rule.also().stream()
                .flatMap(key -> fact(column, key).stream())
                .filter(also -> !isOfOneKind(fact, also))
                .forEach(also -> add(column, Fault.MAPPING_UNIT_UNFIT, rule.unit(), also.zh(), also.en()));
    }

    /** Whether a cell read as a value of the one is a value of the other. */
    private static boolean isOfOneKind(FactDefinition one, FactDefinition other) {
        return one.type() == other.type()
                && one.unit().equals(other.unit())
                && one.yearly() == other.yearly()
                && one.mayBeNone() == other.mayBeNone()
                && isSameBound(one.min(), other.min())
                && isSameBound(one.max(), other.max())
                && one.values().equals(other.values());
    }

    private static boolean isSameBound(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    private static boolean unitFits(String unit, FactDefinition fact) {
        if (unit.isEmpty()) {
            return true;
        }
        return switch (fact.type()) {
            case MONEY -> Scale.of(unit, "元").isPresent();
            case COUNT, NUMBER -> Scale.of(unit, fact.unit()).isPresent();
            case PERCENT -> unit.equals("%") || unit.equals("‰") || unit.equals("1");
            case BOOLEAN, TEXT, CODE, DATE -> false;
        };
    }

    private void period(String place, FactDefinition fact, @Nullable PeriodRule own, Section section) {
        PeriodRule rule = own != null ? own : section.period();
        boolean ofYear = rule instanceof PeriodRule.Year || rule instanceof PeriodRule.YearIn;
        if (fact.yearly() && !ofYear) {
            add(place, Fault.MAPPING_YEAR_NEEDED, fact.zh(), fact.en());
        }
    }

    private Optional<FactDefinition> fact(String place, String key) {
        try {
            Optional<FactDefinition> fact = dictionary.find(new FactKey(key));
            if (fact.isPresent()) {
                return fact;
            }
        } catch (IllegalArgumentException notAKey) {
            // falls through: such a key is in no dictionary
        }
        add(place, Fault.MAPPING_FACT_UNKNOWN, key);
        return Optional.empty();
    }

    private void add(String place, Fault fault, String... details) {
        problems.add(MappingProblem.of(place, fault, details));
    }
}
