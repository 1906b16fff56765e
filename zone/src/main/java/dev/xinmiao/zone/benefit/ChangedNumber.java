package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.benefit.clause.Parameter;
import dev.xinmiao.zone.benefit.clause.ParameterText;
import dev.xinmiao.zone.benefit.clause.Terms;
import dev.xinmiao.zone.kernel.Bilingual;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A number of a clause as it was and as it becomes, with its unit. */
public record ChangedNumber(Bilingual title, Bilingual was, Bilingual becomes) {
    static ChangedNumber of(Parameter parameter, BigDecimal was, BigDecimal becomes) {
        return new ChangedNumber(
                parameter.title(),
                ParameterText.of(was, parameter.unit()),
                ParameterText.of(becomes, parameter.unit()));
    }

    /** Those that a change makes to an edition's numbers, in the edition's order. */
    static List<ChangedNumber> of(Terms terms, Map<String, BigDecimal> values) {
        return terms.parameters().stream()
                .filter(parameter -> values.containsKey(parameter.name()))
                .map(parameter ->
                        of(parameter, parameter.value(), values.getOrDefault(parameter.name(), parameter.value())))
                .toList();
    }
}
