package dev.xinmiao.zone.lookup.answer;

import dev.xinmiao.zone.fact.FactColumn;
import dev.xinmiao.zone.fact.FactColumns;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.fact.FactValue;
import dev.xinmiao.zone.lookup.reading.Filter.Of;
import dev.xinmiao.zone.lookup.words.Formulas.Calculator;
import dev.xinmiao.zone.lookup.words.Measure.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of a measure of a year, row by row; for one thread. */
final class Series {
    /** Of the years of a measure the latest that is known of at least every second enterprise of the best year. */
    private static final int PART_KNOWN = 2;

    private static final int YEARS = 10;

    private final Of of;
    private final Calculator calculator;
    private final List<@Nullable FactColumn> parts = new ArrayList<>();
    private int lastRow = -1;
    private @Nullable BigDecimal lastValue;

    Series(Of of, FactColumns columns, Calculator calculator) {
        this.of = of;
        this.calculator = calculator;
        for (Part part : of.measure().parts()) {
            FactKey key = part.fact().key();
            parts.add((part.fact().yearly() && of.year() != null
                            ? columns.column(key, of.year() + part.offset())
                            : columns.column(key))
                    .orElse(null));
        }
    }

    /** With a year: where none was said, the latest that is known of most. */
    static Of dated(Of of, FactColumns columns, int thisYear) {
        if (of.year() != null || !of.measure().isYearly()) {
            return of;
        }
        Map<Integer, Integer> counts = new LinkedHashMap<>();
        for (int year = thisYear; year > thisYear - YEARS; year--) {
            counts.put(year, known(of, columns, year));
        }
        int best = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return counts.entrySet().stream()
                .filter(entry -> best > 0 && entry.getValue() * PART_KNOWN >= best)
                .findFirst()
                .map(entry -> new Of(of.measure(), entry.getKey()))
                .orElseGet(() -> new Of(of.measure(), thisYear - 1));
    }

    private static int known(Of of, FactColumns columns, int year) {
        return of.measure().parts().stream()
                .mapToInt(part -> columns.column(part.fact().key(), year + part.offset())
                        .map(FactColumn::knownCount)
                        .orElse(0))
                .min()
                .orElse(0);
    }

    Of of() {
        return of;
    }

    /** Null where it isn't known, or has no value. */
    @Nullable
    BigDecimal value(int row) {
        if (row != lastRow) {
            lastValue = calculate(row);
            lastRow = row;
        }
        return lastValue;
    }

    private @Nullable BigDecimal calculate(int row) {
        List<BigDecimal> values = new ArrayList<>(parts.size());
        for (FactColumn part : parts) {
            if (part == null || !(part.value(row) instanceof FactValue.Amount(BigDecimal number))) {
                return null;
            }
            values.add(number);
        }
        BigDecimal value = calculator.value(of.measure(), values);
        return value == null ? null : FigureText.shown(of.measure(), value);
    }
}
