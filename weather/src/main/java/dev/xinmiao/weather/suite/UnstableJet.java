package dev.xinmiao.weather.suite;

import dev.xinmiao.weather.dynamics.Precision;
import dev.xinmiao.weather.engine.Machine;
import dev.xinmiao.weather.grid.Grid;

/** The jet of Galewsky et al. 2004: with a bump it rolls up, held against a run at T106; without one it stays zonal. */
final class UnstableJet {
    private static final int DAYS = 6;
    private static final int STILL_DAYS = 5;
    private static final Diffusion DIFFUSION = new Diffusion(1e5, 1, true);

    private UnstableJet() {}

    static void run(TestOptions options, Report report) {
        try (Machine machine = new Machine(options.precision(), options.threads());
                Machine exact = new Machine(Precision.DOUBLE, options.threads())) {
            report.progress("the reference run at T" + UsualSettings.REFERENCE);
            ShallowState truth = jet(UsualSettings.REFERENCE, options, exact, report);
            for (int truncation : options.truncations(42, 63, 85)) {
                ShallowState state = jet(truncation, options, machine, report);
                Grid grid = state.grid();
                Grid fine = truth.grid();
                report.put(
                        truncation,
                        "l2_vorticity_against_t106",
                        ShallowState.l2(grid, state.vorticity(), fine, truth.vorticity(), machine),
                        "1");
                report.put(
                        truncation,
                        "l2_height_against_t106",
                        ShallowState.l2(grid, state.height(), fine, truth.height(), machine),
                        "1");
                report.show(new Exhibit.RolledUpJet(grid, options.days(DAYS), state.vorticity()));
                still(truncation, options, machine, report);
            }
        }
    }

    /** The jet is fast and thin, so steps are short; from T63 on they make most of the score of height. */
    private static double step(int truncation) {
        if (truncation <= 42) {
            return 600;
        }
        if (truncation <= 63) {
            return 450;
        }
        return truncation <= 85 ? 360 : truncation <= 106 ? 300 : 120;
    }

    private static ShallowState jet(int truncation, TestOptions options, Machine machine, Report report) {
        Grid grid = Grid.full(truncation);
        ShallowCase begun = ShallowCase.unstableJet(grid, true);
        double step = options.step(step(truncation));
        ShallowRun run = ShallowRun.of(machine, grid, begun, step, DIFFUSION);
        for (int done = 0; done < options.days(DAYS) * 86_400 / step; done++) {
            run.step();
        }
        ShallowState state = ShallowState.of(grid, begun, run, machine);
        Globe globe = new Globe(grid);
        report.put(truncation, "vorticity_max", globe.greatest(point -> state.vorticity()[point]), "1/s");
        report.put(truncation, "vorticity_min", globe.least(point -> state.vorticity()[point]), "1/s");
        report.put(truncation, "height_min", globe.least(point -> state.height()[point]), "m");
        report.put(truncation, "height_max", globe.greatest(point -> state.height()[point]), "m");
        return state;
    }

    private static void still(int truncation, TestOptions options, Machine machine, Report report) {
        Grid grid = Grid.full(truncation);
        double step = options.step(step(truncation));
        ShallowRun run = ShallowRun.of(machine, grid, ShallowCase.unstableJet(grid, false), step, DIFFUSION);
        for (int done = 0; done < STILL_DAYS * 86_400 / step; done++) {
            run.step();
        }
        double[] vorticity = run.vorticity();
        double departure = 0;
        for (int ring = 0; ring < grid.rings(); ring++) {
            for (int point = grid.starts()[ring]; point < grid.starts()[ring + 1]; point++) {
                departure = Math.max(departure, Math.abs(vorticity[point] - vorticity[grid.starts()[ring]]));
            }
        }
        report.put(truncation, "unperturbed_departure", departure, "1/s");
    }
}
