package dev.xinmiao.weather.episode;

import dev.xinmiao.weather.analysis.Profiles;
import dev.xinmiao.weather.netcdf.NetcdfFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** True heights of 500 hPa on a regular grid, a map for each day. */
final class HeightMaps {
    private static final double LEVEL = 50_000;

    private final double[] latitudes;
    private final double[] longitudes;
    private final double[] heights;
    private final double gravity;

    private HeightMaps(NetcdfFile file, double gravity) throws IOException {
        latitudes = file.doubles("lat");
        longitudes = file.doubles("lon");
        heights = file.doubles("z500");
        this.gravity = gravity;
    }

    static HeightMaps read(Path path, double gravity) throws IOException {
        try (NetcdfFile file = NetcdfFile.open(path)) {
            return new HeightMaps(file, gravity);
        }
    }

    /** How far profiles are off the truth of a day, in m. */
    Map<Region, Errors> compare(Profiles profiles, int day) {
        return compare(day, (row, column) -> {
            double latitude = Math.toRadians(latitudes[row]);
            double longitude = Math.toRadians(longitudes[column]);
            return profiles.at(latitude, longitude, LEVEL)[Profiles.GEOPOTENTIAL] / gravity;
        });
    }

    /** How far the truth of the first day is off that of another. */
    Map<Region, Errors> persistence(int day) {
        return compare(day, (row, column) -> heights[row * longitudes.length + column]);
    }

    /** A height by the numbers of its row and column, in m. */
    private interface Height {
        double at(int row, int column);
    }

    private Map<Region, Errors> compare(int day, Height height) {
        Map<Region, Errors> errors = new EnumMap<>(Region.class);
        for (Region region : Region.values()) {
            errors.put(region, new Errors());
        }
        for (int row = 0; row < latitudes.length; row++) {
            for (int column = 0; column < longitudes.length; column++) {
                double truth = heights[(day * latitudes.length + row) * longitudes.length + column];
                double difference = height.at(row, column) - truth;
                for (Map.Entry<Region, Errors> entry : errors.entrySet()) {
                    if (entry.getKey().holds(latitudes[row])) {
                        entry.getValue().add(difference, Math.cos(Math.toRadians(latitudes[row])));
                    }
                }
            }
        }
        return errors;
    }
}
