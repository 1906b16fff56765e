package dev.xinmiao.zone.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows turned into one array for each column, as {@code unnest} takes them: all rows travel in one statement. */
final class Columns {
    private final List<List<@Nullable String>> columns;

    Columns(int count) {
        columns = IntStream.range(0, count)
                .<List<@Nullable String>>mapToObj(_ -> new ArrayList<>())
                .toList();
    }

    void add(@Nullable Object... row) {
        for (int i = 0; i < columns.size(); i++) {
            Object value = row[i];
            columns.get(i).add(value == null ? null : value.toString());
        }
    }

    boolean isEmpty() {
        return columns.getFirst().isEmpty();
    }

    /** Texts all: the statement says what they are. */
    List<Object> arrays() {
        return columns.stream().<Object>map(each -> each.toArray(String[]::new)).toList();
    }
}
