package dev.xinmiao.weather.real;

/**
 * A block of neighbouring columns of air, as processes of physics see it: for each layer, from the top down, a row with a value for each
 * column. Processes loop over columns innermost and never look from one to another; what is plain arithmetic on rows at one index
 * becomes vector instructions.
 *
 * <p>The state is that before the step; processes add to the tendencies, per second.
 */
public final class Columns {
    /** Columns of a block. The last block of a grid has fewer; the rest of its rows repeats the last column. */
    public static final int SIZE = 64;

    public final int layers;
    /** Of the first column among the points of the grid. */
    public int start;
    /** How many columns count. */
    public int count;

    /** Winds eastward and northward, m/s. */
    public final double[][] u;

    public final double[][] v;
    /** K. */
    public final double[][] temperature;
    /** Specific humidity, kg/kg. */
    public final double[][] humidity;
    /** All that is carried, for each of its layers, kg/kg; the first is humidity. */
    public final double[][][] tracers;
    /** Of the layer's middle, Pa. */
    public final double[][] pressure;
    /** Of half levels, one more than layers, Pa. */
    public final double[][] half;
    /** Of the layer's middle above sea level, m²/s². */
    public final double[][] geopotential;

    /** Of the ground above sea level, m²/s². */
    public final double[] ground;

    public final double[] surfacePressure;

    /** Tendencies per second. */
    public final double[][] addedU;

    public final double[][] addedV;
    public final double[][] heating;
    public final double[][] moistening;
    /** Of all tracers; the first is the moistening. */
    public final double[][][] addedTracers;

    public Columns(int layers) {
        this(layers, 1);
    }

    /** @param tracers at least one, humidity, though it be nought everywhere */
    public Columns(int layers, int tracers) {
        this.layers = layers;
        this.u = new double[layers][SIZE];
        this.v = new double[layers][SIZE];
        this.temperature = new double[layers][SIZE];
        this.tracers = new double[tracers][layers][SIZE];
        this.humidity = this.tracers[0];
        this.pressure = new double[layers][SIZE];
        this.half = new double[layers + 1][SIZE];
        this.geopotential = new double[layers][SIZE];
        this.ground = new double[SIZE];
        this.surfacePressure = new double[SIZE];
        this.addedU = new double[layers][SIZE];
        this.addedV = new double[layers][SIZE];
        this.heating = new double[layers][SIZE];
        this.addedTracers = new double[tracers][layers][SIZE];
        this.moistening = addedTracers[0];
    }
}
