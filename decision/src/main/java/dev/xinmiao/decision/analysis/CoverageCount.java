package dev.xinmiao.decision.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Counts over rows what a table's rules and cells did. */
final class CoverageCount {
    private final LocatedTable located;
    private final Hits hits;
    private final int[] counted;
    private final BitSet[] met;
    private final BitSet[] failed;
    /** By rule: the cells that alone kept it from hitting. */
    private final BitSet[] alone;

    CoverageCount(LocatedTable located) {
        this.located = located;
        this.hits = new Hits(located.table());
        int rules = located.table().rules().size();
        this.counted = new int[rules];
        this.met = sets(rules);
        this.failed = sets(rules);
        this.alone = sets(rules);
    }

    private static BitSet[] sets(int count) {
        BitSet[] sets = new BitSet[count];
        java.util.Arrays.setAll(sets, i -> new BitSet());
        return sets;
    }

    void add(ModelRows.Seen seen) {
        hits.counting(seen.cells()).stream().forEach(rule -> counted[rule]++);
        for (int rule = 0; rule < counted.length; rule++) {
            boolean[] cells = seen.cells()[rule];
            boolean onlyOne = Hits.falseCells(cells) == 1;
            for (int column = 0; column < cells.length; column++) {
                (cells[column] ? met[rule] : failed[rule]).set(column);
                if (onlyOne && !cells[column]) {
                    alone[rule].set(column);
                }
            }
        }
    }

    TableCoverage result() {
        List<TableCoverage.Rule> rules = new ArrayList<>();
        for (int rule = 0; rule < counted.length; rule++) {
            List<TableCoverage.Cell> cells = new ArrayList<>();
            for (int column = 0; column < located.table().inputs().size(); column++) {
                if (hits.isCondition(rule, column)) {
                    cells.add(new TableCoverage.Cell(
                            column + 1,
                            met[rule].get(column),
                            failed[rule].get(column),
                            counted[rule] > 0 && alone[rule].get(column)));
                }
            }
            rules.add(new TableCoverage.Rule(
                    located.table().rules().get(rule).number(), counted[rule], List.copyOf(cells)));
        }
        return new TableCoverage(located.location().element(), located.location(), List.copyOf(rules));
    }
}
