package dev.xinmiao.decision.analysis;

import dev.xinmiao.decision.Location;
import dev.xinmiao.decision.Problem;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the analysis of one decision table found.
 *
 * @param table what it belongs to, e.g. {@code decision 科技人员得分}
 * @param findings in the order of the rules, gaps last
 * @param omitted what was left out, one sentence each: findings beyond the most that are told, cells that couldn't be
 *     analysed, a search that took too long. Empty: the findings are all there are
 */
public record TableAnalysis(String table, Location location, List<TableFinding> findings, List<String> omitted) {
    /** The findings of one kind. */
    public <F extends TableFinding> List<F> of(Class<F> kind) {
        return findings.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Whether the findings are all that there are. */
    public boolean isComplete() {
        return omitted.isEmpty();
    }

    Stream<Problem> problems() {
        Stream<Problem> notes = omitted.stream()
                .map(note -> new Problem(
                        Problem.Severity.HINT,
                        "not-analysed",
                        location,
                        "The table was not fully analysed: " + note,
                        ""));
        return Stream.concat(findings.stream().map(TableFinding::problem), notes);
    }
}
