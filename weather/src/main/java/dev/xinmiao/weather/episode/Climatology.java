package dev.xinmiao.weather.episode;

import dev.xinmiao.weather.UnusableFile;
import dev.xinmiao.weather.analysis.Profiles;
import dev.xinmiao.weather.dynamics.Planet;
import dev.xinmiao.weather.netcdf.NetcdfFile;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The mean atmosphere of a month on three pressure levels: a parabola of geopotential in ln of pressure goes through them, whose slope is the
 * temperature; winds are linear between them. It tells no humidity.
 */
final class Climatology implements Profiles {
    private final double[] latitudes;
    private final double[] longitudes;
    private final double[] logs;
    private final double[][] geopotential;
    private final double[][] eastward;
    private final double[][] northward;
    private final double gas;

    private Climatology(NetcdfFile file, int month, Planet planet) throws UnusableFile {
        latitudes = file.doubles("lat");
        longitudes = file.doubles("lon");
        double[] levels = file.doubles("level");
        double[] months = file.doubles("month");
        int index = 0;
        while (index < months.length && months[index] != month) {
            index++;
        }
        if (index == months.length || levels.length != 3) {
            throw new UnusableFile(file.path(), "it isn't a climate of month %d on three levels, as expected.", month);
        }
        logs = new double[3];
        for (int level = 0; level < 3; level++) {
            logs[level] = Math.log(100 * levels[level]);
        }
        geopotential = levels(file.doubles("z"), index);
        eastward = levels(file.doubles("u"), index);
        northward = levels(file.doubles("v"), index);
        gas = planet.gas();
    }

    /** @param month from 1 */
    static Climatology read(Path path, int month, Planet planet) throws IOException {
        try (NetcdfFile file = NetcdfFile.open(path)) {
            return new Climatology(file, month, planet);
        }
    }

    private double[][] levels(double[] values, int month) {
        int points = latitudes.length * longitudes.length;
        double[][] levels = new double[3][points];
        for (int level = 0; level < 3; level++) {
            System.arraycopy(values, (month * 3 + level) * points, levels[level], 0, points);
        }
        return levels;
    }

    @Override
    public double[] at(double latitude, double longitude, double pressure) {
        double place = Math.log(pressure);
        double[] heights = at(geopotential, latitude, longitude);
        int low = place > logs[1] ? 1 : 0;
        double share = (place - logs[low]) / (logs[low + 1] - logs[low]);
        double[] u = at(eastward, latitude, longitude);
        double[] v = at(northward, latitude, longitude);
        double first = (heights[1] - heights[0]) / (logs[1] - logs[0]);
        double second = ((heights[2] - heights[1]) / (logs[2] - logs[1]) - first) / (logs[2] - logs[0]);
        double height = heights[0] + (place - logs[0]) * (first + second * (place - logs[1]));
        double slope = first + second * (2 * place - logs[0] - logs[1]);
        return new double[] {
            u[low] + share * (u[low + 1] - u[low]), v[low] + share * (v[low + 1] - v[low]), height, -slope / gas, 0
        };
    }

    /** Linear between the points of the regular grid, whose latitudes may go either way. */
    private double[] at(double[][] levels, double latitude, double longitude) {
        double row = (Math.toDegrees(latitude) - latitudes[0]) / (latitudes[1] - latitudes[0]);
        int top = Math.max(0, Math.min(latitudes.length - 2, (int) Math.floor(row)));
        double down = Math.max(0, Math.min(1, row - top));
        double column = (Math.toDegrees(longitude) - longitudes[0]) / (longitudes[1] - longitudes[0]);
        int west = (int) Math.floor(column);
        double along = column - west;
        int left = Math.floorMod(west, longitudes.length);
        int right = Math.floorMod(west + 1, longitudes.length);
        double[] values = new double[3];
        for (int level = 0; level < 3; level++) {
            double[] field = levels[level];
            int upper = top * longitudes.length;
            int lower = upper + longitudes.length;
            values[level] = (1 - down) * ((1 - along) * field[upper + left] + along * field[upper + right])
                    + down * ((1 - along) * field[lower + left] + along * field[lower + right]);
        }
        return values;
    }
}
