package dev.xinmiao.decision.csv;

import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.feel.NearNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A file's first line, which names inputs.
 *
 * @param columns by place in the file; null where there is no such input
 * @param ignored names of the columns that there is no input for
 * @param absent needed inputs that the file has no column for
 */
record CsvHeading(List<@Nullable Input> columns, List<String> ignored, List<String> absent) {
    private static final String SAVE = "; save the file as UTF-8";

    /**
     * Reads it. A heading near the name of an input that is needed and absent is no column to pass over: it is refused.
     *
     * @param others names that a column may have as well
     */
    static CsvHeading read(CsvBytes line, List<Input> inputs, List<Input> needed, Set<String> others)
            throws CsvException {
        if (line.atEnd()) {
            throw refused("", "the file is empty; its first line names the inputs");
        }
        if (line.isUtf16()) {
            throw refused("", "the file is UTF-16" + SAVE);
        }
        line.skipMark();
        List<@Nullable Input> columns = new ArrayList<>();
        List<String> ignored = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        do {
            line.next();
            String name = line.text().strip();
            if (!line.isUtf8()) {
                throw refused("", "it is not UTF-8" + SAVE);
            }
            if (!name.isEmpty() && !seen.add(name)) {
                throw refused(name, "two columns have this name");
            }
            Input input = inputs.stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElse(null);
            columns.add(input);
            if (input == null) {
                ignored.add(name);
            }
        } while (!line.last);
        List<String> absent = needed.stream()
                .filter(input -> !columns.contains(input))
                .map(Input::name)
                .toList();
        CsvHeading heading = new CsvHeading(columns, ignored, absent);
        heading.refuseMisspelt(others);
        if (columns.stream().noneMatch(Objects::nonNull)) {
            throw refused("", heading.noInputs(inputs));
        }
        return heading;
    }

    private String noInputs(List<Input> inputs) {
        if (columns.size() == 1 && ignored.getFirst().matches("(?s).*[;\\t|].*")) {
            return "it is one cell, “" + ignored.getFirst() + "”; separate cells by commas";
        }
        return "no column is an input of the model; it has "
                + inputs.stream().map(Input::name).collect(Collectors.joining(", "));
    }

    private void refuseMisspelt(Set<String> others) throws CsvException {
        for (String name : ignored) {
            List<String> near = others.contains(name) ? List.of() : NearNames.of(name, absent);
            if (!near.isEmpty()) {
                throw refused(
                        name,
                        "the model has no such input, but “" + String.join("”, “", near)
                                + "”, which the file lacks: is it misspelt?");
            }
        }
    }

    private static CsvException refused(String column, String message) {
        return new CsvException(List.of(new CsvProblem(0, column, message)), 0);
    }
}
