package dev.xinmiao.weather.suite;

import dev.xinmiao.weather.dynamics.Precision;
import dev.xinmiao.weather.engine.Machine;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.grid.Triangle;
import dev.xinmiao.weather.real.Fourier;
import dev.xinmiao.weather.real.Transform;
import java.util.List;
import java.util.Random;

/** Random coefficients go to points and come back, in both precisions; the greatest error is a part of the greatest coefficient. */
final class RoundTrip {
    private RoundTrip() {}

    static void run(TestOptions options, Report report) {
        try (Machine machine = new Machine(Precision.DOUBLE, options.threads())) {
            List<Integer> truncations = truncations(options);
            double[] wide = new double[truncations.size()];
            double[] narrow = new double[truncations.size()];
            for (int at = 0; at < truncations.size(); at++) {
                int truncation = truncations.get(at);
                if (truncation > 400) {
                    report.progress("T" + truncation + " takes a minute and some "
                            + Math.round(4e-9 * 8 * truncation * truncation * truncation / 2 + 1) + " GB");
                }
                wide[at] = wide(Grid.full(truncation), machine);
                narrow[at] = narrow(Grid.full(truncation), machine);
                report.put(truncation, "error_double", wide[at], "1");
                report.put(truncation, "error_float", narrow[at], "1");
            }
            report.show(new Exhibit.RoundTrips(truncations, wide, narrow));
        }
    }

    static List<Integer> truncations(TestOptions options) {
        return options.truncations(42, 170, 639);
    }

    private static double[] random(Triangle triangle) {
        Random random = new Random(1);
        double[] values = new double[triangle.size() * 2 * Fourier.STEP];
        for (int m = 0; m <= triangle.truncation(); m++) {
            for (int n = m; n <= triangle.truncation(); n++) {
                int at = triangle.at(m, n) * 2 * Fourier.STEP;
                for (int part = 0; part < 2 * Fourier.STEP; part++) {
                    values[at + part] = m == 0 && part >= Fourier.STEP ? 0 : random.nextGaussian();
                }
            }
        }
        return values;
    }

    private static double wide(Grid grid, Machine machine) {
        Transform transform = new Transform(grid, Fourier.STEP, machine.wideProducts(), machine.team());
        double[] given = random(transform.triangle());
        System.arraycopy(given, 0, transform.coefficients(), 0, given.length);
        double[] points = new double[Fourier.STEP * grid.points()];
        transform.toPoints(points);
        transform.toWaves(points);
        double greatest = 0;
        double worst = 0;
        for (int index = 0; index < given.length; index++) {
            greatest = Math.max(greatest, Math.abs(given[index]));
            worst = Math.max(worst, Math.abs(transform.coefficients()[index] - given[index]));
        }
        return worst / greatest;
    }

    private static double narrow(Grid grid, Machine machine) {
        var transform =
                new dev.xinmiao.weather.real32.Transform(grid, Fourier.STEP, machine.narrowProducts(), machine.team());
        float[] given = ShallowRun.narrow(random(transform.triangle()));
        System.arraycopy(given, 0, transform.coefficients(), 0, given.length);
        float[] points = new float[Fourier.STEP * grid.points()];
        transform.toPoints(points);
        transform.toWaves(points);
        double greatest = 0;
        double worst = 0;
        for (int index = 0; index < given.length; index++) {
            greatest = Math.max(greatest, Math.abs(given[index]));
            worst = Math.max(worst, Math.abs(transform.coefficients()[index] - given[index]));
        }
        return worst / greatest;
    }
}
