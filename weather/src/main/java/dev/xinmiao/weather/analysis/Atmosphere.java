package dev.xinmiao.weather.analysis;

import dev.xinmiao.weather.dynamics.Planet;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.parallel.Team;
import dev.xinmiao.weather.real.Fourier;
import dev.xinmiao.weather.real.OpenBlas;
import dev.xinmiao.weather.real.Product;
import dev.xinmiao.weather.real.Spectrum;
import dev.xinmiao.weather.real.Transform;
import dev.xinmiao.weather.real.VectorProducts;

/**
 * From independent values, as many as there are coefficients of vorticity, divergence and unbalanced geopotential for each spline, to
 * winds and geopotential at points of a grid, and the adjoint way back.
 */
final class Atmosphere {
    private final Grid grid;
    private final int splines;
    private final Transform transform;
    private final PriorRoot root;
    private final LinearBalance balance;
    private final CurvedBalance curved;
    /** Coefficients of vorticity, divergence and unbalanced geopotential. */
    private final double[][] states;

    Atmosphere(Grid grid, Spline spline, Planet planet, Team team) {
        this.grid = grid;
        this.splines = spline.size();
        int width = Fourier.padded(3 * splines);
        Product.Maker maker =
                OpenBlas.load().map(found -> (Product.Maker) found).orElseGet(VectorProducts::new);
        this.transform = new Transform(grid, width, maker, team);
        Prior prior = new Prior(spline, grid.truncation(), planet.radius());
        this.root = new PriorRoot(prior, transform.triangle(), splines);
        this.balance = new LinearBalance(transform.triangle(), planet, splines, width);
        this.curved = new CurvedBalance(grid, splines, planet.radius(), transform);
        this.states = new double[3][transform.triangle().size() * 2 * splines];
    }

    /** How many independent values there are. */
    int size() {
        return 3 * states[0].length;
    }

    /** How many values {@link #toPoints} fills. */
    int values() {
        return transform.width() * grid.points();
    }

    /** Fills for each spline the eastward winds at all points, then the northward ones, then geopotentials. */
    void toPoints(double[] control, double[] points) {
        root.spread(control, states);
        balance.toSeries(states, transform.coefficients());
        transform.toPoints(points);
        overCosine(points);
    }

    /**
     * Adds to geopotentials what balances the rotational wind beyond what is linear.
     *
     * @param points scratch memory
     * @param sum of all splines at all points
     */
    void addCurved(double[] control, double[] points, double[] sum) {
        root.spread(control, states);
        curved.add(new Spectrum(states[0], 2 * splines, 0, splines), points, sum);
    }

    /** The transpose of {@link #toPoints}; the points are overwritten. */
    void fromPoints(double[] points, double[] control) {
        overCosine(points);
        for (int ring = 0; ring < grid.rings(); ring++) {
            double factor = 2 * grid.lengths()[ring] / grid.weights()[ring];
            multiply(points, 3 * splines, ring, factor);
        }
        transform.toWaves(points);
        balance.fromSeries(transform.coefficients(), states);
        root.gather(states, control);
    }

    /** Winds. */
    private void overCosine(double[] points) {
        for (int ring = 0; ring < grid.rings(); ring++) {
            multiply(points, 2 * splines, ring, 1 / Math.cos(grid.latitude(ring)));
        }
    }

    private void multiply(double[] points, int count, int ring, double factor) {
        for (int series = 0; series < count; series++) {
            int from = series * grid.points();
            for (int point = from + grid.starts()[ring]; point < from + grid.starts()[ring + 1]; point++) {
                points[point] *= factor;
            }
        }
    }
}
