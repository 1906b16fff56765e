package dev.xinmiao.zone.lookup.answer;

import dev.xinmiao.zone.fact.FactColumn;
import dev.xinmiao.zone.fact.FactColumns;
import dev.xinmiao.zone.fact.FactDefinition;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.fact.FactValue;
import dev.xinmiao.zone.lookup.reading.Filter;
import dev.xinmiao.zone.lookup.reading.Filter.Condition;
import dev.xinmiao.zone.lookup.reading.Filter.Of;
import dev.xinmiao.zone.lookup.words.Formulas.Calculator;
import dev.xinmiao.zone.lookup.words.Meaning.Held;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs a filter over all enterprises. A condition on a fact that isn't known is neither met nor refused: it is open. */
public final class ListRun {
    private static final FactKey ADDRESS = new FactKey("registered.address");
    private static final FactKey INDUSTRY = new FactKey("industry.code");

    private final FactColumns columns;
    private final Function<Condition.Standing, IntFunction<@Nullable Held>> standings;
    private final Calculator calculator;
    private final int thisYear;

    /** @param standings how the enterprise of each row stands by a programme; null for one not yet judged */
    public ListRun(
            FactColumns columns,
            Function<Condition.Standing, IntFunction<@Nullable Held>> standings,
            Calculator calculator,
            int thisYear) {
        this.columns = columns;
        this.standings = standings;
        this.calculator = calculator;
        this.thisYear = thisYear;
    }

    /** The facts that a filter needs beside the numbers of its measures. */
    public static Set<FactKey> beside(Stream<FactDefinition> flags) {
        Set<FactKey> keys = new LinkedHashSet<>(List.of(ADDRESS, INDUSTRY));
        flags.map(FactDefinition::key).forEach(keys::add);
        return keys;
    }

    /**
     * @param rows of {@code columns}, in the order wanted, at most as many as wanted; for one thread
     * @param total how many meet all conditions
     * @param open how many more might, if what isn't known of them were known
     * @param shown the measures of order, conditions and columns, each with the year that was taken
     */
    public record Result(List<Row> rows, int total, int open, List<Of> shown) {}

    /** @param values one for each measure shown; null where it isn't known */
    public record Row(int row, List<@Nullable BigDecimal> values) {}

    /** A condition for one row: true, false, or null where it isn't known. */
    private interface Check {
        @Nullable
        Boolean holds(int row);
    }

    public Result run(Filter filter) {
        Map<Of, Series> series = new LinkedHashMap<>();
        // First of those shown: what a list is ordered by stands right behind the names.
        Series order = filter.order() == null ? null : series(filter.order().by(), series);
        List<Check> checks = new ArrayList<>();
        for (Condition condition : filter.conditions()) {
            checks.add(check(condition, series));
        }
        filter.columns().stream().filter(of -> of.measure().isNumber()).forEach(of -> series(of, series));
        List<Met> met = new ArrayList<>();
        int open = 0;
        for (int row = 0; row < columns.size(); row++) {
            Boolean holds = all(checks, row);
            if (holds != null && !holds) {
                continue;
            }
            BigDecimal key = holds == null || order == null ? null : order.value(row);
            if (holds == null || (order != null && key == null)) {
                open++;
            } else {
                met.add(new Met(row, key == null ? BigDecimal.ZERO : key));
            }
        }
        if (filter.order() != null) {
            Comparator<Met> byKey = Comparator.comparing(Met::key);
            met.sort(filter.order().descending() ? byKey.reversed() : byKey);
        }
        int from = Math.min(filter.skip(), met.size());
        int to = filter.limit() == null ? met.size() : (int) Math.min(met.size(), (long) from + filter.limit());
        List<Series> shown = List.copyOf(series.values());
        return new Result(
                rows(met.subList(from, to), shown),
                met.size(),
                open,
                shown.stream().map(Series::of).toList());
    }

