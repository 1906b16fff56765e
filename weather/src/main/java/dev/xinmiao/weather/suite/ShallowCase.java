package dev.xinmiao.weather.suite;

import dev.xinmiao.weather.grid.Grid;

/**
 * How a test of the shallow-water equations begins, at the points of a grid: the cases of Williamson, Drake, Hack, Jakob and
 * Swarztrauber (1992, J. Comput. Phys. 102, 211), by the numbers there.
 *
 * @param eastward wind in m/s
 * @param northward likewise
 * @param depth geopotential of the depth of the fluid above the mean one, in m²/s²
 * @param orography geopotential of the ground, in m²/s²
 * @param coriolis parameter, per second
 * @param mean geopotential of the depth of the fluid, in m²/s²
 */
public record ShallowCase(
        double[] eastward, double[] northward, double[] depth, double[] orography, double[] coriolis, double mean) {
    /** Of the earth, in metres. */
    public static final double RADIUS = 6.37122e6;
    /** Of the earth, in radians a second. */
    public static final double ROTATION = 7.292e-5;
    /** In m/s². */
    public static final double GRAVITY = 9.80616;

    private static final double DAY = 86_400;

    /** What stands at a point. */
    private interface Fill {
        void at(int point, double longitude, double latitude);
    }

    private static ShallowCase empty(Grid grid, double mean) {
        int points = grid.points();
        return new ShallowCase(
                new double[points],
                new double[points],
                new double[points],
                new double[points],
                new double[points],
                mean);
    }

    private static void fill(Grid grid, Fill fill) {
        for (int ring = 0; ring < grid.rings(); ring++) {
            for (int place = 0; place < grid.lengths()[ring]; place++) {
                fill.at(grid.starts()[ring] + place, grid.longitude(ring, place), grid.latitude(ring));
            }
        }
    }

    /**
     * Case 2: solid rotation in balance, which stays as it is.
     *
     * @param tilt of the axis of rotation of flow and earth against that of the grid, in radians
     */
    public static ShallowCase steadyZonalFlow(Grid grid, double tilt) {
        double wind = 2 * Math.PI * RADIUS / (12 * DAY);
        double highest = 2.94e4;
        ShallowCase begun = empty(grid, highest - 3_000);
        fill(grid, (point, longitude, latitude) -> {
            double sine =
                    Math.sin(latitude) * Math.cos(tilt) - Math.cos(longitude) * Math.cos(latitude) * Math.sin(tilt);
            begun.eastward[point] = wind
                    * (Math.cos(latitude) * Math.cos(tilt) + Math.sin(latitude) * Math.cos(longitude) * Math.sin(tilt));
            begun.northward[point] = -wind * Math.sin(longitude) * Math.sin(tilt);
            begun.depth[point] = highest - (RADIUS * ROTATION * wind + wind * wind / 2) * sine * sine - begun.mean;
            begun.coriolis[point] = 2 * ROTATION * sine;
        });
        return begun;
    }

    /** Case 5: zonal flow over a mountain of 2,000 m in middle latitudes. */
    public static ShallowCase flowOverMountain(Grid grid) {
        double wind = 20;
        double highest = GRAVITY * 5_960;
        double foot = Math.PI / 9;
        ShallowCase begun = empty(grid, highest);
        fill(grid, (point, longitude, latitude) -> {
            double distance = Math.hypot(longitude - 1.5 * Math.PI, latitude - Math.PI / 6);
            double sine = Math.sin(latitude);
            begun.eastward[point] = wind * Math.cos(latitude);
            begun.orography[point] = GRAVITY * 2_000 * (1 - Math.min(foot, distance) / foot);
            begun.depth[point] = highest
                    - (RADIUS * ROTATION * wind + wind * wind / 2) * sine * sine
                    - begun.orography[point]
                    - begun.mean;
            begun.coriolis[point] = 2 * ROTATION * sine;
        });
        return begun;
    }

    /** Height of the surface above sea level in metres, at a point where the depth is known. */
    public double height(int point, double depth) {
        return (depth + mean + orography[point]) / GRAVITY;
    }
}
