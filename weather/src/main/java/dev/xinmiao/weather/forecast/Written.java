package dev.xinmiao.weather.forecast;

import dev.xinmiao.weather.netcdf.NetcdfFile;
import dev.xinmiao.weather.netcdf.Slab;
import dev.xinmiao.weather.picture.Field;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** A forecast that was written, to be drawn and scored. */
final class Written implements AutoCloseable {
    private final NetcdfFile file;
    private final Instant start;
    private final double[] latitudes;
    private final double[] longitudes;
    private final double[] levels;
    private final double[] hours;

    Written(Path path, Instant start) throws IOException {
        this.file = NetcdfFile.open(path);
        this.start = start;
        this.latitudes = file.doubles("lat");
        this.longitudes = file.doubles("lon");
        this.levels = file.doubles("level");
        this.hours = file.doubles("time");
    }

    Instant start() {
        return start;
    }

    double[] latitudes() {
        return latitudes;
    }

    /** Hours since the start of each record. */
    double[] hours() {
        return hours;
    }

    /** In hPa, as they stand in the file. */
    double[] levels() {
        return levels;
    }

    /** The record of so many hours; −1 where there is none. */
    int record(double wanted) {
        for (int record = 0; record < hours.length; record++) {
            if (Math.abs(hours[record] - wanted) < 1e-6) {
                return record;
            }
        }
        return -1;
    }

    boolean has(String name) {
        return file.has(name);
    }

    boolean has(int level) {
        return index(level) >= 0;
    }

    private int index(int level) {
        for (int index = 0; index < levels.length; index++) {
            if (Math.abs(levels[index] - level) < 1e-6) {
                return index;
            }
        }
        return -1;
    }

    /** That does not change. */
    Field fixed(String name) throws IOException {
        return Field.of(latitudes, longitudes, file.doubles(name));
    }

    Field surface(String name, int record) throws IOException {
        return Field.of(latitudes, longitudes, file.doubles(name, Slab.at(record)));
    }

    /** @param level in hPa, one of those that are there */
    Field at(String name, int level, int record) throws IOException {
        return Field.of(latitudes, longitudes, file.doubles(name, Slab.at(record, index(level))));
    }

    /** Mean over the globe. */
    static double mean(Field field) {
        double sum = 0;
        double area = 0;
        float[] rows = field.zonalMeans();
        for (int row = 0; row < rows.length; row++) {
            double weight = Math.cos(Math.toRadians(field.latitudes()[row]));
            if (!Float.isNaN(rows[row])) {
                sum += weight * rows[row];
                area += weight;
            }
        }
        return sum / area;
    }

    @Override
    public void close() {
        file.close();
    }
}
