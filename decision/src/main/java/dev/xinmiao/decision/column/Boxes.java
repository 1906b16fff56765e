package dev.xinmiao.decision.column;

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
        void run(Block block) {
            @Nullable Object[] out = block.objects[register];
            for (int row = 0; row < block.rows; row++) {
                out[row] = reader.read(value, block, row);
            }
        }
    }

    /** Where the objects are this very boolean. */
    static final class Is extends Masks.Mask {
        private final boolean wanted;

        Is(Node objects, boolean wanted) {
            super(objects);
            this.wanted = wanted;
        }

        @Override
        List<Object> parameters() {
            return List.of(wanted);
        }

        @Override
        void run(Block block) {
            @Nullable Object[] objects = block.objects[operands.getFirst().register];
            int[] out = block.ints[register];
            for (int row = 0; row < block.rows; row++) {
                out[row] = objects[row] instanceof Boolean truth && truth == wanted ? -1 : 0;
            }
        }
    }

    /** Where the objects are not null. */
    static final class Present extends Masks.Mask {
        Present(Node objects) {
            super(objects);
        }

        @Override
        void run(Block block) {
            @Nullable Object[] objects = block.objects[operands.getFirst().register];
            int[] out = block.ints[register];
            for (int row = 0; row < block.rows; row++) {
                out[row] = objects[row] != null ? -1 : 0;
            }
        }
    }
}
