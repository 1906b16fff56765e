package dev.xinmiao.weather.analysis;

import dev.xinmiao.weather.dynamics.Planet;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.parallel.Team;
import java.util.Arrays;
import java.util.function.IntConsumer;

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
    /** How far heights and temperatures lie from their mean profile. */
    private static final double HEIGHT_SPREAD = 300;

    private static final double TEMPERATURE_SPREAD = 12;
    /** A little beside the weight of a single height. */
    private static final double STRAIGHTNESS = 1e-9;

    private static final double BOUNDARY_LAYER = 85_000;
    private static final double LIGHTNESS = 0.608;
    private static final int MOST_ITERATIONS = 100;
    /** How often what balances curved winds is reckoned anew. */
    private static final int ROUNDS = 3;

    private static final double ENOUGH = 1e-3;

    private final Grid grid;
    private final Planet planet;
    private final Spline spline = new Spline(TOP, BOTTOM, PIECES);
    private final Atmosphere atmosphere;
    private final double[] points;
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

    /** One sounding, as the analysis sees it. */
    private record Sight(
            Stencil stencil, int piece, double[] values, double[] slopes, double[] weights, double[] seen) {}

    /** @param progress is told the number of each iteration */
    public void analyse(Soundings soundings, IntConsumer progress) {
        int[] used = java.util.stream.IntStream.range(0, soundings.size())
                .filter(index -> soundings.pressures()[index] > TOP)
                .toArray();
        profile = profile(soundings, used);
        Sight[] sights =
                Arrays.stream(used).mapToObj(index -> sight(soundings, index)).toArray(Sight[]::new);
        double[] control = new double[atmosphere.size()];
        for (int round = 0; round < ROUNDS; round++) {
            solve(sights, control, progress);
            Arrays.fill(curved, 0);
            atmosphere.addCurved(control, points, curved);
        }
        atmosphere.toPoints(control, points);
        int masses = 2 * spline.size() * grid.points();
        for (int at = 0; at < curved.length; at++) {
            points[masses + at] += curved[at];
        }
    }

    private double virtual(double temperature, double pressure, double latitude) {
        return temperature * (1 + LIGHTNESS * Moisture.guess(temperature, pressure, latitude));
    }

    private Sight sight(Soundings soundings, int index) {
        double pressure = soundings.pressures()[index];
        int piece = spline.piece(pressure);
        double[] values = new double[4];
        double[] slopes = new double[4];
        spline.values(pressure, piece, values);
        spline.slopes(pressure, piece, slopes);
        for (int four = 0; four < 4; four++) {
            slopes[four] /= -planet.gas();
        }
        double low = pressure > BOUNDARY_LAYER ? 2 : 1;
        double height = soundings.heightErrors()[index] * planet.gravity();
        double[] weights = {
            1 / Math.pow(WIND_ERROR * low, 2), 1 / (height * height), 1 / Math.pow(TEMPERATURE_ERROR * low, 2)
        };
        double geopotential = soundings.heights()[index] * planet.gravity();
        double warmth =
                virtual(soundings.temperatures()[index], pressure, soundings.latitudes()[index]);
        double[] seen = {
            soundings.eastward()[index],
            soundings.northward()[index],
            geopotential - sum(profile, piece, values),
            warmth - sum(profile, piece, slopes)
        };
        Stencil stencil =
                new Stencil(grid, soundings.latitudes()[index], soundings.longitudes()[index]);
        return new Sight(stencil, piece, values, slopes, weights, seen);
    }

    private static double sum(double[] coefficients, int piece, double[] four) {
        double sum = 0;
        for (int index = 0; index < 4; index++) {
            sum += coefficients[piece + index] * four[index];
        }
        return sum;
    }

    /** The mean geopotential as a function of pressure: least squares over all heights and temperatures. */
    private double[] profile(Soundings soundings, int[] used) {
        int size = spline.size();
        double[][] normal = new double[size][size];
        double[] right = new double[size];
        double[] four = new double[4];
        for (int index : used) {
            double pressure = soundings.pressures()[index];
            int piece = spline.piece(pressure);
            spline.values(pressure, piece, four);
            add(
                    four,
                    soundings.heights()[index] * planet.gravity(),
                    HEIGHT_SPREAD * planet.gravity(),
                    piece,
                    normal,
                    right);
            spline.slopes(pressure, piece, four);
            double warmth =
                    virtual(soundings.temperatures()[index], pressure, soundings.latitudes()[index]);
            add(four, -planet.gas() * warmth, TEMPERATURE_SPREAD * planet.gas(), piece, normal, right);
        }
        // Where nothing was seen, the profile goes on straight.
        for (int first = 0; first + 2 < size; first++) {
            double[] bend = {1, -2, 1};
            for (int row = 0; row < 3; row++) {
                for (int column = 0; column < 3; column++) {
                    normal[first + row][first + column] += STRAIGHTNESS * bend[row] * bend[column];
                }
            }
        }
        return LeastSquares.solve(normal, right);
    }

    private static void add(double[] four, double value, double spread, int piece, double[][] normal, double[] right) {
        double weight = 1 / (spread * spread);
        for (int row = 0; row < 4; row++) {
            right[piece + row] += weight * four[row] * value;
            for (int column = 0; column < 4; column++) {
                normal[piece + row][piece + column] += weight * four[row] * four[column];
            }
        }
    }

    /** Goes on from the control that is given, which it replaces. */
    private void solve(Sight[] sights, double[] control, IntConsumer progress) {
        double[] residual = new double[control.length];
        double[] image = new double[control.length];
        double[][] simulated = new double[sights.length][4];
        atmosphere.toPoints(control, points);
        int masses = 2 * spline.size() * grid.points();
        for (int at = 0; at < curved.length; at++) {
            points[masses + at] += curved[at];
        }
        for (int index = 0; index < sights.length; index++) {
            simulate(sights[index], simulated[index]);
            for (int value = 0; value < 4; value++) {
                simulated[index][value] = sights[index].seen()[value] - simulated[index][value];
            }
        }
        back(sights, simulated, residual);
        for (int index = 0; index < control.length; index++) {
            residual[index] -= control[index];
        }
        double[] direction = residual.clone();
        double squared = dot(residual, residual);
        double enough = squared * ENOUGH * ENOUGH;
        for (int iteration = 1; iteration <= MOST_ITERATIONS && squared > enough; iteration++) {
            atmosphere.toPoints(direction, points);
            for (int index = 0; index < sights.length; index++) {
                simulate(sights[index], simulated[index]);
            }
            back(sights, simulated, image);
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

    /** What a sounding would see: winds, geopotential and virtual temperature apart from the profile. */
    private void simulate(Sight sight, double[] seen) {
        Arrays.fill(seen, 0);
        int all = grid.points();
        int splines = spline.size();
        for (int four = 0; four < 4; four++) {
            int east = (sight.piece() + four) * all;
            int north = east + splines * all;
            int mass = north + splines * all;
            double value = sight.values()[four];
            double slope = sight.slopes()[four];
            for (int corner = 0; corner < 16; corner++) {
                int point = sight.stencil().points[corner];
                double vector = sight.stencil().vectorWeights[corner];
                double scalar = sight.stencil().weights[corner] * points[mass + point];
                seen[0] += value * vector * points[east + point];
                seen[1] += value * vector * points[north + point];
                seen[2] += value * scalar;
                seen[3] += slope * scalar;
            }
        }
    }

    /** The transpose, after weighting. */
    private void back(Sight[] sights, double[][] seen, double[] control) {
        Arrays.fill(points, 0);
        int all = grid.points();
        int splines = spline.size();
        for (int index = 0; index < sights.length; index++) {
            Sight sight = sights[index];
            double u = seen[index][0] * sight.weights()[0];
            double v = seen[index][1] * sight.weights()[0];
            double z = seen[index][2] * sight.weights()[1];
            double t = seen[index][3] * sight.weights()[2];
            for (int four = 0; four < 4; four++) {
                int east = (sight.piece() + four) * all;
                int north = east + splines * all;
                int mass = north + splines * all;
                double value = sight.values()[four];
                double both = value * z + sight.slopes()[four] * t;
                for (int corner = 0; corner < 16; corner++) {
                    int point = sight.stencil().points[corner];
                    double vector = value * sight.stencil().vectorWeights[corner];
                    points[east + point] += vector * u;
                    points[north + point] += vector * v;
                    points[mass + point] += sight.stencil().weights[corner] * both;
                }
            }
        }
        atmosphere.fromPoints(points, control);
    }

    @Override
    public double[] at(double latitude, double longitude, double pressure) {
        int piece = spline.piece(pressure);
        double[] values = new double[4];
        double[] slopes = new double[4];
        spline.values(pressure, piece, values);
        spline.slopes(pressure, piece, slopes);
        for (int four = 0; four < 4; four++) {
            slopes[four] /= -planet.gas();
        }
        double[] seen = new double[5];
        simulate(new Sight(new Stencil(grid, latitude, longitude), piece, values, slopes, seen, seen), seen);
        seen[GEOPOTENTIAL] += sum(profile, piece, values);
        double warmth = seen[TEMPERATURE] + sum(profile, piece, slopes);
        seen[HUMIDITY] = Moisture.guess(warmth, pressure, latitude);
        seen[TEMPERATURE] = warmth / (1 + LIGHTNESS * seen[HUMIDITY]);
        return seen;
    }
}
