package dev.xinmiao.weather.state;

import dev.xinmiao.weather.UnusableFile;
import java.nio.file.Path;

/** The way from a file's order of points to ours: levels from the top down, rows from north to south, columns from longitude 0 on. */
record Orientation(Levels levels, Rows rows, Columns columns) {
    private static final int[] ONE = {0};

    static Orientation of(Path file, Source.Axes axes) throws UnusableFile {
        return new Orientation(
                Levels.of(file, axes.levels()), Rows.of(file, axes.latitudes()), Columns.of(file, axes.longitudes()));
    }

    GlobalGrid grid() {
        return new GlobalGrid(rows.latitudes(), columns.order().length, columns.west(), rows.gaussian());
    }

    /** Values in our order, each turned into the wanted unit. */
    float[] turned(double[] values, boolean onLevels, Unit.Scale scale) {
        int[] order = onLevels ? levels.order() : ONE;
        float[] turned = new float[order.length * rows.order().length * columns.order().length];
        int index = 0;
        for (int level : order) {
            for (int row : rows.order()) {
                int begin = (level * rows.order().length + row) * columns.inFile();
                for (int column : columns.order()) {
                    turned[index++] = (float) scale.apply(values[begin + column]);
                }
            }
        }
        return turned;
    }
}
