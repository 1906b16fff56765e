package dev.xinmiao.zone.aifiling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RegisterFileTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    private static RegisterFile read(String text) {
        return RegisterFile.read(text.getBytes(StandardCharsets.UTF_8), FilingKind.SERVICE, TODAY);
    }

    @Test
    void a_published_list_is_read_by_its_own_headings() {
        RegisterFile file = read("""
                序号,属地,模型名称,备案单位,备案编号,备案时间
                1,江苏省,甲模型,昆山甲有限公司,Jiangsu-1,2024年2月29日
                2,上海市,乙模型,上海乙有限公司,Shanghai-1,2024-3-1
                """);
        assertThat(file.problems()).isEmpty();
        assertThat(file.rows()).extracting(RegisterFile.Listed::province).containsExactly("江苏", "上海");
        assertThat(file.rows().getFirst().on()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(file.rows().getFirst().kind()).isEqualTo(FilingKind.SERVICE);
    }

    @Test
    void what_cannot_be_right_is_told_with_its_line() {
        RegisterFile file = read("""
                种类,名称,单位,统一社会信用代码,省份,备案号,日期
                大模型备案,甲,昆山甲有限公司,,江苏,J-1,2023-02-29
                大模型备案,乙,,,江苏,J-2,2024-02-29
                智能体备案,丙,昆山丙有限公司,,江苏,J-3,2024-02-29
                大模型备案,丁,昆山丁有限公司,913205830000000002,江苏,J-4,2024-02-29
                大模型备案,戊,昆山戊有限公司,,江苏,J-5,2026-07-01
                """);
        assertThat(file.problems()).extracting(CsvText.Problem::line).containsExactly(2L, 3L, 4L, 5L, 6L);
        assertThat(file.problems().getFirst().text().zh()).contains("没有“2023-02-29”这一天");
        assertThat(file.problems().getFirst().text().en()).contains("2023-02-29");
    }

    @Test
    void a_number_twice_is_counted_once_and_reported() {
        RegisterFile file = read("""
                种类,名称,单位,省份,备案号,日期
                大模型备案,甲,昆山甲有限公司,江苏,J-1,2024-02-29
                算法备案,甲,昆山甲有限公司,江苏,J-1,2024-02-29
                大模型备案,甲,昆山甲有限公司,江苏,Ｊ-1,2024-02-29
                """);
        assertThat(file.rows()).as("the kinds are not mixed").hasSize(2);
        assertThat(file.repeated()).extracting(CsvText.Problem::line).containsExactly(4L);
        assertThat(file.repeated().getFirst().text().zh()).contains("第 2 行");
    }

    @Test
    void a_heading_that_lacks_a_column_is_one_problem_and_not_one_a_line() {
        assertThat(read("名称,单位\n甲,昆山甲有限公司\n乙,昆山乙有限公司\n").problems())
                .hasSize(1)
                .first()
                .satisfies(each -> assertThat(each.text().zh()).contains("省份", "备案号", "日期"));
        assertThat(read("").problems()).hasSize(1);
        assertThat(read("名称,单位,省份,备案号,日期\n").problems()).hasSize(1);
        assertThat(read("名称,单位,省份,备案号,日期\n\"甲,乙\n").problems()).isNotEmpty();
    }

    @Test
    void the_example_of_the_pack_is_sound_and_marked_as_invented() throws IOException {
        RegisterFile file = RegisterFile.read(Files.readAllBytes(Content.file("register-example.csv")), null, TODAY);
        assertThat(file.problems()).isEmpty();
        assertThat(file.repeated()).isEmpty();
        assertThat(file.rows()).hasSizeGreaterThan(5).allSatisfy(each -> {
            assertThat(each.number()).endsWith("‡");
            assertThat(each.unit()).contains("（演示）");
        });
    }
}
