package dev.xinmiao.weather.grib;

import dev.xinmiao.weather.UnusableFile;
import dev.xinmiao.weather.grid.GaussianQuadrature;
import java.util.Arrays;

/** A message's grid, and its values put from north to south. Refuses other projections and other orders of points. */
final class GridReader {
    /** A number that no field holds. */
    private static final double MISSING = -1e100;

    private final Handle handle;

    GridReader(Handle handle) {
        this.handle = handle;
    }

    GribGrid read() throws UnusableFile {
        String type = handle.text("gridType");
        return switch (type) {
            case "regular_ll" -> regular(GribGrid.Kind.REGULAR_LATLON, evenLatitudes());
            case "regular_gg" -> regular(GribGrid.Kind.REGULAR_GAUSSIAN, gaussianLatitudes());
            case "reduced_gg" -> reduced(gaussianLatitudes());
            default ->
                throw handle.refusal("the grid is of type %s, expected regular_ll, regular_gg or reduced_gg.", type);
        };
    }

    /** Not a number where the message has none. */
    double[] values(GribGrid grid) throws UnusableFile {
        for (String order : new String[] {"iScansNegatively", "jPointsAreConsecutive", "alternativeRowScanning"}) {
            if (handle.number(order) != 0) {
                throw handle.refusal("points are ordered with %s, expected rows from west to east.", order);
            }
        }
        handle.set("missingValue", MISSING);
        double[] values = handle.reals("values");
        if (values.length != grid.points()) {
            throw handle.refusal("there are %,d values, expected %,d.", values.length, grid.points());
        }
        for (int index = 0; index < values.length; index++) {
            if (values[index] == MISSING) {
                values[index] = Double.NaN;
            }
        }
        return northward() ? southward(values, grid.lengths()) : values;
    }

    private GribGrid regular(GribGrid.Kind kind, double[] latitudes) throws UnusableFile {
        int columns = Math.toIntExact(handle.number("Ni"));
        double west = handle.real("longitudeOfFirstGridPointInDegrees");
        double east = handle.real("longitudeOfLastGridPointInDegrees");
        double width = ((east - west) % 360 + 360) % 360;
        double span = columns == 1 ? 360 : width * columns / (columns - 1);
        // Angles are rounded to millionths of a degree, or thousandths in the first edition.
        boolean global = Math.abs(span - 360) < 0.01 * 360 / columns;
        int[] lengths = new int[latitudes.length];
        Arrays.fill(lengths, columns);
        return new GribGrid(kind, latitudes, lengths, west, global ? 360 : span);
    }

    private GribGrid reduced(double[] latitudes) throws UnusableFile {
        long[] inFile = handle.numbers("pl");
        if (inFile.length != latitudes.length) {
            throw handle.refusal("there are %d rings, expected %d.", inFile.length, latitudes.length);
        }
        int[] lengths = new int[inFile.length];
        for (int ring = 0; ring < lengths.length; ring++) {
            lengths[ring] = Math.toIntExact(inFile[northward() ? lengths.length - 1 - ring : ring]);
        }
        double west = handle.real("longitudeOfFirstGridPointInDegrees");
        return new GribGrid(GribGrid.Kind.REDUCED_GAUSSIAN, latitudes, lengths, west, 360);
    }

    private double[] evenLatitudes() throws UnusableFile {
        int rows = Math.toIntExact(handle.number("Nj"));
        double first = handle.real("latitudeOfFirstGridPointInDegrees");
        double last = handle.real("latitudeOfLastGridPointInDegrees");
        double north = Math.max(first, last);
        double south = Math.min(first, last);
        double[] latitudes = new double[rows];
        for (int row = 0; row < rows; row++) {
            latitudes[row] = rows == 1 ? first : north - (north - south) * row / (rows - 1);
        }
        return latitudes;
    }

    private double[] gaussianLatitudes() throws UnusableFile {
        int rows = Math.toIntExact(handle.number("Nj"));
        long ofPole = handle.number("N");
        if (rows != 2 * ofPole) {
            throw handle.refusal("the Gaussian grid has %d rings, expected all %d of the globe.", rows, 2 * ofPole);
        }
        return Arrays.stream(GaussianQuadrature.of(rows).nodes())
                .map(sine -> Math.toDegrees(Math.asin(sine)))
                .toArray();
    }

    private boolean northward() throws UnusableFile {
        return handle.number("jScansPositively") != 0;
    }

    private static double[] southward(double[] northward, int[] lengths) {
        double[] values = new double[northward.length];
        int done = 0;
        for (int length : lengths) {
            System.arraycopy(northward, northward.length - done - length, values, done, length);
            done += length;
        }
        return values;
    }
}
