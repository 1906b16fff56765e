package dev.xinmiao.weather.climate;

import dev.xinmiao.weather.analysis.FirstState;
import dev.xinmiao.weather.analysis.StandardAir;
import dev.xinmiao.weather.dynamics.Model;
import dev.xinmiao.weather.engine.Engine;
import dev.xinmiao.weather.engine.Machine;
import dev.xinmiao.weather.engine.Stepper;
import dev.xinmiao.weather.engine.UnstableRun;
import dev.xinmiao.weather.forecast.Ground;
import dev.xinmiao.weather.forecast.Plan;
import dev.xinmiao.weather.forecast.Snapshot;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Runs years from air at rest and gathers their means, after a first time that doesn't count. */
public final class Climate {
    /** In Pa. */
    static final double[] PRESSURES = {
        3_000, 5_000, 7_000, 10_000, 15_000, 20_000, 25_000, 30_000, 40_000, 50_000, 60_000, 70_000, 85_000, 92_500,
        100_000
    };

    private static final LocalDate START = LocalDate.of(2001, 1, 1);
    private static final int DAY = 24;
    /** Not a part of a day that the sun repeats: each place is seen at each time of day. */
    private static final int SAMPLE_EVERY = 7;

    /** Quantities that a forecast sums, and what their rates are called here. */
    private static final Map<String, String> SUMS =
            Map.of("tp", "rain", "cp", "convective_rain", "lsp", "large_scale_rain", "evap", "evaporation");

    private final Plan plan;
    private final Machine machine;
    private final Ground ground;
    private final PrintWriter log;
    private final Map<String, double[]> sums = new HashMap<>();

    /** @param log is told month by month how the run goes */
    public Climate(Plan plan, Machine machine, Ground ground, PrintWriter log) {
        this.plan = plan;
        this.machine = machine;
        this.ground = ground;
        this.log = log;
    }

    /**
     * @param days in all
     * @param ignored days at the beginning
     * @throws UnstableRun where the run goes unstable, in a sentence that says when and where
     */
    public ClimateMeans run(int days, int ignored) {
        double[] geopotential = ground.geopotential();
        Engine engine =
                Engine.moist(machine, plan.grid(), plan.setting(geopotential), ground.fields(), START.atStartOfDay());
        Model model = engine.model();
        model.begin(FirstState.of(
                new StandardAir(Plan.PLANET), plan.grid(), plan.levels(), Plan.PLANET, geopotential, Plan.TRACERS));
        Snapshot snapshot = new Snapshot(engine, machine.team(), PRESSURES);
        Stepper stepper = new Stepper(model, _ -> {}, "try another --truncation or other --levels");
        ZonalMeans means = new ZonalMeans(plan.grid());
        double strongest = 0;
        long began = System.nanoTime();
        for (int hour = 1; hour <= days * DAY; hour++) {
            stepper.go(plan.stepsAnHour());
            if (hour % SAMPLE_EVERY != 0) {
                continue;
            }
            LocalDateTime time = START.atStartOfDay().plusHours(hour);
            Map<String, double[]> values = snapshot.take();
            stepper.check();
            Map<String, double[]> told = rates(values);
            if (hour > ignored * DAY) {
                means.add(time.getMonthValue() - 1, told);
            }
            for (double wind : values.getOrDefault("u", new double[0])) {
                strongest = Math.max(strongest, Math.abs(wind));
            }
            if (hour / (30 * DAY) != (hour - SAMPLE_EVERY) / (30 * DAY)) {
                double taken = (System.nanoTime() - began) / 1e9;
                log.printf(
                        Locale.ROOT,
                        "%s  strongest wind %.0f m/s  %.3f s/day  %.0f s left%n",
                        time.toLocalDate(),
                        strongest,
                        taken * DAY / hour,
                        taken * (days * DAY - hour) / hour);
                log.flush();
                strongest = 0;
            }
        }
        return new ClimateMeans(plan.grid(), means);
    }

    /** What is told as sums since the beginning is kept by what was added since the sample before, in mm a day. */
    private Map<String, double[]> rates(Map<String, double[]> values) {
        Map<String, double[]> kept = new HashMap<>(values);
        kept.remove("tp_interval");
        SUMS.forEach((sum, rate) -> {
            double[] now = values.getOrDefault(sum, new double[0]).clone();
            double[] before = sums.getOrDefault(sum, new double[now.length]);
            double[] daily = new double[now.length];
            for (int point = 0; point < now.length; point++) {
                daily[point] = (now[point] - before[point]) * DAY / SAMPLE_EVERY;
            }
            kept.remove(sum);
            kept.put(rate, daily);
            sums.put(sum, now);
        });
        return kept;
    }
}
