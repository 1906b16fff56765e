package dev.xinmiao.weather.suite;

import dev.xinmiao.weather.engine.Machine;
import dev.xinmiao.weather.grid.Grid;

/** Case 2 of Williamson et al. 1992: solid rotation in balance stays as it is, whatever its tilt. */
final class SteadyFlow {
    private static final int DAYS = 5;

    private SteadyFlow() {}

    static void run(TestOptions options, Report report) {
        try (Machine machine = new Machine(options.precision(), options.threads())) {
            for (int truncation : options.truncations(42, 85)) {
                flow(truncation, "alpha0", 0, options, machine, report);
                flow(truncation, "alpha45", Math.PI / 4, options, machine, report);
                flow(truncation, "alpha_pole", Math.PI / 2 - 0.05, options, machine, report);
            }
        }
    }

    private static void flow(
            int truncation, String name, double tilt, TestOptions options, Machine machine, Report report) {
        Grid grid = Grid.full(truncation);
        ShallowCase begun = ShallowCase.steadyZonalFlow(grid, tilt);
        double step = options.step(UsualSettings.step(truncation));
        ShallowRun run = ShallowRun.of(machine, grid, begun, step, Diffusion.NONE);
        for (int done = 0; done < options.days(DAYS) * 86_400 / step; done++) {
            run.step();
        }
        double[] depth = run.depth();
        double[] winds = run.winds();
        Globe globe = new Globe(grid);
        report.put(
                truncation,
                name + ".l2_height",
                globe.l2(point -> depth[point] + begun.mean(), point -> begun.depth()[point] + begun.mean()),
                "1");
        int all = grid.points();
        double difference = globe.mean(
                point -> square(winds[point] - begun.eastward()[point], winds[all + point] - begun.northward()[point]));
        double whole = globe.mean(point -> square(begun.eastward()[point], begun.northward()[point]));
        report.put(truncation, name + ".l2_wind", Math.sqrt(difference / whole), "1");
    }

    private static double square(double eastward, double northward) {
        return eastward * eastward + northward * northward;
    }
}
