package dev.xinmiao.weather.analysis;

import dev.xinmiao.weather.dynamics.Planet;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.grid.Legendre;
import dev.xinmiao.weather.grid.Triangle;
import dev.xinmiao.weather.parallel.Team;
import dev.xinmiao.weather.real.Fourier;
import dev.xinmiao.weather.real.Harmonics;
import dev.xinmiao.weather.real.OpenBlas;
import dev.xinmiao.weather.real.Product;
import dev.xinmiao.weather.real.Spectrum;
import dev.xinmiao.weather.real.Transform;
import dev.xinmiao.weather.real.VectorProducts;
import java.util.Arrays;

/**
 * From independent values, as many as there are coefficients of vorticity, divergence and unbalanced geopotential for each spline, to
 * winds and geopotential at points of a grid, and the adjoint way back. Geopotential is in linear balance with the rotational wind,
 * ∇²φ = ∇·(f ∇ψ), but for its own part.
 */
final class Atmosphere {
    private final Grid grid;
    private final Triangle triangle;
    private final Planet planet;
    private final Prior prior;
    private final int splines;
    private final Transform transform;
    private final double[] coefficients;
    private final int row;
    private final double[][] states;
    private final double[][] vertical;

    Atmosphere(Grid grid, Spline spline, Planet planet, Team team) {
        this.grid = grid;
        this.planet = planet;
        this.splines = spline.size();
        int width = (3 * splines + Fourier.STEP - 1) / Fourier.STEP * Fourier.STEP;
        Product.Maker maker =
                OpenBlas.load().map(found -> (Product.Maker) found).orElseGet(VectorProducts::new);
        this.transform = new Transform(grid, width, maker, team);
        this.triangle = transform.triangle();
        this.coefficients = transform.coefficients();
        this.row = 2 * width;
        this.prior = new Prior(spline, grid.truncation(), planet.radius());
        this.vertical = prior.vertical();
        this.states = new double[3][triangle.size() * 2 * splines];
    }

    /** How many independent values there are. */
    int size() {
        return 3 * triangle.size() * 2 * splines;
    }

    /** How many values {@link #toPoints} fills. */
    int values() {
        return transform.width() * grid.points();
    }

    /** Fills for each spline the eastward winds at all points, then the northward ones, then geopotentials. */
    void toPoints(double[] control, double[] points) {
        spread(control);
        Arrays.fill(coefficients, 0);
        for (int m = 0; m <= grid.truncation(); m++) {
            for (int n = m; n <= grid.truncation() + 1; n++) {
                synthesize(m, n);
            }
        }
        transform.toPoints(points);
        scale(points, -1);
    }

    /**
     * Adds to geopotentials what balances the rotational wind beyond what is linear: ∇²φ = ∇×(ζ v) − ∇²(v²/2), where the wind turns
     * about lows and highs.
     *
     * @param sum of all splines at all points
     */
    void addCurved(double[] control, double[] points, double[] sum) {
        spread(control);
        Arrays.fill(coefficients, 0);
        Harmonics harmonics = new Harmonics(triangle, planet.radius());
        Spectrum vorticity = new Spectrum(states[0], 2 * splines, 0, splines);
        Spectrum still = Spectrum.of(triangle.size(), splines);
        Spectrum eastward = transform.series(0, splines);
        Spectrum northward = transform.series(splines, splines);
        Spectrum third = transform.series(2 * splines, splines);
        harmonics.winds(vorticity, still, eastward, northward, 0, triangle.size());
        third.set(vorticity, 0, triangle.size());
        transform.toPoints(points);
        toNodes(points);
        multiply(points);
        transform.toWaves(points);
        harmonics.curl(eastward, northward, still, 0, triangle.size());
        for (int at = 0; at < triangle.size(); at++) {
            double inverse = inverse(triangle.degree(at));
            for (int j = 0; j < splines; j++) {
                int re = third.real(at) + j;
                int im = third.imaginary(at) + j;
                coefficients[re] = inverse * still.values()[still.real(at) + j] - coefficients[re];
                coefficients[im] = inverse * still.values()[still.imaginary(at) + j] - coefficients[im];
            }
        }
        transform.toPoints(points);
        fromNodes(points, sum);
    }

