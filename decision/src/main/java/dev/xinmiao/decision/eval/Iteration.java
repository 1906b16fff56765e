package dev.xinmiao.decision.eval;

import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.expr.FeelType.ListType;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.value.FeelText;
import dev.xinmiao.decision.value.Possible;
import dev.xinmiao.decision.value.Possibles;
import dev.xinmiao.decision.value.Range;
import dev.xinmiao.decision.value.Truth;
import dev.xinmiao.decision.value.Types;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Filters, {@code for}, {@code some} and {@code every}. */
final class Iteration {
    private static final BitSet NONE = new BitSet();

    private final Interpreter interpreter;

    Iteration(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    // --- filter ---

    @Nullable
    Object filter(Expr.Filter filter, Frame frame) {
        Object value = interpreter.evaluate(filter.list(), frame);
        return switch (value) {
            case null -> {
                interpreter.at(filter.span());
                yield interpreter.fail("There is nothing to filter but null");
            }
            case List<?> list -> filter(filter, list, frame);
            case Possible.OneOf oneOf -> {
                List<@Nullable Object> results = new ArrayList<>();
                for (Object each : oneOf.values()) {
                    List<?> list = each instanceof List<?> inner ? inner : Collections.singletonList(each);
                    results.add(each == null ? null : interpreter.quietly(() -> filter(filter, list, frame)));
                }
                yield Possibles.oneOf(results, Possibles.causesOf(value));
            }
            case Possible.Anything anything -> Possibles.anything(Simple.ANY, anything.causes());
            default -> filter(filter, Collections.singletonList(value), frame);
        };
    }

    private @Nullable Object filter(Expr.Filter filter, List<? extends @Nullable Object> list, Frame frame) {
        if (filter.condition() instanceof Expr.Constant(BigDecimal index, var _)) {
            return at(filter, list, index);
        }
        List<@Nullable Object> kept = new ArrayList<>();
        BitSet causes = NONE;
        for (int i = 0; i < list.size(); i++) {
            interpreter.spend(1);
            Object condition = condition(filter, list.get(i), frame);
            if (condition instanceof BigDecimal index) {
                return at(filter, list, index);
            }
            if (condition instanceof Possible possible && !isBoolean(possible)) {
                return any(list, possible);
            }
            if (!interpreter.isTruth(condition, filter.condition())) {
                return null;
            }
            if (Truth.mayBeTrue(Truth.of(condition))) {
                kept.add(list.get(i));
                causes = Possibles.unite(causes, Possibles.causesOf(condition));
            }
        }
        if (list.isEmpty()) {
            return ofNothing(interpreter.quietly(() -> condition(filter, null, frame)));
        }
        // which elements there are decides positions and counts: with one in doubt the list as a whole is
        return causes.isEmpty()
                ? Collections.unmodifiableList(kept)
                : new Possible.Anything(Types.of(kept), false, Possibles.unite(causes, Possibles.causesOf(kept)));
    }

    /** An empty list has nothing at any position, and no element that a condition could hold for. */
    private static @Nullable Object ofNothing(@Nullable Object condition) {
        Object none = Collections.emptyList();
        return switch (condition) {
            case BigDecimal _ -> null;
            case Possible.Numbers _ -> null;
            case Possible possible when !isBoolean(possible) -> Possibles.union(none, null, possible.causes());
            case null, default -> none;
        };
    }

    private static boolean isBoolean(Possible possible) {
        return switch (possible) {
            case Possible.Numbers _ -> false;
            case Possible.OneOf oneOf -> oneOf.values().stream().noneMatch(each -> each instanceof BigDecimal);
            case Possible.Anything anything -> Types.unrestricted(anything.type()) == Simple.BOOLEAN;
        };
    }

    /** At a position not known, or by a condition of unknown kind. */
    private static @Nullable Object any(List<? extends @Nullable Object> list, Possible condition) {
        BitSet causes = Possibles.unite(condition.causes(), Possibles.causesOf(list));
        if (!(condition instanceof Possible.Numbers)) {
            return Possibles.anything(Simple.ANY, causes);
        }
        List<@Nullable Object> elements = new ArrayList<>(list);
        elements.add(null);
        return Possibles.oneOf(elements, causes);
    }

    private @Nullable Object condition(Expr.Filter filter, @Nullable Object item, Frame frame) {
        Frame inner = new Frame(frame, 1);
        inner.set(0, item);
        return interpreter.evaluate(filter.condition(), inner);
    }

    private @Nullable Object at(Expr.Filter filter, List<? extends @Nullable Object> list, BigDecimal position) {
        int at = position.intValue();
        int index = at > 0 ? at - 1 : list.size() + at;
        if (at == 0
                || index < 0
                || index >= list.size()
                || position.stripTrailingZeros().scale() > 0) {
            interpreter.at(filter.span());
            return interpreter.fail("The position %s lies outside the list of %s", position, list.size());
        }
        return list.get(index);
    }

    // --- for ---

    @Nullable
    Object loop(Expr.For loop, Frame frame) {
        List<@Nullable Object> results = new ArrayList<>();
        Object uncertain = loop(loop, 0, frame, results);
        interpreter.at(loop.span());
        return uncertain == DONE ? interpreter.made(Collections.unmodifiableList(results)) : uncertain;
    }

    private static final Object DONE = new Object();

    /** {@link #DONE}, or what the whole loop comes to where a list to iterate over is none, or uncertain. */
    private @Nullable Object loop(Expr.For loop, int depth, Frame frame, List<@Nullable Object> results) {
        Expr.Iterator iterator = loop.iterators().get(depth);
        Object source = source(iterator, frame);
        if (source instanceof Possible possible) {
            return Possibles.anything(new ListType(Simple.ANY), possible.causes());
        }
        if (!(source instanceof List<?> list)) {
            return null;
        }
        boolean last = depth == loop.iterators().size() - 1;
        for (Object each : list) {
            interpreter.spend(1);
            Frame inner = new Frame(frame, last ? 2 : 1);
            inner.set(0, each);
            if (last) {
                inner.set(1, new Prefix(results, results.size()));
                Object result = interpreter.evaluate(loop.body(), inner);
                interpreter.allowLength(results.size() + 1L);
                results.add(result);
            } else {
                Object uncertain = loop(loop, depth + 1, inner, results);
                if (uncertain != DONE) {
                    return uncertain;
                }
            }
        }
        return DONE;
    }

    /** The results so far, as {@code partial} sees them: a fixed part of a list that only grows. */
    private static final class Prefix extends AbstractList<@Nullable Object> {
        private final List<@Nullable Object> all;
        private final int size;

        Prefix(List<@Nullable Object> all, int size) {
            this.all = all;
            this.size = size;
        }

        @Override
        public @Nullable Object get(int index) {
            java.util.Objects.checkIndex(index, size);
            return all.get(index);
        }

        @Override
        public int size() {
            return size;
        }
    }

    // --- some, every ---

    @Nullable
    Object quantified(Expr.Quantified quantified, Frame frame) {
        Outcome outcome = new Outcome();
        outcome.mask = quantified.every() ? Truth.TRUE : Truth.FALSE;
        quantify(quantified, 0, frame, outcome);
        return Truth.value(outcome.mask, outcome.causes);
    }

    private static final class Outcome {
        int mask;
        BitSet causes = NONE;
    }

    /** False once the outcome is certain. */
    private boolean quantify(Expr.Quantified quantified, int depth, Frame frame, Outcome outcome) {
        Expr.Iterator iterator = quantified.iterators().get(depth);
        Object source = source(iterator, frame);
        if (!(source instanceof List<?> list)) {
            outcome.mask = source instanceof Possible ? Truth.ANY : Truth.NULL;
            outcome.causes = Possibles.unite(outcome.causes, Possibles.causesOf(source));
            return false;
        }
        boolean last = depth == quantified.iterators().size() - 1;
        for (Object each : list) {
            interpreter.spend(1);
            Frame inner = new Frame(frame, 1);
            inner.set(0, each);
            boolean goOn = last ? join(quantified, inner, outcome) : quantify(quantified, depth + 1, inner, outcome);
            if (!goOn) {
                return false;
            }
        }
        return true;
    }

    private boolean join(Expr.Quantified quantified, Frame frame, Outcome outcome) {
        Object holds = interpreter.evaluate(quantified.condition(), frame);
        int truth = Truth.of(holds);
        interpreter.isTruth(holds, quantified.condition());
        outcome.mask = quantified.every() ? Truth.and(outcome.mask, truth) : Truth.or(outcome.mask, truth);
        outcome.causes = Possibles.unite(outcome.causes, Possibles.causesOf(holds));
        return outcome.mask != (quantified.every() ? Truth.FALSE : Truth.TRUE);
    }

    // --- what to iterate over ---

    /** A list, a {@link Possible}, or null after reporting an error. */
    private @Nullable Object source(Expr.Iterator iterator, Frame frame) {
        Object from = interpreter.evaluate(iterator.source(), frame);
        if (iterator.to() != null) {
            Object to = interpreter.evaluate(iterator.to(), frame);
            interpreter.at(iterator.source().span());
            return count(from, to, true, true);
        }
        interpreter.at(iterator.source().span());
        return switch (from) {
            case null -> interpreter.fail("There is nothing to iterate over but null");
            case List<?> list -> list;
            case Possible possible -> possible;
            case Range range -> count(range.low(), range.high(), range.lowIncluded(), range.highIncluded());
            default -> Collections.singletonList(from);
        };
    }

    private @Nullable Object count(
            @Nullable Object from, @Nullable Object to, boolean fromIncluded, boolean toIncluded) {
        if (from instanceof Possible || to instanceof Possible) {
            FeelType type = new ListType(Simple.ANY);
            return Possibles.anything(type, Possibles.unite(Possibles.causesOf(from), Possibles.causesOf(to)));
        }
        if (from instanceof BigDecimal a && to instanceof BigDecimal b) {
            if (a.abs().max(b.abs()).compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) < 0) {
                return list(a.longValue(), b.longValue(), fromIncluded, toIncluded, BigDecimal::valueOf);
            }
        } else if (from instanceof LocalDate a && to instanceof LocalDate b) {
            return list(a.toEpochDay(), b.toEpochDay(), fromIncluded, toIncluded, LocalDate::ofEpochDay);
        }
        return interpreter.fail("One cannot iterate from %s to %s", FeelText.brief(from), FeelText.brief(to));
    }

    private interface Step {
        Object at(long position);
    }

    private @Nullable Object list(long from, long to, boolean fromIncluded, boolean toIncluded, Step step) {
        long direction = from <= to ? 1 : -1;
        long first = fromIncluded ? from : from + direction;
        long last = toIncluded ? to : to - direction;
        long size = (last - first) * direction + 1;
        interpreter.allowLength(size);
        interpreter.spend(Math.max(size, 0));
        List<@Nullable Object> list = new ArrayList<>((int) Math.max(size, 0));
        for (long i = 0; i < size; i++) {
            list.add(step.at(first + i * direction));
        }
        return list;
    }
}
