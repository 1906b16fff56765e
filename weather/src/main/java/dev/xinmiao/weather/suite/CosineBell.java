package dev.xinmiao.weather.suite;

import dev.xinmiao.weather.dynamics.Precision;
import dev.xinmiao.weather.engine.Machine;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.real.Advection;
import java.util.Arrays;

/** Case 1 of Williamson et al. 1992: a bell is carried around the earth, along the equator and nearly over the poles. */
final class CosineBell {
    private static final int DAYS = 12;

    private CosineBell() {}

    static void run(TestOptions options, Report report) {
        try (Machine machine = new Machine(Precision.DOUBLE, options.threads())) {
            for (int truncation : options.truncations(42, 63, 85)) {
                double equator = carry(truncation, "alpha0", 0, options, machine, report);
                double pole = carry(truncation, "alpha_pole", Math.PI / 2 - 0.05, options, machine, report);
                report.put(truncation, "alpha_dependence", Math.abs(pole / equator - 1), "1");
            }
        }
    }

    private static double carry(
            int truncation, String name, double tilt, TestOptions options, Machine machine, Report report) {
        Grid grid = Grid.full(truncation);
        ShallowCase begun = ShallowCase.cosineBell(grid, tilt);
        Advection advection = new Advection(
                grid, ShallowCase.RADIUS, begun.eastward(), begun.northward(), machine.wideProducts(), machine.team());
        advection.begin(begun.depth());
        double step = options.step(UsualSettings.longStep(truncation));
        for (int done = 0; done < options.days(DAYS) * 86_400 / step; done++) {
            advection.step(step);
        }
        double[] carried = advection.field();
        Globe globe = new Globe(grid);
        double l2 = globe.l2(point -> carried[point], point -> begun.depth()[point]);
        report.put(truncation, name + ".l1", globe.l1(point -> carried[point], point -> begun.depth()[point]), "1");
        report.put(truncation, name + ".l2", l2, "1");
        report.put(truncation, name + ".linf", globe.linf(point -> carried[point], point -> begun.depth()[point]), "1");
        double above = globe.greatest(point -> carried[point]) / ShallowCase.GRAVITY - 1_000;
        double below = -globe.least(point -> carried[point]) / ShallowCase.GRAVITY;
        report.put(truncation, name + ".overshoot", Math.max(above, below), "m");
        if (tilt > 0) {
            report.show(new Exhibit.Bell(grid, options.days(DAYS), heights(carried), heights(begun.depth())));
        }
        return l2;
    }

    private static double[] heights(double[] geopotentials) {
        return Arrays.stream(geopotentials)
                .map(geopotential -> geopotential / ShallowCase.GRAVITY)
                .toArray();
    }
}
