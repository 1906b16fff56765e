package dev.xinmiao.zone.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One fact of every subject. Amounts are whole numbers of their type's smallest usual unit (fen, persons, millionths);
 * texts are numbered; the few values that do not fit stand apart, so that every value comes out as it went in.
 */
public final class FactColumn {
    private static final int MILLIONTHS = 6;
    private static final int FEN = 2;

    private final FactType type;
    private final int scale;
    private final BitSet known = new BitSet();
    private final Map<Integer, FactValue> apart = new HashMap<>();
    private final List<FactValue> words = new ArrayList<>();
    private final Map<FactValue, Integer> numberOfWords = new HashMap<>();
    private long[] longs = {};
    private int[] ints = {};

    private FactColumn(FactType type, int scale) {
        this.type = type;
        this.scale = scale;
    }

    static FactColumn of(FactType type) {
        return switch (type) {
            case MONEY -> new FactColumn(type, FEN);
            case NUMBER, PERCENT -> new FactColumn(type, MILLIONTHS);
            case COUNT, BOOLEAN, TEXT, CODE, DATE -> new FactColumn(type, 0);
        };
    }

    /** The value in a row; null if it is not known. */
    public @Nullable FactValue value(int row) {
        if (!known.get(row)) {
            return null;
        }
        FactValue exception = apart.get(row);
        if (exception != null) {
            return exception;
        }
        return switch (type) {
            case COUNT, NUMBER, MONEY, PERCENT -> FactValue.of(BigDecimal.valueOf(longs[row], scale));
            case BOOLEAN -> FactValue.of(ints[row] == 1);
            case DATE -> FactValue.of(LocalDate.ofEpochDay(ints[row]));
            case TEXT, CODE -> words.get(ints[row]);
        };
    }

    public boolean isKnown(int row) {
        return known.get(row);
    }

    /** Of how many subjects the value is known. */
    public int knownCount() {
        return known.cardinality();
    }

    void put(int row, FactValue value) {
        known.set(row);
        switch (value) {
            case FactValue.Amount amount
            when type.isNumeric() && fits(amount.number()) ->
                putLong(row, amount.number().movePointRight(scale).longValueExact());
            case FactValue.Truth truth when type == FactType.BOOLEAN -> putInt(row, truth.value() ? 1 : 0);
            case FactValue.Day day
            when type == FactType.DATE -> putInt(row, Math.toIntExact(day.date().toEpochDay()));
            case FactValue.Words text
            when type == FactType.TEXT || type == FactType.CODE -> putInt(row, numberOf(text));
            // None 无, an amount too fine or too large, or what an older dictionary took for another type.
            default -> apart.put(row, value);
        }
    }

    private boolean fits(BigDecimal number) {
        return number.scale() <= scale && number.precision() - number.scale() + scale <= 18;
    }

    private int numberOf(FactValue.Words text) {
        return numberOfWords.computeIfAbsent(text, each -> {
            words.add(each);
            return words.size() - 1;
        });
    }

    private void putLong(int row, long value) {
        if (row >= longs.length) {
            longs = Arrays.copyOf(longs, grown(row));
        }
        longs[row] = value;
    }

    private void putInt(int row, int value) {
        if (row >= ints.length) {
            ints = Arrays.copyOf(ints, grown(row));
        }
        ints[row] = value;
    }

    private static int grown(int row) {
        return Math.max(1024, row + (row >> 1) + 1);
    }

    /** No more rows will come. */
    void trimTo(int size) {
        longs = Arrays.copyOf(longs, Math.min(longs.length, size));
        ints = Arrays.copyOf(ints, Math.min(ints.length, size));
        numberOfWords.clear();
    }
}
