package dev.xinmiao.decision.eval;

import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.Expr.Comparison.Operator;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.value.Possible;
import dev.xinmiao.decision.value.Possibles;
import dev.xinmiao.decision.value.Types;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Cuts an open value into pieces within which no test of a table changes its answer, and gives one plain value for
 * each. For numbers and dates the cuts are the constants that the tests compare with; for text, each constant and
 * "anything else".
 */
final class Pieces {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    /** Stands for every text that no test names. */
    private static final String ANYTHING_ELSE = "\uFFFF";

    private final Interpreter interpreter;
    private final Frame frame;
    private final List<Object> constants = new ArrayList<>();

    private Pieces(Interpreter interpreter, Frame frame) {
        this.interpreter = interpreter;
        this.frame = frame;
    }

    /** One plain value for each piece; empty where the value or a test is not simple enough to tell. */
    static Optional<List<@Nullable Object>> of(
            @Nullable Object value, List<Expr> conditions, Frame columnFrame, Interpreter interpreter) {
        if (value instanceof Possible.OneOf oneOf) {
            return oneOf.values().stream().anyMatch(Possibles::within) ? Optional.empty() : Optional.of(oneOf.values());
        }
        if (!(value instanceof Possible possible)) {
            return Possibles.within(value) ? Optional.empty() : Optional.of(Collections.singletonList(value));
        }
        Pieces pieces = new Pieces(interpreter, columnFrame);
        boolean ordered = !isText(possible);
        if (!conditions.stream().allMatch(c -> pieces.collect(c, ordered))) {
            return Optional.empty();
        }
        List<@Nullable Object> representatives = pieces.of(possible);
        return representatives.isEmpty() ? Optional.empty() : Optional.of(representatives);
    }

    private static boolean isText(Possible possible) {
        return possible instanceof Possible.Anything anything && Types.unrestricted(anything.type()) == Simple.STRING;
    }

    private List<@Nullable Object> of(Possible possible) {
        List<@Nullable Object> representatives = new ArrayList<>();
        if (possible instanceof Possible.Numbers n) {
            representatives.addAll(numbers(n.low(), n.high()));
            representatives.removeIf(r -> !Possibles.admits(possible, r));
        } else if (possible instanceof Possible.Anything anything) {
            if (isText(possible)) {
                representatives.addAll(constants(String.class));
                representatives.add(ANYTHING_ELSE);
            } else if (Types.unrestricted(anything.type()) == Simple.NUMBER) {
                representatives.addAll(numbers(null, null));
            } else if (Types.unrestricted(anything.type()) == Simple.DATE) {
                representatives.addAll(pieces(
                        constants(LocalDate.class),
                        null,
                        null,
                        LocalDate.EPOCH,
                        c -> c.minusDays(1),
                        c -> c.plusDays(1),
                        (a, b) -> a.plusDays(1)));
            } else {
                return List.of();
            }
            if (anything.mayBeNull()) {
                representatives.add(null);
            }
        }
        return representatives;
    }

    private List<BigDecimal> numbers(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        return pieces(
                constants(BigDecimal.class),
                low,
                high,
                BigDecimal.ZERO,
                c -> c.subtract(BigDecimal.ONE),
                c -> c.add(BigDecimal.ONE),
                (a, b) -> a.add(b).multiply(HALF));
    }

    private <T extends Comparable<? super T>> NavigableSet<T> constants(Class<T> type) {
        NavigableSet<T> sorted = new TreeSet<>();
        constants.stream().filter(type::isInstance).map(type::cast).forEach(sorted::add);
        return sorted;
    }

    /** The cuts, a value between each two neighbours, and one beyond each end that is open to infinity. */
    private static <T extends Comparable<? super T>> List<T> pieces(
            NavigableSet<T> cuts,
            @Nullable T low,
            @Nullable T high,
            T origin,
            UnaryOperator<T> below,
            UnaryOperator<T> above,
            BinaryOperator<T> between) {
        NavigableSet<T> ends = new TreeSet<>(cuts);
        if (low != null) {
            ends.add(low);
            ends.headSet(low).clear();
        }
        if (high != null) {
            ends.add(high);
            ends.tailSet(high, false).clear();
        }
        if (ends.isEmpty()) {
            return List.of(origin);
        }
        List<T> values = new ArrayList<>();
        T previous = null;
        for (T end : ends) {
            values.add(previous == null ? below.apply(end) : between.apply(previous, end));
            values.add(end);
            previous = end;
        }
        values.add(above.apply(ends.last()));
        return values;
    }

    /** Notes what a condition compares {@code ?} with; false if it does anything else with it. */
    private boolean collect(Expr condition, boolean ordered) {
        return switch (condition) {
            case Expr.Constant c -> true;
            case Expr.And and -> and.operands().stream().allMatch(c -> collect(c, ordered));
            case Expr.Or or -> or.operands().stream().allMatch(c -> collect(c, ordered));
            case Expr.Comparison c -> {
                boolean comparable = ordered || c.operator() == Operator.EQUAL || c.operator() == Operator.NOT_EQUAL;
                if (isValue(c.left())) {
                    yield comparable && constant(c.right());
                }
                yield isValue(c.right()) ? comparable && constant(c.left()) : isClosed(condition);
            }
            case Expr.Between b ->
                isValue(b.value()) ? ordered && constant(b.low()) && constant(b.high()) : isClosed(condition);
            case Expr.In in when isValue(in.value()) -> in.tests().stream().allMatch(t -> inner(t, ordered));
            case Expr.Call call when isNot(call) -> call.arguments().stream().allMatch(a -> collect(a, ordered));
            default -> isClosed(condition);
        };
    }

    /** {@code ? in (test)}: the test's own {@code ?} is the same value, one frame further in. */
    private boolean inner(Expr.Test test, boolean ordered) {
        Frame inside = new Frame(frame, 1);
        inside.set(0, frame.get(0));
        Pieces nested = new Pieces(interpreter, inside);
        boolean simple = nested.collect(test.condition(), ordered);
        constants.addAll(nested.constants);
        return simple;
    }

    private boolean constant(Expr expression) {
        if (!isClosed(expression)) {
            return false;
        }
        Object value = interpreter.evaluate(expression, frame);
        if (Possibles.within(value)) {
            return false;
        }
        if (value != null) {
            constants.add(value);
        }
        return true;
    }

    private static boolean isNot(Expr.Call call) {
        return call.arguments().size() == 1 && call.function().span().text().equals("not");
    }

    static boolean isValue(Expr expression) {
        return expression instanceof Expr.Variable v && v.up() == 0 && v.slot() == 0;
    }

    /** Whether the expression surely doesn't look at {@code ?}. */
    private static boolean isClosed(Expr expression) {
        return switch (expression) {
            case Expr.Constant c -> true;
            case Expr.Variable v -> v.up() > 0;
            case Expr.Negate n -> isClosed(n.operand());
            case Expr.Arithmetic a -> isClosed(a.left()) && isClosed(a.right());
            case Expr.Comparison c -> isClosed(c.left()) && isClosed(c.right());
            case Expr.And a -> a.operands().stream().allMatch(Pieces::isClosed);
            case Expr.Or o -> o.operands().stream().allMatch(Pieces::isClosed);
            case Expr.Member m -> isClosed(m.target());
            default -> false;
        };
    }
}
