package dev.xinmiao.weather.real;

import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.parallel.Team;
import java.util.Arrays;

/**
 * Carries a field by winds that stay as they are, by the flux form and Runge's and Kutta's method of fourth order. What is forecast is
 * the field's spherical harmonics.
 */
public final class Advection {
    private static final int FIELD = 0;
    private static final int EAST = 1;
    private static final int NORTH = 2;

    private final Grid grid;
    private final Transform transform;
    private final Harmonics harmonics;
    private final double[] points;
    /** Winds over the cosine of latitude. */
    private final double[] eastward;

    private final double[] northward;
    private final Spectrum now;
    private final Spectrum stage;
    private final Spectrum tendency;
    private final Spectrum sum;

    /** @param eastward and northward winds in m/s at each point, without divergence */
    public Advection(Grid grid, double radius, double[] eastward, double[] northward, Product.Maker maker, Team team) {
        this.grid = grid;
        this.transform = new Transform(grid, Fourier.STEP, maker, team);
        this.harmonics = new Harmonics(transform.triangle(), radius);
        this.points = new double[Fourier.STEP * grid.points()];
        this.eastward = eastward.clone();
        this.northward = northward.clone();
        for (int ring = 0; ring < grid.rings(); ring++) {
            var sine = grid.sines()[ring];
            double inverse = (double) (1 / Math.sqrt((1 - sine) * (1 + sine)));
            for (int point = grid.starts()[ring]; point < grid.starts()[ring + 1]; point++) {
                this.eastward[point] *= inverse;
                this.northward[point] *= inverse;
            }
        }
        int size = transform.triangle().size();
        now = Spectrum.of(size, 1);
        stage = Spectrum.of(size, 1);
        tendency = Spectrum.of(size, 1);
        sum = Spectrum.of(size, 1);
    }

    public void begin(double[] field) {
        System.arraycopy(field, 0, points, FIELD * grid.points(), grid.points());
        transform.toWaves(points);
        now.set(transform.series(FIELD, 1), 0, transform.triangle().size());
        for (int at = 0; at < transform.triangle().size(); at++) {
            if (transform.triangle().degree(at) > grid.truncation()) {
                Arrays.fill(now.values(), 2 * at, 2 * at + 2, (double) 0);
            }
        }
    }

    /** @param span in seconds */
    public void step(double span) {
        double[] start = now.values();
        double[] sums = sum.values();
        System.arraycopy(start, 0, stage.values(), 0, start.length);
        System.arraycopy(start, 0, sums, 0, start.length);
        double[] reach = {span / 2, span / 2, span, 0};
        double[] weights = {span / 6, span / 3, span / 3, span / 6};
        for (int part = 0; part < 4; part++) {
            tend();
            for (int index = 0; index < start.length; index++) {
                double change = -tendency.values()[index];
                stage.values()[index] = start[index] + reach[part] * change;
                sums[index] += weights[part] * change;
            }
        }
        System.arraycopy(sums, 0, start, 0, start.length);
    }

    /** The divergence of the flux at the stage. */
    private void tend() {
        int all = grid.points();
        toPoints(stage);
        for (int point = 0; point < all; point++) {
            double carried = points[FIELD * all + point];
            points[EAST * all + point] = carried * eastward[point];
            points[NORTH * all + point] = carried * northward[point];
        }
        transform.toWaves(points);
        harmonics.divergence(
                transform.series(EAST, 1),
                transform.series(NORTH, 1),
                tendency,
                0,
                transform.triangle().size());
    }

    private void toPoints(Spectrum field) {
        Arrays.fill(transform.coefficients(), 0);
        transform.series(FIELD, 1).set(field, 0, transform.triangle().size());
        transform.toPoints(points);
    }

    /** At each point. */
    public double[] field() {
        toPoints(now);
        return Arrays.copyOf(points, grid.points());
    }
}
