package dev.xinmiao.bench.decision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is printed as it comes about, and kept in a file at the end. */
final class Report {
    private final StringBuilder text = new StringBuilder();
    private final List<String> bars = new ArrayList<>();

    void line(String format, Object... arguments) {
        String line = arguments.length == 0 ? format : String.format(Locale.ROOT, format, arguments);
        System.out.println(line);
        text.append(line).append('\n');
    }

    void atLeast(String what, double measured, double bar) {
        bar(what, number(measured), ">= " + number(bar), measured >= bar);
    }

    void atMost(String what, double measured, double bar) {
        bar(what, number(measured), "<= " + number(bar), measured <= bar);
    }

    private void bar(String what, String measured, String bar, boolean reached) {
        bars.add(String.format(
                Locale.ROOT, "  %-74s %10s  %-10s %s", what, measured, bar, reached ? "reached" : "NOT REACHED"));
    }

    void bars() {
        line("");
        line("Bars");
        bars.forEach(this::line);
    }

    void save(Path file) throws IOException {
        Files.writeString(file, text);
    }

    /** Three or so digits, as people read them. */
    static String number(double value) {
        if (value >= 1e6) {
            return String.format(Locale.ROOT, "%.2f M", value / 1e6);
        }
        return String.format(Locale.ROOT, value >= 100 || value == 0 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
