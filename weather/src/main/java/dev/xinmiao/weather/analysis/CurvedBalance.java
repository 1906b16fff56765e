package dev.xinmiao.weather.analysis;

import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.grid.Triangle;
import dev.xinmiao.weather.real.Harmonics;
import dev.xinmiao.weather.real.Spectrum;
import dev.xinmiao.weather.real.Transform;
import java.util.Arrays;

/**
 * Geopotential that balances the rotational wind beyond what is linear: ∇²φ = ∇×(ζ v) − ∇²(v²/2), where the wind turns about lows and
 * highs.
 */
final class CurvedBalance {
    private final Grid grid;
    private final int splines;
    private final double radius;
    private final Transform transform;
    private final Triangle triangle;
    private final Harmonics harmonics;

    /** @param transform of three series for each spline, whose coefficients are overwritten */
    CurvedBalance(Grid grid, int splines, double radius, Transform transform) {
        this.grid = grid;
        this.splines = splines;
        this.radius = radius;
        this.transform = transform;
        this.triangle = transform.triangle();
        this.harmonics = new Harmonics(triangle, radius);
    }

    /**
     * @param points scratch memory, of all series of the transform
     * @param sum of all splines at all points, to which it is added
     */
    void add(Spectrum vorticity, double[] points, double[] sum) {
        double[] coefficients = transform.coefficients();
        Arrays.fill(coefficients, 0);
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

    /** Of the Laplacian. */
    private double inverse(int n) {
        return n == 0 || n > grid.truncation() ? 0 : -radius * radius / (n * (n + 1.0));
    }
}
