package dev.xinmiao.weather.boundary;

/**
 * Where land is, at the resolution of its file.
 *
 * @param latitudes in degrees from north to south
 * @param longitudes in degrees eastward, evenly once round the globe
 * @param fraction of land, 0 to 1, row by row
 */
public record LandMask(double[] latitudes, double[] longitudes, double[] fraction) {}
