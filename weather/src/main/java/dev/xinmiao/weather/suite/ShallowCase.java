package dev.xinmiao.weather.suite;

import dev.xinmiao.weather.grid.GaussianQuadrature;
import dev.xinmiao.weather.grid.Grid;

/**
 * How a test of the shallow-water equations begins, at the points of a grid: cases of Williamson, Drake, Hack, Jakob and
 * Swarztrauber (1992, J. Comput. Phys. 102, 211), by the numbers there, and another.
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
    /** For the integral over the jet, which is smooth but has no formula. */
    private static final GaussianQuadrature JET = GaussianQuadrature.of(300);

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
     * Case 1: a bell of 1,000 m, above nothing, carried once around the earth in twelve days by solid rotation.
     *
     * @param tilt as in case 2
     */
    public static ShallowCase cosineBell(Grid grid, double tilt) {
        ShallowCase begun = steadyZonalFlow(grid, tilt);
        fill(grid, (point, longitude, latitude) -> {
            double distance = Math.acos(Math.clamp(Math.cos(latitude) * Math.cos(longitude - 1.5 * Math.PI), -1, 1));
            begun.depth[point] = distance < 1 / 3.0 ? GRAVITY * 500 * (1 + Math.cos(3 * Math.PI * distance)) : 0;
        });
        return new ShallowCase(begun.eastward, begun.northward, begun.depth, begun.orography, begun.coriolis, 0);
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

    /** Case 6: a wave of Rossby and Haurwitz with wavenumber 4, which moves eastward and keeps its shape for long. */
    public static ShallowCase rossbyHaurwitzWave(Grid grid) {
        int wave = 4;
        double speed = 7.848e-6;
        double least = GRAVITY * 8_000;
        ShallowCase begun = empty(grid, GRAVITY * 9_500);
        fill(grid, (point, longitude, latitude) -> {
            double cosine = Math.cos(latitude);
            double square = cosine * cosine;
            double sine = Math.sin(latitude);
            double power = Math.pow(cosine, wave);
            begun.eastward[point] = RADIUS * speed * cosine
                    + RADIUS
                            * speed
                            * Math.pow(cosine, wave - 1)
                            * (wave * sine * sine - square)
                            * Math.cos(wave * longitude);
            begun.northward[point] =
                    -RADIUS * speed * wave * Math.pow(cosine, wave - 1) * sine * Math.sin(wave * longitude);
            double zonal = speed / 2 * (2 * ROTATION + speed) * square
                    + speed
                            * speed
                            / 4
                            * (power * power * ((wave + 1) * square + 2 * wave * wave - wave - 2)
                                    - 2 * wave * wave * Math.pow(cosine, 2 * wave - 2));
            double once = 2
                    * (ROTATION + speed)
                    * speed
                    / ((wave + 1) * (wave + 2))
                    * power
                    * (wave * wave + 2 * wave + 2 - (wave + 1) * (wave + 1) * square);
            double twice = speed * speed / 4 * power * power * ((wave + 1) * square - (wave + 2));
            begun.depth[point] = least
                    + RADIUS
                            * RADIUS
                            * (zonal + once * Math.cos(wave * longitude) + twice * Math.cos(2 * wave * longitude))
                    - begun.mean;
            begun.coriolis[point] = 2 * ROTATION * sine;
        });
        return begun;
    }

    /**
     * A jet of middle latitudes that turns unstable (Galewsky, Scott and Polvani 2004, Tellus 56A, 429).
     *
     * @param perturbed whether a bump of 120 m starts the instability; otherwise the jet stays as it is
     */
    public static ShallowCase unstableJet(Grid grid, boolean perturbed) {
        double south = Math.PI / 7;
        double north = Math.PI / 2 - south;
        double[] balanced = new double[grid.rings()];
        double mean = 0;
        for (int ring = 0; ring < grid.rings(); ring++) {
            balanced[ring] = -jetBalance(south, Math.min(north, grid.latitude(ring)), south, north);
            mean += grid.weights()[ring] / 2 * balanced[ring];
        }
        double level = GRAVITY * 10_000 - mean;
        ShallowCase begun = empty(grid, GRAVITY * 10_000);
        fill(grid, (point, longitude, latitude) -> {
            begun.eastward[point] = jet(latitude, south, north);
            begun.coriolis[point] = 2 * ROTATION * Math.sin(latitude);
            double east = longitude > Math.PI ? longitude - 2 * Math.PI : longitude;
            double bump = perturbed
                    ? GRAVITY
                            * 120
                            * Math.cos(latitude)
                            * Math.exp(-Math.pow(3 * east, 2))
                            * Math.exp(-Math.pow(15 * (Math.PI / 4 - latitude), 2))
                    : 0;
            begun.depth[point] = bump - begun.mean;
        });
        for (int ring = 0; ring < grid.rings(); ring++) {
            for (int point = grid.starts()[ring]; point < grid.starts()[ring + 1]; point++) {
                begun.depth[point] += level + balanced[ring];
            }
        }
        return begun;
    }

    private static double jet(double latitude, double south, double north) {
        if (latitude <= south || latitude >= north) {
            return 0;
        }
        return 80 * Math.exp(4 / Math.pow(north - south, 2) + 1 / ((latitude - south) * (latitude - north)));
    }

    /** What the jet from one latitude to another needs of geopotential to be in balance. */
    private static double jetBalance(double from, double to, double south, double north) {
        if (to <= from) {
            return 0;
        }
        double sum = 0;
        for (int node = 0; node < JET.nodes().length; node++) {
            double latitude = (from + to) / 2 + (to - from) / 2 * JET.nodes()[node];
            double wind = jet(latitude, south, north);
            sum += JET.weights()[node]
                    * (to - from)
                    / 2
                    * wind
                    * (2 * RADIUS * ROTATION * Math.sin(latitude) + Math.tan(latitude) * wind);
        }
        return sum;
    }

    /** Height of the surface above sea level in metres, at a point where the depth is known. */
    public double height(int point, double depth) {
        return (depth + mean + orography[point]) / GRAVITY;
    }
}
