package dev.xinmiao.weather.real;

import dev.xinmiao.weather.dynamics.Setting;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.grid.HybridLevels;
import java.util.Arrays;

/** Neighbouring columns as they come from a transform, a row for each layer, and where they lie among the points of the grid. */
final class Block {
    private static final double REFERENCE_PRESSURE = (double) HybridLevels.REFERENCE_PRESSURE;

    /** What is the same for all blocks of a grid, at its points. */
    static final class Places {
        final int all;
        /** m²/s². */
        final double[] ground;

        final double[] inverseCosine;
        final double[] coriolis;

        Places(Grid grid, Setting setting) {
            all = grid.points();
            ground = new double[all];
            inverseCosine = new double[all];
            coriolis = new double[all];
            for (int ring = 0; ring < grid.rings(); ring++) {
                var sine = grid.sines()[ring];
                for (int point = grid.starts()[ring]; point < grid.starts()[ring + 1]; point++) {
                    ground[point] = (double) setting.ground()[point];
                    inverseCosine[point] = (double) (1 / Math.sqrt((1 - sine) * (1 + sine)));
                    coriolis[point] = (double) (2 * setting.planet().rotation() * sine);
                }
            }
        }
    }

    final double[][] u;
    final double[][] v;
    final double[][] vorticity;
    final double[][] divergence;
    final double[][] temperature;
    /** By tracer, then by layer. */
    final double[][][] amounts;
    /** Pa. */
    final double[] surface = new double[Columns.SIZE];
    /** Of ln of surface pressure, per m. */
    final double[] gradientEast = new double[Columns.SIZE];

    final double[] gradientNorth = new double[Columns.SIZE];
    final double[] ground = new double[Columns.SIZE];
    final double[] inverseCosine = new double[Columns.SIZE];
    final double[] coriolis = new double[Columns.SIZE];
    final Series series;
    private final Places places;
    int start;
    int count;

    Block(Series series, Places places) {
        this.series = series;
        this.places = places;
        int layers = series.layers;
        u = new double[layers][Columns.SIZE];
        v = new double[layers][Columns.SIZE];
        vorticity = new double[layers][Columns.SIZE];
        divergence = new double[layers][Columns.SIZE];
        temperature = new double[layers][Columns.SIZE];
        amounts = new double[series.tracers][layers][Columns.SIZE];
    }

    /** Takes over the columns from a place on; winds and gradients come times the cosine of latitude. */
    void load(double[] in, int part) {
        start = part * Columns.SIZE;
        count = Math.min(Columns.SIZE, places.all - start);
        read(places.inverseCosine, 0, inverseCosine);
        read(places.coriolis, 0, coriolis);
        read(places.ground, 0, ground);
        int layers = series.layers;
        for (int k = 0; k < layers; k++) {
            read(in, k, u[k]);
            read(in, layers + k, v[k]);
            scale(u[k]);
            scale(v[k]);
            read(in, series.vorticityIn + k, vorticity[k]);
            read(in, series.divergenceIn + k, divergence[k]);
            read(in, series.temperatureIn + k, temperature[k]);
            for (int tracer = 0; tracer < series.tracers; tracer++) {
                read(in, series.tracersIn + tracer * layers + k, amounts[tracer][k]);
            }
        }
        read(in, series.pressureIn, surface);
        Lanes.exp(surface, surface);
        for (int i = 0; i < Columns.SIZE; i++) {
            surface[i] *= REFERENCE_PRESSURE;
        }
        read(in, series.pressureIn + 1, gradientEast);
        read(in, series.pressureIn + 2, gradientNorth);
        scale(gradientEast);
        scale(gradientNorth);
    }

    private void scale(double[] row) {
        for (int i = 0; i < Columns.SIZE; i++) {
            row[i] *= inverseCosine[i];
        }
    }

    /** The rest of a row that isn't full repeats its last value, so that all arithmetic stays harmless. */
    void read(double[] from, int series, double[] row) {
        System.arraycopy(from, series * places.all + start, row, 0, count);
        if (count < Columns.SIZE) {
            Arrays.fill(row, count, Columns.SIZE, row[count - 1]);
        }
    }

    void write(double[] row, double[] to, int series) {
        System.arraycopy(row, 0, to, series * places.all + start, count);
    }

    /** Of the first tracer; no rows where there is none. */
    double[][] humidity() {
        return amounts.length > 0 ? amounts[0] : NONE;
    }

    private static final double[][] NONE = {};
}
