package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.clause.Parameter;
import dev.xinmiao.zone.benefit.clause.ParameterText;
import dev.xinmiao.zone.benefit.lab.Scenarios.Scenario;
import dev.xinmiao.zone.kernel.Bilingual;
import java.util.List;

/** Up to three scenarios side by side. */
public record CompareView(Clause clause, List<Column> columns) {
    public record Column(Scenario scenario, LabView.Result result) {
        /** A parameter's value here. */
        public Bilingual value(Parameter parameter) {
            return ParameterText.of(
                    scenario.values().getOrDefault(parameter.name(), parameter.value()), parameter.unit());
        }

        public boolean changes(Parameter parameter) {
            return scenario.values().containsKey(parameter.name());
        }
    }

    /** A scenario as the lab's address carries it. */
    public static String query(Clause clause, Scenario scenario) {
        return clause.programme()
                .edition(scenario.edition())
                .map(edition -> PolicyLab.query(clause.terms(edition), scenario.values()))
                .orElse("");
    }

    /** Those of the first scenario's edition. */
    public List<Parameter> parameters() {
        return columns.stream()
                .findFirst()
                .flatMap(column -> clause.programme()
                        .edition(column.scenario().edition())
                        .map(edition -> clause.terms(edition).parameters()))
                .orElse(List.of());
    }
}
