package dev.xinmiao.zone.lookup.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.fact.FactBook;
import dev.xinmiao.zone.fact.FactColumns;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.fact.FactValue;
import dev.xinmiao.zone.fact.Statement;
import dev.xinmiao.zone.kernel.AsOf;
import dev.xinmiao.zone.kernel.Period;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.lookup.answer.Figure.Value;
import dev.xinmiao.zone.lookup.reading.NameIndex;
import dev.xinmiao.zone.lookup.reading.Names.Named;
import dev.xinmiao.zone.lookup.reading.Reading;
import dev.xinmiao.zone.lookup.reading.Reading.Wanted;
import dev.xinmiao.zone.lookup.reading.SentenceReader;
import dev.xinmiao.zone.lookup.words.Meaning.Held;
import dev.xinmiao.zone.lookup.words.Vocabulary;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackFolder;
import dev.xinmiao.zone.programme.ProgrammeCatalogue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** From a sentence to figures and lists over four enterprises. */
class AnswersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final Instant NOW = Instant.parse("2026-06-30T02:00:00Z");
    private static final Pack PACK = Pack.open(PackFolder.find(null), "kunshan");
    private static final FactDictionary DICTIONARY = FactDictionary.load(PACK);
    private static final Vocabulary VOCABULARY = Vocabulary.load(
            PACK, DICTIONARY, ProgrammeCatalogue.load(PACK, DICTIONARY).all());

    private final Map<SubjectId, List<Statement>> stated = new TreeMap<>();
    private final Map<SubjectId, String> names = new HashMap<>();

    AnswersTest() {
        enterprise(1, "甲子科技");
        year(1, 2025, "revenue", "120000000.50", "rnd.expense", "6000000", "staff.total", "80", "profit.net", "-200");
        year(1, 2024, "revenue", "100000000", "profit.net", "-100");
        words(1, "2023-12-31", "registered.address", "江苏省南京市玄武区1号");
        words(1, "2025-12-31", "registered.address", "上海市黄浦区南京路1号");
        enterprise(2, "乙丑装备");
        year(2, 2025, "revenue", "0", "rnd.expense", "100");
        words(2, "2025-12-31", "registered.address", "南京江宁区2号");
        enterprise(3, "丙寅材料");
        year(3, 2025, "revenue", "90000000", "rnd.expense", "9000000");
        words(3, "2025-12-31", "registered.address", "江苏省南京高新区3号");
        enterprise(4, "丁卯医药");
    }

    private void enterprise(long id, String name) {
        stated.put(new SubjectId(id), new ArrayList<>());
        names.put(new SubjectId(id), name + "有限公司");
    }

    private void year(long id, int year, String... numbers) {
        Map<FactKey, FactValue> values = new HashMap<>();
        for (int i = 0; i < numbers.length; i += 2) {
            values.put(new FactKey(numbers[i]), FactValue.of(new BigDecimal(numbers[i + 1])));
        }
        state(id, Period.year(year), values);
    }

    private void established(long id, String day) {
        LocalDate on = LocalDate.parse(day);
        state(id, new Period.Since(on), Map.of(new FactKey("registered.on"), FactValue.of(on)));
    }

    private void words(long id, String since, String key, String text) {
        state(id, new Period.Since(LocalDate.parse(since)), Map.of(new FactKey(key), FactValue.of(text)));
    }

    private void state(long id, Period period, Map<FactKey, FactValue> values) {
        SubjectId subject = new SubjectId(id);
        stated.computeIfAbsent(subject, each -> new ArrayList<>())
                .add(new Statement(subject, "annual-report", period, values, NOW, "test", null));
    }

    private FactBook book(SubjectId subject, LocalDate day) {
        return FactBook.from(stated.getOrDefault(subject, List.of()), DICTIONARY, new AsOf(day, NOW));
    }

    private Reading read(String text) {
        var index = new NameIndex.Builder();
        names.forEach((id, name) -> index.add(new Named(id, name, "")));
        return new SentenceReader(VOCABULARY, index.build(), TODAY, null).read(text);
    }

    private List<Figure> ask(String text) {
        Wanted.Figures wanted = (Wanted.Figures) read(text).wanted();
        return new Answerer(this::book, VOCABULARY.formulas().calculator(), TODAY).answer(wanted);
    }

    private String one(String text) {
        return ((Value.Known) ask(text).getFirst().value()).text();
    }

    private ListRun.Result list(String text) {
        TreeMap<SubjectId, FactBook> books = new TreeMap<>();
        stated.keySet().forEach(id -> books.put(id, book(id, TODAY)));
        FactColumns columns =
                FactColumns.of(books, DICTIONARY, Set.of(), Set.of(2023, 2024, 2025), new AsOf(TODAY, NOW));
        Wanted.Listed wanted = (Wanted.Listed) read(text).wanted();
        // The first meets every programme, the second lacks facts, the third nearly does, the fourth was never judged.
        List<Held> held = List.of(Held.MET, Held.MISSING, Held.NEAR);
        return new ListRun(
                        columns,
                        standing -> row -> row < held.size() ? held.get(row) : null,
                        VOCABULARY.formulas().calculator(),
                        TODAY.getYear())
                .run(wanted.filter());
    }

    private List<Integer> rows(String text) {
        return list(text).rows().stream().map(row -> row.row() + 1).toList();
    }

    @Test
    void a_stated_figure_comes_to_its_last_digit() {
        assertThat(one("甲子科技2025年营业收入")).isEqualTo("120,000,000.5 元");
    }

    @Test
    void a_quotient_is_rounded_half_up_as_asked_or_to_two_decimals() {
        assertThat(one("甲子科技2025年研发占比")).isEqualTo("5.00%");
        assertThat(one("甲子科技2025年研发占比，保留五位小数")).isEqualTo("5.00000%");
        assertThat(one("甲子科技2025年营业收入增长率")).isEqualTo("20.00%");
        assertThat(one("甲子科技2025年人均营收")).isEqualTo("1,500,000.01 元");
    }

    @Test
    void a_missing_fact_is_no_zero_and_is_named() {
        Value value = ask("甲子科技2024年研发占比").getFirst().value();

        assertThat(((Value.Missing) value).lacks())
                .extracting(lack -> lack.fact().key().name())
                .containsExactly("rnd.expense");
    }

    @Test
    void a_divisor_of_zero_gives_no_figure() {
        assertThat(ask("乙丑装备2025年研发占比").getFirst().value()).isInstanceOf(Value.Undefined.class);
        assertThat(one("乙丑装备2025年营业收入")).isEqualTo("0 元");
    }

    @Test
    void a_growth_from_a_loss_says_that_its_sign_means_little() {
        Value.Known growth = (Value.Known) ask("甲子科技2025年净利润增长率").getFirst().value();

        assertThat(growth.text()).isEqualTo("100.00%");
        assertThat(growth.baseNegative()).isTrue();
    }

    @Test
    void without_a_year_the_latest_that_has_the_figure_is_taken() {
        assertThat(ask("甲子科技净利润").getFirst().year()).isEqualTo(2025);
        assertThat(ask("丁卯医药净利润").getFirst().value()).isInstanceOf(Value.Missing.class);
    }

    @Test
    void a_lasting_fact_is_that_of_the_end_of_the_year() {
        assertThat(one("甲子科技2024年注册地址")).startsWith("江苏省南京市");
        assertThat(one("甲子科技注册地址")).startsWith("上海市");
        assertThat(ask("甲子科技2022年注册地址").getFirst().value()).isInstanceOf(Value.Missing.class);
    }

    @Test
    void a_list_tells_how_many_could_not_be_judged() {
        ListRun.Result result = list("2025年研发占比超过4%的企业");

        assertThat(result.rows()).extracting(row -> row.row() + 1).containsExactly(1, 3);
        assertThat(result.total()).isEqualTo(2);
        // The second has no revenue to divide by, of the fourth nothing is known.
        assertThat(result.open()).isEqualTo(2);
        assertThat(result.rows().getFirst().values().getFirst())
                .isCloseTo(new BigDecimal("5"), org.assertj.core.data.Percentage.withPercentage(0.001));
    }

    @Test
    void lists_are_put_in_order_and_cut() {
        assertThat(rows("2025年营业收入最高的前两家")).containsExactly(1, 3);
        assertThat(rows("2025年营业收入第三高的企业")).containsExactly(2);
        assertThat(rows("2025年营业收入最低的企业")).containsExactly(2);
        assertThat(rows("2025年研发费用大于1万，按研发占比从高到低排序")).containsExactly(3, 1);
    }

    @Test
    void a_year_that_is_not_said_is_the_latest_known_of_most() {
        assertThat(list("营收超过1000万的企业").shown().getFirst().year()).isEqualTo(2025);
    }

    @Test
    void an_address_in_a_street_of_that_name_lies_elsewhere() {
        assertThat(rows("注册在南京的企业，营收不低于0元")).containsExactly(2, 3);
        assertThat(rows("不是上海的企业，营收不低于0元")).containsExactly(2, 3);
    }

    @Test
    void three_years_are_counted_to_the_day() {
        established(1, "2023-06-30");
        established(2, "2023-06-29");

        assertThat(rows("近三年成立的企业")).containsExactly(1);
        assertThat(list("近三年成立的企业").open()).isEqualTo(2);
        assertThat(rows("成立满三年的企业")).containsExactly(1, 2);
        assertThat(rows("成立超过三年的企业")).containsExactly(2);
    }

    @Test
    void near_misses_stand_apart_and_lack_of_facts_is_no_refusal() {
        assertThat(rows("高企")).containsExactly(1);
        assertThat(list("高企").open()).isEqualTo(2);
        assertThat(rows("差一点的高企")).containsExactly(3);
        assertThat(rows("不是高企")).containsExactly(3);
        assertThat(rows("缺资料的高企")).containsExactly(2);
    }
}
