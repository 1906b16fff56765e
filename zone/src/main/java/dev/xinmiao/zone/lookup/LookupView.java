package dev.xinmiao.zone.lookup;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.lookup.answer.Figure;
import dev.xinmiao.zone.lookup.reading.Filter;
import dev.xinmiao.zone.lookup.reading.Names.Named;
import dev.xinmiao.zone.lookup.reading.Piece;
import dev.xinmiao.zone.lookup.words.Measure;
import dev.xinmiao.zone.programme.Standing.State;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page of look-ups.
 *
 * @param text as it was typed; empty where only the form was sent
 * @param chips what became of the text, piece by piece
 * @param refused why there is no answer; null where there is one
 * @param table null unless a list was asked for
 * @param wrong numbers of the form that are none
 */
public record LookupView(
        String text,
        List<Chip> chips,
        @Nullable Refusal refused,
        List<Answer> answers,
        @Nullable Form form,
        @Nullable Table table,
        List<String> wrong) {

    /** Words that a list takes no account of. */
    public List<String> notUnderstood() {
        return chips.stream()
                .filter(chip -> chip.fate() == Piece.Fate.NOT_UNDERSTOOD)
                .map(Chip::text)
                .toList();
    }

    /** @param means what it was taken for; null where the words say it themselves */
    public record Chip(
            String text, Piece.Fate fate, @Nullable Bilingual means) {}

    /**
     * @param reason the end of the text's key
     * @param about the words that it is about
     */
    public record Refusal(String reason, List<String> about, List<Named> enterprises, List<Bilingual> measures) {}

    /** @param sources one line for each fact that the figure rests on */
    public record Answer(Figure figure, List<Source> sources) {}

    /**
     * @param value in full
     * @param page of the enterprise, at that fact
     */
    public record Source(
            Bilingual fact, @Nullable Integer year, String value, Bilingual source, LocalDate on, String page) {}

    /** What the form offers and what is chosen. */
    public record Form(
            Filter filter,
            List<Measure> measures,
            List<Integer> years,
            Map<String, Bilingual> programmes,
            List<String> places,
            Map<String, Bilingual> tracks,
            Map<String, Bilingual> flags) {

        public static String word(Enum<?> constant) {
            return FilterForm.word(constant);
        }

        /** The conditions on measures; one row more is offered. */
        public List<Filter.Condition.Compare> compares() {
            return filter.conditions().stream()
                    .filter(Filter.Condition.Compare.class::isInstance)
                    .map(Filter.Condition.Compare.class::cast)
                    .toList();
        }

        public List<Filter.Condition.Standing> standings() {
            return filter.conditions().stream()
                    .filter(Filter.Condition.Standing.class::isInstance)
                    .map(Filter.Condition.Standing.class::cast)
                    .toList();
        }

        /** The fields {@code place}, {@code track} and {@code flag}, as they are sent. */
        public List<String> chosen(String field) {
            return FilterForm.fields(filter).getOrDefault(field, List.of());
        }

        public Map<String, Bilingual> placeOptions() {
            Map<String, Bilingual> options = new LinkedHashMap<>();
            places.forEach(place -> options.put(place, new Bilingual(place, "")));
            return options;
        }

        public List<String> columns() {
            return chosen("col");
        }
    }

    /**
     * @param heading of the columns behind the name
     * @param total how many meet all conditions
     * @param open how many more might, were everything known
     * @param all of how many enterprises
     * @param counted whether it was asked how many they are
     * @param export the address of all rows as a file
     */
    public record Table(
            List<Bilingual> heading,
            List<Row> rows,
            int total,
            int wanted,
            int open,
            int all,
            boolean counted,
            LocalDate asOf,
            String export) {}

    public record Row(Named enterprise, List<Cell> cells) {}

    /**
     * @param text empty where it isn't known
     * @param link where the figure opens; null for none
     * @param hint its sources
     * @param state instead of a text
     */
    public record Cell(
            String text,
            boolean number,
            @Nullable String link,
            @Nullable String hint,
            @Nullable State state,
            boolean near) {
        static Cell text(String text) {
            return new Cell(text, false, null, null, null, false);
        }
    }
}
