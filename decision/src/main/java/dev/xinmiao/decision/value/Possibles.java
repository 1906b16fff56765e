package dev.xinmiao.decision.value;

import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.value.Possible.Anything;
import dev.xinmiao.decision.value.Possible.Numbers;
import dev.xinmiao.decision.value.Possible.OneOf;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes, joins and asks possible values. */
public final class Possibles {
    private static final BitSet NONE = new BitSet();

    private Possibles() {}

    /** A missing input of a type: whatever it turns out to be, it will conform to the type and not be null. */
    public static Object ofType(FeelType type, int inputIndex) {
        BitSet causes = new BitSet();
        causes.set(inputIndex);
        return Bounds.ofType(type, causes);
    }

    /** Anything of a type, or null: the result of an operation about which nothing better is known. */
    public static Possible anything(FeelType type, BitSet causes) {
        return new Anything(type, true, causes);
    }

    /** One of these values; plain where they are all the same. There must be at least one. */
    public static @Nullable Object oneOf(List<? extends @Nullable Object> values, BitSet causes) {
        Object joined = values.size() > 2 ? Distinct.joined(values, causes) : values;
        if (joined != values) {
            return joined;
        }
        joined = values.getFirst();
        for (int i = 1; i < values.size(); i++) {
            joined = union(joined, values.get(i), causes);
        }
        return joined;
    }

    public static @Nullable Object union(@Nullable Object a, @Nullable Object b) {
        return union(a, b, NONE);
    }

    /** Either of two values. {@code causes} are the inputs that decide which; they count only where that matters. */
    public static @Nullable Object union(@Nullable Object a, @Nullable Object b, BitSet causes) {
        if (!(a instanceof Possible) && !(b instanceof Possible) && Equality.same(a, b)) {
            return a;
        }
        BitSet all = unite(causes, unite(causesOf(a), causesOf(b)));
        List<@Nullable Object> values = new ArrayList<>();
        if (collect(a, values) && collect(b, values)) {
            return new OneOf(Collections.unmodifiableList(values), all);
        }
        Numbers x = Intervals.hull(a);
        Numbers y = Intervals.hull(b);
        if (x != null && y != null) {
            return Intervals.join(x, y, all);
        }
        return new Anything(Types.join(Types.of(a), Types.of(b)), mayBeNull(a) || mayBeNull(b), all);
    }

    /** Adds the distinct values to the list; false where they are not finite or too many. */
    private static boolean collect(@Nullable Object value, List<@Nullable Object> into) {
        return switch (value) {
            case OneOf oneOf -> {
                for (Object each : oneOf.values()) {
                    if (!collect(each, into)) {
                        yield false;
                    }
                }
                yield true;
            }
            case Possible _ -> false;
            case null, default -> {
                for (Object each : into) {
                    if (Equality.same(each, value)) {
                        yield true;
                    }
                }
                into.add(value);
                yield into.size() <= OneOf.LIMIT;
            }
        };
    }

    public static boolean mayBeNull(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case OneOf oneOf -> oneOf.values().contains(null);
            case Anything anything -> anything.mayBeNull();
            default -> false;
        };
    }

    /** Whether the value, or something within a list, context or range, is not fully known. */
    public static boolean within(@Nullable Object value) {
        if (value == null || value instanceof BigDecimal || value instanceof String || value instanceof Boolean) {
            return false;
        }
        return value instanceof Possible || withinOthers(value);
    }

    private static boolean withinOthers(Object value) {
        return switch (value) {
            case List<?> list -> anyWithin(list);
            case FeelContext context -> anyWithin(context.entries().values());
            case Range range -> within(range.low()) || within(range.high());
            default -> false;
        };
    }

    private static boolean anyWithin(Iterable<? extends @Nullable Object> values) {
        for (Object each : values) {
            if (within(each)) {
                return true;
            }
        }
        return false;
    }

    /** The missing inputs that a value, or anything within it, depends on. Do not modify. */
    public static BitSet causesOf(@Nullable Object value) {
        if (value == null || value instanceof BigDecimal || value instanceof String || value instanceof Boolean) {
            return NONE;
        }
        return switch (value) {
            case OneOf oneOf -> causesOf(oneOf.values(), oneOf.causes());
            case Possible possible -> possible.causes();
            case List<?> list -> causesOf(list, NONE);
            case FeelContext context -> causesOf(context.entries().values(), NONE);
            case Range range -> unite(causesOf(range.low()), causesOf(range.high()));
            default -> NONE;
        };
    }

    private static BitSet causesOf(Iterable<? extends @Nullable Object> values, BitSet first) {
        BitSet causes = first;
        for (Object each : values) {
            causes = unite(causes, causesOf(each));
        }
        return causes;
    }

    /** The union of two sets of causes; neither is changed, and one of them is given back where it suffices. */
    public static BitSet unite(BitSet a, BitSet b) {
        if (a == b || b.isEmpty()) {
            return a;
        }
        if (a.isEmpty()) {
            return b;
        }
        BitSet both = (BitSet) a.clone();
        both.or(b);
        return both.cardinality() == a.cardinality() ? a : both;
    }

    /** Whether a description allows a value, which may itself be plain or hold descriptions. */
    public static boolean admits(@Nullable Object described, @Nullable Object value) {
        return switch (described) {
            case Numbers numbers -> value instanceof BigDecimal number && Intervals.contains(numbers, number);
            case OneOf oneOf -> oneOf.values().stream().anyMatch(each -> admits(each, value));
            case Anything anything ->
                value == null ? anything.mayBeNull() : Types.conforms(value, Types.unrestricted(anything.type()));
            case List<?> list -> value instanceof List<?> other && admitsAll(list, other);
            case FeelContext context ->
                value instanceof FeelContext other
                        && context.names().equals(other.names())
                        && context.names().stream().allMatch(name -> admits(context.get(name), other.get(name)));
            case Range range
            when within(range) ->
                value instanceof Range other && admits(range.low(), other.low()) && admits(range.high(), other.high());
            case null, default -> Equality.same(described, value);
        };
    }

    private static boolean admitsAll(List<?> described, List<?> values) {
        if (described.size() != values.size()) {
            return false;
        }
        for (int i = 0; i < values.size(); i++) {
            if (!admits(described.get(i), values.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** For messages and logs: {@code [0..8]}, {@code "甲" or "乙"}, {@code any string}. */
    public static String describe(Possible possible) {
        return switch (possible) {
            case Numbers n ->
                (n.lowIncluded() ? "[" : "(")
                        + (n.low() == null ? "" : FeelText.number(n.low()))
                        + ".."
                        + (n.high() == null ? "" : FeelText.number(n.high()))
                        + (n.highIncluded() ? "]" : ")");
            case OneOf oneOf -> oneOf.values().stream().map(FeelText::literal).collect(Collectors.joining(" or "));
            case Anything a -> "any " + Types.name(a.type()) + (a.mayBeNull() ? " or null" : "");
        };
    }
}
