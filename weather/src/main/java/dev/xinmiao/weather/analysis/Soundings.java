package dev.xinmiao.weather.analysis;

import dev.xinmiao.weather.netcdf.NetcdfFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Values observed or analysed at scattered places in the air, at one time.
 *
 * @param latitudes in radians
 * @param longitudes in radians
 * @param pressures in Pa
 * @param temperatures in K
 * @param eastward wind in m/s
 * @param northward wind in m/s
 * @param heights geopotential height in m
 * @param heightErrors by how much heights may be wrong, in m
 */
public record Soundings(
        double[] latitudes,
        double[] longitudes,
        double[] pressures,
        double[] temperatures,
        double[] eastward,
        double[] northward,
        double[] heights,
        double[] heightErrors) {
    /** Heights come from analyses of pressure levels, or were integrated from model levels and smoothed: these fit winds less, as we measured. */
    private static final double GOOD_HEIGHT = 8;

    private static final double SMOOTHED_HEIGHT = 25;

    /** Reads those of one hour from a NetCDF file with a dimension “point” and variables hour, source, lat, lon, p (hPa), t, u, v, gh. */
    public static Soundings read(Path path, double hour) throws IOException {
        try (NetcdfFile file = NetcdfFile.open(path)) {
            double[] hours = file.doubles("hour");
            int[] chosen = IntStream.range(0, hours.length)
                    .filter(point -> Math.abs(hours[point] - hour) < 0.01)
                    .toArray();
            return new Soundings(
                    pick(file.doubles("lat"), chosen, Math.PI / 180),
                    pick(file.doubles("lon"), chosen, Math.PI / 180),
                    pick(file.doubles("p"), chosen, 100),
                    pick(file.doubles("t"), chosen, 1),
                    pick(file.doubles("u"), chosen, 1),
                    pick(file.doubles("v"), chosen, 1),
                    pick(file.doubles("gh"), chosen, 1),
                    Arrays.stream(pick(file.doubles("source"), chosen, 1))
                            .map(source -> source == 0 ? GOOD_HEIGHT : SMOOTHED_HEIGHT)
                            .toArray());
        }
    }

    private static double[] pick(double[] values, int[] chosen, double unit) {
        return Arrays.stream(chosen).mapToDouble(point -> values[point] * unit).toArray();
    }

    public int size() {
        return latitudes.length;
    }
}
