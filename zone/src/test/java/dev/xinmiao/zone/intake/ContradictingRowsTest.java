package dev.xinmiao.zone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that do not say, or contradict, of whom they speak. */
class ContradictingRowsTest {
    private static final String HEADING = "企业名称,统一社会信用代码,年份,职工总数\n";

    @TempDir
    Path folder;

    private IntakeTrial read(String rows) {
        return IntakeTrial.ofCsv(folder, HEADING + rows);
    }

    @Test
    void a_wrong_check_character_refuses_the_row_and_says_what_it_should_be() {
        IntakeTrial trial = read("甲有限公司,91320583MA1A2B3C64,2025,5\n乙有限公司,91320583MA0000007R,2025,5\n");

        assertThat(trial.errors()).containsExactly("2 统一社会信用代码 CREDIT_CODE_WRONG");
        assertThat(trial.outcomes.getFirst().errors().getFirst().why(Fault.Language.CHINESE))
                .contains("应为 3");
        assertThat(trial.rowsTaken()).containsExactly(3L);
    }

    @Test
    void a_code_is_read_as_people_write_it() {
        assertThat(read("甲有限公司,9132 0583 ma1a 2b3c 63,2025,5\n").errors()).isEmpty();
    }

    @Test
    void a_code_in_scientific_notation_is_refused_with_its_own_reason() {
        assertThat(read("甲有限公司,9.13206E+17,2025,5\n").errors()).containsExactly("2 统一社会信用代码 CREDIT_CODE_AS_NUMBER");
    }

    @Test
    void one_code_under_two_names_keeps_the_first_and_refuses_the_second() {
        IntakeTrial trial = read("甲有限公司,91320583MA1A2B3C63,2025,5\n乙有限公司,91320583MA1A2B3C63,2024,5\n");

        assertThat(trial.errors()).containsExactly("3 统一社会信用代码 CREDIT_CODE_OF_ANOTHER");
        assertThat(trial.outcomes.getLast().errors().getFirst().why(Fault.Language.CHINESE))
                .isEqualTo("同一信用代码在第 2 行属于“甲有限公司”");
    }

    @Test
    void brackets_of_another_width_are_no_other_name() {
        assertThat(read("甲（昆山）有限公司,91320583MA1A2B3C63,2025,5\n甲(昆山)有限公司,91320583MA1A2B3C63,2024,5\n")
                        .errors())
                .isEmpty();
    }

    @Test
    void one_name_with_two_codes_is_two_enterprises_with_a_remark() {
        IntakeTrial trial = read("甲有限公司,91320583MA1A2B3C63,2025,5\n甲有限公司,91320583MA0000007R,2025,5\n");

        assertThat(trial.errors()).containsExactly("3 统一社会信用代码 NAME_OF_ANOTHER");
        assertThat(trial.rowsTaken()).containsExactly(2L, 3L);
    }

    @Test
    void a_row_twice_is_taken_once() {
        IntakeTrial trial = read("甲有限公司,91320583MA1A2B3C63,2025,5\n甲有限公司,91320583MA1A2B3C63,2025,6\n"
                + "甲有限公司,91320583MA1A2B3C63,2024,6\n");

        assertThat(trial.errors()).containsExactly("3 - ROW_TWICE");
        assertThat(trial.rowsTaken()).containsExactly(2L, 4L);
    }

    @Test
    void a_row_of_nobody_or_of_no_year_is_refused() {
        IntakeTrial trial = read(",,2025,5\n甲有限公司,,,5\n甲有限公司,,去年,5\n合计,,2025,99\n");

        assertThat(trial.errors())
                .containsExactly("2 - NO_SUBJECT", "3 年份 NO_PERIOD", "4 年份 DATE_WRONG", "5 企业名称 SUM_ROW");
    }

    @Test
    void a_row_that_states_nothing_is_taken_and_remarked() {
        IntakeTrial trial = read("甲有限公司,,2025年度,\n");

        assertThat(trial.errors()).containsExactly("2 - NO_VALUES");
        assertThat(trial.summary.rowsTaken()).isEqualTo(1);
        assertThat(trial.summary.warnings()).isEqualTo(trial.summary.remarks().size() + 1L);
    }

    @Test
    void a_bad_cell_costs_only_itself() {
        IntakeTrial trial = IntakeTrial.ofCsv(folder, "企业名称,年份,职工总数,营业收入\n甲有限公司,2025,五人,100\n");

        assertThat(trial.errors()).containsExactly("2 职工总数 NUMBER_WRONG");
        assertThat(trial.values(2)).containsOnlyKeys("revenue");
    }
}
