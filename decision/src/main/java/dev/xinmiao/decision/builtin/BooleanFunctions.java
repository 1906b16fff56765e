package dev.xinmiao.decision.builtin;

import dev.xinmiao.decision.value.Caller;
import dev.xinmiao.decision.value.Possible;
import dev.xinmiao.decision.value.Truth;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.function.IntBinaryOperator;
import org.jspecify.annotations.Nullable;

/** {@code not}, {@code all}, {@code any}. */
final class BooleanFunctions {
    private static final BitSet NONE = new BitSet();

    private BooleanFunctions() {}

    static void define(BuiltIns.Table table) {
        table.lifted(
                "not(negand: any): boolean",
                (a, caller) -> a[0] == null || a[0] instanceof Boolean
                        ? Truth.value(Truth.not(Truth.of(a[0])), NONE)
                        : caller.fail("not(…) wants a boolean, not %s", a[0]),
                (a, causes) -> Truth.value(Truth.not(Truth.of(a[0])), causes));
        quantifier(table, "all", Truth.TRUE, Truth::and);
        quantifier(table, "any", Truth.FALSE, Truth::or);
    }

    private static void quantifier(BuiltIns.Table table, String name, int empty, IntBinaryOperator join) {
        Signature.Lift lift =
                (a, causes) -> a[0] instanceof Possible ? Signature.Lift.UNKNOWN : over(a, empty, join, causes);
        table.lifted(name + "(list: list): boolean", (a, caller) -> strict((List<?>) a[0], empty, join, caller), lift);
        table.lifted(
                name + "(b: any, more...: any): boolean",
                (a, caller) -> strict(java.util.Arrays.asList(a), empty, join, caller),
                (a, causes) -> over(new @Nullable Object[] {java.util.Arrays.asList(a)}, empty, join, causes));
    }

    /** An element that is neither a boolean nor null makes the whole call fail. */
    private static @Nullable Object strict(@Nullable List<?> list, int empty, IntBinaryOperator join, Caller caller) {
        int mask = empty;
        for (Object each : list == null ? Collections.emptyList() : list) {
            if (each != null && !(each instanceof Boolean)) {
                return caller.fail("%s is not a boolean", each);
            }
            mask = join.applyAsInt(mask, Truth.of(each));
        }
        return Truth.value(mask, NONE);
    }

    private static @Nullable Object over(@Nullable Object[] a, int empty, IntBinaryOperator join, BitSet causes) {
        int mask = empty;
        boolean mayFail = false;
        for (Object each : (List<?>) java.util.Objects.requireNonNull(a[0])) {
            int truth = Truth.of(each);
            mayFail |= (truth & Truth.NULL) != 0 && each != null;
            mask = join.applyAsInt(mask, truth);
        }
        return Truth.value(mayFail ? mask | Truth.NULL : mask, causes);
    }
}
