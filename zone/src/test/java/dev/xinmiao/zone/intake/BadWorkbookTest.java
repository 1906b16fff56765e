package dev.xinmiao.zone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks as they come, and workbooks made to do harm. */
class BadWorkbookTest {
    private static final String[] HEADING = {"企业名称", "统一社会信用代码", "年份", "职工总数", "营业收入", "成立日期"};

    @TempDir
    Path folder;

    private interface Filling {
        void fill(Workbook workbook);
    }

    private IntakeTrial read(Filling filling) throws IOException {
        Path file = folder.resolve("trial.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            filling.fill(workbook);
        }
        return IntakeTrial.of(file);
    }

    private static void row(Worksheet sheet, int row, Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            switch (cells[i]) {
                case String text -> sheet.value(row, i, text);
                case Number number -> sheet.value(row, i, number);
                case LocalDate day -> {
                    sheet.value(row, i, day);
                    sheet.style(row, i).format("yyyy-mm-dd").set();
                }
                default -> throw new IllegalArgumentException(cells[i].toString());
            }
        }
    }

    @Test
    void numbers_texts_and_dates_are_read_as_they_are_shown() throws IOException {
        IntakeTrial trial = read(workbook -> {
            Worksheet sheet = workbook.newWorksheet("年报");
            row(sheet, 0, (Object[]) HEADING);
            row(sheet, 1, "昆山甲有限公司", "91320583MA1A2B3C63", 2025, 120, 1234.5678, LocalDate.of(2017, 5, 11));
            row(sheet, 2, "昆山乙有限公司", "", 2025, 0.1 + 0.2, "1,234.5", 42866);
        });

        assertThat(trial.values(2))
                .isEqualTo(Map.of("staff.total", "120", "revenue", "12345678", "registered.on", "2017-05-11"));
        assertThat(trial.errors()).isEmpty();
        assertThat(trial.values(3))
                .isEqualTo(Map.of("staff.total", "0.3", "revenue", "12345000", "registered.on", "2017-05-11"));
    }

    @Test
    void noise_of_binary_fractions_is_no_part_of_an_amount() throws IOException {
        IntakeTrial trial = read(workbook -> {
            Worksheet sheet = workbook.newWorksheet("年报");
            row(sheet, 0, (Object[]) HEADING);
            row(sheet, 1, "昆山甲有限公司", "", 2025, 1, 0.1 + 0.2);
        });

        assertThat(trial.errors()).isEmpty();
        assertThat(trial.values(2)).containsEntry("revenue", "3000");
    }

    @Test
    void a_code_that_became_a_number_is_refused_with_the_reason() throws IOException {
        IntakeTrial trial = read(workbook -> {
            Worksheet sheet = workbook.newWorksheet("年报");
            row(sheet, 0, (Object[]) HEADING);
            row(sheet, 1, "昆山甲有限公司", 913205831234567890d, 2025, 1, 2);
        });

        assertThat(trial.errors()).containsExactly("2 统一社会信用代码 CREDIT_CODE_AS_NUMBER");
    }

    @Test
    void a_heading_of_two_rows_with_merged_cells_is_found_below_its_title() throws IOException {
        IntakeTrial trial = read(workbook -> {
            Worksheet sheet = workbook.newWorksheet("年报");
            sheet.value(0, 0, "昆山高新区企业年报");
            sheet.range(0, 0, 0, 4).merge();
            row(sheet, 1, "企业名称", "统一社会信用代码", "年份", "经营情况");
            sheet.range(1, 3, 1, 4).merge();
            sheet.value(2, 3, "职工总数");
            sheet.value(2, 4, "营业收入");
            row(sheet, 3, "昆山甲有限公司", "91320583MA1A2B3C63", 2025, 120, 3000);
        });

        assertThat(trial.errors()).isEmpty();
        assertThat(trial.values(4)).isEqualTo(Map.of("staff.total", "120", "revenue", "30000000"));
    }

    @Test
    void a_formula_gives_its_stored_value_and_one_without_is_an_error() throws IOException {
        IntakeTrial trial = IntakeTrial.of(workbook("""
                <row r="1">%s</row>
                <row r="2">
                  <c r="A2" t="inlineStr"><is><t>昆山甲有限公司</t></is></c><c r="C2"><v>2025</v></c>
                  <c r="D2"><f>60*2</f><v>120</v></c><c r="E2"><f>SUM(X1:X9)</f></c>
                </row>
                <row r="3">
                  <c r="A3" t="str"><f>A2&amp;"B"</f><v>昆山乙有限公司</v></c><c r="C3"><v>2025</v></c>
                  <c r="D3" t="e"><v>#DIV/0!</v></c><c r="E3" t="e"><f>1/0</f><v>#DIV/0!</v></c>
                </row>""".formatted(inlineHeading())));

        assertThat(trial.errors())
                .containsExactly(
                        "2 职工总数 FORMULA_VALUE_TAKEN",
                        "2 营业收入 FORMULA_WITHOUT_VALUE",
                        "3 企业名称 FORMULA_VALUE_TAKEN",
                        "3 职工总数 SPREADSHEET_ERROR",
                        "3 营业收入 SPREADSHEET_ERROR",
                        "3 - NO_VALUES");
        assertThat(trial.values(2)).isEqualTo(Map.of("staff.total", "120"));
        assertThat(trial.outcomes.get(1))
                .isInstanceOfSatisfying(
                        RowOutcome.Taken.class,
                        row -> assertThat(row.subject().name()).isEqualTo("昆山乙有限公司"));
    }

    @Test
    void a_cell_to_the_right_of_the_heading_is_a_shifted_row() throws IOException {
        IntakeTrial trial = read(workbook -> {
            Worksheet sheet = workbook.newWorksheet("年报");
            row(sheet, 0, (Object[]) HEADING);
            row(sheet, 1, "昆山甲有限公司", "", 2025, 1, 2, "2017.5.11", "多出来的");
            row(sheet, 2, "昆山乙有限公司", "", 2025, 1, 2);
        });

        assertThat(trial.errors()).containsExactly("2 - COLUMNS_SHIFTED");
        assertThat(trial.rowsTaken()).containsExactly(3L);
    }

    @Test
    void a_million_empty_rows_are_passed_over() throws IOException {
        StringBuilder rows = new StringBuilder("<row r=\"1\">" + inlineHeading() + "</row>");
        for (int i = 2; i <= 1_000_000; i++) {
            rows.append("<row r=\"")
                    .append(i)
                    .append("\" spans=\"1:6\"><c r=\"A")
                    .append(i)
                    .append("\" s=\"0\"/></row>");
        }
        rows.append("<row r=\"1000001\"><c r=\"A1000001\" t=\"inlineStr\"><is><t>昆山甲有限公司</t></is></c>"
                + "<c r=\"C1000001\"><v>2025</v></c><c r=\"D1000001\"><v>7</v></c></row>");

        IntakeTrial trial = IntakeTrial.of(workbook(rows.toString()));

        assertThat(trial.rowsTaken()).containsExactly(1_000_001L);
        assertThat(trial.summary.blankRows()).isEqualTo(999_999);
    }

    @Test
    void hidden_sheets_and_sheets_without_a_known_heading_are_not_read_and_named() throws IOException {
        IntakeTrial trial = read(workbook -> {
            Worksheet notes = workbook.newWorksheet("说明");
            row(notes, 0, "填表说明");
            Worksheet sheet = workbook.newWorksheet("年报");
            row(sheet, 0, (Object[]) HEADING);
            row(sheet, 1, "昆山甲有限公司", "", 2025, 1, 2);
            Worksheet old = workbook.newWorksheet("旧");
            row(old, 0, (Object[]) HEADING);
            row(old, 1, "昆山甲有限公司", "", 2024, 1, 2);
            old.setVisibilityState(VisibilityState.HIDDEN);
        });

        assertThat(trial.rowsTaken()).containsExactly(2L);
        assertThat(trial.summary.remarks())
                .filteredOn(remark -> remark.fault() == Fault.SHEET_SKIPPED)
                .extracting(remark -> remark.fault() + " " + remark.table())
                .containsExactly("SHEET_SKIPPED 旧", "SHEET_SKIPPED 说明");
    }

    @Test
    void a_zip_bomb_is_refused_before_it_is_parsed() throws IOException {
        byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        Path bomb = zip(out -> {
            entry(out, "[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int i = 0; i < 64; i++) {
                out.write(blanks);
            }
            out.closeEntry();
        });

        assertThat(IntakeTrial.of(bomb).errors()).containsExactly("0 - ZIP_BOMB");
    }

    @Test
    void a_cell_far_beyond_the_last_column_is_refused_and_not_made_room_for() throws IOException {
        Path file = workbook("<row r=\"1\"><c\n  r = 'ZZZZZZ1'><v>1</v></c></row>");

        assertThat(IntakeTrial.of(file).errors()).containsExactly("0 - FILE_DAMAGED");
    }

    @Test
    void entities_are_not_expanded() throws IOException {
        Path file = workbook("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&lol9;</t></is></c></row>");

        assertThat(IntakeTrial.of(file).summary.isComplete()).isFalse();
    }

    @Test
    void other_archives_are_named() throws IOException {
        Path document = zip(out -> entry(out, "word/document.xml", new byte[] {1}));

        assertThat(IntakeTrial.of(document).summary.stoppedBy()).isNotNull().satisfies(error -> {
            assertThat(error.fault()).isEqualTo(Fault.NOT_A_WORKBOOK);
            assertThat(error.details()).containsExactly(".docx");
        });
    }

    @Test
    void an_old_or_encrypted_workbook_is_refused() {
        Path file = IntakeTrial.write(
                folder, "old.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1});

        assertThat(IntakeTrial.of(file).errors()).containsExactly("0 - OLD_WORKBOOK");
    }

    @Test
    void a_workbook_cut_short_is_damaged() throws IOException {
        byte[] whole = Files.readAllBytes(workbook("<row r=\"1\">" + inlineHeading() + "</row>"));

        Path cut = IntakeTrial.write(folder, "cut.xlsx", Arrays.copyOf(whole, whole.length - 100));

        assertThat(IntakeTrial.of(cut).errors()).containsExactly("0 - FILE_DAMAGED");
    }

    private static String inlineHeading() {
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < HEADING.length; i++) {
            cells.append("<c r=\"")
                    .append((char) ('A' + i))
                    .append("1\" t=\"inlineStr\"><is><t>")
                    .append(HEADING[i])
                    .append("</t></is></c>");
        }
        return cells.toString();
    }

    /** The smallest workbook whose one sheet has these rows. */
    private Path workbook(String rows) throws IOException {
        String head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
        return zip(out -> {
            entry(
                    out,
                    "[Content_Types].xml",
                    (head
                                    + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
                                    + " PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                                    + ".spreadsheetml.sheet.main+xml\"/></Types>")
                            .getBytes(StandardCharsets.UTF_8));
            entry(
                    out,
                    "xl/workbook.xml",
                    (head
                                    + "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                                    + "<sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
                            .getBytes(StandardCharsets.UTF_8));
            entry(
                    out,
                    "xl/_rels/workbook.xml.rels",
                    (head
                                    + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                    + "<Relationship Id=\"rId1\" Type=\"worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>")
                            .getBytes(StandardCharsets.UTF_8));
            entry(
                    out,
                    "xl/worksheets/sheet1.xml",
                    (head
                                    + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                                    + rows + "</sheetData></worksheet>")
                            .getBytes(StandardCharsets.UTF_8));
        });
    }

    private interface Packing {
        void into(ZipOutputStream out) throws IOException;
    }

    private Path zip(Packing packing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            packing.into(out);
        }
        return IntakeTrial.write(folder, "made.xlsx", bytes.toByteArray());
    }

    private static void entry(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }
}
