package dev.xinmiao.decision.column;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Nodes without operands: columns and constants. */
final class Sources {
    private Sources() {}

    /** The lanes of a column. */
    static final class Load extends Node {
        private final Column column;

        Load(Column column) {
            super(
                    column.objects != null ? Width.OBJECT : column.longs != null ? Width.LONG : Width.INT,
                    column.low,
                    column.high,
                    List.of());
            this.column = column;
        }

        @Override
        List<Object> parameters() {
            return List.of(column);
        }

        @Override
        boolean shows() {
            return true;
        }

        @Override
        public void run(Block block) {
            switch (width) {
                case INT -> block.ints[register] = requireNonNull(column.ints)[block.number];
                case LONG -> block.longs[register] = requireNonNull(column.longs)[block.number];
                case OBJECT -> block.objects[register] = requireNonNull(column.objects)[block.number];
            }
        }
    }

    /** One of a column's masks. */
    static final class LoadMask extends Masks.Mask {
        private final int[][] blocks;

        LoadMask(int[][] blocks) {
            super();
            this.blocks = blocks;
        }

        @Override
        List<Object> parameters() {
            return List.of((Object) blocks); // the array itself, not each of its blocks
        }

        @Override
        boolean shows() {
            return true;
        }

        @Override
        public void run(Block block) {
            block.ints[register] = blocks[block.number];
        }
    }

    /** The same integer in every row. */
    static final class Fill extends Node {
        final long value;

        Fill(Width width, long value) {
            super(width, value, value, List.of());
            this.value = value;
        }

        @Override
        List<Object> parameters() {
            return List.of(value, width);
        }

        @Override
        boolean constant() {
            return true;
        }

        @Override
        public void run(Block block) {
            if (width == Width.INT) {
                Arrays.fill(block.ints[register], (int) value);
            } else {
                Arrays.fill(block.longs[register], value);
            }
        }
    }

    /** The same object in every row. */
    static final class FillObject extends Node {
        private final @Nullable Object value;

        FillObject(@Nullable Object value) {
            super(Width.OBJECT, 0, 0, List.of());
            this.value = value;
        }

        @Override
        List<Object> parameters() {
            return value == null ? List.of() : List.of(value);
        }

        @Override
        boolean constant() {
            return true;
        }

        @Override
        public void run(Block block) {
            Arrays.fill(block.objects[register], value);
        }
    }
}
