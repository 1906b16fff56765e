package dev.xinmiao.zone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text files as they come: each is read as far as it can be, and what can't be read is said by row and column. */
class BadTextFileTest {
    private static final String HEADING = "企业名称,统一社会信用代码,年份,职工总数,营业收入\n";
    private static final String GOOD = "昆山示例精密科技有限公司,91320583MA1A2B3C63,2025,120,4000\n";

    @TempDir
    Path folder;

    private IntakeTrial read(String text) {
        return IntakeTrial.ofCsv(folder, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030"})
    void encodings_in_use_are_read(String encoding) {
        IntakeTrial trial = IntakeTrial.ofCsv(folder, HEADING + GOOD, Charset.forName(encoding));

        assertThat(trial.errors()).isEmpty();
        assertThat(trial.values(2)).containsEntry("revenue", "40000000").containsEntry("staff.total", "120");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_column() {
        assertThat(read("\uFEFF" + HEADING + GOOD).rowsTaken()).containsExactly(2L);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-16LE, UTF-16 LE",
        "UTF-16BE, UTF-16 BE",
        "UTF-16, UTF-16 BE",
        "UTF-32LE, UTF-32 LE",
        "UTF-32BE, UTF-32 BE",
        "Big5, Big5"
    })
    void other_encodings_are_refused_by_name(String encoding, String named) {
        IntakeTrial trial =
                IntakeTrial.ofCsv(folder, "企業名稱,年份\n新竹精密工業股份有限公司,2025\n台北資訊科技公司,2024\n", Charset.forName(encoding));

        assertThat(trial.outcomes).isEmpty();
        assertThat(trial.summary.stoppedBy()).isNotNull().satisfies(error -> {
            assertThat(error.fault()).isEqualTo(Fault.ENCODING_REFUSED);
            assertThat(error.why(Fault.Language.ENGLISH)).contains(named);
        });
    }

    @Test
    void latin_1_is_refused_by_name() {
        IntakeTrial trial = IntakeTrial.ofCsv(
                folder, "name,city\nMüller Präzision,Köln\nSociété Générale,Orléans\n", StandardCharsets.ISO_8859_1);

        assertThat(trial.summary.stoppedBy())
                .isNotNull()
                .satisfies(
                        error -> assertThat(error.why(Fault.Language.CHINESE)).contains("Latin-1"));
    }

    @Test
    void a_line_with_broken_bytes_costs_only_itself() {
        String text = HEADING + GOOD + GOOD.replace("昆", "\0").replace("2025", "2024") + GOOD.replace("2025", "2023");
        byte[] good = text.getBytes(StandardCharsets.UTF_8);
        good[text.substring(0, text.indexOf('\0')).getBytes(StandardCharsets.UTF_8).length] = (byte) 0xFF;

        IntakeTrial trial = IntakeTrial.of(IntakeTrial.write(folder, "broken.csv", good));

        assertThat(trial.errors()).containsExactly("3 - BYTES_UNDECODABLE");
        assertThat(trial.rowsTaken()).containsExactly(2L, 4L);
    }

    @Test
    void a_broken_quote_costs_only_its_line() {
        IntakeTrial trial = read(HEADING + GOOD
                + "\"昆山甲有限公司,91320583MA0000007R,2025,10,20\n"
                + GOOD.replace("2025", "2024")
                + "\"昆山乙\"有限公司,,2025,10,20\n"
                + "昆山\"丙\"有限公司,,2025,10,20\n"
                + GOOD.replace("2025", "2023"));

        assertThat(trial.errors()).containsExactly("3 - BROKEN_QUOTE", "5 - BROKEN_QUOTE");
        assertThat(trial.rowsTaken()).containsExactly(2L, 4L, 6L, 7L);
    }

    @Test
    void a_forgotten_quote_does_not_swallow_the_next_quoted_cell() {
        IntakeTrial trial = read(
                HEADING + "昆山甲有限公司,,2025,\"10,20\n" + "\"昆山乙有限公司\",,2025,10,\"1,020\"\n" + "昆山丙有限公司,,2025,10,20\n");

        assertThat(trial.errors()).containsExactly("2 - BROKEN_QUOTE");
        assertThat(trial.rowsTaken()).containsExactly(3L, 4L);
        assertThat(trial.values(3)).containsEntry("revenue", "10200000");
    }

    @Test
    void a_quoted_cell_may_run_over_lines() {
        IntakeTrial trial = read(HEADING.strip() + ",备注\n" + GOOD.strip() + ",\"第一行\n第二行 \"\"引\"\"\"\n"
                + GOOD.strip().replace("2025", "2024") + ",\n");

        assertThat(trial.errors()).isEmpty();
        assertThat(trial.rowsTaken()).containsExactly(2L, 4L);
    }

    @Test
    void shifted_columns_are_refused_with_both_counts() {
        IntakeTrial trial = read(HEADING + "昆山甲,有限公司,,2025,10,20\n" + GOOD + "昆山乙有限公司,2025,10\n");

        assertThat(trial.errors()).containsExactly("2 - COLUMNS_SHIFTED", "4 - COLUMNS_SHIFTED");
        assertThat(trial.outcomes.getFirst().errors().getFirst().why(Fault.Language.CHINESE))
                .contains("6")
                .contains("5");
        assertThat(trial.rowsTaken()).containsExactly(3L);
    }

    @Test
    void a_heading_without_rows_is_remarked() {
        IntakeTrial trial = read(HEADING + "\n");

        assertThat(trial.summary.isComplete()).isTrue();
        assertThat(trial.summary.rows()).isZero();
        assertThat(trial.summary.remarks()).extracting(CellError::fault).contains(Fault.NO_ROWS);
        assertThat(read(HEADING + GOOD).summary.remarks())
                .extracting(CellError::fault)
                .doesNotContain(Fault.NO_ROWS);
    }

    @Test
    void rows_of_separators_and_blanks_are_no_rows() {
        IntakeTrial trial = read(HEADING + ",,,,\n" + GOOD + "\n  ,  ,,,\n");

        assertThat(trial.summary.rows()).isEqualTo(1);
        assertThat(trial.summary.blankRows()).isEqualTo(3);
    }

    @Test
    void titles_above_the_heading_are_passed_over() {
        assertThat(read("昆山高新区企业年报,,,,\n单位：万元,,,,\n" + HEADING + GOOD).rowsTaken())
                .containsExactly(4L);
    }

    @Test
    void tabs_and_semicolons_separate_too() {
        assertThat(read((HEADING + GOOD).replace(',', '\t')).rowsTaken()).containsExactly(2L);
        assertThat(read((HEADING + GOOD).replace(',', ';')).rowsTaken()).containsExactly(2L);
    }

    @Test
    void a_file_without_the_mapping_s_heading_says_which_columns_are_needed() {
        IntakeTrial trial = read("a,b\n1,2\n");

        assertThat(trial.summary.stoppedBy()).isNotNull().satisfies(error -> {
            assertThat(error.fault()).isEqualTo(Fault.NO_HEADER);
            assertThat(error.why(Fault.Language.CHINESE)).contains("企业名称、年份");
        });
    }

    @Test
    void a_column_that_stands_twice_is_refused() {
        assertThat(read("企业名称,年份,职工总数,职工总数\n甲,2025,1,2\n").errors()).containsExactly("0 - COLUMN_TWICE");
    }

    @Test
    void columns_nobody_mapped_and_columns_that_are_absent_are_remarked() {
        IntakeTrial trial = read("企业名称,年份,法定代表人\n甲有限公司,2025,张三\n");

        assertThat(trial.summary.remarks())
                .extracting(remark -> remark.fault() + " " + remark.column())
                .contains("COLUMN_UNMAPPED 法定代表人", "COLUMN_ABSENT 职工总数", "COLUMN_ABSENT 统一社会信用代码");
    }

    @Test
    void an_empty_file_is_refused() {
        assertThat(read("").errors()).containsExactly("0 - FILE_EMPTY");
    }

    @ParameterizedTest
    @CsvSource({"%PDF-1.7, PDF", "<html><table>, HTML", "<?xml version='1.0'?>, XML"})
    void what_is_no_table_is_named(String content, String named) {
        assertThat(read(content + "\n").summary.stoppedBy()).isNotNull().satisfies(error -> {
            assertThat(error.fault()).isEqualTo(Fault.NOT_A_TABLE);
            assertThat(error.details()).containsExactly(named);
        });
    }

    @Test
    void a_file_of_two_gigabytes_is_refused_before_it_is_read() throws IOException {
        Path large = folder.resolve("large.csv");
        try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength(2L << 30);
        }

        IntakeTrial trial = IntakeTrial.of(large);

        assertThat(trial.summary.stoppedBy())
                .isNotNull()
                .satisfies(error ->
                        assertThat(error.why(Fault.Language.CHINESE)).isEqualTo("文件有 2048.0 MB，超过上限 1024.0 MB"));
    }

    @Test
    void a_gzip_bomb_is_refused_while_it_swells() throws IOException {
        Path bomb = IntakeTrial.write(folder, "bomb.csv.gz", gzip(HEADING, GOOD.repeat(64), 2_000));

        IntakeTrial trial = IntakeTrial.of(bomb, IntakeTrial.limits(1 << 20, 2_000_000));

        assertThat(trial.summary.stoppedBy())
                .isNotNull()
                .satisfies(error -> assertThat(error.fault()).isEqualTo(Fault.ZIP_BOMB));
    }

    @Test
    void a_truncated_gzip_keeps_the_rows_before_and_says_so() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            rows.append("昆山第")
                    .append(i)
                    .append("有限公司,,2025,")
                    .append(i % 977)
                    .append(',')
                    .append(i * 31L % 7919)
                    .append('\n');
        }
        byte[] whole = gzip(HEADING, rows.toString(), 1);

