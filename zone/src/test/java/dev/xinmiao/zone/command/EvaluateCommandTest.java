package dev.xinmiao.zone.command;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The command as a user types it, on small files, by the rules that ship. */
class EvaluateCommandTest {
    private static final String MAPPING = """
            name: trial
            source: enterprise
            files:
              - match: [企业名称, 年份]
                subject: {creditCode: 统一社会信用代码, name: 企业名称}
                period: {year: 年份}
                columns:
                  职工总数: {fact: staff.total, zero: missing}
                  营业收入: {fact: revenue, unit: 万元}
                  行业: {fact: industry.code}
            """;
    private static final String HEADING = "企业名称,统一社会信用代码,年份,职工总数,营业收入,行业\n";

    @TempDir
    Path folder;

    private Path out;
    private final StringWriter printed = new StringWriter();
    private final StringWriter complained = new StringWriter();

    @BeforeEach
    void writeFiles() throws IOException {
        out = folder.resolve("results");
        Files.writeString(folder.resolve("trial.yaml"), MAPPING);
        Files.writeString(
                folder.resolve("facts.csv"),
                HEADING
                        + "昆山示例精密科技有限公司,91320583MA1A2B3C63,2025,501,100,C35\n"
                        + "昆山甲有限公司,,2025,500,18000,C35\n"
                        + "\"昆山乙,有限公司\",,2025,0,18000,C35\n"
                        + "昆山丙有限公司,,2025,很多,18000,C35\n");
    }

    private int run(String... more) {
        var arguments = new ArrayList<>(List.of(
                "--facts", folder.resolve("facts.csv").toString(),
                "--mapping", folder.resolve("trial.yaml").toString(),
                "--as-of", "2026-06-30",
                "--out", out.toString()));
        for (int i = 0; i < more.length; i += 2) {
            int at = arguments.indexOf(more[i]);
            if (at >= 0) {
                arguments.set(at + 1, more[i + 1]);
            } else {
                arguments.addAll(List.of(more[i], more[i + 1]));
            }
        }
        return new CommandLine(new EvaluateCommand())
                .setOut(new PrintWriter(printed))
                .setErr(new PrintWriter(complained))
                .execute(arguments.toArray(String[]::new));
    }

