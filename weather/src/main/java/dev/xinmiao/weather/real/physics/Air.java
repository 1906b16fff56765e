package dev.xinmiao.weather.real.physics;

import dev.xinmiao.weather.real.Columns;
import java.util.Arrays;

/**
 * The state of a block that processes change one after another; what they changed becomes tendencies in the end. Rows as in
 * {@link Columns}.
 */
final class Air {
    final int layers;
    final double[][] u;
    final double[][] v;
    final double[][] temperature;
    final double[][] humidity;
    /** Of each layer, kg/m². */
    final double[][] mass;
    /** Specific humidity at saturation and its derivative by temperature. */
    final double[][] saturated;

    final double[][] slope;

    Air(int layers) {
        this.layers = layers;
        this.u = new double[layers][Columns.SIZE];
        this.v = new double[layers][Columns.SIZE];
        this.temperature = new double[layers][Columns.SIZE];
        this.humidity = new double[layers][Columns.SIZE];
        this.mass = new double[layers][Columns.SIZE];
        this.saturated = new double[layers][Columns.SIZE];
        this.slope = new double[layers][Columns.SIZE];
    }

    void take(Columns columns) {
        for (int layer = 0; layer < layers; layer++) {
            System.arraycopy(columns.u[layer], 0, u[layer], 0, Columns.SIZE);
            System.arraycopy(columns.v[layer], 0, v[layer], 0, Columns.SIZE);
            System.arraycopy(columns.temperature[layer], 0, temperature[layer], 0, Columns.SIZE);
            System.arraycopy(columns.humidity[layer], 0, humidity[layer], 0, Columns.SIZE);
            double[] upper = columns.half[layer];
            double[] lower = columns.half[layer + 1];
            double[] weight = mass[layer];
            for (int i = 0; i < Columns.SIZE; i++) {
                weight[i] = (lower[i] - upper[i]) / Constants.GRAVITY;
            }
        }
    }

    /**
     * Where humidity is below nought, takes what lacks from the layer below.
     *
     * @param lacking gets what the lowest layer lacked, kg/m²
     */
    void mend(double[] lacking) {
        Arrays.fill(lacking, 0);
        for (int layer = 0; layer < layers; layer++) {
            double[] water = humidity[layer];
            double[] weight = mass[layer];
            for (int i = 0; i < Columns.SIZE; i++) {
                double have = water[i] - lacking[i] / weight[i];
                lacking[i] = Math.max(0, -have) * weight[i];
                water[i] = Math.max(0, have);
            }
        }
    }

    void saturate(Columns columns) {
        for (int layer = 0; layer < layers; layer++) {
            Saturation.of(temperature[layer], columns.pressure[layer], saturated[layer], slope[layer]);
        }
    }

    /** Adds to the tendencies of a block what brings it to this state within a span. */
    void give(Columns columns, double span) {
        for (int layer = 0; layer < layers; layer++) {
            add(columns.addedU[layer], u[layer], columns.u[layer], span);
            add(columns.addedV[layer], v[layer], columns.v[layer], span);
            add(columns.heating[layer], temperature[layer], columns.temperature[layer], span);
            add(columns.moistening[layer], humidity[layer], columns.humidity[layer], span);
        }
    }

    private static void add(double[] tendency, double[] after, double[] before, double span) {
        for (int i = 0; i < Columns.SIZE; i++) {
            tendency[i] += (after[i] - before[i]) / span;
        }
    }
}
