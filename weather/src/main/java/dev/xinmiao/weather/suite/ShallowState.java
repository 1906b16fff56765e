package dev.xinmiao.weather.suite;

import dev.xinmiao.weather.engine.Machine;
import dev.xinmiao.weather.grid.Grid;
import java.util.Arrays;

/**
 * A state of the shallow-water equations on its grid, and what it conserves.
 *
 * @param height of the surface in metres, without what of the mountain the truncation doesn't hold
 * @param depth of the fluid in metres
 * @param vorticity relative, per second
 * @param winds eastward at each point and then northward at each, m/s
 */
record ShallowState(Grid grid, double[] height, double[] depth, double[] vorticity, double[] winds, double[] coriolis) {

    static ShallowState of(Grid grid, ShallowCase begun, ShallowRun run, Machine machine) {
        double[] ground = Harmony.of(grid, begun.orography(), machine).on(grid, machine);
        double[] depth = run.depth();
        double[] height = new double[depth.length];
        for (int point = 0; point < depth.length; point++) {
            depth[point] = (depth[point] + begun.mean()) / ShallowCase.GRAVITY;
            height[point] = depth[point] + ground[point] / ShallowCase.GRAVITY;
        }
        return new ShallowState(grid, height, depth, run.vorticity(), run.winds(), begun.coriolis());
    }

    /** Height of the mountain, in metres, as the truncation holds it. */
    double[] ground() {
        double[] ground = new double[depth.length];
        Arrays.setAll(ground, point -> height[point] - depth[point]);
        return ground;
    }

    double mass() {
        return new Globe(grid).mean(point -> depth[point]);
    }

    /** Of motion and height, m³/s² (Williamson et al. 1992, eq. 137). */
    double energy() {
        int all = grid.points();
        return new Globe(grid).mean(point -> {
            double ground = height[point] - depth[point];
            double wind = winds[point] * winds[point] + winds[all + point] * winds[all + point];
            return depth[point] * wind / 2
                    + ShallowCase.GRAVITY / 2 * (height[point] * height[point] - ground * ground);
        });
    }

    /** Of absolute vorticity, by depth, 1/(m s²). */
    double enstrophy() {
        return new Globe(grid).mean(point -> Math.pow(vorticity[point] + coriolis[point], 2) / (2 * depth[point]));
    }

    /** The l2 of a field against that of a finer run, as far as the field's truncation can hold it. */
    static double l2(Grid grid, double[] field, Grid fine, double[] truth, Machine machine) {
        double[] here = Harmony.of(grid, field, machine).on(grid, machine);
        double[] there = Harmony.of(fine, truth, machine).on(grid, machine);
        return new Globe(grid).l2(point -> here[point], point -> there[point]);
    }
}
