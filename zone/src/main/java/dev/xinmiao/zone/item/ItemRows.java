package dev.xinmiao.zone.item;

import dev.xinmiao.zone.item.ItemSheets.Column;
import dev.xinmiao.zone.item.ItemSheets.Kind;
import dev.xinmiao.zone.item.ItemSheets.Sheet;
import dev.xinmiao.zone.item.ItemWorkbook.Reading;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.PackProblem;
import dev.xinmiao.zone.pack.YamlNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a workbook put together to trees, which {@link ItemReader} then reads as it reads files; a problem's line leads
 * back to the cell.
 */
final class ItemRows {
    private static final long MOST_ROWS = 20_000;

    private final String file;
    private final List<PackProblem> problems = new ArrayList<>();
    private final Map<String, ItemDraft> drafts = new TreeMap<>();

    ItemRows(String file) {
        this.file = file;
    }

    Reading read(Path path) {
        try (var workbook = new ReadableWorkbook(path.toFile())) {
            for (Sheet sheet : ItemSheets.ALL) {
                var found = workbook.findSheet(sheet.name()).orElse(null);
                if (found != null) {
                    try (Stream<Row> rows = found.openStream()) {
                        read(sheet, rows.limit(MOST_ROWS).toList());
                    }
                } else if (sheet == ItemSheets.ITEMS) {
                    problems.add(new PackProblem(
                            file, 0, "没有工作表“%s”。 there is no sheet '%s'".formatted(sheet.name(), sheet.name())));
                }
            }
        } catch (IOException | RuntimeException e) {
            // The parser meets a damaged file with exceptions of many kinds.
            problems.add(new PackProblem(file, 0, "这不是可读的 XLSX 文件。 this is no readable XLSX file"));
        }
        List<ServiceItem> items = drafts.values().stream()
                .map(this::item)
                .filter(Objects::nonNull)
                .toList();
        return new Reading(items, problems);
    }

    private void read(Sheet sheet, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Map<Integer, Column> columns = columns(sheet, rows.getFirst());
        for (Row row : rows.subList(1, rows.size())) {
            Map<String, Object> tree = new LinkedHashMap<>();
            Map<String, String> cells = new HashMap<>();
            row.stream().filter(Objects::nonNull).forEach(cell -> {
                Column column = columns.get(cell.getColumnIndex());
                String text = text(cell, column);
                if (column != null && !text.isEmpty()) {
                    ItemDraft.put(tree, column.path(), column.kind() == Kind.LINES ? lines(text) : text);
                    cells.put(column.path(), sheet.name() + "!" + cell.getAddress());
                }
            });
            if (!tree.isEmpty()) {
                add(sheet, tree, cells, sheet.name() + "!A" + row.getRowNum());
            }
        }
    }

    private Map<Integer, Column> columns(Sheet sheet, Row heading) {
        Map<Integer, Column> columns = new HashMap<>();
        for (Cell cell : heading) {
            String text = cell == null ? "" : text(cell, null);
            if (text.isEmpty()) {
                continue;
            }
            sheet.columns().stream()
                    .filter(column -> column.heading().equals(text))
                    .findFirst()
                    .ifPresentOrElse(
                            column -> columns.put(cell.getColumnIndex(), column),
                            () -> problems.add(problem(
                                    sheet.name() + "!" + cell.getAddress(),
                                    "没有“%s”这一列，请保持导出文件的表头。 there is no column '%s': keep the headings of an export"
                                            .formatted(text, text))));
        }
        return columns;
    }

    private void add(Sheet sheet, Map<String, Object> tree, Map<String, String> cells, String place) {
        String id = tree.getOrDefault("code", "") + "@" + tree.getOrDefault("version", "");
        if (sheet == ItemSheets.ITEMS) {
            if (drafts.putIfAbsent(id, new ItemDraft(tree, cells, place)) != null) {
                problems.add(problem(place, "%s 出现两行。 there are two rows of %s".formatted(id, id)));
            }
            return;
        }
        ItemDraft draft = drafts.get(id);
        if (draft == null) {
            problems.add(problem(place, "“事项”表中没有 %s。 the sheet of items has no %s".formatted(id, id)));
            return;
        }
        tree.remove("code");
        tree.remove("version");
        draft.append(sheet.path(), tree, cells);
    }

    private @Nullable ServiceItem item(ItemDraft draft) {
        Map<Integer, String> paths = new HashMap<>();
        String yaml = YamlText.of(draft.tree(), paths::put);
        List<PackProblem> found = new ArrayList<>();
        ServiceItem item = null;
        try {
            item = new ItemReader(found).read(YamlNode.parse(file, yaml));
        } catch (InvalidPackException e) {
            found.addAll(e.problems());
        }
        found.forEach(each -> problems.add(problem(draft.place(paths.getOrDefault(each.line(), "")), each.message())));
        return item;
    }

    private PackProblem problem(String place, String message) {
        return new PackProblem(file + " " + place, 0, message);
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** Spreadsheets turn what looks like a date or a number into one. */
    private static String text(Cell cell, @Nullable Column column) {
        if (cell.getType() == CellType.NUMBER) {
            if (column != null && column.kind() == Kind.DATE) {
                return cell.asDate().toLocalDate().toString();
            }
            BigDecimal number = cell.asNumber();
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        String text = cell.getText();
        return text == null ? "" : text;
    }
}
