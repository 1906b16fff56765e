package dev.xinmiao.decision.column;

import dev.xinmiao.decision.value.Possibles;
import dev.xinmiao.decision.value.Truth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Kernels between lanes and objects. */
final class Boxes {
    private Boxes() {}

    /** A lowered value as objects. */
    static final class Box extends Node {
        private final Val value;
        private final RowReader reader;

        Box(Val value, RowReader reader) {
            super(Width.OBJECT, 0, 0, RowReader.nodes(value));
            this.value = value;
            this.reader = reader;
        }

        @Override
        List<Object> parameters() {
            return List.of(value);
        }

        @Override
        public void run(Block block) {
            @Nullable Object[] out = block.objects[register];
            for (int row = 0; row < block.rows; row++) {
                out[row] = reader.read(value, block, row);
            }
        }
    }

    /** Where the objects' truth is, or may be, one of a set. */
    static final class Is extends Masks.Mask {
        private final int truth;
        private final boolean certainly;

        /**
         * @param truth one of {@link Truth}
         * @param certainly whether nothing else is possible
         */
        Is(Node objects, int truth, boolean certainly) {
            super(objects);
            this.truth = truth;
            this.certainly = certainly;
        }

        @Override
        List<Object> parameters() {
            return List.of(truth, certainly);
        }

        @Override
        public void run(Block block) {
            @Nullable Object[] objects = block.objects[operands.getFirst().register];
            int[] out = block.ints[register];
            for (int row = 0; row < block.rows; row++) {
                int mask = Truth.of(objects[row]);
                out[row] = (certainly ? mask == truth : (mask & truth) != 0) ? -1 : 0;
            }
        }
    }

    /** Where the objects are not null, or may be not null. */
    static final class Present extends Masks.Mask {
        private final boolean certainly;

        Present(Node objects, boolean certainly) {
            super(objects);
            this.certainly = certainly;
        }

        @Override
        List<Object> parameters() {
            return List.of(certainly);
        }

        @Override
        public void run(Block block) {
            @Nullable Object[] objects = block.objects[operands.getFirst().register];
            int[] out = block.ints[register];
            for (int row = 0; row < block.rows; row++) {
                out[row] = (certainly ? !Possibles.mayBeNull(objects[row]) : objects[row] != null) ? -1 : 0;
            }
        }
    }

    /** The objects where the first mask is set, either's possible values where only the second is, the others elsewhere. */
    static final class Either extends Node {
        Either(Node certain, Node possible, Node one, Node other) {
            super(Width.OBJECT, 0, 0, List.of(certain, possible, one, other));
        }

        @Override
        public void run(Block block) {
            int[] certain = ints(block, 0);
            int[] possible = ints(block, 1);
            @Nullable Object[] one = block.objects[operands.get(2).register];
            @Nullable Object[] other = block.objects[operands.get(3).register];
            @Nullable Object[] out = block.objects[register];
            for (int row = 0; row < block.rows; row++) {
                out[row] = certain[row] != 0
                        ? one[row]
                        : possible[row] != 0 ? RowReader.either(one[row], other[row]) : other[row];
            }
        }
    }
}
