package dev.xinmiao.weather.forecast;

import java.io.PrintStream;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Tells how a run goes on: a bar on a terminal, else a line every half a minute. */
final class Progress {
    private static final int WIDTH = 24;
    /** Back to the beginning of a line of a terminal, and clears it. */
    private static final String OVER = "\r\u001b[K";

    private static final double BAR_EVERY = 0.5;
    private static final double LINE_EVERY = 30;

    private final PrintStream out;
    private final boolean bar;
    private final Instant start;
    private final double step;
    private final long first;
    private final long last;
    private final long begun = System.nanoTime();
    private long told = begun;

    /**
     * @param step in seconds
     * @param first steps that were made before
     * @param last steps in all
     */
    Progress(PrintStream log, Optional<PrintStream> terminal, Instant start, double step, long first, long last) {
        this.out = terminal.orElse(log);
        this.bar = terminal.isPresent();
        this.start = start;
        this.step = step;
        this.first = first;
        this.last = last;
    }

    /** After so many steps. */
    void tell(long steps) {
        long now = System.nanoTime();
        if ((now - told) / 1e9 >= (bar ? BAR_EVERY : LINE_EVERY) || steps == last) {
            told = now;
            out.print((bar ? OVER : "") + line(steps, (now - begun) / 1e9) + (bar ? "" : "\n"));
            if (bar && steps == last) {
                out.println();
            }
            out.flush();
        }
    }

    /** Wall-clock seconds since the first step. */
    double taken() {
        return (System.nanoTime() - begun) / 1e9;
    }

    private String line(long steps, double seconds) {
        double rate = (steps - first) / Math.max(seconds, 1e-3);
        int full = (int) (WIDTH * steps / last);
        String drawn = bar ? "[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " : "";
        double left = (last - steps) / Math.max(rate, 1e-9);
        return String.format(
                Locale.ROOT,
                "%s%3d%% +%d h %s  %.1f steps/s  %.0f days/day  %s left ",
                drawn,
                100 * steps / last,
                (long) (steps * step / 3600),
                start.plusSeconds((long) (steps * step)).toString().substring(0, 16),
                rate,
                rate * step,
                span(left));
    }

    private static String span(double seconds) {
        long whole = Math.round(seconds);
        return whole >= 3600
                ? whole / 3600 + " h " + whole % 3600 / 60 + " min"
                : whole >= 60 ? whole / 60 + " min " + whole % 60 + " s" : whole + " s";
    }
}
