package dev.xinmiao.weather.suite;

import dev.xinmiao.weather.dynamics.Precision;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a test measured: a line {@code name value unit} for each quantity as soon as it is known, and in the end whether all that the
 * table judges is within its bounds. Progress, and how each was judged, go to a writer of their own.
 */
public final class Report {
    private final String test;
    private final Precision precision;
    private final Oracle oracle;
    private final PrintWriter out;
    private final PrintWriter progress;
    private final Gallery gallery;
    private final List<String> failures = new ArrayList<>();
    private final Set<String> measured = new LinkedHashSet<>();
    private final Set<Integer> truncations = new LinkedHashSet<>();
    private boolean onlyGeneral;

    public Report(
            String test, Precision precision, Oracle oracle, PrintWriter out, PrintWriter progress, Gallery gallery) {
        this.test = test;
        this.precision = precision;
        this.oracle = oracle;
        this.out = out;
        this.progress = progress;
        this.gallery = gallery;
    }

    /** From here on only bounds that hold for any run judge. */
    void judgeGeneralBoundsOnly(String because) {
        onlyGeneral = true;
        progress("only general bounds are judged: " + because);
    }

    void progress(String text) {
        progress.println(text);
        progress.flush();
    }

    /** For those who want pictures. */
    void show(Exhibit exhibit) {
        gallery.show(exhibit);
    }

    /** The greatest that the table accepts, if it judges the quantity at all. */
    Optional<Double> greatest(int truncation, String quantity) {
        return oracle.find(test, precision, truncation, quantity)
                .filter(Oracle.Row::judges)
                .map(Oracle.Row::high);
    }

    /** @param truncation at which it was measured */
    void put(int truncation, String quantity, double value, String unit) {
        String name = name(truncation, quantity);
        String line = String.format(Locale.ROOT, "%s %.7g %s", name, value, unit);
        out.println(line);
        out.flush();
        measured.add(name);
        truncations.add(truncation);
        if (!Double.isFinite(value)) {
            failures.add(name + " is no number");
        }
        Optional<Oracle.Row> row = oracle.find(test, precision, truncation, quantity);
        row.ifPresent(found -> {
            if (!found.unit().equals(unit)) {
                throw new IllegalStateException(name + " is in " + unit + ", its row in " + found.unit());
            }
            judge(found, line, value);
        });
    }

    private void judge(Oracle.Row row, String line, double value) {
        if (!row.judges() || onlyGeneral && !row.general()) {
            progress("  not judged: " + line + (row.value().isEmpty() ? "" : ", elsewhere " + row.value()));
            return;
        }
        String bounds = String.format(
                Locale.ROOT, "%s, accepted from %.6g to %.6g (%s)", line, row.low(), row.high(), row.source());
        if (row.accepts(value)) {
            progress("  within: " + bounds);
        } else {
            progress("  OUTSIDE: " + bounds);
            failures.add(bounds);
        }
    }

    private static String name(int truncation, String quantity) {
        return "t" + truncation + "." + quantity;
    }

    /** What the table judges at a truncation that was run, and nobody measured. */
    private void missing() {
        for (int truncation : truncations) {
            oracle.of(test, truncation).stream()
                    .filter(row -> row.judges() && !measured.contains(name(truncation, row.quantity())))
                    .forEach(row -> failures.add(name(truncation, row.quantity()) + " wasn't there to be measured"));
        }
    }

    /** Prints the verdict. */
    public boolean conclude() {
        if (!onlyGeneral) {
            missing();
        }
        failures.forEach(failure -> progress("outside the bounds: " + failure));
        out.println(failures.isEmpty() ? "PASS" : "FAIL");
        out.flush();
        return failures.isEmpty();
    }
}
