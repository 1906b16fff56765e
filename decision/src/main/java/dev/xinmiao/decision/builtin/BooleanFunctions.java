package dev.xinmiao.decision.builtin;

import dev.xinmiao.decision.value.Caller;
import dev.xinmiao.decision.value.Possible;
import dev.xinmiao.decision.value.Truth;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code not}, {@code all}, {@code any}. */
final class BooleanFunctions {
    private static final BitSet NONE = new BitSet();

    private BooleanFunctions() {}

    static void define(BuiltIns.Table table) {
        Not not = new Not();
        table.lifted("not(negand: any): boolean", not, not);
        quantifier(table, "all", true);
        quantifier(table, "any", false);
    }

    private static void quantifier(BuiltIns.Table table, String name, boolean all) {
        Quantifier ofList = new Quantifier(all, true);
        table.lifted(name + "(list: list): boolean", ofList, ofList);
        Quantifier ofArguments = new Quantifier(all, false);
        table.lifted(name + "(b: any, more...: any): boolean", ofArguments, ofArguments);
    }

    /** Also what a negated unary test calls; therefore no lambda, the first of which takes a process 10 ms to link. */
    private static final class Not implements Signature.Body, Signature.Lift {
        @Override
        public @Nullable Object apply(@Nullable Object[] a, Caller caller) {
            return a[0] == null || a[0] instanceof Boolean
                    ? Truth.value(Truth.not(Truth.of(a[0])), NONE)
                    : caller.fail("not(…) wants a boolean, not %s", a[0]);
        }

        @Override
        public @Nullable Object apply(@Nullable Object[] a, BitSet causes) {
            return Truth.value(Truth.not(Truth.of(a[0])), causes);
        }
    }

    /** {@code all} and {@code any}, of a list or of the arguments themselves. */
    private record Quantifier(boolean all, boolean ofList) implements Signature.Body, Signature.Lift {
        private int join(int a, int b) {
            return all ? Truth.and(a, b) : Truth.or(a, b);
        }

        private int empty() {
            return all ? Truth.TRUE : Truth.FALSE;
        }

        /** An element that is neither a boolean nor null makes the whole call fail. */
        @Override
        public @Nullable Object apply(@Nullable Object[] a, Caller caller) {
            int mask = empty();
            for (Object each : elements(a)) {
                if (each != null && !(each instanceof Boolean)) {
                    return caller.fail("%s is not a boolean", each);
                }
                mask = join(mask, Truth.of(each));
            }
            return Truth.value(mask, NONE);
        }

        @Override
        public @Nullable Object apply(@Nullable Object[] a, BitSet causes) {
            if (ofList && a[0] instanceof Possible) {
                return Signature.Lift.UNKNOWN;
            }
            int mask = empty();
            boolean mayFail = false;
            for (Object each : elements(a)) {
                int truth = Truth.of(each);
                mayFail |= (truth & Truth.NULL) != 0 && each != null;
                mask = join(mask, truth);
            }
            return Truth.value(mayFail ? mask | Truth.NULL : mask, causes);
        }

        private List<? extends @Nullable Object> elements(@Nullable Object[] a) {
            if (!ofList) {
                return Arrays.asList(a);
            }
            return a[0] instanceof List<?> list ? list : List.of();
        }
    }
}
