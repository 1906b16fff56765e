package dev.xinmiao.zone.lookup;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.lookup.LookupView.Wrong;
import dev.xinmiao.zone.lookup.reading.Filter;
import dev.xinmiao.zone.lookup.reading.Filter.Condition;
import dev.xinmiao.zone.lookup.reading.Filter.Of;
import dev.xinmiao.zone.lookup.reading.Filter.Order;
import dev.xinmiao.zone.lookup.reading.Numerals;
import dev.xinmiao.zone.lookup.words.Flag;
import dev.xinmiao.zone.lookup.words.Meaning.Comparison;
import dev.xinmiao.zone.lookup.words.Meaning.Held;
import dev.xinmiao.zone.lookup.words.Measure;
import dev.xinmiao.zone.lookup.words.Track;
import dev.xinmiao.zone.lookup.words.Vocabulary;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A filter as the fields of a form, there and back: conditions on measures are rows of {@code m} measure, {@code y} year,
 * {@code c} comparison, {@code v} and {@code w} bounds; those on days rows of {@code d} measure, {@code dc} since or until and
 * {@code dv} day; standings rows of {@code p} and {@code s}; {@code place}, {@code track} and {@code flag}, with {@code !}
 * before the first two for what must not hold; {@code sort}, {@code sort-year}, {@code dir}, {@code skip}, {@code limit};
 * {@code col} further columns. What can't be taken is told with its field, and the rest counts.
 */
final class FilterForm {
    /** Says that the fields count, and not the text. */
    static final String EDITED = "f";

    static final String SINCE = "since";
    static final String UNTIL = "until";
    private static final String CHOICE = "choice";
    /** More rows than any form has are not looked at. */
    private static final int MOST = 20;

    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

    private final Vocabulary vocabulary;
    private final Map<String, Bilingual> programmes;

    FilterForm(Vocabulary vocabulary, Map<String, Bilingual> programmes) {
        this.vocabulary = vocabulary;
        this.programmes = programmes;
    }

    /** @param wrong what was not taken */
    record Sent(Filter filter, List<Wrong> wrong) {}

    Sent read(MultiValueMap<String, String> fields) {
        return new Reader(fields).read();
    }

    /** Reads one form. */
    private final class Reader {
        private final MultiValueMap<String, String> fields;
        private final List<Condition> conditions = new ArrayList<>();
        private final List<Wrong> wrong = new ArrayList<>();

        Reader(MultiValueMap<String, String> fields) {
            this.fields = fields;
        }

        Sent read() {
            rows("p", this::standing);
            rows("place", this::lying);
            rows("track", this::onTrack);
            rows("flag", this::has);
            rows("m", this::compared);
            rows("d", this::dated);
            Order order = order();
            List<Of> columns = new ArrayList<>();
            rows("col", row -> column(row).ifPresent(columns::add));
            Integer skip = count("skip");
            Filter filter = new Filter(conditions, order, skip == null ? 0 : skip, count("limit"), columns);
            return new Sent(filter, wrong);
        }

        private void rows(String name, IntConsumer reading) {
            int rows = Math.min(MOST, fields.getOrDefault(name, List.of()).size());
            IntStream.range(0, rows).forEach(reading);
        }

        private String at(String name, int row) {
            return FilterForm.at(fields, name, row);
        }

        /** Notes that a field holds what can't be taken. */
        private void refuse(String field, int row, String expected) {
            wrong.add(new Wrong(field, row, at(field, row), expected));
        }

        private void standing(int row) {
            String programme = at("p", row);
            if (programme.isBlank()) {
                return;
            }
            Bilingual name = programmes.get(programme);
            Held held = constant(Held.values(), at("s", row));
            if (name == null) {
                refuse("p", row, CHOICE);
            } else if (held == null) {
                refuse("s", row, CHOICE);
            } else {
                conditions.add(new Condition.Standing(programme, name, held));
            }
        }

        private void lying(int row) {
            String value = at("place", row);
            boolean holds = !value.startsWith("!");
            String place = holds ? value : value.substring(1);
            if (vocabulary.places().contains(place)) {
                conditions.add(new Condition.Place(place, holds));
            } else if (!value.isBlank()) {
                refuse("place", row, CHOICE);
            }
        }

        private void onTrack(int row) {
            String value = at("track", row);
            boolean holds = !value.startsWith("!");
            Track track = vocabulary.tracks().get(holds ? value : value.substring(1));
            if (track != null) {
                conditions.add(new Condition.OnTrack(track, holds));
            } else if (!value.isBlank()) {
                refuse("track", row, CHOICE);
            }
        }

        private void has(int row) {
            String value = at("flag", row);
            Flag flag = vocabulary.flags().get(value);
            if (flag != null) {
                conditions.add(new Condition.Has(flag));
            } else if (!value.isBlank()) {
                refuse("flag", row, CHOICE);
            }
        }

        private void compared(int row) {
            if (Stream.of("m", "v", "w").allMatch(name -> at(name, row).isBlank())) {
                return;
            }
            Of of = of("m", "y", row);
            Comparison comparison = constant(Comparison.values(), at("c", row));
            if (of == null) {
                return;
            }
            if (comparison == null) {
                refuse("c", row, CHOICE);
                return;
            }
            BigDecimal value = bound("v", row, of.measure());
            if (comparison != Comparison.BETWEEN) {
                if (!at("w", row).isBlank()) {
                    refuse("w", row, "only-between");
                }
                if (value != null) {
                    conditions.add(new Condition.Compare(of, comparison, value, null));
                }
                return;
            }
            BigDecimal to = bound("w", row, of.measure());
            if (value != null && to != null && value.compareTo(to) > 0) {
                refuse("w", row, "order");
            } else if (value != null && to != null) {
                conditions.add(new Condition.Compare(of, comparison, value, to));
            }
        }

