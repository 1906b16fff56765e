package dev.xinmiao.decision.csv;

import dev.xinmiao.decision.column.Answers;
import dev.xinmiao.decision.value.FeelText;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes values as cells: null is empty, numbers plain, texts as they are, dates as ISO has them, others as FEEL literals. */
final class CsvOutput {
    private static final int MOST_KEPT = 1000;
    private static final byte[] EMPTY = {'"', '"'};
    private static final byte[] COMMA = {','};
    private static final byte[] END = {'\n'};

    private byte[] out = new byte[1 << 16];
    private int size;
    /** Verdicts, classes and points are few and come again and again. */
    private final Map<Object, byte[]> texts = new HashMap<>();

    void cell(@Nullable Object value) {
        if (value == null) {
            return;
        }
        byte[] bytes = texts.get(value);
        if (bytes == null) {
            bytes = quoted(text(value)).getBytes(StandardCharsets.UTF_8);
            if (texts.size() < MOST_KEPT) {
                texts.put(value, bytes);
            }
        }
        write(bytes);
    }

    private void write(byte... bytes) {
        if (bytes.length > out.length - size) {
            out = Arrays.copyOf(out, Math.max(out.length * 2, size + bytes.length));
        }
        System.arraycopy(bytes, 0, out, size, bytes.length);
        size += bytes.length;
    }

    void comma() {
        write(COMMA);
    }

    void endRow() {
        write(END);
    }

    void column(Answers column) {
        for (int row = 0; row < column.rows(); row++) {
            Object value = column.get(row);
            if (value == null) {
                // Readers pass over an empty line, and the rows after it would answer for others.
                write(EMPTY);
            } else {
                cell(value);
            }
            endRow();
        }
    }

    /** What was written; what follows begins anew. */
    byte[] take() {
        byte[] written = Arrays.copyOf(out, size);
        size = 0;
        return written;
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
