package dev.xinmiao.decision.analysis;

import dev.xinmiao.decision.column.Axis;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.value.FeelText;
import dev.xinmiao.decision.value.Ordering;
import dev.xinmiao.decision.value.Types;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One value that a table looks at, its values cut into pieces that no cell tells apart. Several columns that look at the
 * same value are one dimension.
 *
 * @param name what the column's expression says
 * @param columns those that look at it
 * @param axis null where the type is not one whose values can be cut; then all values are one piece, number 0
 * @param samples a value for each piece, null where there is none or it isn't known
 * @param live the pieces that have a value which the type and the model's other decisions allow
 * @param untold the pieces of which that can't be told
 */
record Dimension(
        String name,
        List<Integer> columns,
        @Nullable Axis axis,
        List<@Nullable Object> samples,
        BitSet live,
        BitSet untold) {

    /** The pieces of values that occur, or may for all that the type tells. */
    BitSet occurring() {
        BitSet all = (BitSet) live.clone();
        all.or(untold);
        return all;
    }

    /** A value of the piece; where it isn't known which of them are allowed, one that may not be. */
    @Nullable
    Object sample(int piece) {
        Object allowed = samples.get(piece);
        if (allowed != null || axis == null || isNull(piece)) {
            return allowed;
        }
        List<Object> any = new Samples(axis).in(piece);
        return any.isEmpty() ? null : any.getFirst();
    }

    /** The pieces that may occur; null may always, though a table need not cover it. */
    BitSet possible() {
        BitSet all = occurring();
        if (axis != null) {
            all.set(axis.pieces() - 1);
        }
        return all;
    }

    int pieces() {
        return axis == null ? 1 : axis.pieces();
    }

    /** The piece that a value lies in; −1 for a value of another type. */
    int piece(@Nullable Object value) {
        if (axis == null) {
            return 0;
        }
        if (value == null) {
            return axis.pieces() - 1;
        }
        if (!Types.of(value).equals(axis.type())) {
            return -1;
        }
        List<Object> cuts = axis.cuts();
        if (axis.type() == Simple.STRING || axis.type() == Simple.BOOLEAN) {
            return 2 * cuts.indexOf(value) + 1 < 0 ? 0 : 2 * cuts.indexOf(value) + 1;
        }
        int piece = 0;
        for (Object cut : cuts) {
            int order = Ordering.compare(value, cut);
            if (order <= 0) {
                return order == 0 ? piece + 1 : piece;
            }
            piece += 2;
        }
        return piece;
    }

    /** Whether there is an order, so that pieces have neighbours. */
    boolean isOrdered() {
        return axis != null && axis.type() != Simple.STRING && axis.type() != Simple.BOOLEAN;
    }

    boolean isNull(int piece) {
        return axis != null && piece == axis.pieces() - 1;
    }

    boolean isNumber() {
        return axis != null && axis.type() == Simple.NUMBER;
    }

    /**
     * Whether the pieces hold nothing but fractions between two whole numbers that follow one another, in a column that
     * names whole numbers only: most likely values that don't occur.
     */
    boolean isBetweenWholeNumbers(BitSet pieces) {
        if (axis == null || !isNumber() || axis.cuts().isEmpty() || pieces.isEmpty()) {
            return false;
        }
        List<Object> cuts = axis.cuts();
        return cuts.stream().allMatch(cut -> isWhole((BigDecimal) cut))
                && pieces.stream()
                        .allMatch(piece -> piece % 2 == 0
                                && piece > 0
                                && piece / 2 < cuts.size()
                                && ((BigDecimal) cuts.get(piece / 2))
                                                .subtract((BigDecimal) cuts.get(piece / 2 - 1))
                                                .compareTo(BigDecimal.ONE)
                                        <= 0);
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    /** The pieces as a condition in FEEL, {@code 收入 in (100..200]}; empty where they are all that may occur. */
    String describe(BitSet pieces) {
        BitSet all = occurring();
        all.andNot(pieces);
        if (all.isEmpty() || axis == null) {
            return "";
        }
        return switch (axis.type()) {
            case STRING, BOOLEAN -> names(pieces);
            default -> ranges(pieces);
        };
    }

    private String names(BitSet pieces) {
        List<String> named = new ArrayList<>();
        for (int piece = pieces.nextSetBit(1); piece >= 0; piece = pieces.nextSetBit(piece + 1)) {
            named.add(isNull(piece) ? "null" : literal(piece / 2));
        }
        if (!pieces.get(0)) {
            return listed(false, named);
        }
        BitSet others = (BitSet) live.clone();
        others.andNot(pieces);
        List<String> excluded = others.stream()
                .mapToObj(piece -> isNull(piece) ? "null" : literal(piece / 2))
                .toList();
        return listed(true, excluded);
    }

    private String listed(boolean excluded, List<String> values) {
        if (values.size() == 1) {
            return name + (excluded ? " != " : " = ") + values.getFirst();
        }
        String in = name + " in (" + String.join(", ", values) + ")";
        return excluded ? "not(" + in + ")" : in;
    }

    /** Runs of pieces as ranges; a run may go over pieces that can't occur. */
    private String ranges(BitSet pieces) {
        BitSet others = (BitSet) live.clone();
        others.andNot(pieces);
        if (!others.isEmpty() && others.stream().allMatch(piece -> piece % 2 == 1)) {
            return listed(
                    true,
                    others.stream()
                            .mapToObj(piece -> isNull(piece) ? "null" : literal(piece / 2))
                            .toList());
        }
        List<String> parts = new ArrayList<>();
        BitSet possible = possible();
        int last = cut().pieces() - 2;
        int piece = pieces.nextSetBit(0);
        while (piece >= 0 && piece <= last) {
            int end = piece;
            for (int next = piece + 1; next <= last && (pieces.get(next) || !possible.get(next)); next++) {
                if (pieces.get(next)) {
                    end = next;
                }
            }
            parts.add(range(piece, end, possible));
            piece = pieces.nextSetBit(end + 1);
        }
        if (piece >= 0) {
            parts.add("= null");
        }
        return parts.stream()
                .map(part -> name + " " + part)
                .collect(Collectors.joining(" or ", parts.size() > 1 ? "(" : "", parts.size() > 1 ? ")" : ""));
    }

    private String range(int from, int to, BitSet possible) {
        boolean open = possible.previousSetBit(from - 1) < 0 && from % 2 == 0 && from == 0;
        boolean openAbove = to == cut().pieces() - 2;
        if (from == to && from % 2 == 1) {
            return "= " + literal(from / 2);
        }
        if (open || openAbove) {
            return open && openAbove
                    ? "!= null"
                    : open
                            ? (to % 2 == 1 ? "<= " + literal(to / 2) : "< " + literal(to / 2))
                            : (from % 2 == 1 ? ">= " + literal(from / 2) : "> " + literal(from / 2 - 1));
        }
        String low = from % 2 == 1 ? "[" + literal(from / 2) : "(" + literal(from / 2 - 1);
        String high = to % 2 == 1 ? literal(to / 2) + "]" : literal(to / 2) + ")";
        return "in " + low + ".." + high;
    }

    private Axis cut() {
        return java.util.Objects.requireNonNull(axis);
    }

    private String literal(int cut) {
        Object value = cut().cuts().get(cut);
        return switch (value) {
            case BigDecimal _, Boolean _, String _ -> FeelText.literal(value);
            default -> "@\"" + FeelText.of(value) + "\"";
        };
    }

    /** Whether a cell's condition, simplified, is one that this axis can be cut by. */
    boolean reads(Expr condition) {
        return axis != null && Axis.of(axis.type(), List.of(condition)) != null;
    }
}
