package dev.xinmiao.weather.suite;

import dev.xinmiao.weather.dynamics.Model;
import dev.xinmiao.weather.dynamics.Planet;
import dev.xinmiao.weather.dynamics.Setting;
import dev.xinmiao.weather.engine.Machine;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.grid.HybridLevels;

/** The jet of Jablonowski and Williamson 2006, day by day. */
final class BaroclinicRun {
    private final Model model;
    private final double step;
    private final Air first;
    private final double[] firstWind;

    private BaroclinicRun(Model model, double step) {
        this.model = model;
        this.step = step;
        this.first = Air.of(model);
        this.firstWind = first.zonalMean(first.fields().eastward());
    }

    static BaroclinicRun of(int truncation, boolean perturbed, TestOptions options, Machine machine) {
        Grid grid = Grid.full(truncation);
        HybridLevels levels = levels(options);
        BaroclinicCase begun = BaroclinicCase.of(grid, levels, perturbed);
        double step = options.step(UsualSettings.step(truncation));
        Model model = machine.dry(
                grid, Setting.dry(Planet.EARTH, levels, begun.ground(), step, UsualSettings.layered(truncation), 2));
        model.begin(begun.fields());
        return new BaroclinicRun(model, step);
    }

    /** The 26 of the paper, or another number of those for forecasts. */
    private static HybridLevels levels(TestOptions options) {
        HybridLevels cam = HybridLevels.cam();
        int layers = options.levels(cam.layers());
        return layers == cam.layers() ? cam : HybridLevels.forecast(layers);
    }

    Air first() {
        return first;
    }

    Air nextDay() {
        for (int done = 0; done < 86_400 / step; done++) {
            model.step();
        }
        return Air.of(model);
    }

    /** How far the zonal-mean wind went from the first, m/s. */
    double drift(Air air) {
        return air.zonalDrift(firstWind);
    }

    /** The jet as it is now, beside the first. */
    Exhibit.SteadyJet jet(Air air, int day) {
        return new Exhibit.SteadyJet(
                air.grid(), air.pressures(), day, air.zonalMean(air.fields().eastward()), firstWind);
    }

    static double offZonal(Air air) {
        return air.rootOfMean(air.eddies(air.fields().eastward()));
    }

    double massDrift(Air air) {
        return Math.abs(air.dryMass() / first.dryMass() - 1);
    }
}
