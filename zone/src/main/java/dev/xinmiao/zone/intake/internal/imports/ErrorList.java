package dev.xinmiao.zone.intake.internal.imports;

import static dev.xinmiao.zone.kernel.SpreadsheetText.harmless;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.xinmiao.zone.intake.CellError;
import dev.xinmiao.zone.intake.Fault.Language;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The error list as a file that spreadsheets open: CSV in UTF-8 with a byte order mark, written row by row while the import
 * is checked, and a workbook made from it.
 */
final class ErrorList implements Closeable {
    /** What fits on a sheet. */
    static final int MAX_ENTRIES = 1_000_000;

    private static final List<String> HEADING =
            List.of("工作表 Sheet", "行 Row", "列 Column", "内容 Value", "类别 Kind", "原因", "怎样改正", "Why", "How to mend");
    private static final int KIND = 4;
    private static final String ERROR = "错误 Error";
    private static final String REMARK = "提示 Remark";
    private static final int ENTRIES_LOOKED_AT = 5_000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int ROWS_IN_MEMORY = 1000;

    private final CsvWriter csv;
    private long entries;

    private ErrorList(CsvWriter csv) {
        this.csv = csv;
    }

    static ErrorList create(Path file) throws IOException {
        BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord(HEADING);
        return new ErrorList(csv);
    }

    /** Entries beyond {@value #MAX_ENTRIES} are counted by the summary and not listed. */
    void add(CellError error) {
        if (entries++ >= MAX_ENTRIES) {
            return;
        }
        csv.writeRecord(
                harmless(error.table()),
                error.row() == 0 ? "" : String.valueOf(error.row()),
                harmless(error.column() == null ? "" : error.column()),
                harmless(error.value()),
                error.isError() ? ERROR : REMARK,
                harmless(error.why(Language.CHINESE)),
                error.mend(Language.CHINESE),
                harmless(error.why(Language.ENGLISH)),
                error.mend(Language.ENGLISH));
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    /** The first entries for a page, errors before remarks as far as they are near. */
    static List<List<String>> firstEntries(Path file, int count) throws IOException {
        List<List<String>> errors = new ArrayList<>();
        List<List<String>> remarks = new ArrayList<>();
        if (!Files.exists(file)) {
            return errors;
        }
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder().detectBomHeader(true).ofCsvRecord(file)) {
            int read = 0;
            for (CsvRecord entry : csv) {
                if (read++ > 0) {
                    List<List<String>> of = entry.getField(KIND).equals(ERROR) ? errors : remarks;
                    of.add(entry.getFields());
                }
                if (errors.size() == count || read > ENTRIES_LOOKED_AT) {
                    break;
                }
            }
        }
        errors.addAll(remarks.subList(0, Math.min(remarks.size(), count - errors.size())));
        return errors;
    }

    static void writeWorkbook(Path file, OutputStream out) throws IOException {
        try (CsvReader<CsvRecord> csv =
                        CsvReader.builder().detectBomHeader(true).ofCsvRecord(file);
                Workbook workbook = new Workbook(out, "Xinmiao", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("错误清单 Errors");
            sheet.freezePane(0, 1);
            int row = 0;
            for (CsvRecord record : csv) {
                for (int column = 0; column < record.getFieldCount(); column++) {
                    sheet.inlineString(row, column, record.getField(column));
                }
                row++;
                if (row % ROWS_IN_MEMORY == 0) {
                    sheet.flush();
                }
            }
        }
    }
}
