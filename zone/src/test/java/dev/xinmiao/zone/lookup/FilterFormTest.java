package dev.xinmiao.zone.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.lookup.LookupView.Wrong;
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
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                "近三年成立的高企，营收大约1亿",
                "高企的营收"
            })
    void what_a_sentence_says_is_what_its_form_says(String sentence) {
        Filter filter = ((Wanted.Listed)
                        new SentenceReader(VOCABULARY, new NameIndex.Builder().build(), LocalDate.of(2026, 6, 30), null)
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

    private FilterForm.Sent sent(String query) {
        var fields = new LinkedMultiValueMap<String, String>();
        for (String field : query.split("&")) {
            String[] parts = field.split("=", 2);
            fields.add(parts[0], parts[1]);
        }
        return form.read(fields);
    }

    @Test
    void a_measure_that_lists_do_not_keep_is_no_choice() {
        FilterForm.Sent sent = sent("m=website&c=more&v=1&sort=expense.finance");

        assertThat(sent.filter().isEmpty()).isTrue();
        assertThat(sent.wrong()).extracting(Wrong::field).containsExactly("m", "sort");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "m==rnd-share&c=more&v=5000万|v|percent",
                "m==rnd-share&c=more&v=5元|v|percent",
                "m=revenue&c=more&v=5%|v|yuan",
                "m=staff.total&c=more&v=5万元|v|persons",
                "m=revenue&c=more&v=abc|v|yuan",
                "m=revenue&c=more&v=|v|yuan",
                "m=revenue&c=between&v=9&w=3|w|order",
                "m=revenue&c=between&v=9&w=|w|yuan",
                "m=revenue&c=more&v=9&w=3|w|only-between",
                "m=revenue&c=sideways&v=9|c|choice",
                "m=revenue&y=lately&c=more&v=9|y|choice",
                "m=nothing&c=more&v=9|m|choice",
                "m=&c=more&v=9|m|choice",
                "p=nobody&s=met|p|choice",
                "p=gazelle&s=perhaps|s|choice",
                "d=registered.on&dc=since&dv=2023-02-30|dv|day",
                "d=registered.on&dc=near&dv=2023-02-03|dc|choice",
                "d=revenue&dc=since&dv=2023-02-03|d|choice",
                "place=nowhere|place|choice",
                "track=x|track|choice",
                "flag=!listed|flag|choice",
                "sort=revenue&sort-year=x|sort-year|choice",
                "sort=revenue&dir=sideways|dir|choice",
                "limit=-3|limit|count",
                "skip=x|skip|count",
                "col=revenue@x|col|choice"
            })
    void what_can_not_be_taken_is_told_at_its_field(String query, String field, String expected) {
        assertThat(sent(query).wrong()).singleElement().satisfies(wrong -> {
            assertThat(wrong.field()).isEqualTo(field);
            assertThat(wrong.expected()).isEqualTo(expected);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "m==rnd-share&c=more&v=5",
                "m==rnd-share&c=between&v=3%&w=百分之九",
                "m=revenue&c=more&v=5000万",
                "m=revenue&c=more&v=300000元",
                "m=staff.total&c=at-least&v=300人",
                "d=registered.on&dc=since&dv=2023年6月30日",
                "p=&s=met&m=&y=&c=more&v=&w=&d=&dc=since&dv=&place=&track=&flag=&sort=&sort-year=&dir=down&limit="
            })
    void numbers_and_days_are_written_as_people_write_them_and_empty_rows_do_not_count(String query) {
        assertThat(sent(query).wrong()).isEmpty();
    }
}
