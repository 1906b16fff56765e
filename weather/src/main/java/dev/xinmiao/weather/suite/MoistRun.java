package dev.xinmiao.weather.suite;

import dev.xinmiao.weather.dynamics.Filter;
import dev.xinmiao.weather.dynamics.Model;
import dev.xinmiao.weather.dynamics.Planet;
import dev.xinmiao.weather.dynamics.RainGauge;
import dev.xinmiao.weather.dynamics.Setting;
import dev.xinmiao.weather.engine.Machine;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.grid.HybridLevels;
import java.util.Arrays;
import java.util.Locale;

/** The moist wave at one truncation, day by day, and when its clouds and its rain began. */
final class MoistRun {
    private static final int LAYERS = 30;
    private static final int TIMES = 8;
    /** The least rain that is measured (WMO-No. 8), and that of a wet day, kg/m². */
    private static final double MEASURED = 0.1;

    private static final double WET = 1;
    /** Cloud water that counts, kg/kg. */
    private static final double CLOUDY = 1e-5;

    private final int truncation;
    private final Model model;
    private final RainGauge gauge;
    private final Report report;
    private final Air first;
    private final Globe globe;
    private double[] dayBefore;
    private int times;
    private double rainy;
    private double wet;
    private double cloudy;

    private MoistRun(int truncation, Model model, RainGauge gauge, Report report) {
        this.truncation = truncation;
        this.model = model;
        this.gauge = gauge;
        this.report = report;
        this.first = Air.of(model);
        this.globe = new Globe(model.grid());
        this.dayBefore = gauge.fallen().clone();
    }

    static MoistRun of(int truncation, TestOptions options, Machine machine, Report report) {
        Grid grid = Grid.full(truncation);
        HybridLevels levels = HybridLevels.forecast(options.levels(LAYERS));
        Setting setting = new Setting(
                Planet.EARTH,
                levels,
                new double[grid.points()],
                options.step(UsualSettings.step(truncation), 86_400 / TIMES),
                UsualSettings.layered(truncation),
                2,
                new double[levels.layers()],
                Filter.ASSELIN,
                3);
        RainGauge gauge = new RainGauge(grid.points(), machine.team().size());
        Model model = machine.kessler(grid, setting, gauge);
        model.begin(MoistCase.of(grid, levels));
        return new MoistRun(truncation, model, gauge, report);
    }

    void nextDay() {
        dayBefore = gauge.fallen().clone();
        for (int time = 0; time < TIMES; time++) {
            for (int done = 0; done < 86_400 / TIMES / model.setting().step(); done++) {
                model.step();
            }
            times++;
            note();
        }
        double lowest = Air.of(model).lowestPressure();
        report.put(truncation, "day" + times / TIMES + ".ps_min", lowest, "hPa");
        report.progress(String.format(
                Locale.ROOT, "T%d: day %d, most rain so far %.3f kg/m2", truncation, times / TIMES, mostRain()));
    }

    private double mostRain() {
        return globe.greatest(point -> gauge.fallen()[point]);
    }

    /** When there was cloud or rain for the first time, in days. */
    private void note() {
        double now = (double) times / TIMES;
        if (rainy == 0 && mostRain() >= MEASURED) {
            rainy = now;
        }
        if (wet == 0 && mostRain() >= WET) {
            wet = now;
        }
        double[] cloud = Air.of(model).fields().tracers()[1];
        if (cloudy == 0 && Arrays.stream(cloud).max().orElse(0) > CLOUDY) {
            cloudy = now;
        }
    }

    Exhibit exhibit() {
        Air last = Air.of(model);
        double[] rain = new double[dayBefore.length];
        Arrays.setAll(rain, point -> gauge.fallen()[point] - dayBefore[point]);
        return new Exhibit.RainyWave(
                last.grid(), last.layers(), times / TIMES, last.fields().surfacePressure(), rain);
    }

    /** Returns the lowest surface pressure, hPa. */
    double tell() {
        Air last = Air.of(model);
        if (cloudy > 0) {
            report.put(truncation, "cloud_onset", cloudy, "day");
        }
        if (rainy > 0) {
            report.put(truncation, "rain_onset", rainy, "day");
        }
        if (wet > 0) {
            report.put(truncation, "rain_of_1_mm", wet, "day");
        }
        double rain = globe.mean(point -> gauge.fallen()[point]);
        report.put(truncation, "rain_mean", rain, "kg/m2");
        report.put(truncation, "rain_max", mostRain(), "kg/m2");
        report.put(truncation, "water_mean", last.water(), "kg/m2");
        report.put(truncation, "water_gained", last.water() + rain - first.water(), "kg/m2");
        report.put(truncation, "water_min_before_mending", gauge.least(), "kg/kg");
        report.put(truncation, "humidity_min_mended", gauge.leastMended(), "kg/kg");
        report.put(truncation, "dry_mass_drift", Math.abs(last.dryMass() / first.dryMass() - 1), "1");
        return last.lowestPressure();
    }
}