    /** Vorticity times winds over the cosine of latitude, and energy; winds come times that cosine. */
    private void multiply(double[] points) {
        int series = splines * grid.points();
        for (int ring = 0; ring < grid.rings(); ring++) {
            double factor = Math.pow(Math.cos(grid.latitude(ring)), -2);
            for (int j = 0; j < splines; j++) {
                for (int point = grid.starts()[ring]; point < grid.starts()[ring + 1]; point++) {
                    int at = j * grid.points() + point;
                    double u = points[at];
                    double v = points[series + at];
                    double vorticity = points[2 * series + at];
                    points[at] = vorticity * u * factor;
                    points[series + at] = vorticity * v * factor;
                    points[2 * series + at] = (u * u + v * v) * factor / 2;
                }
            }
        }
    }

    /** From coefficients of splines to values at their centres; the two at the ends stay. */
    private void toNodes(double[] points) {
        double[] column = new double[splines];
        for (int field = 0; field < 3; field++) {
            for (int point = 0; point < grid.points(); point++) {
                int first = field * splines * grid.points() + point;
                for (int j = 0; j < splines; j++) {
                    column[j] = points[first + j * grid.points()];
                }
                for (int j = 1; j < splines - 1; j++) {
                    points[first + j * grid.points()] = (column[j - 1] + 4 * column[j] + column[j + 1]) / 6;
                }
            }
        }
    }

    /** And back, to the fourth order. */
    private void fromNodes(double[] points, double[] sum) {
        int first = 2 * splines * grid.points();
        for (int j = 0; j < splines; j++) {
            boolean end = j == 0 || j == splines - 1;
            for (int point = 0; point < grid.points(); point++) {
                int at = j * grid.points() + point;
                double here = points[first + at];
                sum[at] += end
                        ? here
                        : (8 * here - points[first + at - grid.points()] - points[first + at + grid.points()]) / 6;
            }
        }
    }

    /** The transpose of {@link #toPoints}; the points are overwritten. */
    void fromPoints(double[] points, double[] control) {
        scale(points, -1);
        for (int ring = 0; ring < grid.rings(); ring++) {
            double factor = 2 * grid.lengths()[ring] / grid.weights()[ring];
            for (int series = 0; series < 3 * splines; series++) {
                int from = series * grid.points();
                for (int point = from + grid.starts()[ring]; point < from + grid.starts()[ring + 1]; point++) {
                    points[point] *= factor;
                }
            }
        }
        transform.toWaves(points);
        for (double[] state : states) {
            Arrays.fill(state, 0);
        }
        for (int m = 0; m <= grid.truncation(); m++) {
            for (int n = m; n <= grid.truncation() + 1; n++) {
                transpose(m, n);
            }
        }
        gather(control);
    }

    /** Winds times or over the cosine of latitude. */
    private void scale(double[] points, int power) {
        for (int ring = 0; ring < grid.rings(); ring++) {
            double factor = Math.pow(Math.cos(grid.latitude(ring)), power);
            for (int series = 0; series < 2 * splines; series++) {
                int from = series * grid.points();
                for (int point = from + grid.starts()[ring]; point < from + grid.starts()[ring + 1]; point++) {
                    points[point] *= factor;
                }
            }
        }
    }

    private double spread(int field, int n) {
        return switch (field) {
            case 0 -> prior.vorticity(n);
            case 1 -> prior.divergence(n);
            default -> prior.geopotential(n);
        };
    }

    private void spread(double[] control) {
        for (int field = 0; field < 3; field++) {
            for (int at = 0; at < triangle.size(); at++) {
                double deviation = deviation(field, at);
                for (int part = 0; part < 2; part++) {
                    int own = (2 * at + part) * splines;
                    int from = field * states[0].length + own;
                    boolean still = part == 1 && at < triangle.start(1);
                    for (int j = 0; j < splines; j++) {
                        double sum = 0;
                        for (int i = 0; i <= j; i++) {
                            sum += vertical[j][i] * control[from + i];
                        }
                        states[field][own + j] = still ? 0 : deviation * sum;
                    }
                }
            }
        }
    }

    private void gather(double[] control) {
        for (int field = 0; field < 3; field++) {
            for (int at = 0; at < triangle.size(); at++) {
                double deviation = deviation(field, at);
                for (int part = 0; part < 2; part++) {
                    int own = (2 * at + part) * splines;
                    int to = field * states[0].length + own;
                    boolean still = part == 1 && at < triangle.start(1);
                    for (int i = 0; i < splines; i++) {
                        double sum = 0;
                        for (int j = i; j < splines; j++) {
                            sum += vertical[j][i] * states[field][own + j];
                        }
                        control[to + i] = still ? 0 : deviation * sum;
                    }
                }
            }
        }
    }