        private @Nullable BigDecimal bound(String field, int row, Measure measure) {
            BigDecimal number = Numerals.parse(at(field, row), measure);
            if (number == null) {
                refuse(field, row, expected(measure));
            }
            return number;
        }

        private void dated(int row) {
            String code = at("d", row);
            if (code.isBlank() && at("dv", row).isBlank()) {
                return;
            }
            Measure measure = measure(code).filter(vocabulary::isDayForLists).orElse(null);
            LocalDate day = day(at("dv", row));
            String side = at("dc", row);
            if (measure == null) {
                refuse("d", row, CHOICE);
            } else if (!side.equals(SINCE) && !side.equals(UNTIL)) {
                refuse("dc", row, CHOICE);
            } else if (day == null) {
                refuse("dv", row, "day");
            } else {
                conditions.add(new Condition.Dated(measure, day, side.equals(SINCE)));
            }
        }

        private @Nullable Order order() {
            String direction = at("dir", 0);
            if (!List.of("", "down", "up").contains(direction)) {
                refuse("dir", 0, CHOICE);
            }
            Of by = at("sort", 0).isBlank() ? null : of("sort", "sort-year", 0);
            return by == null ? null : new Order(by, !direction.equals("up"));
        }

        private Optional<Of> column(int row) {
            String[] parts = at("col", row).split("@", 2);
            Integer year = parts.length == 2 ? number(parts[1]) : null;
            Optional<Of> of = measure(parts[0])
                    .filter(vocabulary::isForLists)
                    .filter(_ -> parts.length == 1 || parts[1].isEmpty() || year != null)
                    .map(measure -> new Of(measure, year));
            if (of.isEmpty() && !at("col", row).isBlank()) {
                refuse("col", row, CHOICE);
            }
            return of;
        }

        private @Nullable Of of(String field, String yearField, int row) {
            Measure measure =
                    measure(at(field, row)).filter(vocabulary::isForLists).orElse(null);
            Integer year = number(at(yearField, row));
            if (measure == null) {
                refuse(field, row, CHOICE);
                return null;
            }
            if (year == null && !at(yearField, row).isBlank()) {
                refuse(yearField, row, CHOICE);
                return null;
            }
            return new Of(measure, year);
        }

        private Optional<Measure> measure(String code) {
            return code.isBlank() || code.length() > 200 ? Optional.empty() : vocabulary.measure(code);
        }

        private @Nullable Integer count(String field) {
            Integer number = number(at(field, 0));
            if (number == null && !at(field, 0).isBlank()) {
                refuse(field, 0, "count");
            }
            return number;
        }
    }

    /** How a bound of the measure is written: the end of the key of a sentence. */
    private static String expected(Measure measure) {
        if (measure.isPercentage()) {
            return "percent";
        }
        return switch (measure.unit()) {
            case "元" -> "yuan";
            case "人" -> "persons";
            default -> "number";
        };
    }

    private static @Nullable LocalDate day(String typed) {
        Matcher found = DAY.matcher(typed.strip());
        if (!found.matches()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(found.group(1)),
                    Integer.parseInt(found.group(2)),
                    Integer.parseInt(found.group(3)));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** A field of a row as it was sent; empty where it wasn't. */
    static String at(MultiValueMap<String, String> fields, String name, int row) {
        List<String> values = fields.getOrDefault(name, List.of());
        return row < values.size() ? values.get(row) : "";
    }

    private static @Nullable Integer number(String text) {
        return text.strip().matches("[1-9][0-9]{0,5}") ? Integer.valueOf(text.strip()) : null;
    }

    private static <E extends Enum<E>> @Nullable E constant(E[] all, String written) {
        for (E each : all) {
            if (word(each).equals(written)) {
                return each;
            }
        }
        return null;
    }

    /** How a field writes a constant. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The fields of a filter; read again they give the same filter. */
    static MultiValueMap<String, String> fields(Filter filter) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>(new LinkedHashMap<>());
        fields.add(EDITED, "1");
        for (Condition condition : filter.conditions()) {
            switch (condition) {
                case Condition.Standing standing -> {
                    fields.add("p", standing.programme());
                    fields.add("s", word(standing.held()));
                }
                case Condition.Place place -> fields.add("place", (place.holds() ? "" : "!") + place.place());
                case Condition.OnTrack track ->
                    fields.add(
                            "track", (track.holds() ? "" : "!") + track.track().id());
                case Condition.Dated dated -> {
                    fields.add("d", dated.measure().code());
                    fields.add("dc", dated.since() ? SINCE : UNTIL);
                    fields.add("dv", dated.day().toString());
                }
                case Condition.Has has -> fields.add("flag", has.flag().id());
                case Condition.Compare compare -> {
                    fields.add("m", compare.of().measure().code());
                    fields.add("y", year(compare.of()));
                    fields.add("c", word(compare.comparison()));
                    fields.add("v", compare.value().toPlainString());
                    fields.add("w", compare.to() == null ? "" : compare.to().toPlainString());
                }
            }
        }
        if (filter.order() != null) {
            fields.add("sort", filter.order().by().measure().code());
            fields.add("sort-year", year(filter.order().by()));
            fields.add("dir", filter.order().descending() ? "down" : "up");
        }
        if (filter.skip() > 0) {
            fields.add("skip", String.valueOf(filter.skip()));
        }
        if (filter.limit() != null) {
            fields.add("limit", String.valueOf(filter.limit()));
        }
        Function<Of, String> column = of -> of.measure().code() + "@" + year(of);
        filter.columns().forEach(of -> fields.add("col", column.apply(of)));
        return fields;
    }

    static String year(Of of) {
        return of.year() == null ? "" : String.valueOf(of.year());
    }
}
