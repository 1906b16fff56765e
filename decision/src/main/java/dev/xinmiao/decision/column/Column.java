package dev.xinmiao.decision.column;

import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.value.Possibles;
import dev.xinmiao.decision.value.TemporalText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The values of one input or decision for all rows, in blocks of {@link #BLOCK}. Numbers of one scale that fit are kept
 * as integers; texts as numbers of a {@link Vocabulary}, dates as days, booleans as masks; anything else as objects.
 */
public final class Column {
    static final int BLOCK = 1024;

    /** Within these, differences don't overflow, and so comparisons are subtractions. */
    static final long INT_LIMIT = 1L << 30;

    static final long LONG_LIMIT = 1L << 62;

    final Simple type;
    final int rows;
    final int scale;
    final long low;
    final long high;
    final int @Nullable [][] ints;
    final long @Nullable [][] longs;
    final @Nullable Object @Nullable [][] objects;
    /** Masks of the rows that hold a value; absent where all do. */
    final int @Nullable [][] valid;
    /** Masks of the rows whose value is there but not known; absent where there is none. */
    final int @Nullable [][] missing;
    /** Whether what is not known may also be null. */
    final boolean missingMayBeNull;

    final @Nullable Vocabulary vocabulary;

    Column(
            Simple type,
            int rows,
            int scale,
            long low,
            long high,
            int @Nullable [][] ints,
            long @Nullable [][] longs,
            @Nullable Object @Nullable [][] objects,
            int @Nullable [][] valid,
            int @Nullable [][] missing,
            boolean missingMayBeNull,
            @Nullable Vocabulary vocabulary) {
        this.type = type;
        this.rows = rows;
        this.scale = scale;
        this.low = low;
        this.high = high;
        this.ints = ints;
        this.longs = longs;
        this.objects = objects;
        this.valid = valid;
        this.missing = missing;
        this.missingMayBeNull = missingMayBeNull;
        this.vocabulary = vocabulary;
    }

    /** Whether every row holds the same value, and it is known. */
    boolean isConstant() {
        return objects == null && valid == null && missing == null && rows > 0 && low == high;
    }

    static int blocks(int rows) {
        return (rows + BLOCK - 1) / BLOCK;
    }

    public int rows() {
        return rows;
    }

    /** Whether the row's value, or something in it, is there but not known. */
    public boolean isMissing(int row) {
        return objects != null
                ? Possibles.within(objects[row / BLOCK][row % BLOCK])
                : missing != null && missing[row / BLOCK][row % BLOCK] != 0;
    }

    /** Whether what is not known may also be null. */
    public boolean missingMayBeNull() {
        return missingMayBeNull;
    }

    /** A row's FEEL value; null for null. */
    public @Nullable Object get(int row) {
        int block = row / BLOCK;
        int lane = row % BLOCK;
        if (valid != null && valid[block][lane] == 0) {
            return null;
        }
        if (objects != null) {
            return objects[block][lane];
        }
        return boxed(
                type,
                longs != null ? longs[block][lane] : Objects.requireNonNull(ints)[block][lane],
                scale,
                vocabulary);
    }

    /** Some of the rows, in the order given. */
    Column select(int[] wanted) {
        ColumnBuilder builder = new ColumnBuilder(type, Objects.requireNonNull(vocabulary));
        for (int row : wanted) {
            if (missing != null && missing[row / BLOCK][row % BLOCK] != 0) {
                builder.addMissing(missingMayBeNull);
            } else {
                builder.add(get(row));
            }
        }
        return builder.build();
    }

    static Object boxed(Simple type, long lane, int scale, @Nullable Vocabulary vocabulary) {
        return switch (type) {
            case BOOLEAN -> lane != 0;
            case DATE -> LocalDate.ofEpochDay(lane);
            case YEARS_MONTHS_DURATION -> Objects.requireNonNull(TemporalText.months(lane));
            case STRING -> Objects.requireNonNull(vocabulary).text((int) lane);
            default -> BigDecimal.valueOf(lane, scale);
        };
    }
}
