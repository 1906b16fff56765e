package dev.xinmiao.weather.command;

import dev.xinmiao.weather.dynamics.Fields;
import dev.xinmiao.weather.dynamics.Gauge;
import dev.xinmiao.weather.dynamics.Model;
import dev.xinmiao.weather.dynamics.Precision;
import dev.xinmiao.weather.engine.Engine;
import dev.xinmiao.weather.engine.Machine;
import dev.xinmiao.weather.forecast.Ground;
import dev.xinmiao.weather.forecast.Plan;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.grid.Triangle;
import dev.xinmiao.weather.real.TransformSpeed;
import dev.xinmiao.weather.suite.BaroclinicCase;
import dev.xinmiao.weather.suite.HeldSuarezClimate;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the model on this machine: a simulated day, the transforms, memory. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "测量速度与内存（含物理过程；--dynamics 只测动力框架）。",
            "Measure speed and memory, with physics, or by --dynamics with the forcing of Held and Suarez; half a minute."
        })
public final class BenchCommand implements Callable<Integer> {
    private static final long WARM_UP = 3_000_000_000L;
    private static final long MEASURED = 12_000_000_000L;
    private static final int STRETCHES = 8;
    private static final double MEGABYTE = 1e6;
    /** Humidity of warm air in kg/kg, that temperature in K, and by how many K less it is an e-th of it. */
    private static final double MOISTURE = 0.012;

    private static final double WARM = 300;
    private static final double MOISTURE_DEPTH = 15;

    @Option(names = "--truncation", paramLabel = "N", description = "截断波数，默认 42。 Of the triangle; 42 unless told.")
    private int truncation = 42;

    @Option(names = "--levels", paramLabel = "N", description = "层数，默认 20。 How many layers; 20 unless told.")
    private int levels = 20;

    @Mixin
    private MachineOptions computer = new MachineOptions();

    @Option(names = "--step", paramLabel = "SECONDS", description = "时间步长。 Seconds of a step.")
    private @Nullable Double step;

    @Option(names = "--dynamics", description = "不含物理过程。 Without physics.")
    private boolean dynamics;

    @Option(names = "--boundary", paramLabel = "DIR", description = "下垫面资料；否则为水球。 Boundary fields, else all is water.")
    private @Nullable Path boundary;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        try (Machine machine = computer.machine()) {
            Model model = dynamics ? heldSuarez(machine) : withPhysics(machine);
            double seconds = model.setting().step();
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

    private Model heldSuarez(Machine machine) {
        double seconds = step == null ? HeldSuarezClimate.step(truncation) : step;
        return HeldSuarezClimate.begin(truncation, levels, seconds, machine);
    }

    /** From a jet in balance, moistened: air at rest would take far longer, for its winds are too small for ordinary numbers. */
    private Model withPhysics(Machine machine) throws IOException {
        Plan usual = Plan.of(truncation, levels, false, OptionalDouble.empty(), OptionalDouble.empty());
        // Here a step needn't divide an hour.
        Plan plan = step == null ? usual : new Plan(usual.grid(), usual.levels(), step, usual.decay());
        Ground ground = Ground.of(BoundaryOption.folder(boundary), plan.grid());
        BaroclinicCase jet = BaroclinicCase.of(plan.grid(), plan.levels(), true);
        Fields fields = Fields.of(plan.grid().points(), levels, Plan.TRACERS);
        fields.add(jet.fields(), 1);
        Arrays.setAll(
                fields.tracers()[0], at -> MOISTURE * Math.exp((fields.temperature()[at] - WARM) / MOISTURE_DEPTH));
        LocalDateTime start = LocalDateTime.of(2001, 1, 1, 0, 0);
        Model model = Engine.moist(machine, plan.grid(), plan.setting(jet.ground()), ground.fields(), start)
                .model();
        model.begin(fields);
        return model;
    }

    /** Seconds of one step in the fastest of some stretches, for a machine has other work too; the mean of all is told beside it. */
    private double stepped(Model model) {
        for (long start = System.nanoTime(); System.nanoTime() - start < WARM_UP || model.steps() < 3; ) {
            model.step();
        }
        double best = Double.POSITIVE_INFINITY;
        double all = 0;
        for (int stretch = 0; stretch < STRETCHES; stretch++) {
            long before = model.steps();
            long start = System.nanoTime();
            while (System.nanoTime() - start < MEASURED / STRETCHES) {
                model.step();
            }
            double used = (System.nanoTime() - start) / 1e9 / (model.steps() - before);
            best = Math.min(best, used);
            all += used / STRETCHES;
        }
        put("mean_time_of_a_step", all * 1e3, "ms");
        return best;
    }

    /** While the model is there. */
    private void memory(Grid grid) {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        put("heap_used", (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE, "MB");
        int bytes = computer.precision() == Precision.DOUBLE ? 8 : 4;
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
        try (Machine machine = computer.machine()) {
            Grid grid = Grid.full(truncation);
            Gauge gauge = this::put;
            int series = 5 * levels;
            if (computer.precision() == Precision.DOUBLE) {
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
