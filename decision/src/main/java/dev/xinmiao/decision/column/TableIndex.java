package dev.xinmiao.decision.column;

import dev.xinmiao.decision.column.IndexedTable.ColumnIndex;
import dev.xinmiao.decision.column.Val.Known;
import dev.xinmiao.decision.column.Val.Lane;
import dev.xinmiao.decision.column.Val.Logic;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.Expr.DecisionTable.HitPolicy;
import dev.xinmiao.decision.expr.FeelType.Simple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Lowers a table of many rules to an index, where its cells compare with constants and its outputs are constants. */
final class TableIndex {
    /** Below this a mask a rule is faster. */
    static final int FEW_RULES = 16;

    private final Graph graph;
    private final Values values;
    private final Expr.DecisionTable table;
    private @Nullable IndexedTable made;

    TableIndex(Lowering lowering, Expr.DecisionTable table) {
        this.graph = lowering.graph;
        this.values = lowering.values;
        this.table = table;
    }

    /**
     * Null where the table can't be indexed.
     *
     * @param order the rules in the order in which the first that hits counts
     */
    @Nullable
    Val lower(List<Val> columns, int[] order, Known none) {
        List<Node> lanes = new ArrayList<>();
        List<ColumnIndex> indices = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            List<Expr> cells = Arrays.stream(order)
                    .mapToObj(
                            rule -> table.rules().get(rule).tests().get(column).condition())
                    .toList();
            if (cells.stream()
                    .allMatch(cell -> cell instanceof Expr.Constant any && Boolean.TRUE.equals(any.value()))) {
                continue;
            }
            Simple type = columns.get(i) instanceof Lane lane ? lane.type() : Simple.BOOLEAN;
            Axis axis = isExact(columns.get(i)) ? Axis.of(type, cells) : null;
            if (axis == null) {
                return null;
            }
            Places places = places(columns.get(i), axis);
            lanes.add(places.lane);
            indices.add(index(axis, places, cells));
        }
        boolean unique = table.hitPolicy() == HitPolicy.UNIQUE;
        IndexedTable hit = (IndexedTable) graph.once(new IndexedTable(lanes, indices, order.length, unique));
        made = hit;
        List<@Nullable Object> outputs = new ArrayList<>();
        outputs.add(null);
        outputs.add(none.value());
        for (int rule : order) {
            outputs.add(((Expr.Constant) table.rules().get(rule).outputs().getFirst()).value());
        }
        return pick(hit, outputs);
    }

    /** The node that looks rules up, once there is one. */
    IndexedTable made() {
        return java.util.Objects.requireNonNull(made);
    }

    /** An index finds one piece a row; a value known in part may lie in several. */
    private boolean isExact(Val column) {
        return switch (column) {
            case Lane lane -> lane.exact() && lane.valid() == lane.possible() && lane.bounded() == graph.yes;
            case Logic logic -> logic.yes() == logic.mayBeYes() && logic.no() == logic.mayBeNo();
            default -> false;
        };
    }

    /**
     * @param lane what is looked up
     * @param starts ascending: from which lane on
     * @param pieces which piece of the axis; one more than starts
     */
    private record Places(Node lane, List<Long> starts, List<Integer> pieces) {}

    private Places places(Val column, Axis axis) {
        List<Long> starts = new ArrayList<>();
        List<Integer> pieces = new ArrayList<>(List.of(0));
        if (column instanceof Logic logic) {
            int no = axis.cuts().indexOf(false);
            int yes = axis.cuts().indexOf(true);
            pieces = new ArrayList<>(List.of(no < 0 ? 0 : 2 * no + 1, yes < 0 ? 0 : 2 * yes + 1, axis.pieces() - 1));
            Node lane = graph.select(
                    logic.yes(), graph.number(1), graph.select(logic.no(), graph.number(0), graph.number(2)));
            return new Places(lane, List.of(1L, 2L), pieces);
        }
        Lane lane = (Lane) column;
        if (axis.type() == Simple.STRING) {
            List<int[]> byCode = new ArrayList<>();
            for (int i = 0; i < axis.cuts().size(); i++) {
                byCode.add(new int[] {values.code((String) axis.cuts().get(i)), 2 * i + 1});
            }
            byCode.sort((a, b) -> Integer.compare(a[0], b[0]));
            for (int[] each : byCode) {
                starts.add((long) each[0]);
                pieces.add(each[1]);
                starts.add(each[0] + 1L);
                pieces.add(0);
            }
        } else {
            for (long start : axis.thresholds(lane.scale())) {
                starts.add(start);
                pieces.add(pieces.size());
            }
        }
        if (lane.valid() == graph.yes) {
            return new Places(lane.low(), starts, pieces);
        }
        // Null gets a lane of its own, after all that occur.
        long absent = lane.low().high + 1;
        starts.replaceAll(start -> Math.min(start, absent));
        starts.add(absent);
        pieces.add(axis.pieces() - 1);
        return new Places(graph.select(lane.valid(), lane.low(), graph.number(absent)), starts, pieces);
    }

    private static ColumnIndex index(Axis axis, Places places, List<Expr> cells) {
        int words = (cells.size() + 63) / 64;
        long[][] byPiece = new long[axis.pieces()][words];
        for (int rule = 0; rule < cells.size(); rule++) {
            BitSet pieces = axis.where(cells.get(rule));
            for (int piece = pieces.nextSetBit(0); piece >= 0; piece = pieces.nextSetBit(piece + 1)) {
                byPiece[piece][rule / 64] |= 1L << rule;
            }
        }
        // Neighbours that admit the same rules are one.
        List<Long> starts = new ArrayList<>();
        List<long[]> rules = new ArrayList<>(List.of(byPiece[places.pieces.getFirst()]));
        for (int i = 0; i < places.starts.size(); i++) {
            long[] next = byPiece[places.pieces.get(i + 1)];
            if (!Arrays.equals(next, rules.getLast())) {
                starts.add(places.starts.get(i));
                rules.add(next);
            }
        }
        return new ColumnIndex(starts.stream().mapToLong(Long::longValue).toArray(), rules.toArray(long[][]::new));
    }

    /** @param outputs for −1 (rules that contradict each other), 0 (no rule) and the rules from 1 */
    private @Nullable Val pick(Node hit, List<@Nullable Object> outputs) {
        if (outputs.stream().allMatch(each -> each == null || each instanceof Boolean)) {
            return Logic.exact(mask(hit, outputs, true), mask(hit, outputs, false));
        }
        for (Simple type : List.of(Simple.NUMBER, Simple.STRING, Simple.DATE)) {
            List<@Nullable Lane> lanes = outputs.stream()
                    .<@Nullable Lane>map(each -> values.lane(new Known(each), type))
                    .toList();
            if (!lanes.contains(null)) {
                return pick(
                        hit,
                        type,
                        lanes.stream().map(java.util.Objects::requireNonNull).toList());
            }
        }
        return null;
    }

    private Node mask(Node hit, List<@Nullable Object> outputs, boolean wanted) {
        return picked(
                hit,
                outputs.stream()
                        .mapToLong(each -> Boolean.valueOf(wanted).equals(each) ? -1 : 0)
                        .toArray());
    }

    private @Nullable Lane pick(Node hit, Simple type, List<Lane> lanes) {
        int scale = Collections.max(lanes.stream().map(Lane::scale).toList());
        List<@Nullable Lane> scaled = lanes.stream()
                .<@Nullable Lane>map(each -> values.scaled(each, scale))
                .toList();
        if (scaled.contains(null)) {
            return null;
        }
        // A null's lane is any that occurs, so that it widens no bounds.
        long some = IntStream.range(0, lanes.size())
                .filter(i -> lanes.get(i).valid() == graph.yes)
                .mapToLong(i -> java.util.Objects.requireNonNull(scaled.get(i)).low().low)
                .findFirst()
                .orElse(0);
        long[] data = IntStream.range(0, lanes.size())
                .mapToLong(i -> lanes.get(i).valid() == graph.yes
                        ? java.util.Objects.requireNonNull(scaled.get(i)).low().low
                        : some)
                .toArray();
        long[] valid = lanes.stream()
                .mapToLong(each -> each.valid() == graph.yes ? -1 : 0)
                .toArray();
        return Lane.exact(graph, type, picked(hit, data), scale, picked(hit, valid));
    }

    private Node picked(Node hit, long[] values) {
        boolean same = Arrays.stream(values).distinct().count() == 1;
        return same ? graph.number(values[0]) : graph.once(new IndexedTable.Pick(hit, -1, values));
    }
}
