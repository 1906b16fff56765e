package dev.xinmiao.decision.analysis;

import dev.xinmiao.decision.Location;
import java.util.List;

/**
 * How much of a table rows exercised. Rules and columns are numbered from 1.
 *
 * @param table what it belongs to, e.g. {@code decision 科技人员得分}
 * @param rules by rule, in order
 */
public record TableCoverage(String table, Location location, List<Rule> rules) {
    /**
     * @param hits how many rows it counted for
     * @param cells its conditions; a cell that tests nothing is none
     */
    public record Rule(int number, int hits, List<Cell> cells) {}

    /**
     * @param met whether it held in some row
     * @param failed whether it didn't hold in some row
     * @param decisive whether a pair of rows shows that it matters (unique-cause MC/DC): in one the rule counts, in the
     *     other this cell alone keeps it from hitting
     */
    public record Cell(int column, boolean met, boolean failed, boolean decisive) {}

    /** Numbers of the rules that counted for no row. */
    public List<Integer> rulesNotHit() {
        return rules.stream().filter(rule -> rule.hits == 0).map(Rule::number).toList();
    }

    public int rulesHit() {
        return rules.size() - rulesNotHit().size();
    }

    public long conditions() {
        return rules.stream().mapToLong(rule -> rule.cells.size()).sum();
    }

    /** Conditions that were seen both to hold and not to. */
    public long conditionsBoth() {
        return rules.stream()
                .flatMap(rule -> rule.cells.stream())
                .filter(cell -> cell.met && cell.failed)
                .count();
    }

    /** Conditions of which a pair of rows shows that they matter. */
    public long pairs() {
        return rules.stream()
                .flatMap(rule -> rule.cells.stream())
                .filter(Cell::decisive)
                .count();
    }
}
