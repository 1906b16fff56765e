package dev.xinmiao.weather.suite;

import dev.xinmiao.weather.dynamics.Filter;
import dev.xinmiao.weather.dynamics.Model;
import dev.xinmiao.weather.dynamics.Planet;
import dev.xinmiao.weather.dynamics.RainGauge;
import dev.xinmiao.weather.dynamics.Setting;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.grid.HybridLevels;
import java.util.Arrays;
import java.util.Locale;

/** The moist baroclinic wave of DCMIP 2016 with warm rain, at a truncation and at half of it. */
final class MoistWave {
    static final int DAYS = 10;
    private static final int LAYERS = 30;
    private static final int TIMES = 4;
    /** Rain of six hours that is more than drizzle, kg/m². */
    private static final double WET = 1;

    private MoistWave() {}

    static void run(TestOptions options, Report report) {
        try (Machine machine = new Machine(options.precision(), options.threads())) {
            for (int truncation : options.truncations(42)) {
                double coarse = wave(truncation / 2, options, machine, report);
                double fine = wave(truncation, options, machine, report);
                report.put(truncation, "ps_min_change", Math.abs(fine - coarse), "hPa");
            }
        }
    }

    /** The lowest surface pressure of the last day, hPa. */
    private static double wave(int truncation, TestOptions options, Machine machine, Report report) {
        Grid grid = Grid.full(truncation);
        HybridLevels levels = HybridLevels.forecast(options.levels(LAYERS));
        double step = options.step(UsualSettings.step(truncation), 86_400 / TIMES);
        Setting setting = new Setting(
                Planet.EARTH,
                levels,
                new double[grid.points()],
                step,
                UsualSettings.layered(truncation),
                2,
                new double[levels.layers()],
                Filter.ASSELIN,
                3);
        RainGauge gauge = new RainGauge(grid.points(), machine.team().size());
        Model model = machine.kessler(grid, setting, gauge);
        model.begin(MoistCase.of(grid, levels));
        Air first = Air.of(model);
        double onset = Double.POSITIVE_INFINITY;
        Globe globe = new Globe(grid);
        for (int day = 1; day <= options.days(DAYS); day++) {
            for (int time = 1; time <= TIMES; time++) {
                double[] before = gauge.fallen().clone();
                for (int done = 0; done < 86_400 / TIMES / step; done++) {
                    model.step();
                }
                double most = globe.greatest(point -> gauge.fallen()[point] - before[point]);
                double ago = day - 1 + time / (double) TIMES;
                report.progress(String.format(
                        Locale.ROOT, "T%d: day %.2f, most rain of six hours %.3f kg/m2", truncation, ago, most));
                if (most > WET) {
                    onset = Math.min(onset, ago);
                }
            }
            report.put(truncation, "day" + day + ".ps_min", Air.of(model).lowestPressure(), "hPa");
        }
        Air last = Air.of(model);
        if (onset < Double.POSITIVE_INFINITY) {
            report.put(truncation, "rain_onset", onset, "day");
        }
        double rain = globe.mean(point -> gauge.fallen()[point]);
        report.put(truncation, "rain_mean", rain, "kg/m2");
        report.put(truncation, "water_mean", last.water(), "kg/m2");
        report.put(truncation, "water_gained", last.water() + rain - first.water(), "kg/m2");
        report.put(truncation, "rain_max", Arrays.stream(gauge.fallen()).max().orElse(0), "kg/m2");
        report.put(truncation, "water_min_before_mending", gauge.least(), "kg/kg");
        report.put(truncation, "humidity_min_mended", gauge.leastMended(), "kg/kg");
        report.put(truncation, "dry_mass_drift", Math.abs(last.dryMass() / first.dryMass() - 1), "1");
        return last.lowestPressure();
    }
}
