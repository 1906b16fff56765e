package dev.xinmiao.weather.suite;

import dev.xinmiao.weather.dynamics.Fields;
import dev.xinmiao.weather.dynamics.Model;
import dev.xinmiao.weather.dynamics.Planet;
import dev.xinmiao.weather.dynamics.Setting;
import dev.xinmiao.weather.engine.Machine;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.grid.HybridLevels;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/** The mean climate of Held and Suarez 1994 over days 101 to 250, both hemispheres as one, from four times a day. */
public final class HeldSuarezClimate {
    static final int DAYS = 250;
    private static final int SPUN_UP = 100;
    private static final int LAYERS = 20;
    private static final int TIMES = 4;

    private HeldSuarezClimate() {}

    static void run(TestOptions options, Report report) {
        try (Machine machine = new Machine(options.precision(), options.threads())) {
            for (int truncation : options.truncations(21)) {
                climate(truncation, options, machine, report);
            }
        }
    }

    private static void climate(int truncation, TestOptions options, Machine machine, Report report) {
        double step = options.step(step(truncation), 86_400 / TIMES);
        int days = options.days(DAYS);
        if (days <= SPUN_UP) {
            throw new IllegalArgumentException("held-suarez takes --days above " + SPUN_UP + ", not " + days);
        }
        Model model = begin(truncation, options.levels(LAYERS), step, machine);
        ZonalClimate climate = new ZonalClimate(model);
        for (int day = 1; day <= days; day++) {
            for (int time = 0; time < TIMES; time++) {
                for (int done = 0; done < 86_400 / TIMES / step; done++) {
                    model.step();
                }
                if (day > SPUN_UP) {
                    climate.add(Air.of(model));
                }
            }
            if (day % 25 == 0) {
                report.progress(String.format(Locale.ROOT, "T%d: day %d of %d", truncation, day, days));
            }
        }
        climate.tell(truncation, report);
        report.show(climate.exhibit(SPUN_UP + 1, days));
    }

    /** In seconds: 2,400 at T21. */
    public static double step(int truncation) {
        return truncation <= 21 ? 2_400 : UsualSettings.step(truncation);
    }

    /** Air at rest of 280 K, with small random differences that break the symmetry. */
    public static Model begin(int truncation, int layers, double step, Machine machine) {
        Grid grid = Grid.full(truncation);
        HybridLevels levels = HybridLevels.even(layers);
        Setting setting = Setting.dry(Planet.EARTH, levels, new double[grid.points()], step, diffusion(truncation), 2);
        Model model = machine.heldSuarez(grid, setting);
        Fields fields = Fields.of(grid.points(), layers, 0);
        Random random = new Random(1);
        Arrays.setAll(fields.temperature(), _ -> 280 + 0.1 * random.nextGaussian());
        Arrays.fill(fields.surfacePressure(), HybridLevels.REFERENCE_PRESSURE);
        model.begin(fields);
        return model;
    }

    /** 1.2e17 m⁴/s at T21. */
    private static double diffusion(int truncation) {
        return 1.2e17 * Math.pow(21.0 / truncation, 4);
    }
}
