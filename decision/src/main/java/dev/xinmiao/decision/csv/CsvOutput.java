package dev.xinmiao.decision.csv;

import dev.xinmiao.decision.column.Answers;
import dev.xinmiao.decision.value.FeelText;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes values as cells: null is empty, numbers plain, texts as they are, dates as ISO has them, others as FEEL literals. */
final class CsvOutput {
    private static final int MOST_KEPT = 1000;
    private static final byte[] EMPTY = {'"', '"'};

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    /** Verdicts, classes and points are few and come again and again. */
    private final Map<Object, byte[]> written = new HashMap<>();

    void cell(@Nullable Object value) {
        if (value == null) {
            return;
        }
        byte[] bytes = written.get(value);
        if (bytes == null) {
            bytes = quoted(text(value)).getBytes(StandardCharsets.UTF_8);
            if (written.size() < MOST_KEPT) {
                written.put(value, bytes);
            }
        }
        out.writeBytes(bytes);
    }

    void comma() {
        out.write(',');
    }

    void endRow() {
        out.write('\n');
    }

    void column(Answers column) {
        for (int row = 0; row < column.rows(); row++) {
            Object value = column.get(row);
            if (value == null) {
                // Readers pass over an empty line, and the rows after it would answer for others.
                out.writeBytes(EMPTY);
            } else {
                cell(value);
            }
            endRow();
        }
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    private static String text(Object value) {
        return switch (value) {
            case String text -> text;
            case BigDecimal number -> FeelText.number(number);
            default -> {
                String text = FeelText.of(value);
                yield text == null ? "" : text;
            }
        };
    }

    static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
