package dev.xinmiao.weather.state;

import dev.xinmiao.weather.UnusableFile;
import dev.xinmiao.weather.grid.GaussianQuadrature;
import java.nio.file.Path;

/**
 * Rows of the globe from north to south.
 *
 * @param order of the file's rows
 * @param latitudes in degrees, even or Gaussian
 */
record Rows(int[] order, double[] latitudes, boolean gaussian) {
    private static final int FEWEST = 3;
    /** Parts of a spacing by which rounded latitudes may be off. */
    private static final double TOLERANCE = 0.02;
    /** In degrees: files give Gaussian latitudes with two decimals at least. */
    private static final double GAUSSIAN_TOLERANCE = 0.006;

    static Rows of(Path file, double[] inFile) throws UnusableFile {
        int[] order = Sequence.places(file, "latitude", inFile, true);
        double[] latitudes = Sequence.at(order, inFile);
        boolean gaussian = areGaussian(latitudes);
        boolean even = areEven(latitudes);
        String north = Wording.number(latitudes[0]);
        String south = Wording.number(latitudes[latitudes.length - 1]);
        if (latitudes.length < FEWEST || (!gaussian && even && !reachThePoles(latitudes))) {
            throw new UnusableFile(file, "latitudes go from %s to %s, expected a global grid.", north, south);
        }
        if (!gaussian && !even) {
            throw new UnusableFile(
                    file,
                    "the %d latitudes from %s to %s are neither even nor Gaussian, expected a regular or Gaussian grid.",
                    latitudes.length,
                    north,
                    south);
        }
        return new Rows(order, latitudes, gaussian);
    }

    private static boolean areGaussian(double[] latitudes) {
        double[] sines = GaussianQuadrature.of(latitudes.length).nodes();
        for (int row = 0; row < latitudes.length; row++) {
            if (Math.abs(latitudes[row] - Math.toDegrees(Math.asin(sines[row]))) > GAUSSIAN_TOLERANCE) {
                return false;
            }
        }
        return true;
    }

    private static boolean areEven(double[] latitudes) {
        double step = step(latitudes);
        for (int row = 0; row < latitudes.length; row++) {
            if (Math.abs(latitudes[row] - (latitudes[0] - row * step)) > TOLERANCE * step) {
                return false;
            }
        }
        return true;
    }

    /** The first and last rows lie at the poles or about half a spacing from them. */
    private static boolean reachThePoles(double[] latitudes) {
        double farthest = 90 - 0.75 * step(latitudes);
        return latitudes[0] > farthest && latitudes[latitudes.length - 1] < -farthest;
    }

    private static double step(double[] latitudes) {
        return (latitudes[0] - latitudes[latitudes.length - 1]) / (latitudes.length - 1);
    }
}
