package dev.xinmiao.decision.analysis;

import dev.xinmiao.decision.eval.RuleMatch;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.value.FeelText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The values that a table looks at, as a space of boxes: one box a rule. */
final class TableSpace {
    final LocatedTable located;
    final Expr.DecisionTable table;
    final Hits hits;
    final List<Dimension> dimensions;
    /** By rule, by dimension: the pieces in which its cells are certainly true. */
    final List<List<BitSet>> sure = new ArrayList<>();
    /** The pieces in which they may be true: a cell that an axis can't read may be true anywhere. */
    final List<List<BitSet>> may = new ArrayList<>();
    /** The cells that no axis can read. */
    final List<Expr.Test> unread = new ArrayList<>();

    TableSpace(LocatedTable located, List<Dimension> dimensions) {
        this.located = located;
        this.table = located.table();
        this.hits = new Hits(table);
        this.dimensions = dimensions;
        for (Expr.Rule rule : table.rules()) {
            List<BitSet> surely = new ArrayList<>();
            List<BitSet> maybe = new ArrayList<>();
            for (Dimension dimension : dimensions) {
                BitSet yes = dimension.possible();
                BitSet open = dimension.possible();
                for (int column : dimension.columns()) {
                    Expr.Test cell = rule.tests().get(column);
                    BitSet where = where(dimension, cell);
                    if (where == null) {
                        unread.add(cell);
                        yes.clear();
                    } else {
                        yes.and(where);
                        open.and(where);
                    }
                }
                surely.add(yes);
                maybe.add(open);
            }
            sure.add(surely);
            may.add(maybe);
        }
    }

    /** The pieces in which the cell is true; null where that can't be told. */
    static @Nullable BitSet where(Dimension dimension, Expr.Test cell) {
        if (RuleMatch.isAny(cell)) {
            BitSet all = new BitSet();
            all.set(0, dimension.pieces());
            return all;
        }
        if (dimension.axis() == null) {
            return null;
        }
        Simple type = dimension.axis().type();
        Expr condition = Cells.simple(cell.condition(), type);
        return dimension.reads(condition) ? dimension.axis().where(condition) : null;
    }

    /** Whether the rule tests the dimension's value in a way that no axis can read. */
    boolean isUnread(int rule, Dimension dimension) {
        return dimension.columns().stream()
                .anyMatch(column ->
                        where(dimension, table.rules().get(rule).tests().get(column)) == null);
    }

    /** All that may occur. */
    List<BitSet> everything() {
        return dimensions.stream().map(Dimension::live).toList();
    }

    /** Rows of plain values exist for every piece of the box's. */
    List<BitSet> live(List<BitSet> box) {
        List<BitSet> live = new ArrayList<>();
        for (int i = 0; i < dimensions.size(); i++) {
            live.add(Covering.intersection(box.get(i), dimensions.get(i).live()));
        }
        return live;
    }

    /** The dimensions vary freely: each is an input of its own, so that every combination of values may occur. */
    boolean isFree() {
        return dimensions.stream()
                .flatMap(dimension -> dimension.columns().stream().limit(1))
                .map(column -> Dimensions.plain(table.inputs().get(column).expression()))
                .allMatch(located::isGiven);
    }

    /** What a finding leaves open: values that the model calculates may exclude each other. */
    String reserve() {
        return isFree() || dimensions.size() == 1 ? "" : " (Unless these values never come together.)";
    }

    /** The box as a condition in FEEL. */
    String describe(List<BitSet> box) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < dimensions.size(); i++) {
            String part = dimensions.get(i).describe(box.get(i));
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return parts.isEmpty() ? "true" : String.join(" and ", parts);
    }

    /** A row in the box, by what the columns look at. */
    Map<String, @Nullable Object> row(List<BitSet> box) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        List<@Nullable Object> values = values(box);
        for (int i = 0; i < dimensions.size(); i++) {
            row.put(dimensions.get(i).name(), values.get(i));
        }
        return row;
    }

    /** A value in the box for each dimension: whole numbers rather than fractions, values rather than null. */
    List<@Nullable Object> values(List<BitSet> box) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < dimensions.size(); i++) {
            Dimension dimension = dimensions.get(i);
            values.add(dimension.sample(piece(dimension, box.get(i))));
        }
        return values;
    }

    private static int piece(Dimension dimension, BitSet pieces) {
        int first = pieces.nextSetBit(0);
        for (int piece = first; piece >= 0; piece = pieces.nextSetBit(piece + 1)) {
            BitSet one = new BitSet();
            one.set(piece);
            if (!dimension.isNull(piece) && !dimension.isBetweenWholeNumbers(one)) {
                return piece;
            }
        }
        return first;
    }

    static String describe(Map<String, @Nullable Object> row) {
        return row.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + FeelText.brief(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    boolean isBetweenWholeNumbers(List<BitSet> box) {
        for (int i = 0; i < dimensions.size(); i++) {
            if (dimensions.get(i).isBetweenWholeNumbers(box.get(i))) {
                return true;
            }
        }
        return false;
    }
}
