package dev.xinmiao.zone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.intake.ColumnGuess.Role;
import dev.xinmiao.zone.intake.Mapping.PeriodRule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Guessing a mapping from what stands over the columns. */
class MappingSuggestionTest {
    private static MappingSuggestion suggest(String... columns) {
        return MappingSuggestion.of(Heading.of(List.of(columns)), Packs.DICTIONARY, Packs.NATIONAL);
    }

    private static String told(ColumnGuess guess) {
        return guess.column() + " " + guess.role() + (guess.fact() == null ? "" : " " + guess.fact())
                + (guess.unit().isEmpty() ? "" : " " + guess.unit()) + (guess.sure() ? "" : " ?");
    }

    @Test
    void columns_are_known_by_chinese_and_english_names_with_units_beside_them() {
        MappingSuggestion suggestion =
                suggest("统一社会信用代码", "单位名称", "年度", "营业收入(万元)", "销售收入", "研发费用（单位：亿元）", "职工总数（人）", "Net profit", "联系人");

        assertThat(suggestion.columns())
                .extracting(MappingSuggestionTest::told)
                .containsExactly(
                        "统一社会信用代码 CREDIT_CODE",
                        "单位名称 NAME",
                        "年度 YEAR",
                        "营业收入(万元) FACT revenue 万元",
                        "销售收入 UNKNOWN ?",
                        "研发费用（单位：亿元） FACT rnd.expense 亿元",
                        "职工总数（人） FACT staff.total",
                        "Net profit FACT profit.net",
                        "联系人 UNKNOWN ?");
    }

    @ParameterizedTest
    @CsvSource({
        "staff.total, 职工人数 从业人员 员工人数 期末职工数 从业人员期末人数（人）",
        "revenue, 营业收入 营收（万元） 销售收入",
        "revenue.main, 主营业务收入 主营收入",
        "assets.total, 资产总额 总资产 资产总计",
        "rnd.expense, 研发费用 研发投入(万元)",
        "profit.net, 净利润 净利",
        "registered.on, 成立日期 注册日期",
    })
    void the_usual_headings_of_the_core_facts_are_known(String fact, String headings) {
        for (String heading : headings.split(" ")) {
            assertThat(suggest("企业名称", heading).columns().getLast())
                    .as(heading)
                    .satisfies(guess -> assertThat(guess.fact()).hasToString(fact))
                    .satisfies(guess -> assertThat(guess.sure()).isTrue());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CREDIT_CODE, 统一社会信用代码 信用代码 社会信用代码 统一社会信用代码（18位）",
        "NAME, 企业名称 公司名称 单位名称",
    })
    void the_usual_headings_of_an_enterprise_are_known(Role role, String headings) {
        for (String heading : headings.split(" ")) {
            assertThat(suggest(heading, "年度").columns().getFirst().role())
                    .as(heading)
                    .isEqualTo(role);
        }
    }

    @Test
    void a_name_that_is_only_alike_is_a_guess_that_is_not_sure() {
        assertThat(suggest("企业名称", "从业职工总数").columns().getLast())
                .satisfies(guess -> assertThat(told(guess)).isEqualTo("从业职工总数 FACT staff.total ?"));
    }

    @Test
    void the_suggested_mapping_fits_the_dictionary_and_reads_the_file() throws IOException {
        Path file = IntakeTrial.write(folder, "new.csv", """
                昆山高新区2025年度企业数据
                统一社会信用代码,企业名称,年度,营业收入(万元),职工总数,联系人
                91320583MA1A2B3C63,昆山示例精密科技有限公司,2025,4000,120,甲
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(MappingSuggestion.of(file, Packs.DICTIONARY, Packs.NATIONAL, IntakeLimits.DEFAULT))
                .isInstanceOfSatisfying(MappingSuggestion.Outcome.Suggested.class, outcome -> {
                    MappingSuggestion suggestion = outcome.suggestion();
                    assertThat(suggestion.columns().get(3).samples()).containsExactly("4000");
                    Mapping mapping = suggestion
                            .toMapping("new", "enterprise", new PeriodRule.Year(2025))
                            .orElseThrow();
                    assertThat(mapping.check(Packs.DICTIONARY)).isEmpty();
                    IntakeTrial trial = IntakeTrial.of(file, mapping);
                    assertThat(trial.errors()).isEmpty();
                    assertThat(trial.values(3))
                            .containsEntry("revenue", "40000000")
                            .containsEntry("staff.total", "120");
                });
    }

    @Test
    void a_file_without_a_heading_gives_a_reason_and_no_mapping() throws IOException {
        Path file = IntakeTrial.write(folder, "numbers.csv", "1,2\n3,4\n".getBytes(StandardCharsets.UTF_8));

        assertThat(MappingSuggestion.of(file, Packs.DICTIONARY, Packs.NATIONAL, IntakeLimits.DEFAULT))
                .isInstanceOfSatisfying(
                        MappingSuggestion.Outcome.Refused.class,
                        refused -> assertThat(refused.reason().fault()).isEqualTo(Fault.NO_HEADER));
    }

    @Test
    void without_a_column_that_identifies_there_is_no_mapping() {
        assertThat(suggest("年度", "营业收入").toMapping("x", "enterprise", new PeriodRule.Year(2025)))
                .isEmpty();
        assertThat(suggest("年度", "营业收入").columns())
                .extracting(ColumnGuess::role)
                .containsExactly(Role.YEAR, Role.FACT);
    }

    @TempDir
    Path folder;
}
