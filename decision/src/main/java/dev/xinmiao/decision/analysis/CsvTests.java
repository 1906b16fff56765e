package dev.xinmiao.decision.analysis;

import dev.xinmiao.decision.value.FeelText;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes test cases as CSV, in the form that rows are read in. */
final class CsvTests {
    private final Writer out;

    CsvTests(Writer out) {
        this.out = out;
    }

    void write(TestSuite suite) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        suite.cases().forEach(each -> names.addAll(each.inputs().keySet()));
        List<String> decisions =
                suite.cases().stream().map(TestCase::decision).distinct().toList();
        List<String> heading = new ArrayList<>(names);
        heading.addAll(decisions);
        heading.add("purpose");
        line(heading);
        for (TestCase each : suite.cases()) {
            List<String> cells = new ArrayList<>();
            names.forEach(name -> cells.add(text(each.inputs().get(name))));
            decisions.forEach(name -> cells.add(name.equals(each.decision()) ? text(each.expected()) : ""));
            cells.add(each.purpose());
            line(cells);
        }
    }

    private static String text(@Nullable Object value) {
        String text = value instanceof java.util.List<?> || value instanceof dev.xinmiao.decision.value.FeelContext
                ? FeelText.literal(value)
                : FeelText.of(value);
        return text == null ? "" : text;
    }

    private void line(List<String> cells) throws IOException {
        out.write(cells.stream().map(CsvTests::quoted).collect(Collectors.joining(",")));
        out.write('\n');
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
