package dev.xinmiao.zone.lookup;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.lookup.answer.Figure;
import dev.xinmiao.zone.lookup.reading.Filter;
import dev.xinmiao.zone.lookup.reading.Names.Named;
import dev.xinmiao.zone.lookup.reading.Piece;
import dev.xinmiao.zone.lookup.words.Meaning.Comparison;
import dev.xinmiao.zone.lookup.words.Meaning.Held;
import dev.xinmiao.zone.programme.Standing.State;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The page of look-ups.
 *
 * @param text as it was typed; empty where only the form was sent
 * @param chips what became of the text, piece by piece
 * @param refused why there is no answer; null where there is one
 * @param table null unless a list was asked for
 */
public record LookupView(
        String text,
        List<Chip> chips,
        @Nullable Refusal refused,
        List<Answer> answers,
        @Nullable Form form,
        @Nullable Table table) {

    /** Words that a list takes no account of. */
    public List<String> notUnderstood() {
        return chips.stream()
                .filter(chip -> chip.fate() == Piece.Fate.NOT_UNDERSTOOD)
                .map(Chip::text)
                .toList();
    }

    /** Whether a list waits for a word that it may leave out what wasn't understood. */
    public boolean waits() {
        return refused == null
                && table == null
                && form != null
                && !notUnderstood().isEmpty();
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

    /**
     * What a field of the form holds and can't be taken.
     *
     * @param row of the fields of that name, from 0
     * @param expected the end of the key of the sentence that says what is
     */
    public record Wrong(String field, int row, String typed, String expected) {}

    /**
     * The form as it was sent, with what it offers, each choice by the word that fields use.
     *
     * @param filter what was taken of it
     */
    public record Form(
            Filter filter,
            MultiValueMap<String, String> fields,
            List<Wrong> wrong,
            Map<String, String> measures,
            Map<String, String> years,
            Map<String, String> programmes,
            Map<String, String> days,
            Map<String, String> places,
            Map<String, String> tracks,
            Map<String, String> flags) {

        /** The rows that have something in one of these fields, and one more to fill in. */
        public List<Integer> rows(String... names) {
            int most = Stream.of(names)
                    .mapToInt(name -> fields.getOrDefault(name, List.of()).size())
                    .max()
                    .orElse(0);
            return IntStream.rangeClosed(0, most)
                    .filter(row -> row == most
                            || Stream.of(names).anyMatch(name -> !at(name, row).isBlank()))
                    .boxed()
                    .toList();
        }

        /** As it was sent; empty where it wasn't. */
        public String at(String name, int row) {
            return FilterForm.at(fields, name, row);
        }

        /** What is wrong with a field; null for nothing. */
        public @Nullable Wrong wrong(String name, int row) {
            return wrong.stream()
                    .filter(each -> each.field().equals(name) && each.row() == row)
                    .findFirst()
                    .orElse(null);
        }

        /** What is wrong with fields that can't be seen. */
        public List<Wrong> wrongUnseen() {
            return wrong.stream()
                    .filter(each -> List.of("col", "skip").contains(each.field()))
                    .toList();
        }

        public Map<String, String> states() {
            return keys("portal.status.", Stream.of(Held.values()).map(FilterForm::word));
        }

        public Map<String, String> comparisons() {
            return keys("lookup.comparison.", Stream.of(Comparison.values()).map(FilterForm::word));
        }

        public Map<String, String> sides() {
            return keys("lookup.filter.", Stream.of(FilterForm.SINCE, FilterForm.UNTIL));
        }

        public Map<String, String> directions() {
            return keys("lookup.filter.", Stream.of("down", "up"));
        }

        /** Choices whose words are texts of pages, by their keys. */
        private static Map<String, String> keys(String texts, Stream<String> choices) {
            Map<String, String> keys = new LinkedHashMap<>();
            choices.forEach(choice -> keys.put(choice, texts + choice));
            return keys;
        }

        public List<String> columns() {
            return fields.getOrDefault("col", List.of());
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