    /** Of a coefficient; those of m above 0 count twice, for that of −m. */
    private double deviation(int field, int at) {
        int n = triangle.degree(at);
        return n > grid.truncation() ? 0 : spread(field, n) * (at < triangle.start(1) ? 1 : Math.sqrt(0.5));
    }

    private double inverse(int n) {
        return n == 0 || n > grid.truncation() ? 0 : -planet.radius() * planet.radius() / (n * (n + 1.0));
    }

    private double along(int m, int n) {
        return m * inverse(n) / planet.radius();
    }

    /** What winds of degree n have of vorticity of the degree below. */
    private double down(int m, int n) {
        return n <= m ? 0 : (n - 1) * Legendre.epsilon(m, n) * inverse(n - 1) / planet.radius();
    }

    private double up(int m, int n) {
        return n > grid.truncation() ? 0 : -(n + 2) * Legendre.epsilon(m, n + 1) * inverse(n + 1) / planet.radius();
    }

    /** What geopotential of degree n balances of vorticity of the degree below. */
    private double balancedDown(int m, int n) {
        return n <= m || n < 2 || n > grid.truncation()
                ? 0
                : 2 * planet.rotation() * (n - 1.0) / n * Legendre.epsilon(m, n) * inverse(n - 1);
    }

    private double balancedUp(int m, int n) {
        return n < 1 || n >= grid.truncation()
                ? 0
                : 2 * planet.rotation() * (n + 2.0) / (n + 1) * Legendre.epsilon(m, n + 1) * inverse(n + 1);
    }

    private void synthesize(int m, int n) {
        int at = triangle.at(m, n);
        for (int part = 0; part < 2; part++) {
            int to = at * row + part * row / 2;
            double turned = part == 0 ? -along(m, n) : along(m, n);
            add(to, 0, turned, 1, at, 1 - part);
            add(to, splines, turned, 0, at, 1 - part);
            add(to, 2 * splines, 1, 2, at, part);
            if (n > m) {
                int below = triangle.at(m, n - 1);
                add(to, 0, down(m, n), 0, below, part);
                add(to, splines, -down(m, n), 1, below, part);
                add(to, 2 * splines, balancedDown(m, n), 0, below, part);
            }
            if (n <= grid.truncation()) {
                int above = triangle.at(m, n + 1);
                add(to, 0, up(m, n), 0, above, part);
                add(to, splines, -up(m, n), 1, above, part);
                add(to, 2 * splines, balancedUp(m, n), 0, above, part);
            }
        }
    }

    private void add(int to, int series, double factor, int field, int at, int part) {
        double[] state = states[field];
        int from = (2 * at + part) * splines;
        for (int j = 0; j < splines; j++) {
            coefficients[to + series + j] += factor * state[from + j];
        }
    }

    private void transpose(int m, int n) {
        int at = triangle.at(m, n);
        // The sum over points counts m and −m once, the field has both.
        double twice = m == 0 ? 1 : 2;
        for (int part = 0; part < 2; part++) {
            int from = at * row + part * row / 2;
            double turned = twice * (part == 0 ? -along(m, n) : along(m, n));
            take(from, 0, turned, 1, at, 1 - part);
            take(from, splines, turned, 0, at, 1 - part);
            take(from, 2 * splines, twice, 2, at, part);
            if (n > m) {
                int below = triangle.at(m, n - 1);
                take(from, 0, twice * down(m, n), 0, below, part);
                take(from, splines, -twice * down(m, n), 1, below, part);
                take(from, 2 * splines, twice * balancedDown(m, n), 0, below, part);
            }
            if (n <= grid.truncation()) {
                int above = triangle.at(m, n + 1);
                take(from, 0, twice * up(m, n), 0, above, part);
                take(from, splines, -twice * up(m, n), 1, above, part);
                take(from, 2 * splines, twice * balancedUp(m, n), 0, above, part);
            }
        }
    }

    private void take(int from, int series, double factor, int field, int at, int part) {
        double[] state = states[field];
        int to = (2 * at + part) * splines;
        for (int j = 0; j < splines; j++) {
            state[to + j] += factor * coefficients[from + series + j];
        }
    }
}
