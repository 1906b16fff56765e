package dev.xinmiao.decision.column;

import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.value.FeelValues;
import dev.xinmiao.decision.value.Possibles;
import dev.xinmiao.decision.value.Types;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the values of a column row by row. Begins with the compact form that the type allows and turns to objects when
 * a value doesn't fit: one of another type, or a number of more than 18 digits at the column's scale.
 */
public final class ColumnBuilder {
    private static final long[] POWERS = new long[19];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }

    private final Simple type;
    private Vocabulary vocabulary;
    /** Blocks of values; those behind the last row are kept for the next column. */
    private final List<long[]> lanes = new ArrayList<>();

    private final List<int[]> valid = new ArrayList<>();
    private final List<int[]> narrow = new ArrayList<>();
    private long[] lane = {};
    private int[] mask = {};
    private final List<@Nullable Object[]> objects = new ArrayList<>();
    private final List<int[]> missing = new ArrayList<>();
    private final FeelType declared;
    private boolean compact;
    private boolean nulls;
    private boolean anyMissing;
    private boolean missingMayBeNull;
    private int rows;
    private int scale;
    private long low = Long.MAX_VALUE;
    private long high = Long.MIN_VALUE;

    public ColumnBuilder(FeelType type, Vocabulary vocabulary) {
        this.type = Types.unrestricted(type) instanceof Simple simple ? simple : Simple.ANY;
        this.declared = type;
        this.vocabulary = vocabulary;
        this.compact = isCompact();
    }

    private boolean isCompact() {
        return switch (type) {
            case NUMBER, STRING, BOOLEAN, DATE -> true;
            default -> false;
        };
    }

    /** Begins another column of the type in the memory of the last one, which must not be read from here on. */
    public void restart(Vocabulary texts) {
        vocabulary = texts;
        compact = isCompact();
        objects.clear();
        missing.clear();
        nulls = false;
        anyMissing = false;
        missingMayBeNull = false;
        rows = 0;
        scale = 0;
        low = Long.MAX_VALUE;
        high = Long.MIN_VALUE;
    }

    static long power(int exponent) {
        return POWERS[exponent];
    }

    /**
     * Adds a value. One that the type doesn't allow is taken all the same, and models take it for null, as
     * {@link dev.xinmiao.decision.Evaluator#set} does; {@link NotAllowed#in} tells which those are.
     *
     * @param value a FEEL value, or what {@link dev.xinmiao.decision.Evaluator#set} takes in its place
     */
    public void add(@Nullable Object value) {
        switch (FeelValues.of(value)) {
            case null -> addNull();
            case BigDecimal number when compact && type == Simple.NUMBER -> number(number);
            case String text when compact && type == Simple.STRING -> lane(vocabulary.code(text));
            case Boolean truth when compact && type == Simple.BOOLEAN -> lane(truth ? -1 : 0);
            case LocalDate day
            when compact && type == Simple.DATE && Math.abs(day.toEpochDay()) < Column.INT_LIMIT ->
                lane(day.toEpochDay());
            case Object other -> object(other);
        }
    }

    public void addNull() {
        nulls = true;
        if (compact) {
            empty();
        } else {
            object(null);
        }
    }

    /** The lane is 0, whatever the bounds: build() brings it within them. */
    private void empty() {
        room();
        lane[rows % Column.BLOCK] = 0;
        mask[rows % Column.BLOCK] = 0;
        rows++;
    }

    /**
     * Adds a value that is not known: whatever the type allows, and what rests on it comes out as far as it can be told.
     *
     * @param mayBeNull whether it may also be that there is none; the same for a whole column
     */
    public void addMissing(boolean mayBeNull) {
        anyMissing = true;
        missingMayBeNull |= mayBeNull;
        if (compact) {
            nulls = true;
            while (missing.size() <= rows / Column.BLOCK) {
                missing.add(new int[Column.BLOCK]);
            }
            missing.getLast()[rows % Column.BLOCK] = -1;
            empty();
        } else {
            object(unknown());
        }
    }

    private @Nullable Object unknown() {
        Object any = Possibles.ofType(declared, 0);
        return missingMayBeNull ? Possibles.union(any, null) : any;
    }

    private void number(BigDecimal number) {
        int ofScale = number.scale();
        if (number.precision() > 18 || ofScale > 18 || ofScale < -18) {
            object(number);
            return;
        }
        long unscaled =
                ofScale == 0 ? number.longValue() : number.unscaledValue().longValue();
        // Finer than needed would leave the column less room.
        while (ofScale > 0 && unscaled % 10 == 0) {
            unscaled /= 10;
            ofScale--;
        }
        if (ofScale >= 0) {
            addNumber(unscaled, ofScale);
        } else if (tooLarge(unscaled, POWERS[-ofScale])) {
            object(number);
        } else {
            addNumber(unscaled * POWERS[-ofScale], 0);
        }
    }

    /** Adds the text of this number in the vocabulary; the fast way for texts. */
    public void addText(int code) {
        if (compact && type == Simple.STRING) {
            lane(code);
        } else {
            object(vocabulary.text(code));
        }
    }

    /** Adds a boolean; the fast way for them. */
    public void addTruth(boolean truth) {
        if (compact && type == Simple.BOOLEAN) {
            lane(truth ? -1 : 0);
        } else {
            object(truth);
        }
    }

    /** Adds {@code unscaled · 10^−scale}; the fast way for numbers. */
    public void addNumber(long unscaled, int ofScale) {
        if (!compact || type != Simple.NUMBER) {
            object(BigDecimal.valueOf(unscaled, ofScale));
            return;
        }
        if (ofScale > scale && !rescale(ofScale)) {
            object(BigDecimal.valueOf(unscaled, ofScale));
            return;
        }
        long factor = POWERS[scale - ofScale];
        long scaled = unscaled * factor;
        if (factor != 1 && Math.multiplyHigh(unscaled, factor) != scaled >> 63
                || scaled >= Column.LONG_LIMIT
                || scaled <= -Column.LONG_LIMIT) {
            object(BigDecimal.valueOf(unscaled, ofScale));
            return;
        }
        lane(scaled);
    }

    /** Brings what was taken so far to a finer scale; false, and nothing changed, if it doesn't fit then. */
    private boolean rescale(int finer) {
        if (finer > 18) {
            return false;
        }
        long factor = POWERS[finer - scale];
        if (rows > 0 && low <= high && (tooLarge(low, factor) || tooLarge(high, factor))) {
            return false;
        }
        for (int block = 0; block < Column.blocks(rows); block++) {
            long[] values = lanes.get(block);
            for (int i = 0; i < values.length; i++) {
                values[i] *= factor;
            }
        }
        if (low <= high) {
            low *= factor;
            high *= factor;
        }
        scale = finer;
        return true;
    }

    private static boolean tooLarge(long value, long factor) {
        return Math.abs(value) >= Column.LONG_LIMIT / factor;
    }

    private void lane(long value) {
        room();
        lane[rows % Column.BLOCK] = value;
        mask[rows % Column.BLOCK] = -1;
        low = Math.min(low, value);
        high = Math.max(high, value);
        rows++;
    }

    private void room() {
        if (rows % Column.BLOCK != 0) {
            return;
        }
        int block = rows / Column.BLOCK;
        if (block == lanes.size()) {
            lanes.add(new long[Column.BLOCK]);
            valid.add(new int[Column.BLOCK]);
        }
        lane = lanes.get(block);
        mask = valid.get(block);
    }

    private void object(@Nullable Object value) {
        if (compact) {
            turnToObjects();
        }
        if (rows % Column.BLOCK == 0) {
            objects.add(new Object[Column.BLOCK]);
        }
        objects.getLast()[rows % Column.BLOCK] = value;
        rows++;
    }

    private void turnToObjects() {
        Column soFar = build();
        compact = false;
        for (int row = 0; row < rows; row++) {
            if (row % Column.BLOCK == 0) {
                objects.add(new Object[Column.BLOCK]);
            }
            boolean unknown =
                    row / Column.BLOCK < missing.size() && missing.get(row / Column.BLOCK)[row % Column.BLOCK] != 0;
            objects.getLast()[row % Column.BLOCK] = unknown ? unknown() : soFar.get(row);
        }
        missing.clear();
    }

    public Column build() {
        if (!compact) {
            return new Column(
                    Simple.ANY,
                    rows,
                    0,
                    0,
                    0,
                    null,
                    null,
                    objects.toArray(Object[][]::new),
                    null,
                    null,
                    false,
                    vocabulary);
        }
        if (low > high) {
            low = 0;
            high = 0;
        }
        int blocks = Column.blocks(rows);
        if (rows % Column.BLOCK != 0) {
            Arrays.fill(lane, rows % Column.BLOCK, Column.BLOCK, 0);
            Arrays.fill(mask, rows % Column.BLOCK, Column.BLOCK, 0);
        }
        // A null's lane, and those after the last row, keep within the bounds that kernels rely on.
        if (low > 0 || high < 0) {
            for (int block = nulls ? 0 : Math.max(0, blocks - 1); block < blocks; block++) {
                for (int i = 0; i < Column.BLOCK; i++) {
                    if (valid.get(block)[i] == 0) {
                        lanes.get(block)[i] = low;
                    }
                }
            }
        }
        while (anyMissing && missing.size() < blocks) {
            missing.add(new int[Column.BLOCK]);
        }
        boolean fits = low >= -Column.INT_LIMIT && high < Column.INT_LIMIT;
        return new Column(
                type,
                rows,
                scale,
                low,
                high,
                fits ? narrowed(blocks) : null,
                fits ? null : lanes.subList(0, blocks).toArray(long[][]::new),
                null,
                nulls ? valid.subList(0, blocks).toArray(int[][]::new) : null,
                anyMissing ? missing.toArray(int[][]::new) : null,
                missingMayBeNull,
                vocabulary);
    }

    private int[][] narrowed(int blocks) {
        while (narrow.size() < blocks) {
            narrow.add(new int[Column.BLOCK]);
        }
        for (int block = 0; block < blocks; block++) {
            long[] from = lanes.get(block);
            int[] to = narrow.get(block);
            for (int i = 0; i < to.length; i++) {
                to[i] = (int) from[i];
            }
        }
        return narrow.subList(0, blocks).toArray(int[][]::new);
    }
}
