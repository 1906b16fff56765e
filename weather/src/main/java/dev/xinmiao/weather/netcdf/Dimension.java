package dev.xinmiao.weather.netcdf;

/**
 * An axis of variables.
 *
 * @param length of an unlimited dimension: the records that are there
 * @param unlimited whether records may still be appended along it; one dimension of a file at most
 */
public record Dimension(String name, long length, boolean unlimited) {

    @Override
    public String toString() {
        return name + " " + length;
    }
}
