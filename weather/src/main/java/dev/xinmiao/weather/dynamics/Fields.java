package dev.xinmiao.weather.dynamics;

import dev.xinmiao.weather.grid.ArrayLength;

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
        int all = ArrayLength.of("layers at points", layers, points);
        return new Fields(
                new double[all], new double[all], new double[all], new double[tracers][all], new double[points]);
    }

    /** Adds others, each times a weight; tracers as far as the others have them. */
    public void add(Fields others, double weight) {
        add(eastward, others.eastward, weight);
        add(northward, others.northward, weight);
        add(temperature, others.temperature, weight);
        for (int tracer = 0; tracer < others.tracers.length; tracer++) {
            add(tracers[tracer], others.tracers[tracer], weight);
        }
        add(surfacePressure, others.surfacePressure, weight);
    }

    private static void add(double[] values, double[] others, double weight) {
        for (int index = 0; index < values.length; index++) {
            values[index] += weight * others[index];
        }
    }
}
