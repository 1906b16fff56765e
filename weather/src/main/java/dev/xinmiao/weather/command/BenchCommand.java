package dev.xinmiao.weather.command;

import dev.xinmiao.weather.dynamics.Gauge;
import dev.xinmiao.weather.dynamics.Model;
import dev.xinmiao.weather.dynamics.Precision;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.grid.Triangle;
import dev.xinmiao.weather.real.TransformSpeed;
import dev.xinmiao.weather.suite.HeldSuarezClimate;
import dev.xinmiao.weather.suite.Machine;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the model on this machine: a simulated day, the transforms, memory. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "测量速度与内存（动力框架加 Held–Suarez 强迫）。",
            "Measure speed and memory: dynamics with the forcing of Held and Suarez; half a minute or so."
        })
public final class BenchCommand implements Callable<Integer> {
    private static final long WARM_UP = 3_000_000_000L;
    private static final long MEASURED = 8_000_000_000L;
    private static final double MEGABYTE = 1e6;

    @Option(names = "--truncation", paramLabel = "N", description = "截断波数，默认 42。 Of the triangle; 42 unless told.")
    private int truncation = 42;

    @Option(names = "--levels", paramLabel = "N", description = "层数，默认 20。 How many layers; 20 unless told.")
    private int levels = 20;

    @Option(names = "--precision", paramLabel = "double|float", description = "精度。 Of the numbers.")
    private Precision precision = Precision.DOUBLE;

    @Option(names = "--threads", paramLabel = "N", description = "线程数。 Threads; all processors unless told.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--step", paramLabel = "SECONDS", description = "时间步长。 Seconds of a step.")
    private @Nullable Double step;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (Machine machine = new Machine(precision, threads)) {
            double seconds = step == null ? HeldSuarezClimate.step(truncation) : step;
            Model model = HeldSuarezClimate.begin(truncation, levels, seconds, machine);
            double used = stepped(model);
            put("step", seconds, "s");
            put("time_of_a_step", used * 1e3, "ms");
            put("time_of_a_day", used * 86_400 / seconds, "s");
            put("simulated_years_per_day", 86_400 / (used * 86_400 / seconds) / 365, "years/day");
            memory(model.grid());
        }
        transforms();
        return 0;
    }

    /** Seconds of one step. */
    private static double stepped(Model model) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < WARM_UP || model.steps() < 3) {
            model.step();
        }
        long before = model.steps();
        start = System.nanoTime();
        while (System.nanoTime() - start < MEASURED) {
            model.step();
        }
        return (System.nanoTime() - start) / 1e9 / (model.steps() - before);
    }

    /** While the model is there. */
    private void memory(Grid grid) {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        put("heap_used", (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE, "MB");
        int bytes = precision == Precision.DOUBLE ? 8 : 4;
        Triangle triangle = new Triangle(truncation);
        double polynomials = 0;
        for (int ring = 0; ring < grid.rings() / 2; ring++) {
            polynomials += triangle.start(grid.waves(ring) + 1);
        }
        put("legendre_tables", polynomials * bytes / MEGABYTE, "MB");
        // What comes to points and goes from them: 5 and 6 fields of layers, and the step before.
        put("fields_at_points", (5.0 + 6 + 3) * levels * grid.points() * bytes / MEGABYTE, "MB");
    }

    private void transforms() {
        try (Machine machine = new Machine(precision, threads)) {
            Grid grid = Grid.full(truncation);
            Gauge gauge = this::put;
            int series = 5 * levels;
            if (precision == Precision.DOUBLE) {
                new TransformSpeed(grid, series, machine.wideProducts(), machine.team(), gauge).measure();
            } else {
                new dev.xinmiao.weather.real32.TransformSpeed(
                                grid, series, machine.narrowProducts(), machine.team(), gauge)
                        .measure();
            }
        }
    }

    private void put(String name, double value, String unit) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, "%s %.4g %s%n", name, value, unit);
        out.flush();
    }
}
