package dev.xinmiao.weather.real.physics;

import dev.xinmiao.weather.grid.HybridLevels;

/**
 * Which layers belong to what, the same for all columns.
 *
 * @param layers how many there are
 * @param sigma pressure in the middle of each over that of the surface, at the reference pressure
 * @param troposphere the first layer that may hold clouds
 * @param boundary the first layer of the boundary layer
 * @param deep layers before this one are the tops of deep convection
 * @param above the layer whose dry static energy, against the boundary layer, tells whether there is stratocumulus
 * @param entrainment per layer, mass drawn into plumes over that through cloud base
 */
record Layering(int layers, double[] sigma, int troposphere, int boundary, int deep, int above, double[] entrainment) {

    static Layering of(HybridLevels levels) {
        int layers = levels.layers();
        double[] sigma = new double[layers];
        for (int layer = 0; layer < layers; layer++) {
            sigma[layer] =
                    (double) (levels.full(layer, HybridLevels.REFERENCE_PRESSURE) / HybridLevels.REFERENCE_PRESSURE);
        }
        int troposphere = nearestHalf(levels, Constants.STRATOSPHERE, 1, layers - 2);
        int boundary = nearestHalf(levels, Constants.BOUNDARY_LAYER, troposphere + 1, layers - 1);
        int deep = troposphere;
        int above = troposphere;
        for (int layer = troposphere; layer < boundary; layer++) {
            if (sigma[layer] < Constants.DEEP) {
                deep = layer + 1;
            }
            if (Math.abs(sigma[layer] - Constants.STRATUS_ABOVE) < Math.abs(sigma[above] - Constants.STRATUS_ABOVE)) {
                above = layer;
            }
        }
        return new Layering(
                layers, sigma, troposphere, boundary, deep, above, entrainment(levels, sigma, troposphere, boundary));
    }

    private static int nearestHalf(HybridLevels levels, double sigma, int least, int most) {
        int nearest = least;
        for (int half = least; half <= most; half++) {
            if (distance(levels, half, sigma) < distance(levels, nearest, sigma)) {
                nearest = half;
            }
        }
        return nearest;
    }

    private static double distance(HybridLevels levels, int half, double sigma) {
        return (double)
                Math.abs(levels.half(half, HybridLevels.REFERENCE_PRESSURE) / HybridLevels.REFERENCE_PRESSURE - sigma);
    }

    /** Grows with the square of the distance in σ from where it begins. */
    private static double[] entrainment(HybridLevels levels, double[] sigma, int troposphere, int boundary) {
        double[] entrainment = new double[sigma.length];
        double sum = 0;
        for (int layer = troposphere; layer < boundary; layer++) {
            double depth = Math.max(0, sigma[layer] - Constants.ENTRAINMENT_ABOVE);
            double thickness = (double) (levels.half(layer + 1, HybridLevels.REFERENCE_PRESSURE)
                    - levels.half(layer, HybridLevels.REFERENCE_PRESSURE));
            entrainment[layer] = depth * depth * thickness;
            sum += entrainment[layer];
        }
        for (int layer = troposphere; layer < boundary && sum > 0; layer++) {
            entrainment[layer] *= Constants.ENTRAINMENT / sum;
        }
        return entrainment;
    }
}
