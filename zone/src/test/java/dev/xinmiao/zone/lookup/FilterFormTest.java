package dev.xinmiao.zone.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.lookup.reading.Filter;
import dev.xinmiao.zone.lookup.reading.NameIndex;
import dev.xinmiao.zone.lookup.reading.Reading.Wanted;
import dev.xinmiao.zone.lookup.reading.SentenceReader;
import dev.xinmiao.zone.lookup.words.Vocabulary;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackFolder;
import dev.xinmiao.zone.programme.Programme;
import dev.xinmiao.zone.programme.ProgrammeCatalogue;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;

class FilterFormTest {
    private static final Pack PACK = Pack.open(PackFolder.find(null), "kunshan");
    private static final FactDictionary DICTIONARY = FactDictionary.load(PACK);
    private static final ProgrammeCatalogue CATALOGUE = ProgrammeCatalogue.load(PACK, DICTIONARY);
    private static final Vocabulary VOCABULARY = Vocabulary.load(PACK, DICTIONARY, CATALOGUE.all());
    private static final Map<String, Bilingual> PROGRAMMES =
            CATALOGUE.all().stream().collect(Collectors.toMap(Programme::id, Programme::name));

    private final FilterForm form = new FilterForm(VOCABULARY, PROGRAMMES);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "昆山做先进计算的高企，研发占比超过5%，按营收排序",
                "差一点的瞪羚，不是科小",
                "不是南京的上市公司，2025年营收在1000万到1.2亿之间",
                "2025年营业收入增长率超过20%的企业按2024年净利润从低到高排列",
                "2025年总资产第五高的企业",
                "研发费用占营业收入的比例不低于3%的前20家按职工人数排序",
                "高企的营收"
            })
    void what_a_sentence_says_is_what_its_form_says(String sentence) {
        Filter filter = ((Wanted.Listed) new SentenceReader(VOCABULARY, new NameIndex.Builder().build(), 2026, null)
                        .read(sentence)
                        .wanted())
                .filter();

        FilterForm.Sent sent = form.read(FilterForm.fields(filter));

        assertThat(sent.wrong()).isEmpty();
        assertThat(sent.filter())
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .ignoringCollectionOrder()
                .isEqualTo(filter);
    }

    @Test
    void a_measure_that_lists_do_not_keep_is_no_choice() {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("m", "website");
        fields.add("c", "more");
        fields.add("v", "1");
        fields.add("sort", "expense.finance");

        assertThat(form.read(fields).filter().isEmpty()).isTrue();
    }
}
