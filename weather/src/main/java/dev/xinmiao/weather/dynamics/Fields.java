package dev.xinmiao.weather.dynamics;

/**
 * The state of the atmosphere at the points of a grid. Layers stand from the top down, each with all points of the grid.
 *
 * @param eastward wind, m/s
 * @param northward wind, m/s
 * @param temperature K
 * @param tracers each like the temperature; the first is specific humidity, kg/kg
 * @param surfacePressure Pa, one value for each point
 */
public record Fields(
        double[] eastward, double[] northward, double[] temperature, double[][] tracers, double[] surfacePressure) {

    /** Of nought, to be filled. */
    public static Fields of(int points, int layers, int tracers) {
        return new Fields(
                new double[layers * points],
                new double[layers * points],
                new double[layers * points],
                new double[tracers][layers * points],
                new double[points]);
    }
}
