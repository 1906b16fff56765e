package dev.xinmiao.zone.intake.internal.table;

import dev.xinmiao.zone.intake.Fault;
import dev.xinmiao.zone.intake.IntakeLimits;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** An {@code .xlsx}: its visible sheets in their order. */
final class WorkbookTables implements TableReader {
    private static final int UNKNOWN = -1;

    private final ReadableWorkbook workbook;
    private final IntakeLimits limits;
    private final List<Sheet> visible;
    private final List<String> hidden;
    private final long allRows;
    private long rowsRead;
    private int sheetsBegun;
    private @Nullable Stream<Row> stream;
    private Iterator<Row> rows = List.<Row>of().iterator();
    private long lastRow;
    private int expected = UNKNOWN;
    private long blankRows;

    private WorkbookTables(ReadableWorkbook workbook, long allRows, IntakeLimits limits) {
        this.workbook = workbook;
        this.allRows = allRows;
        this.limits = limits;
        List<Sheet> sheets = workbook.getSheets().toList();
        this.visible = sheets.stream().filter(WorkbookTables::isVisible).toList();
        this.hidden = sheets.stream()
                .filter(sheet -> !isVisible(sheet))
                .map(Sheet::getName)
                .toList();
    }

    private static boolean isVisible(Sheet sheet) {
        return sheet.getVisibility() == SheetVisibility.VISIBLE;
    }

    static WorkbookTables open(Path file, IntakeLimits limits) throws IOException, UnreadableFile {
        try {
            long rows = WorkbookGuard.inspect(file, Files.size(file), limits);
            return new WorkbookTables(parse(file), rows, limits);
        } catch (IOException | RuntimeException e) {
            throw damaged("workbook", e);
        }
    }

    private static ReadableWorkbook parse(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (ExcelReaderException withoutStyles) {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
        }
    }

    @Override
    public @Nullable String nextTable() throws IOException, UnreadableFile {
        closeStream();
        if (sheetsBegun == visible.size()) {
            return null;
        }
        Sheet sheet = visible.get(sheetsBegun++);
        expected = UNKNOWN;
        lastRow = 0;
        try {
            Stream<Row> opened = sheet.openStream();
            stream = opened;
            rows = opened.iterator();
        } catch (RuntimeException e) {
            throw damaged(sheet.getName(), e);
        }
        return sheet.getName();
    }

    @Override
    public void expectColumns(int count) {
        expected = count;
    }

    @Override
    public @Nullable RawRow nextRow() throws UnreadableFile {
        try {
            while (rows.hasNext()) {
                Row row = rows.next();
                rowsRead++;
                lastRow = row.getRowNum();
                List<RawCell> cells = cells(row);
                if (!cells.isEmpty()) {
                    return sized(lastRow, cells);
                }
                blankRows++;
            }
            return null;
        } catch (RuntimeException e) {
            // The parser meets a damaged file with exceptions of many kinds.
            throw damaged(visible.get(sheetsBegun - 1).getName() + "!" + (lastRow + 1), e);
        }
    }

    /** The row's cells up to the last one with something in it. */
    private List<RawCell> cells(Row row) {
        List<RawCell> cells = new ArrayList<>();
        int column = 0;
        for (Cell cell : row) {
            RawCell raw = cell == null ? RawCell.BLANK : raw(cell);
            if (!raw.isBlank()) {
                while (cells.size() < column) {
                    cells.add(RawCell.BLANK);
                }
                cells.add(raw);
            }
            column++;
        }
        return cells;
    }

    private RawRow sized(long number, List<RawCell> cells) throws UnreadableFile {
        if (cells.size() > limits.columns()) {
            throw new UnreadableFile(Fault.TOO_MANY_COLUMNS, String.valueOf(limits.columns()));
        }
        return inWidth(new RawRow.Cells(number, List.copyOf(cells)));
    }

    /** A sheet's row ends with its last cell that isn't blank, so only a longer one is shifted. */
    @Override
    public RawRow inWidth(RawRow row) {
        return expected != UNKNOWN && row instanceof RawRow.Cells cells && !cells.isBlankBeyond(expected)
                ? cells.shifted(expected)
                : row;
    }

    private RawCell raw(Cell cell) {
        String written = cell.getRawValue() == null ? "" : cell.getRawValue();
        return switch (cell.getType()) {
            case EMPTY -> RawCell.BLANK;
            case NUMBER -> new RawCell(shown(cell, written), RawCell.Kind.NUMBER);
            case BOOLEAN -> RawCell.text(shown(cell, written));
            case ERROR -> new RawCell(written.isEmpty() ? "#" : written, RawCell.Kind.ERROR);
            case STRING -> RawCell.text(written);
            case FORMULA -> formula(cell, written);
        };
    }

    private RawCell formula(Cell cell, String written) {
        if (cell.getFormula() == null) {
            return RawCell.text(written); // a text computed elsewhere and stored without its formula
        }
        if (written.isEmpty()) {
            return new RawCell("=" + cell.getFormula(), RawCell.Kind.FORMULA_UNCOMPUTED);
        }
        if (cell.getValue() instanceof String && written.startsWith("#") && written.matches("#[A-Z0-9/?!]+")) {
            return new RawCell(written, RawCell.Kind.ERROR);
        }
        return new RawCell(shown(cell, written), RawCell.Kind.FORMULA);
    }

    private String shown(Cell cell, String written) {
        if (cell.getValue() instanceof BigDecimal number) {
            return NumberFormat.write(
                    number, cell.getDataFormatId(), cell.getDataFormatString(), workbook.isDate1904());
        }
        return cell.getValue() instanceof Boolean answer ? answer.toString() : written;
    }

    private static UnreadableFile damaged(String where, Exception cause) {
        UnreadableFile damaged = new UnreadableFile(Fault.FILE_DAMAGED, where);
        damaged.initCause(cause);
        return damaged;
    }

    @Override
    public List<String> hiddenTables() {
        return hidden;
    }

    @Override
    public long blankRows() {
        return blankRows;
    }

    @Override
    public double progress() {
        return allRows == 0 ? 1 : Math.min(1, (double) rowsRead / allRows);
    }

    private void closeStream() {
        if (stream != null) {
            stream.close();
            stream = null;
        }
    }

    @Override
    public void close() throws IOException {
        closeStream();
        workbook.close();
    }
}
