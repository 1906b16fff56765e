package dev.xinmiao.decision.column;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Kernels that calculate with integers whose results are proved to fit. */
final class Arithmetic {
    private Arithmetic() {}

    /** The same lanes as longs. */
    static final class Widen extends Node {
        Widen(Node x) {
            super(Width.LONG, x.low, x.high, List.of(x));
        }

        @Override
        public void run(Block block) {
            widen(ints(block, 0), block.longs[register]);
        }

        private static void widen(int[] x, long[] out) {
            for (int i = 0; i < Column.BLOCK; i++) {
                out[i] = x[i];
            }
        }
    }

    /** Two operands of the result's width. */
    private abstract static class Binary extends Node {
        Binary(Width width, long low, long high, Node x, Node y) {
            super(width, low, high, List.of(x, y));
        }

        @Override
        public final void run(Block block) {
            if (width == Width.INT) {
                ints(ints(block, 0), ints(block, 1), block.ints[register]);
            } else {
                longs(longs(block, 0), longs(block, 1), block.longs[register]);
            }
        }

        abstract void ints(int[] x, int[] y, int[] out);

        abstract void longs(long[] x, long[] y, long[] out);
    }

    static final class Add extends Binary {
        Add(Width width, Node x, Node y) {
            super(width, x.low + y.low, x.high + y.high, x, y);
        }

        @Override
        void ints(int[] x, int[] y, int[] out) {
            for (int i = 0; i < Column.BLOCK; i++) {
                out[i] = x[i] + y[i];
            }
        }

        @Override
        void longs(long[] x, long[] y, long[] out) {
            for (int i = 0; i < Column.BLOCK; i++) {
                out[i] = x[i] + y[i];
            }
        }
    }

    static final class Subtract extends Binary {
        Subtract(Width width, Node x, Node y) {
            super(width, x.low - y.high, x.high - y.low, x, y);
        }

        @Override
        void ints(int[] x, int[] y, int[] out) {
            for (int i = 0; i < Column.BLOCK; i++) {
                out[i] = x[i] - y[i];
            }
        }

        @Override
        void longs(long[] x, long[] y, long[] out) {
            for (int i = 0; i < Column.BLOCK; i++) {
                out[i] = x[i] - y[i];
            }
        }
    }

    /** {@code x·k}, k ≠ 0 */
    static final class Scale extends Node {
        final long factor;

        Scale(Width width, Node x, long factor, long low, long high) {
            super(width, low, high, List.of(x));
            this.factor = factor;
        }

        @Override
        List<Object> parameters() {
            return List.of(factor);
        }

        @Override
        public void run(Block block) {
            if (width == Width.INT) {
                ints(ints(block, 0), (int) factor, block.ints[register]);
            } else {
                longs(longs(block, 0), factor, block.longs[register]);
            }
        }

        private static void ints(int[] x, int factor, int[] out) {
            for (int i = 0; i < Column.BLOCK; i++) {
                out[i] = x[i] * factor;
            }
        }

        private static void longs(long[] x, long factor, long[] out) {
            for (int i = 0; i < Column.BLOCK; i++) {
                out[i] = x[i] * factor;
            }
        }
    }

    /** {@code ⌊x/k⌋}, k > 1 */
    static final class FloorQuotient extends Node {
        final long divisor;

        FloorQuotient(Node x, long divisor) {
            super(x.width, Math.floorDiv(x.low, divisor), Math.floorDiv(x.high, divisor), List.of(x));
            this.divisor = divisor;
        }

        @Override
        List<Object> parameters() {
            return List.of(divisor);
        }

        @Override
        public void run(Block block) {
            if (width == Width.INT) {
                ints(ints(block, 0), divisor, block.ints[register]);
            } else {
                longs(longs(block, 0), divisor, block.longs[register]);
            }
        }

        private static void ints(int[] x, long divisor, int[] out) {
            for (int i = 0; i < Column.BLOCK; i++) {
                out[i] = (int) Math.floorDiv((long) x[i], divisor);
            }
        }

        private static void longs(long[] x, long divisor, long[] out) {
            for (int i = 0; i < Column.BLOCK; i++) {
                out[i] = Math.floorDiv(x[i], divisor);
            }
        }
    }

    static final class Multiply extends Binary {
        Multiply(Width width, Node x, Node y, long low, long high) {
            super(width, low, high, x, y);
        }

        @Override
        void ints(int[] x, int[] y, int[] out) {
            for (int i = 0; i < Column.BLOCK; i++) {
                out[i] = x[i] * y[i];
            }
        }

        @Override
        void longs(long[] x, long[] y, long[] out) {
            for (int i = 0; i < Column.BLOCK; i++) {
                out[i] = x[i] * y[i];
            }
        }
    }

    /** x where the mask is set, else y. */
    static final class Select extends Node {
        Select(Node mask, Node x, Node y) {
            super(x.width, Math.min(x.low, y.low), Math.max(x.high, y.high), List.of(mask, x, y));
        }

        @Override
        public void run(Block block) {
            switch (width) {
                case INT -> ints(ints(block, 0), ints(block, 1), ints(block, 2), block.ints[register]);
                case LONG -> longs(ints(block, 0), longs(block, 1), longs(block, 2), block.longs[register]);
                case OBJECT ->
                    objects(
                            ints(block, 0),
                            block.objects[operands.get(1).register],
                            block.objects[operands.get(2).register],
                            block.objects[register]);
            }
        }

        private static void ints(int[] mask, int[] x, int[] y, int[] out) {
            for (int i = 0; i < Column.BLOCK; i++) {
                out[i] = y[i] ^ ((x[i] ^ y[i]) & mask[i]);
            }
        }

        private static void longs(int[] mask, long[] x, long[] y, long[] out) {
            for (int i = 0; i < Column.BLOCK; i++) {
                long m = mask[i];
                out[i] = y[i] ^ ((x[i] ^ y[i]) & m);
            }
        }

        private static void objects(int[] mask, @Nullable Object[] x, @Nullable Object[] y, @Nullable Object[] out) {
            for (int i = 0; i < Column.BLOCK; i++) {
                out[i] = mask[i] != 0 ? x[i] : y[i];
            }
        }
    }

    /** A constant where the mask is set, else y; integers only. */
    static final class Put extends Node {
        final long value;

        /** The value fits y's width. */
        Put(Node mask, long value, Node y) {
            super(y.width, Math.min(value, y.low), Math.max(value, y.high), List.of(mask, y));
            this.value = value;
        }

        @Override
        List<Object> parameters() {
            return List.of(value);
        }

        @Override
        public void run(Block block) {
            if (width == Width.INT) {
                ints(ints(block, 0), (int) value, ints(block, 1), block.ints[register]);
            } else {
                longs(ints(block, 0), value, longs(block, 1), block.longs[register]);
            }
        }

        private static void ints(int[] mask, int value, int[] y, int[] out) {
            for (int i = 0; i < Column.BLOCK; i++) {
                out[i] = y[i] ^ ((value ^ y[i]) & mask[i]);
            }
        }

        private static void longs(int[] mask, long value, long[] y, long[] out) {
            for (int i = 0; i < Column.BLOCK; i++) {
                long m = mask[i];
                out[i] = y[i] ^ ((value ^ y[i]) & m);
            }
        }
    }
}
