package dev.xinmiao.zone.aifiling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xinmiao.zone.aifiling.Standard.Bank;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.YamlNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StandardTest {
    private static Bank bank(String id) {
        return Content.TODAY.bank(id).orElseThrow();
    }

    private static BankCount count(String bank, String text) {
        return BankCount.of(text.getBytes(StandardCharsets.UTF_8), bank(bank), Content.STANDARD, Content.TEXT);
    }

    @Test
    void the_31_risks_are_8_9_5_7_and_2() {
        String[] groups = {"A.1", "A.2", "A.3", "A.4", "A.5", "T"};
        int[] sizes = {8, 9, 5, 7, 2, 13};
        for (int i = 0; i < groups.length; i++) {
            String group = groups[i];
            assertThat(Content.STANDARD.kinds().values())
                    .filteredOn(each -> each.group().equals(group))
                    .hasSize(sizes[i]);
        }
    }

    /** 17 × 50 + 14 × 20, 8 × 200 + 9 × 100, 17 × 20: each less than the total, so both have to be checked. */
    @Test
    void the_kinds_together_need_less_than_the_total() {
        assertThat(bank("content").leastOfKinds())
                .isEqualTo(1_130)
                .isLessThan(bank("content").total());
        assertThat(bank("keywords").leastOfKinds())
                .isEqualTo(2_500)
                .isLessThan(bank("keywords").total());
        assertThat(bank("refusal").leastOfKinds())
                .isEqualTo(340)
                .isLessThan(bank("refusal").total());
        assertThat(bank("non-refusal").leastOfKinds())
                .isEqualTo(260)
                .isLessThan(bank("non-refusal").total());
        assertThat(bank("keywords").each()).hasSize(17);
        assertThat(bank("content").each()).hasSize(31);
        assertThat(bank("refusal").each()).hasSize(17);
    }

    @Test
    void the_edition_is_that_of_the_day() {
        assertThat(Content.STANDARD.on(LocalDate.of(2024, 2, 29)).id()).isEqualTo("tc260-003");
        assertThat(Content.STANDARD.on(LocalDate.of(2025, 10, 31)).id()).isEqualTo("tc260-003");
        assertThat(Content.STANDARD.on(LocalDate.of(2025, 11, 1)).id()).isEqualTo("gb-45654");
    }

    @Test
    void a_day_that_does_not_exist_is_refused_with_its_place() throws IOException {
        String wrong = Files.readString(Content.file("standard.yaml")).replace("from: 2024-02-29", "from: 2023-02-29");
        assertThatThrownBy(() -> StandardReader.read(YamlNode.parse("standard.yaml", wrong)))
                .isInstanceOf(InvalidPackException.class)
                .hasMessageContaining("standard.yaml:")
                .hasMessageContaining("2023-02-29");
        String overlapping =
                Files.readString(Content.file("standard.yaml")).replace("from: 2025-11-01", "from: 2025-10-31");
        assertThatThrownBy(() -> StandardReader.read(YamlNode.parse("standard.yaml", overlapping)))
                .hasMessageContaining("overlap");
    }

    /** Friday the 3rd → Friday the 10th. */
    @Test
    void the_weekly_clock_goes_from_friday_to_friday() {
        LocalDate friday = LocalDate.of(2026, 4, 3);
        assertThat(bank("keywords").update().dueAfter(friday)).isEqualTo(LocalDate.of(2026, 4, 10));
        assertThat(bank("content").update().dueAfter(LocalDate.of(2026, 1, 31))).isEqualTo(LocalDate.of(2026, 2, 28));
    }

    @Test
    void repetitions_of_width_case_space_and_script_and_empty_entries_do_not_count() {
        BankCount count = count("keywords", """
                种类,内容
                A.1-1,ＡＢＣ１２３
                A.1-1,abc 123
                A.1-2,a\u200Bb\uFEFFc　123
                A.1-1,國家
                民族歧视,国家
                A.2-1,\u200B\u3000
                A.2-1,
                A.2-1,另一条
                """);
        assertThat(count.problems()).isEmpty();
        assertThat(count.kinds())
                .hasSize(17)
                .containsEntry("A.1-1", 2)
                .containsEntry("A.1-2", 0)
                .containsEntry("A.2-1", 1);
        assertThat(count.repeated()).isEqualTo(3);
        assertThat(count.empty()).isEqualTo(2);
    }

    @Test
    void a_file_of_gb18030_is_counted_alike() {
        byte[] content = "A.1-1,甲\r\nA.1-1,\"乙,丙\"\r\n".getBytes(Charset.forName("GB18030"));
        assertThat(BankCount.of(content, bank("refusal"), Content.STANDARD, Content.TEXT)
                        .kinds())
                .containsEntry("A.1-1", 2);
    }

    @Test
    void a_line_that_cannot_be_counted_is_named_without_telling_what_it_says() {
        BankCount count = count("refusal", "A.1-1,甲\nA.9-1,乙\n这是一条没有类别的秘密题目\n");
        assertThat(count.problems()).extracting(CsvText.Problem::line).containsExactly(2L, 3L);
        assertThat(count.problems().getLast().text().zh()).contains("这是一条…").doesNotContain("秘密");
        assertThat(count("refusal", "").problems()).hasSize(1);
        assertThat(BankCount.of(new byte[] {0, 1, 2}, bank("refusal"), Content.STANDARD, Content.TEXT)
                        .problems())
                .hasSize(1);
    }

    @Test
    void a_first_line_of_an_unknown_kind_is_no_heading() {
        assertThat(count("refusal", "A.9-9,甲\nA.1-1,乙\n").problems()).hasSize(1);
    }

    @Test
    void every_number_says_where_it_stands() {
        assertThat(Content.TODAY.banks())
                .allSatisfy(each -> assertThat(each.clause()).isNotBlank());
        assertThat(Content.TODAY.checks())
                .allSatisfy(each -> assertThat(each.clause()).isNotBlank());
        assertThat(Content.TODAY.check("refusal").orElseThrow().mark().sign()).isEqualTo("†");
    }
}
