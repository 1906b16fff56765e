package dev.xinmiao.decision.eval;

import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.value.Equality;
import dev.xinmiao.decision.value.Possibles;
import dev.xinmiao.decision.value.Truth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A decision table some of whose cells missing inputs leave open. Where the tests are simple, each open column is cut
 * into {@link Pieces}, the table is evaluated for every combination of pieces, and the results are joined: as tight
 * as can be for independent columns, so bands that cover all numbers never yield a null. Otherwise the outputs of all
 * rules that may hit are joined.
 */
final class OpenTable {
    static final int MAX_COMBINATIONS = 4096;

    private final Expr.DecisionTable table;
    private final Frame frame;
    private final Interpreter interpreter;
    private final RuleMatch match;
    private final Outcome outcome;

    OpenTable(Expr.DecisionTable table, Frame frame, Interpreter interpreter, RuleMatch match, Outcome outcome) {
        this.table = table;
        this.frame = frame;
        this.interpreter = interpreter;
        this.match = match;
        this.outcome = outcome;
    }

    @Nullable
    Object evaluate() {
        List<Axis> axes = new ArrayList<>();
        long combinations = 1;
        for (List<Integer> columns : columnsByExpression()) {
            Optional<Axis> axis = axis(columns);
            if (axis.isEmpty()) {
                return new OpenBounds(table, match, outcome).evaluate();
            }
            axes.add(axis.get());
            combinations *= axis.get().pieces().size();
            if (combinations > MAX_COMBINATIONS) {
                return new OpenBounds(table, match, outcome).evaluate();
            }
        }
        return joined(axes, (int) combinations);
    }

    /** The columns that look at one value, cut alike: for each piece the rules that it lets pass. */
    private record Axis(List<BitSet> pieces, BitSet causes) {}

    /** A piece whose value some column doesn't allow at all; no rule has this number. */
    private int notAllowed() {
        return table.rules().size();
    }

    /** Columns with one and the same variable are one axis: they can't differ. */
    private Iterable<List<Integer>> columnsByExpression() {
        Map<Object, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < table.inputs().size(); i++) {
            Expr expression = table.inputs().get(i).expression();
            Object key = expression instanceof Expr.Variable v ? List.of(v.up(), v.slot()) : i;
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
        }
        return groups.values();
    }

    private Optional<Axis> axis(List<Integer> columns) {
        List<Expr> conditions = new ArrayList<>();
        for (int column : columns) {
            Expr.Test allowed = table.inputs().get(column).allowed();
            if (allowed != null) {
                conditions.add(allowed.condition());
            }
            table.rules().forEach(r -> conditions.add(r.tests().get(column).condition()));
        }
        Object value = match.column(columns.getFirst());
        return Pieces.of(value, conditions, match.columnFrame(columns.getFirst()), interpreter)
                .flatMap(representatives -> axis(columns, representatives, Possibles.causesOf(value)));
    }

    private Optional<Axis> axis(List<Integer> columns, List<@Nullable Object> representatives, BitSet causes) {
        List<BitSet> pieces = new ArrayList<>();
        for (Object representative : representatives) {
            Frame piece = new Frame(frame, 1);
            piece.set(0, representative);
            BitSet passing = new BitSet();
            passing.set(0, table.rules().size());
            for (int column : columns) {
                if (!restrict(passing, column, piece)) {
                    return Optional.empty();
                }
            }
            if (!pieces.contains(passing)) {
                pieces.add(passing);
            }
        }
        return Optional.of(new Axis(pieces, causes));
    }

    /** Leaves the rules whose cell in the column holds for the piece; false if a cell's answer is itself open. */
    private boolean restrict(BitSet passing, int column, Frame piece) {
        Expr.Test allowed = table.inputs().get(column).allowed();
        if (allowed != null) {
            int admitted = Truth.of(interpreter.evaluate(allowed.condition(), piece));
            if (admitted != Truth.TRUE) {
                passing.set(notAllowed());
                if (Truth.mayBeTrue(admitted)) {
                    return false;
                }
            }
        }
        for (int rule = 0; rule < table.rules().size(); rule++) {
            Expr.Test test = table.rules().get(rule).tests().get(column);
            if (passing.get(rule) && !RuleMatch.isAny(test)) {
                // What a value that only may be there makes of a cell is no error of the row.
                int cell = Truth.of(interpreter.quietly(() -> interpreter.evaluate(test.condition(), piece)));
                if (cell != Truth.TRUE) {
                    passing.clear(rule);
                    if (Truth.mayBeTrue(cell)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private @Nullable Object joined(List<Axis> axes, int combinations) {
        Map<BitSet, @Nullable Object> known = new LinkedHashMap<>();
        List<@Nullable Object> results = new ArrayList<>(combinations);
        for (int combination = 0; combination < combinations; combination++) {
            BitSet hits = new BitSet();
            hits.set(0, table.rules().size());
            boolean allowed = true;
            int rest = combination;
            for (Axis axis : axes) {
                BitSet piece = axis.pieces().get(rest % axis.pieces().size());
                allowed &= !piece.get(notAllowed());
                hits.and(piece);
                rest /= axis.pieces().size();
            }
            if (!allowed) {
                hits.clear();
                hits.set(notAllowed());
            }
            if (!known.containsKey(hits)) {
                known.put(hits, allowed ? outcome.of(hits.stream().toArray()) : null);
            }
            results.add(known.get(hits));
        }
        return Possibles.oneOf(new ArrayList<>(known.values()), causes(axes, results));
    }

    /** The causes of those axes along which the result changes; the others don't matter. */
    private static BitSet causes(List<Axis> axes, List<@Nullable Object> results) {
        BitSet causes = new BitSet();
        int stride = 1;
        for (Axis axis : axes) {
            int size = axis.pieces().size();
            for (int i = 0; i < results.size(); i++) {
                if (i / stride % size > 0 && !Equality.same(results.get(i), results.get(i - stride))) {
                    causes = Possibles.unite(causes, axis.causes());
                    break;
                }
            }
            stride *= size;
        }
        return causes;
    }
}
