package dev.xinmiao.decision.csv;

import dev.xinmiao.decision.Decision;
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
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a small CSV file, such as one of test cases. The heading names inputs; other columns are passed over. */
public final class CsvRows {
    private CsvRows() {}

    /** Inputs by name; an empty cell is null. */
    public static List<Map<String, @Nullable Object>> read(Path file, DmnModel model) throws IOException, CsvException {
        byte[] content = Files.readAllBytes(file);
        CsvBytes bytes = new CsvBytes(content, 0, content.length);
        Set<String> decisions = model.decisions().stream().map(Decision::name).collect(Collectors.toSet());
        CsvHeading heading = CsvHeading.read(bytes, model.inputs(), model.inputs(), decisions);
        Vocabulary vocabulary = new Vocabulary();
        CsvTable table = new CsvTable(heading.columns());
        int count = table.read(bytes, vocabulary);
        if (!table.problems().isEmpty()) {
            throw table.problems().refused();
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