        IntakeTrial trial =
                IntakeTrial.of(IntakeTrial.write(folder, "cut.csv.gz", Arrays.copyOf(whole, whole.length / 2)));

        assertThat(trial.summary.isComplete()).isFalse();
        assertThat(trial.summary.stoppedBy())
                .isNotNull()
                .satisfies(error -> assertThat(error.fault()).isEqualTo(Fault.FILE_DAMAGED));
        assertThat(trial.rowsTaken()).hasSizeGreaterThan(1_000);
    }

    @Test
    void a_line_without_end_is_cut_and_refused() {
        IntakeTrial trial = read(HEADING + "x".repeat(3 << 20) + "\n" + GOOD);

        assertThat(trial.errors()).containsExactly("2 - LINE_TOO_LONG");
        assertThat(trial.rowsTaken()).containsExactly(3L);
    }

    @Test
    void rows_beyond_the_limit_are_not_read() {
        String rows = HEADING + GOOD + GOOD.replace("2025", "2024") + GOOD.replace("2025", "2023");

        IntakeTrial trial = IntakeTrial.of(
                IntakeTrial.write(folder, "long.csv", rows.getBytes(StandardCharsets.UTF_8)),
                IntakeTrial.limits(1 << 20, 2));

        assertThat(trial.rowsTaken()).isEqualTo(List.of(2L, 3L));
        assertThat(trial.errors()).containsExactly("4 - TOO_MANY_ROWS");
    }

    private static byte[] gzip(String heading, String block, int times) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(heading.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < times; i++) {
                out.write(block.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
