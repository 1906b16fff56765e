package dev.xinmiao.weather.analysis;

import dev.xinmiao.weather.grid.Grid;

/**
 * The sixteen points of a full grid about a place and their weights: cubic in both directions. Beyond a pole the opposite meridian goes
 * on, where components of vectors have the other sign.
 */
public final class Stencil {
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
        int length = grid.lengths()[0];
        int north = 0;
        while (north < grid.rings() && grid.latitude(north) > latitude) {
            north++;
        }
        double[] latitudes = new double[4];
        for (int row = 0; row < 4; row++) {
            latitudes[row] = latitude(grid, north - 2 + row);
        }
        double[] down = weights(latitudes, latitude);
        double position = longitude / (2 * Math.PI) * length;
        int west = (int) Math.floor(position);
        double[] along = weights(new double[] {-1, 0, 1, 2}, position - west);
        for (int row = 0; row < 4; row++) {
            int ring = north - 2 + row;
            boolean beyond = ring < 0 || ring >= grid.rings();
            int inside = ring < 0 ? -1 - ring : beyond ? 2 * grid.rings() - 1 - ring : ring;
            for (int column = 0; column < 4; column++) {
                int place = Math.floorMod(west - 1 + column + (beyond ? length / 2 : 0), length);
                points[4 * row + column] = grid.starts()[inside] + place;
                weights[4 * row + column] = down[row] * along[column];
                vectorWeights[4 * row + column] = (beyond ? -1 : 1) * down[row] * along[column];
            }
        }
    }

    private static double latitude(Grid grid, int ring) {
        if (ring < 0) {
            return Math.PI - grid.latitude(-1 - ring);
        }
        if (ring >= grid.rings()) {
            return -Math.PI - grid.latitude(2 * grid.rings() - 1 - ring);
        }
        return grid.latitude(ring);
    }

    /** Lagrange's. */
    static double[] weights(double[] nodes, double place) {
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
}
