package dev.xinmiao.weather.boundary;

/**
 * The ground under a grid, a value for each point; what has a course over the year has twelve of them, for the middles of months.
 *
 * @param orography height above sea level, m
 * @param unevenness standard deviation of the heights around each point, within the box that it stands for, m
 * @param landFraction from 0 to 1
 * @param seaTemperature by month, K; under land too, from the nearest water
 * @param seaIce share of the water that is under ice, by month
 * @param snow on land, by month, kg/m²
 * @param landTemperature by month, K; over water too, from the nearest land
 * @param soilMoisture of three layers from the top down, by month, m³/m³
 * @param albedo of bare land
 * @param highVegetation share of the land
 * @param lowVegetation share of the land
 */
public record BoundaryFields(
        double[] orography,
        double[] unevenness,
        double[] landFraction,
        double[][] seaTemperature,
        double[][] seaIce,
        double[][] snow,
        double[][] landTemperature,
        double[][][] soilMoisture,
        double[] albedo,
        double[] highVegetation,
        double[] lowVegetation) {

    public static final int MONTHS = 12;
    public static final int SOIL_LAYERS = 3;

    /** How many points the grid has. */
    public int points() {
        return orography.length;
    }

    /** @return the copy, with the values in it */
    public static double[] in(double[] values, double[] copy) {
        System.arraycopy(values, 0, copy, 0, copy.length);
        return copy;
    }

    /** @return the copy, with the values in single precision in it */
    public static float[] in(double[] values, float[] copy) {
        for (int point = 0; point < copy.length; point++) {
            copy[point] = (float) values[point];
        }
        return copy;
    }
}