    /** A row that meets all conditions, with the value by which it is put in order. */
    private record Met(int row, BigDecimal key) {}

    /** Worked out when they are looked at: of many thousand rows a page shows a few. */
    private static List<Row> rows(List<Met> met, List<Series> shown) {
        return new AbstractList<>() {
            @Override
            public Row get(int index) {
                int row = met.get(index).row();
                List<@Nullable BigDecimal> values = new ArrayList<>();
                shown.forEach(each -> values.add(each.value(row)));
                return new Row(row, values);
            }

            @Override
            public int size() {
                return met.size();
            }
        };
    }

    private static @Nullable Boolean all(List<Check> checks, int row) {
        boolean open = false;
        for (Check check : checks) {
            Boolean holds = check.holds(row);
            if (holds == null) {
                open = true;
            } else if (!holds) {
                return false;
            }
        }
        return open ? null : Boolean.TRUE;
    }

    private Check check(Condition condition, Map<Of, Series> series) {
        return switch (condition) {
            case Condition.Compare compare -> {
                Series values = series(compare.of(), series);
                yield row -> values.value(row) instanceof BigDecimal value ? holds(compare, value) : null;
            }
            case Condition.Standing standing -> standing(standing);
            case Condition.Place(String place, boolean wanted) -> {
                Pattern at = lying(place);
                yield row -> words(ADDRESS, row) instanceof String address
                        ? at.matcher(address).find() == wanted
                        : null;
            }
            case Condition.OnTrack(var track, boolean wanted) ->
                row -> words(INDUSTRY, row) instanceof String code ? track.holds(code) == wanted : null;
            case Condition.Dated dated -> {
                FactColumn days = columns.column(
                                dated.measure().parts().getFirst().fact().key())
                        .orElse(null);
                yield row -> days != null && days.value(row) instanceof FactValue.Day(LocalDate day)
                        ? dated.since() ? !day.isBefore(dated.day()) : !day.isAfter(dated.day())
                        : null;
            }
            case Condition.Has(var flag) -> {
                FactColumn column = columns.column(flag.fact().key()).orElse(null);
                yield row -> column != null && column.value(row) instanceof FactValue.Truth(boolean truth)
                        ? truth == flag.value()
                        : null;
            }
        };
    }

    /** An address in a place: not one in 南京路 of another. */
    private static Pattern lying(String place) {
        String name = Pattern.quote(place);
        return Pattern.compile("^(?:中国|中华人民共和国)?\\s*(?:[^省区市路街]{2,8}(?:省|自治区|市)){0,2}\\s*" + name
                + "(?![东西南北中]{0,2}(?:路|街|大道|大街|道))|" + name + "(?:省|市|县|自治)");
    }

    private Check standing(Condition.Standing standing) {
        IntFunction<@Nullable Held> held = standings.apply(standing);
        return row -> {
            Held known = held.apply(row);
            if (known == null || (known == Held.MISSING && standing.held() != Held.MISSING)) {
                return null;
            }
            return known == standing.held() || (standing.held() == Held.NOT_MET && known == Held.NEAR);
        };
    }

    private static boolean holds(Condition.Compare compare, BigDecimal value) {
        int against = value.compareTo(compare.value());
        return switch (compare.comparison()) {
            case MORE -> against > 0;
            case AT_LEAST -> against >= 0;
            case LESS -> against < 0;
            case AT_MOST -> against <= 0;
            case EQUAL -> against == 0;
            case BETWEEN -> against >= 0 && compare.to() != null && value.compareTo(compare.to()) <= 0;
        };
    }

    private @Nullable String words(FactKey key, int row) {
        return columns.column(key).map(column -> column.value(row)).orElse(null) instanceof FactValue.Words(String text)
                ? text
                : null;
    }

    private Series series(Of of, Map<Of, Series> known) {
        Of dated = Series.dated(of, columns, thisYear);
        return known.computeIfAbsent(dated, each -> new Series(each, columns, calculator));
    }
}
