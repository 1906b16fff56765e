package dev.xinmiao.zone.lookup.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackFolder;
import dev.xinmiao.zone.programme.ProgrammeCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {
    private static final Pack PACK = Pack.open(PackFolder.find(null), "kunshan");
    private static final FactDictionary DICTIONARY = FactDictionary.load(PACK);

    private static Vocabulary load(Pack pack) {
        return Vocabulary.load(
                pack, DICTIONARY, ProgrammeCatalogue.load(PACK, DICTIONARY).all());
    }

    @Test
    void every_fact_is_known_by_its_name_in_the_dictionary() {
        Vocabulary vocabulary = load(PACK);

        assertThat(DICTIONARY.all())
                .allSatisfy(fact ->
                        assertThat(vocabulary.meaning(Letters.same(fact.zh()))).isNotNull());
    }

    @Test
    void a_zone_s_words_go_before_the_national_ones() {
        assertThat(load(PACK).meaning("昆山")).isInstanceOf(Meaning.Flagged.class);
        assertThat(load(Pack.open(PackFolder.find(null), "national")).meaning("昆山"))
                .isInstanceOf(Meaning.InPlace.class);
    }

    @Test
    void codes_lead_back_to_their_measures() {
        Vocabulary vocabulary = load(PACK);

        assertThat(List.of(
                        "revenue",
                        "=rnd-share",
                        "growth:revenue",
                        "share:rnd.expense:revenue",
                        "ratio:rnd.expense:profit.net"))
                .allSatisfy(code -> assertThat(
                                vocabulary.measure(code).orElseThrow().code())
                        .isEqualTo(code));
        assertThat(vocabulary.measure("growth:website")).isEmpty();
        assertThat(vocabulary.measure("no:such:thing:at:all")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "measures: {no.such.fact: {words: [什么]}}|lookup.yaml|事实字典里没有",
                "count: [多少家]\\nown: [多少家]|多少家|两个意思",
                "derived: [{id: x, zh: 某率, en: x, words: [某率], formula: 没有的数 / 2, as: percent}]|没有的数|不是 measures 里的叫法",
                "happened: {revenue: [发生]}|revenue|不是日期的事实",
                "misspelt: [x]|misspelt|not known here",
                "order: {sideways: [横着]}|sideways|不能用在这里"
            })
    void a_mistake_is_told_with_its_place(String yaml, String where, String what, @TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve("lookup.yaml"), yaml.replace("\\n", "\n"));

        assertThatThrownBy(() -> load(PACK.under(folder)))
                .hasMessageContaining(where)
                .hasMessageContaining(what);
    }
}
