package dev.xinmiao.zone.lookup.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.lookup.reading.Filter.Condition;
import dev.xinmiao.zone.lookup.reading.Filter.Of;
import dev.xinmiao.zone.lookup.reading.Names.Named;
import dev.xinmiao.zone.lookup.reading.Reading.Wanted;
import dev.xinmiao.zone.lookup.words.Vocabulary;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackFolder;
import dev.xinmiao.zone.pack.YamlNode;
import dev.xinmiao.zone.programme.ProgrammeCatalogue;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences and what is read in them, as a table: {@code sentences.yaml}. */
class SentencesTest {
    static final Vocabulary VOCABULARY = vocabulary();
    private static final Path TABLE = Path.of("src/test/resources/lookup/sentences.yaml");

    private static Vocabulary vocabulary() {
        Pack pack = Pack.open(PackFolder.find(null), "kunshan");
        FactDictionary dictionary = FactDictionary.load(pack);
        return Vocabulary.load(
                pack, dictionary, ProgrammeCatalogue.load(pack, dictionary).all());
    }

    static SentenceReader reader() {
        var names = new NameIndex.Builder();
        long id = 1;
        for (String name : List.of("昆山新芽软件有限公司", "昆山新芽科技有限公司", "苏州沐微装备股份有限公司")) {
            Named named = new Named(new SubjectId(id++), name, "/enterprises/" + id);
            names.add(named);
            names.add(name.replaceAll("^昆山|^苏州|股份有限公司$|有限公司$", ""), named);
        }
        return new SentenceReader(VOCABULARY, names.build(), LocalDate.of(2026, 6, 30), null);
    }

    record Sentence(String say, String reads, List<String> unknown) {
        @Override
        public String toString() {
            return say;
        }
    }

    static Stream<Sentence> sentences() {
        return YamlNode.read(TABLE, Path.of("")).elements().stream()
                .map(node -> new Sentence(
                        node.get("say").map(YamlNode::text).orElse(""),
                        node.required("reads").text(),
                        node.list("unknown").stream().map(YamlNode::text).toList()));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void each_sentence_is_read_as_the_table_says(Sentence sentence) {
        Reading reading = reader().read(sentence.say());

        assertThat(text(reading.wanted())).isEqualTo(sentence.reads());
        assertThat(reading.notUnderstood()).isEqualTo(sentence.unknown());
    }

    @Test
    void a_text_of_ten_thousand_characters_is_not_read() {
        String text = "营".repeat(10_000);

        Reading reading = reader().read(text);

        assertThat(text(reading.wanted())).isEqualTo("refused too-long");
        assertThat(reading.pieces()).hasSize(1);
    }

    @Test
    void who_may_ask_about_one_enterprise_alone_asks_about_it_without_naming_it() {
        Named own = new Named(new SubjectId(7), "昆山自家有限公司", "/enterprises/7");
        var names = new NameIndex.Builder();
        names.add(own);
        var reader = new SentenceReader(VOCABULARY, names.build(), LocalDate.of(2026, 6, 30), own);

        assertThat(text(reader.read("我公司去年的研发占比").wanted())).isEqualTo("ask 昆山自家有限公司: =rnd-share@2025");
        assertThat(text(reader.read("苏州沐微装备股份有限公司2025年营收").wanted())).isEqualTo("refused no-such-enterprise");
    }

    private static String text(Wanted wanted) {
        return switch (wanted) {
            case Wanted.Refused refused ->
                "refused " + refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            case Wanted.Figures figures ->
                "ask "
                        + figures.enterprises().stream().map(Named::name).collect(Collectors.joining(" "))
                        + ": "
                        + figures.measures().stream()
                                .map(measure -> measure.code())
                                .collect(Collectors.joining(" "))
                        + (figures.years().isEmpty()
                                ? ""
                                : "@"
                                        + figures.years().stream()
                                                .map(String::valueOf)
                                                .collect(Collectors.joining(",")))
                        + (figures.decimals() == null ? "" : " ." + figures.decimals());
            case Wanted.Listed(Filter filter, boolean counted) -> text(filter) + (counted ? "; count" : "");
        };
    }

    private static String text(Filter filter) {
        List<String> parts = new ArrayList<>();
        filter.conditions().forEach(condition -> parts.add(text(condition)));
        if (filter.order() != null) {
            parts.add("sort " + text(filter.order().by()) + (filter.order().descending() ? " down" : " up"));
        }
        if (filter.skip() > 0) {
            parts.add("skip " + filter.skip());
        }
        if (filter.limit() != null) {
            parts.add("limit " + filter.limit());
        }
        filter.columns().forEach(of -> parts.add("show " + text(of)));
        return String.join("; ", parts);
    }

    private static String text(Of of) {
        return of.measure().code() + (of.year() == null ? "" : "@" + of.year());
    }

    private static String text(Condition condition) {
        return switch (condition) {
            case Condition.Compare compare ->
                text(compare.of()) + " " + word(compare.comparison()) + " "
                        + compare.value().toPlainString()
                        + (compare.to() == null ? "" : " " + compare.to().toPlainString());
            case Condition.Standing standing -> standing.programme() + " " + word(standing.held());
            case Condition.Place place -> (place.holds() ? "" : "not ") + place.place();
            case Condition.OnTrack track ->
                (track.holds() ? "" : "not ") + track.track().id();
            case Condition.Dated dated ->
                dated.measure().code() + (dated.since() ? " since " : " until ") + dated.day();
            case Condition.Has has -> has.flag().id();
        };
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
