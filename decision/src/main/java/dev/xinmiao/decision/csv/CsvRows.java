package dev.xinmiao.decision.csv;

import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.column.Column;
import dev.xinmiao.decision.column.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a small CSV file, such as one of test cases. The heading names inputs; other columns are passed over. */
public final class CsvRows {
    private CsvRows() {}

    /** Inputs by name; an empty cell is null. */
    public static List<Map<String, @Nullable Object>> read(Path file, DmnModel model) throws IOException, CsvException {
        byte[] content = Files.readAllBytes(file);
        CsvBytes bytes = new CsvBytes(content, 0, content.length);
        bytes.skipMark();
        List<@Nullable Input> columns = new ArrayList<>();
        do {
            bytes.next();
            columns.add(model.input(bytes.text().strip()).orElse(null));
        } while (!bytes.last);
        if (columns.stream().noneMatch(java.util.Objects::nonNull)) {
            throw new CsvException(List.of(new CsvProblem(0, "", "no column is an input of the model")), 0);
        }
        Vocabulary vocabulary = new Vocabulary();
        CsvTable table = new CsvTable(columns);
        int count = table.read(bytes, vocabulary);
        if (!table.problems().isEmpty()) {
            throw new CsvException(table.problems(), table.more());
        }
        List<@Nullable Column> read = table.columns(model.inputs());
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            for (Input input : model.inputs()) {
                Column column = read.get(input.index());
                if (column != null) {
                    values.put(input.name(), column.get(row));
                }
            }
            rows.add(values);
        }
        return rows;
    }
}
