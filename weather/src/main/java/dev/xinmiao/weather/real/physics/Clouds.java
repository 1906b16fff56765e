package dev.xinmiao.weather.real.physics;

import dev.xinmiao.weather.real.Columns;
import dev.xinmiao.weather.real.Lanes;
import java.util.Arrays;

/**
 * How much of the sky is covered (Molteni 2003): from relative humidity between the boundary layer and the tropopause, from
 * precipitation, and by stratocumulus under a stable lid. Clouds above each other overlap.
 */
final class Clouds {
    private static final double MILLIMETRES = Constants.DAY;

    private final Layering layering;
    /** Cover in a layer, and in any layer down to it. */
    final double[][] cover;

    final double[][] covered;
    /** Optical depth for heat radiation, such that all clouds down to a layer hide no more than what they cover. */
    final double[][] depth;

    final double[] stratus = new double[Columns.SIZE];
    /** Of all. */
    final double[] total = new double[Columns.SIZE];

    private final double[] thickness = new double[Columns.SIZE];
    private final double[] opaque = new double[Columns.SIZE];
    private final double[] clear = new double[Columns.SIZE];
    /** Logarithm of what is seen through clouds. */
    private final double[] seen = new double[Columns.SIZE];

    private final double[] raining = new double[Columns.SIZE];
    private final BoundaryLayer boundary;

    Clouds(Layering layering) {
        this.layering = layering;
        this.boundary = new BoundaryLayer(layering);
        this.cover = new double[layering.layers()][Columns.SIZE];
        this.covered = new double[layering.layers()][Columns.SIZE];
        this.depth = new double[layering.layers()][Columns.SIZE];
    }

    void act(Air air, Columns columns, Convection convection, double[] rain) {
        for (int i = 0; i < Columns.SIZE; i++) {
            double daily = Math.min(Constants.CLOUD_RAIN_MOST, (convection.rain[i] + rain[i]) * MILLIMETRES);
            raining[i] = Constants.CLOUD_RAIN * (double) Math.sqrt(daily);
        }
        for (int layer = layering.troposphere(); layer < layering.boundary(); layer++) {
            double[] humidity = air.humidity[layer];
            double[] saturated = air.saturated[layer];
            double[] reach = convection.reach()[layer];
            double[] above = covered[layer - 1];
            double[] cover = this.cover[layer];
            double[] covered = this.covered[layer];
            double from = from(layering.sigma()[layer]);
            for (int i = 0; i < Columns.SIZE; i++) {
                double relative = humidity[i] / (saturated[i] + Constants.TINY);
                double moist = Math.min(1, Math.max(0, (relative - from) / (1 - from)));
                double enough = Math.min(1, humidity[i] / Constants.CLOUD_HUMIDITY);
                cover[i] = enough * Math.min(1, moist * moist + raining[i] * reach[i]);
                covered[i] = Math.max(above[i], cover[i]);
            }
        }
        stratus(air, columns);
        thicken(air);
    }

    /** Relative humidity from which there are clouds: low ones need more. */
    private static double from(double sigma) {
        double low = Math.max(0, (sigma - Constants.CLOUD_LOW) / (Constants.BOUNDARY_LAYER - Constants.CLOUD_LOW));
        return Constants.CLOUD_FROM + Math.min(1, low) * (Constants.CLOUD_FROM_LOW - Constants.CLOUD_FROM);
    }

    private void thicken(Air air) {
        Arrays.fill(thickness, 0);
        Arrays.fill(seen, 0);
        for (int layer = layering.troposphere(); layer < layering.boundary(); layer++) {
            double[] mass = air.mass[layer];
            double[] cover = this.cover[layer];
            double[] covered = this.covered[layer];
            for (int i = 0; i < Columns.SIZE; i++) {
                double part = cover[i] / (covered[i] + Constants.TINY);
                thickness[i] +=
                        part * mass[i] * (Constants.LONG_CLOUD * Constants.GRAVITY / Constants.REFERENCE_PRESSURE);
                opaque[i] = -thickness[i];
            }
            Lanes.exp(opaque, opaque);
            see(covered, depth[layer]);
        }
        Arrays.fill(opaque, 0);
        see(total, depth[layering.boundary()]);
    }

    /** From what is seen through clouds above and those of this layer too to what this layer adds. */
    private void see(double[] covered, double[] depth) {
        for (int i = 0; i < Columns.SIZE; i++) {
            clear[i] = Math.max(Constants.CLOUD_CLEAR, 1 - covered[i] * (1 - opaque[i]));
        }
        Lanes.log(clear, clear);
        for (int i = 0; i < Columns.SIZE; i++) {
            depth[i] = Math.max(0, seen[i] - clear[i]);
            seen[i] = clear[i];
        }
    }

    private void stratus(Air air, Columns columns) {
        boundary.mean(air, columns);
        double[] energies = boundary.energy;
        double[] heights = boundary.geopotential;
        double[] temperature = air.temperature[layering.above()];
        double[] geopotential = columns.geopotential[layering.above()];
        double[] covered = this.covered[layering.boundary() - 1];
        double[] humidity = air.humidity[layering.boundary()];
        double[] saturated = air.saturated[layering.boundary()];
        for (int i = 0; i < Columns.SIZE; i++) {
            double energy = Constants.HEAT * temperature[i] + geopotential[i] - energies[i];
            double height = geopotential[i] - heights[i];
            double stability =
                    (energy / height - Constants.STRATUS_FROM) / (Constants.STRATUS_TO - Constants.STRATUS_FROM);
            double moist = Math.min(1, humidity[i] / (saturated[i] + Constants.TINY));
            double lid = Constants.STRATUS_MOST * moist * Math.min(1, Math.max(0, stability));
            stratus[i] = Math.max(0, lid - covered[i]);
            total[i] = covered[i] + stratus[i];
        }
    }
}
