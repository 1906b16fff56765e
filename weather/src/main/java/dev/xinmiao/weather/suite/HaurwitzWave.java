package dev.xinmiao.weather.suite;

import dev.xinmiao.weather.dynamics.Precision;
import dev.xinmiao.weather.engine.Machine;
import dev.xinmiao.weather.grid.Grid;

/** Case 6 of Williamson et al. 1992: a Rossby–Haurwitz wave moves eastward and keeps its shape; held against a run at T106. */
final class HaurwitzWave {
    private static final int DAYS = 14;
    /** The same at all truncations, so that they differ by space alone. */
    private static final double STEP = 600;

    private static final int WAVE = 4;

    private HaurwitzWave() {}

    static void run(TestOptions options, Report report) {
        try (Machine machine = new Machine(options.precision(), options.threads());
                Machine exact = new Machine(Precision.DOUBLE, options.threads())) {
            report.progress("the reference run at T" + UsualSettings.REFERENCE);
            ShallowState truth = wave(UsualSettings.REFERENCE, options, exact, report);
            for (int truncation : options.truncations(42, 63, 85)) {
                ShallowState state = wave(truncation, options, machine, report);
                report.put(
                        truncation,
                        "l2_height_against_t106",
                        ShallowState.l2(state.grid(), state.height(), truth.grid(), truth.height(), machine),
                        "1");
                report.show(new Exhibit.Haurwitz(state.grid(), options.days(DAYS), state.height()));
            }
        }
    }

    private static ShallowState wave(int truncation, TestOptions options, Machine machine, Report report) {
        Grid grid = Grid.full(truncation);
        ShallowCase begun = ShallowCase.rossbyHaurwitzWave(grid);
        double step = options.step(STEP);
        int days = options.days(DAYS);
        ShallowRun run = ShallowRun.of(machine, grid, begun, step, UsualSettings.shallow(truncation));
        double turned = 0;
        double phase = phase(grid, run.depth());
        for (int day = 1; day <= days; day++) {
            for (int done = 0; done < 86_400 / step; done++) {
                run.step();
            }
            double next = phase(grid, run.depth());
            turned += Math.IEEEremainder(next - phase, 2 * Math.PI);
            phase = next;
        }
        ShallowState state = ShallowState.of(grid, begun, run, machine);
        Globe globe = new Globe(grid);
        report.put(truncation, "height_min", globe.least(point -> state.height()[point]), "m");
        report.put(truncation, "height_max", globe.greatest(point -> state.height()[point]), "m");
        report.put(truncation, "phase_speed", Math.toDegrees(turned) / WAVE / days, "deg/day");
        Harmony harmony = Harmony.of(grid, state.height(), machine);
        double kept = harmony.variance(0) + harmony.variance(WAVE) + harmony.variance(2 * WAVE);
        report.put(truncation, "variance_in_m_0_4_8", kept / harmony.variance(), "1");
        return state;
    }

    /** Of wavenumber 4 on the ring next to 45 degrees north, in radians of the wave; it grows as the wave moves eastward. */
    private static double phase(Grid grid, double[] field) {
        int ring = 0;
        while (grid.latitude(ring + 1) > Math.PI / 4) {
            ring++;
        }
        double cosine = 0;
        double sine = 0;
        for (int place = 0; place < grid.lengths()[ring]; place++) {
            double value = field[grid.starts()[ring] + place];
            cosine += value * Math.cos(WAVE * grid.longitude(ring, place));
            sine += value * Math.sin(WAVE * grid.longitude(ring, place));
        }
        return Math.atan2(sine, cosine);
    }
}
