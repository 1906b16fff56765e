package dev.xinmiao.weather.state;

import dev.xinmiao.weather.UnusableFile;
import dev.xinmiao.weather.grid.GaussianQuadrature;
import java.nio.file.Path;
import java.util.stream.IntStream;

/**
 * The way from a file's order of points to ours: levels from the top down, rows from north to south, columns from longitude 0 on.
 * Refuses grids that aren't even or Gaussian or don't cover the globe, and levels out of order or too few.
 */
final class Orientation {
    private static final int FEWEST_LEVELS = 5;
    /** In Pa: a column of air that ends above it says too little of the troposphere. */
    private static final double HIGHEST_BOTTOM = 70_000;
    /** Parts of a spacing by which rounded coordinates may be off. */
    private static final double TOLERANCE = 0.02;
    /** In degrees: files give Gaussian latitudes with two decimals at least. */
    private static final double GAUSSIAN_TOLERANCE = 0.006;

    private final Path file;
    private final int[] levelOrder;
    private final int[] rowOrder;
    private final int[] columnOrder;
    private final int columnsInFile;
    private final double[] levels;
    private final GlobalGrid grid;

    private Orientation(Path file, Source.Axes axes) throws UnusableFile {
        this.file = file;
        levelOrder = ordered("level", axes.levels(), false);
        levels = IntStream.of(levelOrder)
                .mapToDouble(level -> axes.levels()[level])
                .toArray();
        checkLevels();
        rowOrder = ordered("latitude", axes.latitudes(), true);
        double[] latitudes =
                IntStream.of(rowOrder).mapToDouble(row -> axes.latitudes()[row]).toArray();
        columnsInFile = axes.longitudes().length;
        int columns = columns(axes.longitudes());
        int first = westmost(axes.longitudes(), columns);
        columnOrder = IntStream.range(0, columns)
                .map(column -> (first + column) % columns)
                .toArray();
        double west = positive(axes.longitudes()[first]);
        grid = new GlobalGrid(latitudes, columns, west > 360 - slack(columns) ? 0 : west, gaussian(latitudes));
    }

    static Orientation of(Path file, Source.Axes axes) throws UnusableFile {
        return new Orientation(file, axes);
    }

    GlobalGrid grid() {
        return grid;
    }

    double[] levels() {
        return levels;
    }

    /** Values in our order, each turned into the wanted unit. */
    float[] turned(double[] values, boolean onLevels, Unit.Scale scale) {
        int[] order = onLevels ? levelOrder : new int[] {0};
        float[] turned = new float[order.length * grid.points()];
        int index = 0;
        for (int level : order) {
            for (int row : rowOrder) {
                for (int column : columnOrder) {
                    double value = values[(level * rowOrder.length + row) * columnsInFile + column];
                    turned[index++] = (float) scale.apply(value);
                }
            }
        }
        return turned;
    }

    /** Places of coordinates that rise or fall all the way. */
    private int[] ordered(String axis, double[] coordinates, boolean falling) throws UnusableFile {
        int count = coordinates.length;
        boolean falls = count > 1 && coordinates[1] < coordinates[0];
        for (int index = 1; index < count; index++) {
            if (!(falls ? coordinates[index] < coordinates[index - 1] : coordinates[index] > coordinates[index - 1])) {
                throw new UnusableFile(
                        file,
                        "the %s %s comes after %s, expected an order that rises or falls all the way.",
                        axis,
                        Wording.number(coordinates[index]),
                        Wording.number(coordinates[index - 1]));
            }
        }
        return IntStream.range(0, count)
                .map(index -> falls == falling ? index : count - 1 - index)
                .toArray();
    }

    private void checkLevels() throws UnusableFile {
        if (levels.length < FEWEST_LEVELS) {
            throw new UnusableFile(
                    file, "there are %d pressure levels, expected %d at least.", levels.length, FEWEST_LEVELS);
        }
        double top = levels[0];
        double bottom = levels[levels.length - 1];
        if (top <= 0 || bottom < HIGHEST_BOTTOM || bottom > 110_000) {
            throw new UnusableFile(
                    file,
                    "the pressure levels go from %s to %s hPa, expected positive ones that reach 700 hPa at least.",
                    Wording.number(top / 100),
                    Wording.number(bottom / 100));
        }
    }

    /** How many columns there are without one that repeats the first. */
    private int columns(double[] longitudes) throws UnusableFile {
        int count = longitudes.length;
        double step = count < 2 ? 0 : positive(longitudes[1] - longitudes[0]);
        for (int column = 1; column < count; column++) {
            double here = positive(longitudes[column] - longitudes[column - 1]);
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
        for (int columns : new int[] {count, count - 1}) {
            if (count > 2 && Math.abs(step * columns - 360) < step / 2) {
                return columns;
            }
        }
        throw new UnusableFile(
                file,
                "%d longitudes from %s to %s don't go round the globe, expected a global grid.",
                count,
                Wording.number(longitudes[0]),
                Wording.number(longitudes[count - 1]));
    }

    /** A rounding below longitude 0 still counts as 0. */
    private static double slack(int columns) {
        return TOLERANCE * 360 / columns;
    }

    private static int westmost(double[] longitudes, int columns) {
        double slack = slack(columns);
        int westmost = 0;
        for (int column = 1; column < columns; column++) {
            if (positive(longitudes[column] + slack) < positive(longitudes[westmost] + slack)) {
                westmost = column;
            }
        }
        return westmost;
    }

    private boolean gaussian(double[] latitudes) throws UnusableFile {
        int rows = latitudes.length;
        double step = (latitudes[0] - latitudes[rows - 1]) / (rows - 1);
        double[] nodes = GaussianQuadrature.of(rows).nodes();
        boolean gaussian = true;
        boolean even = true;
        for (int row = 0; row < rows; row++) {
            double node = Math.toDegrees(Math.asin(nodes[row]));
            gaussian &= Math.abs(latitudes[row] - node) < GAUSSIAN_TOLERANCE;
            even &= Math.abs(latitudes[row] - (latitudes[0] - row * step)) < TOLERANCE * step;
        }
        boolean global = latitudes[0] > 90 - 0.75 * step && latitudes[rows - 1] < -90 + 0.75 * step;
        if (rows < 3 || !gaussian && even && !global) {
            throw new UnusableFile(
                    file,
                    "latitudes go from %s to %s, expected a global grid.",
                    Wording.number(latitudes[0]),
                    Wording.number(latitudes[rows - 1]));
        }
        if (!gaussian && !even) {
            throw new UnusableFile(
                    file,
                    "the %d latitudes from %s to %s are neither even nor Gaussian, expected a regular or Gaussian grid.",
                    rows,
                    Wording.number(latitudes[0]),
                    Wording.number(latitudes[rows - 1]));
        }
        return gaussian;
    }

    /** Longitude from 0 to 360. */
    private static double positive(double longitude) {
        return (longitude % 360 + 360) % 360;
    }
}
