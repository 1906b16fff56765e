package dev.xinmiao.decision.column;

import java.util.List;

/** Kernels that make masks of masks. */
final class Masks {
    private Masks() {}

    abstract static class Mask extends Node {
        Mask(Node... operands) {
            super(Width.INT, -1, 0, List.of(operands));
        }
    }

    static final class And extends Mask {
        And(Node a, Node b) {
            super(a, b);
        }

        @Override
        public void run(Block block) {
            and(ints(block, 0), ints(block, 1), block.ints[register]);
        }

        private static void and(int[] a, int[] b, int[] out) {
            for (int i = 0; i < Column.BLOCK; i++) {
                out[i] = a[i] & b[i];
            }
        }
    }

    static final class AndNot extends Mask {
        AndNot(Node a, Node b) {
            super(a, b);
        }

        @Override
        public void run(Block block) {
            andNot(ints(block, 0), ints(block, 1), block.ints[register]);
        }

        private static void andNot(int[] a, int[] b, int[] out) {
            for (int i = 0; i < Column.BLOCK; i++) {
                out[i] = a[i] & ~b[i];
            }
        }
    }

    static final class Or extends Mask {
        Or(Node a, Node b) {
            super(a, b);
        }

        @Override
        public void run(Block block) {
            or(ints(block, 0), ints(block, 1), block.ints[register]);
        }

        private static void or(int[] a, int[] b, int[] out) {
            for (int i = 0; i < Column.BLOCK; i++) {
                out[i] = a[i] | b[i];
            }
        }
    }

    static final class Not extends Mask {
        Not(Node a) {
            super(a);
        }

        @Override
        public void run(Block block) {
            not(ints(block, 0), block.ints[register]);
        }

        private static void not(int[] a, int[] out) {
            for (int i = 0; i < Column.BLOCK; i++) {
                out[i] = ~a[i];
            }
        }
    }
}
