package dev.xinmiao.weather.suite;

import dev.xinmiao.weather.dynamics.Precision;
import dev.xinmiao.weather.engine.Machine;
import dev.xinmiao.weather.grid.Grid;

/** Case 5 of Williamson et al. 1992: a zonal flow meets a mountain; held against a run at T106. */
final class MountainFlow {
    private static final int DAYS = 15;

    private MountainFlow() {}

    static void run(TestOptions options, Report report) {
        try (Machine machine = new Machine(options.precision(), options.threads());
                Machine exact = new Machine(Precision.DOUBLE, options.threads())) {
            report.progress("the reference run at T" + UsualSettings.REFERENCE);
            ShallowState truth = flow(UsualSettings.REFERENCE, options, exact, report);
            for (int truncation : options.truncations(42, 63, 85)) {
                ShallowState state = flow(truncation, options, machine, report);
                report.put(
                        truncation,
                        "l2_height_against_t106",
                        ShallowState.l2(state.grid(), state.height(), truth.grid(), truth.height(), machine),
                        "1");
                report.show(new Exhibit.Mountain(state.grid(), options.days(DAYS), state.height(), state.ground()));
            }
        }
    }

    private static ShallowState flow(int truncation, TestOptions options, Machine machine, Report report) {
        Grid grid = Grid.full(truncation);
        ShallowCase begun = ShallowCase.flowOverMountain(grid);
        double step = options.step(UsualSettings.step(truncation));
        ShallowRun run = ShallowRun.of(machine, grid, begun, step, UsualSettings.shallow(truncation));
        ShallowState first = ShallowState.of(grid, begun, run, machine);
        for (int done = 0; done < options.days(DAYS) * 86_400 / step; done++) {
            run.step();
        }
        ShallowState last = ShallowState.of(grid, begun, run, machine);
        Globe globe = new Globe(grid);
        report.put(truncation, "height_min", globe.least(point -> last.height()[point]), "m");
        report.put(truncation, "height_max", globe.greatest(point -> last.height()[point]), "m");
        report.put(truncation, "mass_drift", Math.abs(last.mass() / first.mass() - 1), "1");
        report.put(truncation, "energy_drift", Math.abs(last.energy() / first.energy() - 1), "1");
        report.put(truncation, "enstrophy_drift", Math.abs(last.enstrophy() / first.enstrophy() - 1), "1");
        return last;
    }
}
