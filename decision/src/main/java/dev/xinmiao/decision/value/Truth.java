package dev.xinmiao.decision.value;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Kleene's logic over sets of truth values. A set is a bit mask of {@link #TRUE}, {@link #FALSE} and {@link #NULL};
 * a plain boolean is a set of one. This is the one place that makes booleans that may be either.
 */
public final class Truth {
    public static final int TRUE = 1;
    public static final int FALSE = 2;
    public static final int NULL = 4;
    public static final int ANY = TRUE | FALSE | NULL;

    private static final List<List<@Nullable Object>> SETS = sets();

    private Truth() {}

    /** What a value may be as an operand of {@code and}, {@code or}, {@code if}: not a boolean counts as null. */
    public static int of(@Nullable Object value) {
        if (value instanceof Boolean bool) {
            return bool ? TRUE : FALSE;
        }
        if (!(value instanceof Possible possible)) {
            return NULL;
        }
        return switch (possible) {
            case Possible.Numbers _ -> NULL;
            case Possible.OneOf oneOf -> {
                int mask = 0;
                for (Object each : oneOf.values()) {
                    mask |= each instanceof Boolean bool ? (bool ? TRUE : FALSE) : NULL;
                }
                yield mask;
            }
            case Possible.Anything anything -> {
                int mask = Types.mayBeBoolean(anything.type()) ? TRUE | FALSE : NULL;
                yield anything.mayBeNull() || !Types.isBoolean(anything.type()) ? mask | NULL : mask;
            }
        };
    }

    /** The set as a value: plain where it has one member. */
    public static @Nullable Object value(int mask, BitSet causes) {
        return switch (mask) {
            case TRUE -> true;
            case FALSE -> false;
            case NULL -> null;
            default -> new Possible.OneOf(SETS.get(mask), causes);
        };
    }

    public static int not(int mask) {
        return (mask & NULL) | ((mask & TRUE) << 1) | ((mask & FALSE) >> 1);
    }

    public static int and(int a, int b) {
        int mask = (a | b) & FALSE;
        if ((a & b & TRUE) != 0) {
            mask |= TRUE;
        }
        if (((a & NULL) != 0 && (b & (TRUE | NULL)) != 0) || ((b & NULL) != 0 && (a & (TRUE | NULL)) != 0)) {
            mask |= NULL;
        }
        return mask;
    }

    public static int or(int a, int b) {
        return not(and(not(a), not(b)));
    }

    public static boolean mayBeTrue(int mask) {
        return (mask & TRUE) != 0;
    }

    public static boolean mayBeOther(int mask) {
        return (mask & (FALSE | NULL)) != 0;
    }

    private static List<List<@Nullable Object>> sets() {
        List<List<@Nullable Object>> sets = new ArrayList<>();
        for (int mask = 0; mask <= ANY; mask++) {
            List<@Nullable Object> set = new ArrayList<>();
            if ((mask & TRUE) != 0) {
                set.add(true);
            }
            if ((mask & FALSE) != 0) {
                set.add(false);
            }
            if ((mask & NULL) != 0) {
                set.add(null);
            }
            sets.add(Collections.unmodifiableList(set));
        }
        return sets;
    }
}
