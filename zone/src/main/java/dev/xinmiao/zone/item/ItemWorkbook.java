package dev.xinmiao.zone.item;

import dev.xinmiao.zone.item.ItemSheets.Column;
import dev.xinmiao.zone.item.ItemSheets.Sheet;
import dev.xinmiao.zone.pack.PackProblem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Items as a workbook, and back: what is written and read again is equal. */
public final class ItemWorkbook {
    private ItemWorkbook() {}

    /**
     * What a workbook holds.
     *
     * @param problems each with its sheet and cell; where there are any, {@code items} lacks the versions they spoil
     */
    public record Reading(List<ServiceItem> items, List<PackProblem> problems) {}

    /** What is no workbook is a problem, not an exception. */
    public static Reading read(Path file) {
        return new ItemRows(String.valueOf(file.getFileName())).read(file);
    }

    public static void write(Collection<ServiceItem> items, OutputStream out) throws IOException {
        List<Map<String, Object>> trees = items.stream().map(ItemTree::of).toList();
        try (Workbook workbook = new Workbook(out, "Xinmiao", "1.0")) {
            for (Sheet sheet : ItemSheets.ALL) {
                fill(sheet, trees, workbook.newWorksheet(sheet.name()));
            }
        }
    }

    static void fill(Sheet sheet, List<Map<String, Object>> trees, Worksheet worksheet) {
        for (int column = 0; column < sheet.columns().size(); column++) {
            worksheet.value(0, column, sheet.columns().get(column).heading());
        }
        worksheet.freezePane(3, 1);
        int row = 1;
        for (Map<String, Object> tree : trees) {
            if (sheet.path().isEmpty()) {
                write(sheet, tree, tree, worksheet, row++);
            } else if (at(tree, sheet.path()) instanceof List<?> elements) {
                for (Object element : elements) {
                    write(sheet, tree, element, worksheet, row++);
                }
            }
        }
    }

    private static void write(Sheet sheet, Map<String, Object> item, Object row, Worksheet worksheet, int number) {
        for (int i = 0; i < sheet.columns().size(); i++) {
            Column column = sheet.columns().get(i);
            boolean names = column.path().equals("code") || column.path().equals("version");
            Object value = at(names ? item : row, column.path());
            if (value instanceof List<?> lines) {
                worksheet.value(number, i, lines.stream().map(Object::toString).collect(Collectors.joining("\n")));
            } else if (value != null) {
                worksheet.value(number, i, value.toString());
            }
        }
    }

    private static @Nullable Object at(Object tree, String path) {
        Object found = tree;
        for (String name : path.split("\\.", -1)) {
            found = found instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return found;
    }

    /** An item as its file in a pack; {@link ItemReader} reads it back to an equal one. */
    public static String yaml(ServiceItem item) {
        return YamlText.of(ItemTree.of(item));
    }

    /** An item as mappings, lists and texts under the names of the pack format. */
    public static Map<String, Object> tree(ServiceItem item) {
        return ItemTree.of(item);
    }
}
