package dev.xinmiao.weather.analysis;

/**
 * The sixteen points of a grid of rows and columns about a place and their weights: cubic in both directions. Beyond a pole the opposite
 * meridian goes on, where components of vectors have the other sign; rows on a pole itself count once.
 */
final class LatLonStencil {
    private static final double POLE = Math.PI / 2;
    private static final double NEAR = 1e-6;

    final int[] points = new int[16];
    final double[] weights = new double[16];
    /** For components of vectors. */
    final double[] vectorWeights = new double[16];

    /**
     * @param latitudes of the rows from north to south, in radians
     * @param columns an even number, or the opposite meridian is rounded to
     * @param west longitude of the first column, in radians
     */
    LatLonStencil(double[] latitudes, int columns, double west, double latitude, double longitude) {
        int rows = latitudes.length;
        boolean pole = latitudes[0] > POLE - NEAR;
        boolean southPole = latitudes[rows - 1] < NEAR - POLE;
        int north = 0;
        while (north < rows && latitudes[north] > latitude) {
            north++;
        }
        double[] nodes = new double[4];
        int[] inside = new int[4];
        for (int row = 0; row < 4; row++) {
            int wanted = north - 2 + row;
            if (wanted < 0) {
                inside[row] = -wanted - (pole ? 0 : 1);
                nodes[row] = Math.PI - latitudes[inside[row]];
            } else if (wanted >= rows) {
                inside[row] = 2 * rows - wanted - (southPole ? 2 : 1);
                nodes[row] = -Math.PI - latitudes[inside[row]];
            } else {
                inside[row] = wanted;
                nodes[row] = latitudes[wanted];
            }
        }
        double[] down = Stencil.weights(nodes, latitude);
        double turns = (longitude - west) / (2 * Math.PI);
        double position = (turns - Math.floor(turns)) * columns;
        int left = (int) Math.floor(position);
        double[] along = Stencil.weights(new double[] {-1, 0, 1, 2}, position - left);
        for (int row = 0; row < 4; row++) {
            boolean beyond = north - 2 + row < 0 || north - 2 + row >= rows;
            for (int column = 0; column < 4; column++) {
                int place = Math.floorMod(left - 1 + column + (beyond ? columns / 2 : 0), columns);
                points[4 * row + column] = inside[row] * columns + place;
                weights[4 * row + column] = down[row] * along[column];
                vectorWeights[4 * row + column] = (beyond ? -1 : 1) * down[row] * along[column];
            }
        }
    }
}
