package dev.xinmiao.weather.climate;

import dev.xinmiao.weather.UnusableFile;
import dev.xinmiao.weather.netcdf.NetcdfFile;
import java.io.IOException;
import java.nio.file.Path;

/** Eastward winds of a reanalysis, means round the globe of January and July at 200, 500 and 850 hPa. */
final class ObservedWinds {
    static final int[] MONTHS = {1, 7};
    /** In hPa. */
    static final int[] LEVELS = {200, 500, 850};

    /** In degrees, from the north. */
    private final double[] latitudes;

    private final double[][][] winds;

    private ObservedWinds(double[] latitudes, double[][][] winds) {
        this.latitudes = latitudes;
        this.winds = winds;
    }

    static ObservedWinds read(Path path) throws IOException {
        try (NetcdfFile file = NetcdfFile.open(path)) {
            double[] latitudes = file.doubles("lat");
            int columns = file.doubles("lon").length;
            double[] values = file.doubles("u");
            expect(path, file.doubles("month"), MONTHS);
            expect(path, file.doubles("level"), LEVELS);
            double[][][] winds = new double[MONTHS.length][LEVELS.length][latitudes.length];
            for (int at = 0; at < values.length; at++) {
                int row = at / columns;
                int level = row / latitudes.length;
                winds[level / LEVELS.length][level % LEVELS.length][row % latitudes.length] += values[at] / columns;
            }
            return new ObservedWinds(latitudes, winds);
        }
    }

    private static void expect(Path path, double[] found, int[] expected) throws UnusableFile {
        for (int index = 0; index < expected.length; index++) {
            if (found.length != expected.length || found[index] != expected[index]) {
                throw new UnusableFile(path, "its months or levels aren't January and July at 200, 500 and 850 hPa.");
            }
        }
    }

    /**
     * The wind at a latitude, linear between rows.
     *
     * @param month 0 for January, 1 for July
     * @param level 0 for the highest
     * @param latitude in degrees
     */
    double at(int month, int level, double latitude) {
        double row = (latitude - latitudes[0]) / (latitudes[1] - latitudes[0]);
        int upper = Math.clamp((int) Math.floor(row), 0, latitudes.length - 2);
        double share = Math.clamp(row - upper, 0, 1);
        double[] rows = winds[month][level];
        return (1 - share) * rows[upper] + share * rows[upper + 1];
    }
}
