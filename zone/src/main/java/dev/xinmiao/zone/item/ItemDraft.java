package dev.xinmiao.zone.item;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An item while it is put together from rows, with the cell of each of its texts. */
final class ItemDraft {
    private final Map<String, Object> tree;
    private final Map<String, String> cells;
    private final String row;
    private final Map<String, List<Object>> lists = new LinkedHashMap<>();

    /** @param cells by path in the tree */
    ItemDraft(Map<String, Object> tree, Map<String, String> cells, String row) {
        this.tree = tree;
        this.cells = cells;
        this.row = row;
    }

    Map<String, Object> tree() {
        return tree;
    }

    void append(String path, Map<String, Object> element, Map<String, String> ofElement) {
        List<Object> list = lists.computeIfAbsent(path, each -> {
            List<Object> added = new ArrayList<>();
            put(tree, path, added);
            return added;
        });
        ofElement.forEach((within, cell) -> cells.put(path + "." + list.size() + "." + within, cell));
        list.add(element);
    }

    /** The cell of a path; of what is missing there, a cell beside it; at least the row. */
    String place(String path) {
        for (String at = path; !at.isEmpty(); at = at.substring(0, Math.max(at.lastIndexOf('.'), 0))) {
            String prefix = at + ".";
            String found = cells.getOrDefault(
                    at,
                    cells.entrySet().stream()
                            .filter(cell -> cell.getKey().startsWith(prefix))
                            .map(Map.Entry::getValue)
                            .sorted()
                            .findFirst()
                            .orElse(""));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return row;
    }

    /** Puts a value under a dotted path, with the mappings on the way. */
    @SuppressWarnings("unchecked")
    static void put(Map<String, Object> tree, String path, Object value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            tree.put(path, value);
        } else {
            Object below = tree.computeIfAbsent(path.substring(0, dot), name -> new LinkedHashMap<String, Object>());
            put((Map<String, Object>) below, path.substring(dot + 1), value);
        }
    }
}
