package dev.xinmiao.zone.lookup;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.lookup.reading.Filter;
import dev.xinmiao.zone.lookup.reading.Filter.Condition;
import dev.xinmiao.zone.lookup.reading.Filter.Of;
import dev.xinmiao.zone.lookup.reading.Filter.Order;
import dev.xinmiao.zone.lookup.reading.Numerals;
import dev.xinmiao.zone.lookup.words.Meaning.Comparison;
import dev.xinmiao.zone.lookup.words.Meaning.Held;
import dev.xinmiao.zone.lookup.words.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A filter as the fields of a form, there and back: conditions on measures are rows of {@code m} measure, {@code y} year,
 * {@code c} comparison, {@code v} and {@code w} bounds; standings rows of {@code p} and {@code s}; {@code place},
 * {@code track} and {@code flag}, with {@code !} before what must not hold; {@code sort}, {@code sort-year}, {@code dir},
 * {@code skip}, {@code limit}; {@code col} further columns. What is no choice of a field is taken for none.
 */
final class FilterForm {
    /** Says that the fields count, and not the text. */
    static final String EDITED = "f";
    /** More rows than any form has are not looked at. */
    private static final int MOST = 20;

    private final Vocabulary vocabulary;
    private final Map<String, Bilingual> programmes;

    FilterForm(Vocabulary vocabulary, Map<String, Bilingual> programmes) {
        this.vocabulary = vocabulary;
        this.programmes = programmes;
    }

    /** @param wrong the numbers that are none, as they were typed */
    record Sent(Filter filter, List<String> wrong) {}

    Sent read(MultiValueMap<String, String> fields) {
        List<Condition> conditions = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (int row = 0; row < rows(fields, "p"); row++) {
            String programme = at(fields, "p", row);
            Bilingual name = programmes.get(programme);
            Held held = constant(Held.values(), at(fields, "s", row));
            if (name != null && held != null) {
                conditions.add(new Condition.Standing(programme, name, held));
            }
        }
        each(fields, "place", (value, holds) -> {
            if (vocabulary.places().contains(value)) {
                conditions.add(new Condition.Place(value, holds));
            }
        });
        each(
                fields,
                "track",
                (value, holds) -> Optional.ofNullable(vocabulary.tracks().get(value))
                        .ifPresent(track -> conditions.add(new Condition.OnTrack(track, holds))));
        each(
                fields,
                "flag",
                (value, _) -> Optional.ofNullable(vocabulary.flags().get(value))
                        .ifPresent(flag -> conditions.add(new Condition.Has(flag))));
        for (int row = 0; row < rows(fields, "m"); row++) {
            compare(fields, row, wrong).ifPresent(conditions::add);
        }
        Order order = of(one(fields, "sort"), one(fields, "sort-year"))
                .map(by -> new Order(by, !one(fields, "dir").equals("up")))
                .orElse(null);
        List<Of> columns = fields.getOrDefault("col", List.of()).stream()
                .limit(MOST)
                .flatMap(code -> of(code.replaceFirst("@.*", ""), code.replaceFirst("^[^@]*@?", "")).stream())
                .toList();
        Integer skip = number(one(fields, "skip"));
        return new Sent(
                new Filter(conditions, order, skip == null ? 0 : skip, number(one(fields, "limit")), columns), wrong);
    }

    private interface Choice {
        void read(String value, boolean holds);
    }

    private static void each(MultiValueMap<String, String> fields, String name, Choice choice) {
        fields.getOrDefault(name, List.of()).stream()
                .limit(MOST)
                .forEach(value ->
                        choice.read(value.startsWith("!") ? value.substring(1) : value, !value.startsWith("!")));
    }

    private Optional<Condition> compare(MultiValueMap<String, String> fields, int row, List<String> wrong) {
        Of of = of(at(fields, "m", row), at(fields, "y", row)).orElse(null);
        Comparison comparison = constant(Comparison.values(), at(fields, "c", row));
        String typed = at(fields, "v", row);
        if (of == null || comparison == null || typed.isBlank()) {
            return Optional.empty();
        }
        BigDecimal value = Numerals.parse(typed);
        BigDecimal to = comparison == Comparison.BETWEEN ? Numerals.parse(at(fields, "w", row)) : null;
        if (value == null || (comparison == Comparison.BETWEEN && to == null)) {
            wrong.add(value == null ? typed : at(fields, "w", row));
            return Optional.empty();
        }
        return Optional.of(new Condition.Compare(of, comparison, value, to));
    }

    private Optional<Of> of(String code, String year) {
        return code.isEmpty() || code.length() > 200
                ? Optional.empty()
                : vocabulary.measure(code).filter(vocabulary::isForLists).map(measure -> new Of(measure, number(year)));
    }

    private static int rows(MultiValueMap<String, String> fields, String name) {
        return Math.min(MOST, fields.getOrDefault(name, List.of()).size());
    }

    private static String at(MultiValueMap<String, String> fields, String name, int row) {
        List<String> values = fields.getOrDefault(name, List.of());
        return row < values.size() ? values.get(row) : "";
    }

    private static String one(MultiValueMap<String, String> fields, String name) {
        return at(fields, name, 0);
    }

    private static @Nullable Integer number(String text) {
        return text.matches("[1-9][0-9]{0,5}") ? Integer.valueOf(text) : null;
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
