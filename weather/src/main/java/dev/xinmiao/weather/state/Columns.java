package dev.xinmiao.weather.state;

import dev.xinmiao.weather.UnusableFile;
import java.nio.file.Path;
import java.util.stream.IntStream;

/**
 * Columns round the globe, from the first one at or east of longitude 0.
 *
 * @param order of the file's columns, without one at its end that repeats the first
 * @param inFile how many the file has
 * @param west longitude of the first, in degrees
 */
record Columns(int[] order, int inFile, double west) {
    /** Parts of a spacing by which rounded longitudes may be off. */
    private static final double TOLERANCE = 0.02;

    static Columns of(Path file, double[] longitudes) throws UnusableFile {
        int count = count(file, longitudes);
        double slack = TOLERANCE * 360 / count;
        int first = 0;
        for (int column = 1; column < count; column++) {
            if (eastOfZero(longitudes[column] + slack) < eastOfZero(longitudes[first] + slack)) {
                first = column;
            }
        }
        int start = first;
        int[] order = IntStream.range(0, count)
                .map(column -> (start + column) % count)
                .toArray();
        double west = eastOfZero(longitudes[first]);
        // What is rounded to just below 0 is meant to be 0.
        return new Columns(order, longitudes.length, west > 360 - slack ? 0 : west);
    }

    private static int count(Path file, double[] longitudes) throws UnusableFile {
        int length = longitudes.length;
        double step = length < 2 ? 0 : eastOfZero(longitudes[1] - longitudes[0]);
        double covered = 0;
        for (int column = 1; column < length; column++) {
            double here = eastOfZero(longitudes[column] - longitudes[column - 1]);
            covered += here;
            if (Math.abs(here - step) > TOLERANCE * step) {
                throw new UnusableFile(
                        file,
                        "longitudes %s and %s are %s apart, the first two %s, expected a regular grid.",
                        Wording.number(longitudes[column - 1]),
                        Wording.number(longitudes[column]),
                        Wording.number(here),
                        Wording.number(step));
            }
        }
        double mean = covered / (length - 1);
        for (int count : new int[] {length, length - 1}) {
            if (length > 2 && Math.abs(mean * count - 360) < mean / 2) {
                return count;
            }
        }
        throw new UnusableFile(
                file,
                "%d longitudes from %s to %s don't go round the globe, expected a global grid.",
                length,
                Wording.number(longitudes[0]),
                Wording.number(longitudes[length - 1]));
    }

    /** From 0 to below 360. */
    private static double eastOfZero(double longitude) {
        return (longitude % 360 + 360) % 360;
    }
}
