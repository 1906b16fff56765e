package dev.xinmiao.decision.tck;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a file of test cases, without what is expected of them. */
public final class TestRows {
    private TestRows() {}

    /**
     * The inputs of each case that asks for decisions, by name.
     *
     * @throws IOException if the file isn't one of test cases; the message says where and why
     */
    public static List<Map<String, @Nullable Object>> read(Path file) throws IOException {
        try {
            List<Map<String, @Nullable Object>> rows = new ArrayList<>();
            for (TestFile.Case each : TestFile.read(file).cases()) {
                if (each.invoked() == null) {
                    Map<String, @Nullable Object> row = new LinkedHashMap<>();
                    for (TestFile.Given given : each.inputs()) {
                        row.put(given.name(), TestValues.read(given.value()));
                    }
                    rows.add(row);
                }
            }
            return rows;
        } catch (BrokenTest e) {
            throw new IOException(e.sentence(), e);
        }
    }
}
