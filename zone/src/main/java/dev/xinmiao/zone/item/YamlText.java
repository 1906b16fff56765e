package dev.xinmiao.zone.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * A tree of mappings, lists and texts as YAML with one text a line, so that a line number finds the text again. What a text
 * looks like never matters: it is quoted unless it is plainly one.
 */
final class YamlText {
    /** Letters, digits, Chinese and some marks inside; no blank at an end, nothing that YAML reads as something else. */
    private static final Pattern PLAIN = Pattern.compile(
            "[\\p{L}0-9][\\p{L}\\p{N}、，。；（）《》“”‘’·—–/+.%@‡† -]*[\\p{L}\\p{N}、，。；（）《》”’%‡†.]|[\\p{L}0-9]");

    private static final Pattern OTHER = Pattern.compile("(?i)null|true|false|yes|no|on|off|y|n");

    private final List<String> lines = new ArrayList<>();
    private final BiConsumer<Integer, String> places;

    private YamlText(BiConsumer<Integer, String> places) {
        this.places = places;
    }

    static String of(Object tree) {
        return of(tree, (line, path) -> {});
    }

    /** @param places is told of every line (from 1) which text stands in it, by its path: {@code points.0.hours.zh} */
    static String of(Object tree, BiConsumer<Integer, String> places) {
        YamlText text = new YamlText(places);
        text.write(tree, "", "", "");
        return String.join("\n", text.lines) + "\n";
    }

    /**
     * @param first what stands before the value in its first line
     * @param indent what stands before its other lines
     */
    private void write(Object value, String first, String indent, String path) {
        switch (value) {
            case Map<?, ?> map -> {
                String before = first;
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    entry(entry.getKey().toString(), entry.getValue(), before, indent, child(path, entry.getKey()));
                    before = indent;
                }
            }
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    write(list.get(i), indent + "- ", indent + "  ", child(path, i));
                }
            }
            default -> line(first + scalar(value.toString()), path);
        }
    }

    private void entry(String key, Object value, String before, String indent, String path) {
        if (value instanceof Map<?, ?> || value instanceof List<?>) {
            line(before + key + ":", path);
            write(value, indent + "  ", indent + "  ", path);
        } else {
            line(before + key + ": " + scalar(value.toString()), path);
        }
    }

    private void line(String line, String path) {
        lines.add(line);
        places.accept(lines.size(), path);
    }

    private static String child(String path, Object name) {
        return path.isEmpty() ? name.toString() : path + "." + name;
    }

    static String scalar(String text) {
        if (PLAIN.matcher(text).matches() && !OTHER.matcher(text).matches()) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < ' ' || c == 0x7f || c == 0x85 || c == 0xa0 || c == 0x2028 || c == 0x2029 || c == 0xfeff) {
                        quoted.append(String.format("\\u%04x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
