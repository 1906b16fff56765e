package dev.xinmiao.weather.analysis;

import dev.xinmiao.weather.dynamics.Planet;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.parallel.Team;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * The likeliest atmosphere by scattered soundings: optimal interpolation (Gandin 1963; Lorenc 1986, Q. J. R. Meteorol. Soc. 112, 1177) of
 * all at once over the globe, solved by conjugate gradients in independent values ({@link Atmosphere}). Heights and temperatures both tell
 * of geopotential as a function of pressure, winds tell of its gradient too.
 */
public final class SoundingAnalysis implements Profiles {
    /** The part of the atmosphere that is analysed, Pa. */
    private static final double TOP = 400;

    private static final double BOTTOM = 107_000;
    private static final int PIECES = 22;
    /** How far values may differ from what the truncation can hold: kelvin and m/s; twice as much below 850 hPa. */
    private static final double TEMPERATURE_ERROR = 0.8;

    private static final double WIND_ERROR = 1.8;
    private static final double BOUNDARY_LAYER = 85_000;
    private static final int MOST_ITERATIONS = 100;
    /** How often what balances curved winds is reckoned anew. */
    private static final int ROUNDS = 3;

    private static final double ENOUGH = 1e-3;

    private final Grid grid;
    private final Planet planet;
    private final Spline spline = new Spline(TOP, BOTTOM, PIECES);
    private final Atmosphere atmosphere;
    private final double[] points;
    /** Geopotential that balances the wind beyond what is linear. */
    private final double[] curved;

    private double[] profile = {};

    /** @param grid a full one; its truncation is that of the analysis */
    public SoundingAnalysis(Grid grid, Planet planet, Team team) {
        this.grid = grid;
        this.planet = planet;
        this.atmosphere = new Atmosphere(grid, spline, planet, team);
        this.points = new double[atmosphere.values()];
        this.curved = new double[spline.size() * grid.points()];
    }

    /**
     * What a sounding told, apart from the mean profile.
     *
     * @param weights of each value: one over the square of its error
     */
    private record Told(Sight sight, double[] values, double[] weights) {}

    /** @param progress is told the number of each iteration */
    public void analyse(Soundings soundings, IntConsumer progress) {
        int[] used = IntStream.range(0, soundings.size())
                .filter(index -> soundings.pressures()[index] > TOP)
                .toArray();
        MeanProfile mean = new MeanProfile(spline, planet);
        for (int index : used) {
            mean.add(soundings.pressures()[index], soundings.heights()[index], warmth(soundings, index));
        }
        profile = mean.solve();
        Told[] told =
                Arrays.stream(used).mapToObj(index -> told(soundings, index)).toArray(Told[]::new);
        double[] control = new double[atmosphere.size()];
        for (int round = 0; round < ROUNDS; round++) {
            solve(told, control, progress);
            Arrays.fill(curved, 0);
            atmosphere.addCurved(control, points, curved);
        }
        toPoints(control);
    }

    /** Virtual temperature, with a humidity that is guessed. */
    private static double warmth(Soundings soundings, int index) {
        double temperature = soundings.temperatures()[index];
        double humidity = Moisture.guess(
                temperature, soundings.pressures()[index], soundings.latitudes()[index]);
        return temperature * (1 + Planet.LIGHTNESS * humidity);
    }

    private Told told(Soundings soundings, int index) {
        double pressure = soundings.pressures()[index];
        Sight sight = new Sight(
                grid, spline, planet, soundings.latitudes()[index], soundings.longitudes()[index], pressure);
        double low = pressure > BOUNDARY_LAYER ? 2 : 1;
        double height = soundings.heightErrors()[index] * planet.gravity();
        double wind = 1 / Math.pow(WIND_ERROR * low, 2);
        double[] weights = {wind, wind, 1 / (height * height), 1 / Math.pow(TEMPERATURE_ERROR * low, 2)};
        double[] values = {
            soundings.eastward()[index],
            soundings.northward()[index],
            soundings.heights()[index] * planet.gravity() - sight.geopotential(profile),
            warmth(soundings, index) - sight.warmth(profile)
        };
        return new Told(sight, values, weights);
    }

    private void toPoints(double[] control) {
        atmosphere.toPoints(control, points);
        int masses = 2 * spline.size() * grid.points();
        for (int at = 0; at < curved.length; at++) {
            points[masses + at] += curved[at];
        }
    }

    /** By conjugate gradients, from the control that is given, which it replaces. */
    private void solve(Told[] told, double[] control, IntConsumer progress) {
        double[] residual = new double[control.length];
        double[] image = new double[control.length];
        toPoints(control);
        gather(told, true, residual);
        for (int index = 0; index < control.length; index++) {
            residual[index] -= control[index];
        }
        double[] direction = residual.clone();
        double squared = dot(residual, residual);
        double enough = squared * ENOUGH * ENOUGH;
        for (int iteration = 1; iteration <= MOST_ITERATIONS && squared > enough; iteration++) {
            atmosphere.toPoints(direction, points);
            gather(told, false, image);
            for (int index = 0; index < image.length; index++) {
                image[index] += direction[index];
            }
            double length = squared / dot(direction, image);
            for (int index = 0; index < control.length; index++) {
                control[index] += length * direction[index];
                residual[index] -= length * image[index];
            }
            double next = dot(residual, residual);
            for (int index = 0; index < direction.length; index++) {
                direction[index] = residual[index] + next / squared * direction[index];
            }
            squared = next;
            progress.accept(iteration);
        }
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int index = 0; index < one.length; index++) {
            sum += one[index] * other[index];
        }
        return sum;
    }

    /** What is seen of the points, weighted and sent back; or what was told less that. */
    private void gather(Told[] told, boolean missing, double[] control) {
        double[][] seen = new double[told.length][4];
        for (int index = 0; index < told.length; index++) {
            told[index].sight.look(points, seen[index]);
            for (int value = 0; value < 4; value++) {
                double difference = missing ? told[index].values[value] - seen[index][value] : seen[index][value];
                seen[index][value] = difference * told[index].weights[value];
            }
        }
        Arrays.fill(points, 0);
        for (int index = 0; index < told.length; index++) {
            told[index].sight.spread(seen[index], points);
        }
        atmosphere.fromPoints(points, control);
    }

    @Override
    public double[] at(double latitude, double longitude, double pressure) {
        Sight sight = new Sight(grid, spline, planet, latitude, longitude, pressure);
        double[] seen = new double[5];
        sight.look(points, seen);
        seen[GEOPOTENTIAL] += sight.geopotential(profile);
        double warmth = seen[TEMPERATURE] + sight.warmth(profile);
        seen[HUMIDITY] = Moisture.guess(warmth, pressure, latitude);
        seen[TEMPERATURE] = warmth / (1 + Planet.LIGHTNESS * seen[HUMIDITY]);
        return seen;
    }
}
