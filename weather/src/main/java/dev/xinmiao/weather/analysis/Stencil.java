package dev.xinmiao.weather.analysis;

import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.state.GlobalGrid;
import java.util.function.IntToDoubleFunction;

/**
 * The sixteen points of a grid of rows and columns about a place and their weights: cubic in both directions. Beyond a pole the opposite
 * meridian goes on, where components of vectors have the other sign; rows on a pole itself count once.
 */
public final class Stencil {
    private static final double POLE = Math.PI / 2;
    private static final double NEAR = 1e-6;

    public final int[] points = new int[16];
    public final double[] weights = new double[16];
    /** For components of vectors. */
    public final double[] vectorWeights = new double[16];

    /**
     * @param grid with rings of one length
     * @param latitude in radians
     * @param longitude in radians
     */
    public Stencil(Grid grid, double latitude, double longitude) {
        int columns = grid.lengths()[0];
        this(grid.rings(), grid::latitude, columns, longitude / (2 * Math.PI) * columns, latitude);
    }

    /**
     * @param grid with an even number of columns, or the opposite meridian is rounded to
     * @param latitude in radians
     * @param longitude in radians
     */
    Stencil(GlobalGrid grid, double latitude, double longitude) {
        double turns = (longitude - Math.toRadians(grid.west())) / (2 * Math.PI);
        double position = (turns - Math.floor(turns)) * grid.columns();
        double[] latitudes = grid.latitudes();
        this(latitudes.length, row -> Math.toRadians(latitudes[row]), grid.columns(), position, latitude);
    }

    /**
     * @param latitudes of the rows from north to south, in radians
     * @param position in columns, from the first
     */
    private Stencil(int rows, IntToDoubleFunction latitudes, int columns, double position, double latitude) {
        int north = 0;
        while (north < rows && latitudes.applyAsDouble(north) > latitude) {
            north++;
        }
        boolean pole = latitudes.applyAsDouble(0) > POLE - NEAR;
        boolean southPole = latitudes.applyAsDouble(rows - 1) < NEAR - POLE;
        double[] nodes = new double[4];
        int[] inside = new int[4];
        for (int row = 0; row < 4; row++) {
            int wanted = north - 2 + row;
            if (wanted < 0) {
                inside[row] = -wanted - (pole ? 0 : 1);
                nodes[row] = Math.PI - latitudes.applyAsDouble(inside[row]);
            } else if (wanted >= rows) {
                inside[row] = 2 * rows - wanted - (southPole ? 2 : 1);
                nodes[row] = -Math.PI - latitudes.applyAsDouble(inside[row]);
            } else {
                inside[row] = wanted;
                nodes[row] = latitudes.applyAsDouble(wanted);
            }
        }
        double[] down = lagrange(nodes, latitude);
        int west = (int) Math.floor(position);
        double[] along = lagrange(new double[] {-1, 0, 1, 2}, position - west);
        for (int row = 0; row < 4; row++) {
            boolean beyond = north - 2 + row < 0 || north - 2 + row >= rows;
            for (int column = 0; column < 4; column++) {
                int place = Math.floorMod(west - 1 + column + (beyond ? columns / 2 : 0), columns);
                points[4 * row + column] = inside[row] * columns + place;
                weights[4 * row + column] = down[row] * along[column];
                vectorWeights[4 * row + column] = (beyond ? -1 : 1) * down[row] * along[column];
            }
        }
    }

    private static double[] lagrange(double[] nodes, double place) {
        double[] weights = new double[nodes.length];
        for (int node = 0; node < nodes.length; node++) {
            double weight = 1;
            for (int other = 0; other < nodes.length; other++) {
                weight *= other == node ? 1 : (place - nodes[other]) / (nodes[node] - nodes[other]);
            }
            weights[node] = weight;
        }
        return weights;
    }

    /** @param from where the points of a level begin */
    double scalar(double[] values, int from) {
        return sum(weights, values, from);
    }

    /** One component of a vector, which turns at the poles. */
    double component(double[] values, int from) {
        return sum(vectorWeights, values, from);
    }

    private double sum(double[] weights, double[] values, int from) {
        double sum = 0;
        for (int corner = 0; corner < points.length; corner++) {
            sum += weights[corner] * values[from + points[corner]];
        }
        return sum;
    }
}