    private List<NamedCsvRecord> standings() throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(out.resolve("standings.csv"))) {
            return reader.stream().toList();
        }
    }

    private NamedCsvRecord standing(String name, String programme) throws IOException {
        return standings().stream()
                .filter(row -> row.getField("name").equals(name)
                        && row.getField("programme").equals(programme))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void standings_have_the_columns_that_others_read() throws IOException {
        assertThat(run()).isZero();

        assertThat(Files.readAllLines(out.resolve("standings.csv")).getFirst())
                .isEqualTo("subject,name,programme,standing,score_min,score_max,outcome,reasons,missing");
    }

    @Test
    void what_stands_in_a_file_becomes_no_formula_in_the_spreadsheet_that_opens_the_results() throws IOException {
        Files.writeString(
                folder.resolve("facts.csv"), HEADING + "=1+1,,2025,@SUM(A1),100,C35\n" + "昆山甲有限公司,,2025,-3,100,C35\n");
        run();

        try (CsvReader<NamedCsvRecord> errors = CsvReader.builder().ofNamedCsvRecord(out.resolve("errors.csv"))) {
            assertThat(errors.stream().map(row -> row.getField("value")))
                    .contains("'@SUM(A1)", "-3")
                    .noneMatch(value -> value.startsWith("=") || value.startsWith("@"));
        }
        assertThat(Files.readString(out.resolve("standings.csv"))).doesNotContainPattern("(?m)(^|,)[=@]");
    }

    @Test
    void a_subject_is_its_credit_code_or_else_its_full_name() throws IOException {
        run();

        assertThat(standing("昆山示例精密科技有限公司", "tech-sme").getField("subject")).isEqualTo("91320583MA1A2B3C63");
        assertThat(standing("昆山甲有限公司", "tech-sme").getField("subject")).isEqualTo("昆山甲有限公司");
        assertThat(standing("昆山乙,有限公司", "tech-sme").getField("subject")).isEqualTo("昆山乙,有限公司");
    }

    @Test
    void over_500_staff_is_a_no_although_patents_are_unknown() throws IOException {
        run();

        NamedCsvRecord row = standing("昆山示例精密科技有限公司", "tech-sme");
        assertThat(row.getField("standing")).isEqualTo("NOT_MET");
        assertThat(row.getField("reasons")).contains("职工总数 501 人，要求 ≤ 500");
        assertThat(row.getField("missing")).isEmpty();
        assertThat(row.getField("score_min")).isEqualTo("0");
        assertThat(row.getField("score_max")).isEqualTo("100");
    }

    @Test
    void the_size_class_is_the_outcome() throws IOException {
        run();

        assertThat(standing("昆山甲有限公司", "sme-size").getField("standing")).isEqualTo("MET");
        assertThat(standing("昆山甲有限公司", "sme-size").getField("outcome")).isEqualTo("中型");
    }

    @Test
    void a_staff_of_zero_that_may_mean_not_found_is_missing() throws IOException {
        run();

        NamedCsvRecord row = standing("昆山乙,有限公司", "sme-size");
        assertThat(row.getField("standing")).isEqualTo("MET");
        assertThat(row.getField("outcome")).isEqualTo("中型|小型|微型");
        assertThat(standing("昆山乙,有限公司", "tech-sme").getField("missing")).contains("staff.total@2025");
    }

    @Test
    void what_cannot_be_read_is_in_the_error_list_by_row_and_column() throws IOException {
        run();

        assertThat(Files.readString(out.resolve("errors.csv"))).contains("facts.csv,,5,职工总数,很多,error,NUMBER_WRONG");
        assertThat(printed.toString()).contains("facts.csv: 4 行 rows = 4 采用 taken + 0 拒收 refused；1 处错误 errors");
    }

    @Test
    void the_report_stands_alone_and_names_the_edition_used() throws IOException {
        run();

        String report = Files.readString(out.resolve("report.html"));
        assertThat(report)
                .contains("2026-06-30")
                .contains("科技型中小企业")
                .contains("<td>R2026</td>")
                .contains("◇ 缺资料")
                .doesNotContain("<script")
                .doesNotContain("href=\"http")
                .doesNotContain("src=");
    }

    @Test
    void only_the_programmes_asked_for_are_judged() throws IOException {
        assertThat(run("--programme", "sme-size")).isZero();

        assertThat(standings())
                .extracting(row -> row.getField("programme"))
                .containsOnly("sme-size")
                .hasSize(4);
        assertThat(printed.toString()).contains("sme-size").doesNotContain("tech-sme");
    }

    @Test
    void a_programme_without_rules_on_the_day_gives_no_standing_and_says_so() throws IOException {
        assertThat(run("--as-of", "2010-06-30", "--programme", "tech-sme")).isZero();

        assertThat(standings()).isEmpty();
        assertThat(printed.toString()).contains("当日没有有效规则");
    }

    @ParameterizedTest
    @CsvSource({
        "--programme, tech-smes, 没有项目 “tech-smes”",
        "--mapping, nothing, 没有映射 “nothing”",
        "--as-of, 2026/06/30, “2026/06/30” 不是日期",
        "--facts, absent.csv, 找不到事实文件 “absent.csv”",
        "--zone, atlantis, there is no pack 'atlantis'"
    })
    void what_is_not_there_is_said_in_one_sentence(String option, String value, String sentence) {
        assertThat(run(option, value)).isEqualTo(2);

        assertThat(complained.toString())
                .startsWith(sentence.startsWith("there") ? "atlantis" : sentence)
                .contains(sentence);
        assertThat(complained.toString().lines()).hasSize(1);
        assertThat(out).doesNotExist();
    }

    @Test
    void a_file_that_breaks_off_is_judged_as_far_as_it_goes_and_ends_with_1() throws IOException {
        Files.writeString(folder.resolve("facts.csv"), "这不是,表格\n1,2\n");

        assertThat(run()).isEqualTo(1);

        assertThat(printed.toString()).contains("未读完");
        assertThat(standings()).isEmpty();
    }
}
