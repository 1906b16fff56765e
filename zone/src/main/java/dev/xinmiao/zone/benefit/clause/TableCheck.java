package dev.xinmiao.zone.benefit.clause;

import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.analysis.TableAnalysis;
import dev.xinmiao.decision.analysis.TableFinding;
import dev.xinmiao.zone.pack.PackProblem;
import dev.xinmiao.zone.programme.Edition;
import dev.xinmiao.zone.programme.Programme;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Refuses clauses whose tables leave a case without a rule, or give it two: nobody could say what they are owed. */
final class TableCheck {
    private TableCheck() {}

    static List<PackProblem> problems(Programme programme) {
        Set<DmnModel> seen = new HashSet<>();
        return programme.editions().stream()
                .map(Edition::model)
                .filter(seen::add)
                .flatMap(model -> model.analysis().tables().stream())
                .flatMap(table -> problems(programme, table))
                .toList();
    }

    private static Stream<PackProblem> problems(Programme programme, TableAnalysis table) {
        return table.findings().stream()
                .filter(finding -> finding instanceof TableFinding.Gap || finding instanceof TableFinding.Overlap)
                .map(finding -> new PackProblem(
                        Clauses.FOLDER + "/" + programme.id(), table.location().line(), said(table, finding)));
    }

    private static String said(TableAnalysis table, TableFinding finding) {
        return switch (finding) {
            case TableFinding.Gap gap ->
                "决策表“%1$s”有缺口：%2$s 没有规则。 The table “%1$s” has a gap: no rule covers %2$s."
                        .formatted(table.table(), gap.region());
            case TableFinding.Overlap overlap ->
                "决策表“%1$s”第 %2$d、%3$d 行重叠：%4$s 两行都成立。 Rules %2$d and %3$d of the table “%1$s” overlap: both hold for %4$s."
                        .formatted(table.table(), overlap.rule(), overlap.other(), overlap.region());
            default -> finding.problem().message();
        };
    }
}
