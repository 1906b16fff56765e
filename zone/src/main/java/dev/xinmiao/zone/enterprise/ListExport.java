package dev.xinmiao.zone.enterprise;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.xinmiao.zone.enterprise.ListStore.Row;
import dev.xinmiao.zone.kernel.SpreadsheetText;
import dev.xinmiao.zone.programme.Programme;
import dev.xinmiao.zone.programme.Score;
import dev.xinmiao.zone.programme.Standings;
import dev.xinmiao.zone.programme.StoredStanding;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list as a file, streamed: all rows the filter lets through, in its order, with exact amounts. */
@Component
class ListExport {
    private static final int BATCH = 1000;
    /** Spreadsheet programs of the region read UTF-8 only behind this mark. */
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final ListStore store;
    private final ListService list;
    private final Standings standings;

    ListExport(ListStore store, ListService list, Standings standings) {
        this.store = store;
        this.list = list;
        this.standings = standings;
    }

    @Transactional(readOnly = true)
    public void csv(ListFilter filter, OutputStream out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        try (CsvWriter writer = CsvWriter.builder().build(out, StandardCharsets.UTF_8)) {
            List<Programme> columns = list.columns(filter);
            writer.writeRecord(heading(columns));
            forEach(
                    filter,
                    columns,
                    cells -> writer.writeRecord(
                            cells.stream().map(ListExport::text).toList()));
        }
    }

    @Transactional(readOnly = true)
    public void xlsx(ListFilter filter, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Xinmiao", "1.0");
                Worksheet sheet = workbook.newWorksheet("企业")) {
            List<Programme> columns = list.columns(filter);
            int[] next = {0};
            write(sheet, next, heading(columns));
            sheet.freezePane(1, 1);
            forEach(filter, columns, cells -> write(sheet, next, cells));
        }
    }

    private static void write(Worksheet sheet, int[] next, List<? extends @Nullable Object> cells) {
        int row = next[0]++;
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case BigDecimal number -> sheet.value(row, column, number);
                case Integer number -> sheet.value(row, column, number);
                case null -> {}
                case Object text -> sheet.value(row, column, text.toString());
            }
        }
        if (next[0] % BATCH == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static List<String> heading(List<Programme> columns) {
        var heading = new ArrayList<>(List.of("企业名称", "统一社会信用代码", "行业代码", "成立日期", "营业收入(元)", "营业收入年度"));
        for (Programme programme : columns) {
            String name = programme.name().zh();
            String unit = programme.outcomeUnit() == null
                    ? ""
                    : "(" + programme.outcomeUnit().zh() + ")";
            heading.addAll(List.of(name, name + "-最低分", name + "-最高分", name + "-类别或金额" + unit));
        }
        return heading;
    }

    private void forEach(ListFilter filter, List<Programme> columns, Consumer<List<@Nullable Object>> each) {
        try (Stream<Row> rows = store.all(filter)) {
            rows.gather(Gatherers.windowFixed(BATCH)).forEach(batch -> {
                var found = standings.of(batch.stream().map(Row::subject).toList(), columns);
                batch.forEach(row -> each.accept(cells(row, found.getOrDefault(row.subject(), Map.of()), columns)));
            });
        }
    }

    private static List<@Nullable Object> cells(Row row, Map<String, StoredStanding> found, List<Programme> columns) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(row.name());
        cells.add(row.creditCode());
        cells.add(row.industry());
        cells.add(row.founded());
        cells.add(row.revenue());
        cells.add(row.revenueYear());
        for (Programme programme : columns) {
            StoredStanding standing = found.get(programme.id());
            Score score = standing == null ? null : standing.score();
            cells.add(standing == null ? null : word(standing));
            cells.add(score == null ? null : score.min());
            cells.add(score == null ? null : score.max());
            cells.add(standing == null ? null : standing.outcome());
        }
        return cells;
    }

    private static String word(StoredStanding standing) {
        return switch (standing.state()) {
            case MET -> "符合";
            case MISSING -> "缺资料";
            case NOT_MET -> standing.near() ? "差一点" : "不符合";
        };
    }

    private static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case String text -> SpreadsheetText.harmless(text);
            default -> cell.toString();
        };
    }
}
