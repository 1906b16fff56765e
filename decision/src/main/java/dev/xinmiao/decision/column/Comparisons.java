package dev.xinmiao.decision.column;

import java.util.List;

/**
 * Kernels that compare integers. A comparison is the sign of a difference, which can't overflow within the bounds of
 * {@link Column}; written so, and not with {@code ?:}, the compiler turns the loops into vector instructions.
 */
final class Comparisons {
    private Comparisons() {}

    /** With a constant. */
    private abstract static class WithConstant extends Masks.Mask {
        final long constant;

        WithConstant(Node x, long constant) {
            super(x);
            this.constant = constant;
        }

        @Override
        final List<Object> parameters() {
            return List.of(constant);
        }

        @Override
        public final void run(Block block) {
            if (operands.getFirst().width == Width.INT) {
                ints(ints(block, 0), (int) constant, block.ints[register]);
            } else {
                longs(longs(block, 0), constant, block.ints[register]);
            }
        }

        abstract void ints(int[] x, int constant, int[] out);

        abstract void longs(long[] x, long constant, int[] out);
    }

    /** {@code x ≥ k} */
    static final class AtLeast extends WithConstant {
        AtLeast(Node x, long bound) {
            super(x, bound);
        }

        @Override
        void ints(int[] x, int bound, int[] out) {
            for (int i = 0; i < Column.BLOCK; i++) {
                out[i] = ~((x[i] - bound) >> 31);
            }
        }

        @Override
        void longs(long[] x, long bound, int[] out) {
            for (int i = 0; i < Column.BLOCK; i++) {
                out[i] = ~(int) ((x[i] - bound) >> 63);
            }
        }
    }

    /** {@code x = k} */
    static final class Equals extends WithConstant {
        Equals(Node x, long value) {
            super(x, value);
        }

        @Override
        void ints(int[] x, int value, int[] out) {
            for (int i = 0; i < Column.BLOCK; i++) {
                int d = x[i] - value;
                out[i] = ~((d | -d) >> 31);
            }
        }

        @Override
        void longs(long[] x, long value, int[] out) {
            for (int i = 0; i < Column.BLOCK; i++) {
                long d = x[i] - value;
                out[i] = ~(int) ((d | -d) >> 63);
            }
        }
    }

    /** Of two lanes of one width. */
    private abstract static class OfTwo extends Masks.Mask {
        OfTwo(Node x, Node y) {
            super(x, y);
        }

        @Override
        public final void run(Block block) {
            if (operands.getFirst().width == Width.INT) {
                ints(ints(block, 0), ints(block, 1), block.ints[register]);
            } else {
                longs(longs(block, 0), longs(block, 1), block.ints[register]);
            }
        }

        abstract void ints(int[] x, int[] y, int[] out);

        abstract void longs(long[] x, long[] y, int[] out);
    }

    /** {@code x ≥ y} */
    static final class NotLess extends OfTwo {
        NotLess(Node x, Node y) {
            super(x, y);
        }

        @Override
        void ints(int[] x, int[] y, int[] out) {
            for (int i = 0; i < Column.BLOCK; i++) {
                out[i] = ~((x[i] - y[i]) >> 31);
            }
        }

        @Override
        void longs(long[] x, long[] y, int[] out) {
            for (int i = 0; i < Column.BLOCK; i++) {
                out[i] = ~(int) ((x[i] - y[i]) >> 63);
            }
        }
    }

    /** {@code x = y} */
    static final class Same extends OfTwo {
        Same(Node x, Node y) {
            super(x, y);
        }

        @Override
        void ints(int[] x, int[] y, int[] out) {
            for (int i = 0; i < Column.BLOCK; i++) {
                int d = x[i] - y[i];
                out[i] = ~((d | -d) >> 31);
            }
        }

        @Override
        void longs(long[] x, long[] y, int[] out) {
            for (int i = 0; i < Column.BLOCK; i++) {
                long d = x[i] - y[i];
                out[i] = ~(int) ((d | -d) >> 63);
            }
        }
    }

    /** {@code x·a ≥ y·b} with products of up to 126 bits; a, b &gt; 0. */
    static final class ProductNotLess extends Masks.Mask {
        private final long a;
        private final long b;

        ProductNotLess(Node x, long a, Node y, long b) {
            super(x, y);
            this.a = a;
            this.b = b;
        }

        @Override
        List<Object> parameters() {
            return List.of(a, b);
        }

        @Override
        public void run(Block block) {
            wide(longs(block, 0), a, longs(block, 1), b, block.ints[register]);
        }

        private static void wide(long[] x, long a, long[] y, long b, int[] out) {
            for (int i = 0; i < Column.BLOCK; i++) {
                long left = Math.multiplyHigh(x[i], a);
                long right = Math.multiplyHigh(y[i], b);
                boolean notLess = left != right ? left > right : Long.compareUnsigned(x[i] * a, y[i] * b) >= 0;
                out[i] = notLess ? -1 : 0;
            }
        }
    }
}
