package dev.xinmiao.weather.forecast;

import dev.xinmiao.weather.dynamics.Precision;
import dev.xinmiao.weather.real.Fourier;
import java.util.Locale;

/** How much memory a forecast needs, reckoned before any of it is taken: the arrays that grow with its size. */
final class Memory {
    /** Classes, compiled code's data, the file of the state, pictures. */
    private static final long BASE = 200L << 20;

    private static final double ROOM = 1.15;

    private final long points;
    private final int layers;
    private final long bytes;
    private final long coefficients;
    private final long waves;
    private final long rings;

    private Memory(Plan plan, Precision precision) {
        points = plan.grid().points();
        layers = plan.levels().layers();
        bytes = precision == Precision.DOUBLE ? 8 : 4;
        waves = plan.grid().truncation() + 1;
        coefficients = waves * (waves + 3) / 2;
        rings = plan.grid().rings();
    }

    /** Refuses what Java may not take. */
    static void require(Plan plan, Precision precision, int written) {
        require(plan, precision, written, Runtime.getRuntime().maxMemory());
    }

    static void require(Plan plan, Precision precision, int written, long most) {
        Memory memory = new Memory(plan, precision);
        long needed = memory.needed(written);
        String run = "T" + plan.grid().truncation() + " with " + memory.layers + " layers";
        if (memory.longest() > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    run + " needs arrays longer than Java has: choose a smaller --truncation or fewer --levels");
        }
        if (needed > most) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s in %s precision needs about %.1f GB of memory and Java may take %.1f GB: choose a smaller"
                            + " --truncation, fewer --levels or --precision float, or allow more by XINMIAO_HEAP=%dg",
                    run,
                    precision,
                    needed / 1e9,
                    most / 1e9,
                    needed / (1 << 30) + 1));
        }
    }

    private long seriesIn() {
        return Fourier.padded((5 + Plan.TRACERS) * layers + 3);
    }

    private long seriesOut() {
        return Fourier.padded((6 + 3 * Plan.TRACERS) * layers + 1);
    }

    private long state() {
        return (3 + Plan.TRACERS) * layers + 1;
    }

    private long longest() {
        return Math.max(seriesOut() * points, 2 * coefficients * seriesOut());
    }

    /** One model, without physics. */
    private long model() {
        long width = seriesIn() + seriesOut();
        long values = width * points
                + 2 * width * coefficients
                + 2 * width * rings * waves
                + rings / 2 * coefficients
                + 6 * state() * coefficients;
        return bytes * values;
    }

    private long fields() {
        return 8 * state() * points;
    }

    private long needed(int written) {
        long atFirst = 2 * model() + 4 * fields();
        long physics = bytes * points * (state() + layers + 60) + 8 * points * 60;
        long later = model() + physics + 2 * fields() + 12L * written * points;
        return (long) (ROOM * Math.max(atFirst, later)) + BASE;
    }
}
