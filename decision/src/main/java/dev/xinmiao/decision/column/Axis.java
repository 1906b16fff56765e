package dev.xinmiao.decision.column;

import dev.xinmiao.decision.builtin.BuiltIn;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.Expr.Comparison.Operator;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.value.Ordering;
import dev.xinmiao.decision.value.Types;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The values of one column of a table, cut into pieces within which every cell says the same: the constants that cells
 * compare with, and what lies between them. Piece {@code 2j + 1} is the constant j, piece {@code 2j} what lies before
 * it; texts and booleans have no order, and one piece for all the others. The last piece is null.
 */
public final class Axis {
    private final Simple type;
    private final List<Object> cuts;

    private Axis(Simple type, List<Object> cuts) {
        this.type = type;
        this.cuts = cuts;
    }

    /** Null where a cell is more than comparisons of the value with constants of this type. */
    public static @Nullable Axis of(Simple type, List<Expr> cells) {
        TreeSet<Object> cuts = new TreeSet<>(
                type == Simple.BOOLEAN ? Comparator.comparing(each -> (Boolean) each) : Ordering::compare);
        for (Expr cell : cells) {
            if (!collect(cell, type, cuts)) {
                return null;
            }
        }
        return new Axis(type, List.copyOf(cuts));
    }

    private static boolean collect(Expr cell, Simple type, TreeSet<Object> cuts) {
        return switch (cell) {
            case Expr.Constant constant -> constant.value() == null || constant.value() instanceof Boolean;
            case Expr.And and -> and.operands().stream().allMatch(each -> collect(each, type, cuts));
            case Expr.Or or -> or.operands().stream().allMatch(each -> collect(each, type, cuts));
            case Expr.Call call -> isNot(call) && collect(call.arguments().getFirst(), type, cuts);
            case Expr.Comparison comparison -> {
                boolean ofValue = comparison.left() instanceof Expr.Variable tested
                        && tested.up() == 0
                        && tested.slot() == 0
                        && comparison.right() instanceof Expr.Constant;
                yield ofValue && cut(((Expr.Constant) comparison.right()).value(), comparison.operator(), type, cuts);
            }
            default -> false;
        };
    }

    private static boolean cut(@Nullable Object value, Operator operator, Simple type, TreeSet<Object> cuts) {
        boolean equality = operator == Operator.EQUAL || operator == Operator.NOT_EQUAL;
        if (value == null) {
            return equality;
        }
        if (!equality && !isOrdered(type) || Types.of(value) != type) {
            return false;
        }
        // Moments with and without a zone have no order between them.
        if (isOrdered(type) && !cuts.isEmpty() && Ordering.compare(cuts.first(), value) == Ordering.INCOMPARABLE) {
            return false;
        }
        cuts.add(value);
        return true;
    }

    private static boolean isOrdered(Simple type) {
        return switch (type) {
            case NUMBER, DATE, TIME, DATE_TIME, DAYS_TIME_DURATION, YEARS_MONTHS_DURATION -> true;
            case STRING, BOOLEAN, ANY, NULL -> false;
        };
    }

    private static boolean isNot(Expr.Call call) {
        return call.function() instanceof Expr.Constant function
                && function.value() instanceof BuiltIn builtIn
                && builtIn.name().equals("not")
                && call.arguments().size() == 1
                && call.names().isEmpty();
    }

    public int pieces() {
        return 2 * cuts.size() + 2;
    }

    /** Whether a value lies in the piece: beside true and false there is no third. */
    boolean canBe(int piece) {
        return type != Simple.BOOLEAN || cuts.size() < 2 || piece % 2 == 1;
    }

    /** Ascending. */
    public List<Object> cuts() {
        return cuts;
    }

    public Simple type() {
        return type;
    }

    /** The pieces in which the cell's test is true. */
    public BitSet where(Expr cell) {
        return truth(cell).yes;
    }

    /** Where true, and where false; null is neither. */
    private record Truth(BitSet yes, BitSet no) {}

    private Truth truth(Expr cell) {
        return switch (cell) {
            case Expr.Constant constant ->
                switch (constant.value()) {
                    case Boolean always when always -> new Truth(range(0, pieces()), new BitSet());
                    case Boolean _ -> new Truth(new BitSet(), range(0, pieces()));
                    case null, default -> new Truth(new BitSet(), new BitSet());
                };
            case Expr.And and -> {
                Truth all = new Truth(range(0, pieces()), new BitSet());
                for (Expr each : and.operands()) {
                    Truth one = truth(each);
                    all.yes.and(one.yes);
                    all.no.or(one.no);
                }
                yield all;
            }
            case Expr.Or or -> {
                Truth any = new Truth(new BitSet(), range(0, pieces()));
                for (Expr each : or.operands()) {
                    Truth one = truth(each);
                    any.yes.or(one.yes);
                    any.no.and(one.no);
                }
                yield any;
            }
            case Expr.Call call -> {
                Truth negated = truth(call.arguments().getFirst());
                yield new Truth(negated.no, negated.yes);
            }
            case Expr.Comparison comparison -> compared(comparison);
            default -> throw new IllegalArgumentException("not of this axis: " + cell);
        };
    }

    private Truth compared(Expr.Comparison comparison) {
        Object value = ((Expr.Constant) comparison.right()).value();
        int absent = pieces() - 1;
        int at = value == null ? absent : 2 * indexOf(value) + 1;
        BitSet yes = switch (comparison.operator()) {
            case EQUAL -> range(at, at + 1);
            case NOT_EQUAL -> {
                BitSet others = range(0, pieces());
                others.clear(at);
                yield others;
            }
            case LESS -> range(0, at);
            case AT_MOST -> range(0, at + 1);
            case GREATER -> range(at + 1, absent);
            case AT_LEAST -> range(at, absent);
        };
        boolean equality = comparison.operator() == Operator.EQUAL || comparison.operator() == Operator.NOT_EQUAL;
        BitSet no = range(0, equality ? pieces() : absent);
        no.andNot(yes);
        return new Truth(yes, no);
    }

    private int indexOf(@Nullable Object cut) {
        int low = 0;
        int high = cuts.size() - 1;
        if (type == Simple.BOOLEAN) {
            return cuts.indexOf(cut);
        }
        while (low < high) {
            int middle = (low + high) / 2;
            if (Ordering.compare(cuts.get(middle), cut) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static BitSet range(int from, int to) {
        BitSet range = new BitSet();
        range.set(from, to);
        return range;
    }

    /** For lanes of a scale: at which lane each piece but the first begins; the null piece is not among them. */
    long[] thresholds(int scale) {
        List<Long> thresholds = new ArrayList<>();
        for (Object cut : cuts) {
            BigDecimal at = switch (cut) {
                case BigDecimal number -> number.movePointRight(scale);
                case java.time.LocalDate day -> BigDecimal.valueOf(day.toEpochDay());
                default -> throw new IllegalStateException("no order: " + cut);
            };
            thresholds.add(Comparing.whole(at, java.math.RoundingMode.CEILING));
            thresholds.add(Comparing.whole(at, java.math.RoundingMode.FLOOR) + 1);
        }
        return thresholds.stream().mapToLong(Long::longValue).toArray();
    }
}
