package dev.xinmiao.weather.real.physics;

import dev.xinmiao.weather.real.Columns;
import dev.xinmiao.weather.real.Lanes;
import java.util.Arrays;

/**
 * Sunlight in two bands (Molteni 2003): visible light, weakened by dry air, aerosol, vapour and clouds, reflected by clouds and the
 * ground; and near infrared, which vapour takes strongly. Ozone takes a share above. All of it per unit of light that comes in at the
 * top, so that it can be used at other heights of the sun until it is reckoned anew.
 */
final class ShortWave {
    private final Layering layering;
    /** Taken by each layer; what the ground is reached by, visible and near infrared; what goes back to space. */
    final double[][] absorbed;

    final double[] visible = new double[Columns.SIZE];
    final double[] near = new double[Columns.SIZE];
    final double[] reflected = new double[Columns.SIZE];

    private final double[][] passes;
    private final double[][] thrown;
    private final double[] nearPasses = new double[Columns.SIZE];
    private final double[] slant = new double[Columns.SIZE];
    private final double[] ozone = new double[Columns.SIZE];

    ShortWave(Layering layering) {
        this.layering = layering;
        this.absorbed = new double[layering.layers()][Columns.SIZE];
        this.passes = new double[layering.layers()][Columns.SIZE];
        this.thrown = new double[layering.layers()][Columns.SIZE];
    }

    /**
     * @param path sine of the sun's height
     * @param albedo of the ground for visible light
     */
    void act(Air air, Columns columns, Clouds clouds, double[] path, double[] albedo) {
        for (int i = 0; i < Columns.SIZE; i++) {
            // Rodgers 1967: the sphere keeps the way through air finite.
            slant[i] = 35 / (double) Math.sqrt(1224 * path[i] * path[i] + 1);
        }
        Arrays.fill(visible, 1 - Constants.NEAR_INFRARED);
        Arrays.fill(near, Constants.NEAR_INFRARED);
        Arrays.fill(ozone, 0);
        for (int layer = 0; layer < air.layers; layer++) {
            down(layer, air, columns, clouds);
        }
        for (int i = 0; i < Columns.SIZE; i++) {
            reflected[i] = albedo[i] * visible[i];
        }
        for (int layer = air.layers - 1; layer >= 0; layer--) {
            up(layer);
        }
    }

    private void down(int layer, Air air, Columns columns, Clouds clouds) {
        double sigma = layering.sigma()[layer];
        double clear = Constants.SUN_DRY + Constants.SUN_AEROSOL * sigma * sigma;
        double[] mass = air.mass[layer];
        double[] humidity = air.humidity[layer];
        double[] cover = clouds.cover[layer];
        double[] covered = clouds.covered[layer];
        double[] above = clouds.covered[Math.max(0, layer - 1)];
        double[] half = columns.half[layer + 1];
        double[] passes = this.passes[layer];
        double[] thrown = this.thrown[layer];
        double[] absorbed = this.absorbed[layer];
        for (int i = 0; i < Columns.SIZE; i++) {
            double way = mass[i] * (Constants.GRAVITY / Constants.REFERENCE_PRESSURE) * slant[i];
            passes[i] = -way * (clear + Constants.SUN_VAPOUR * humidity[i] + Constants.SUN_CLOUD * cover[i]);
            nearPasses[i] = -way * Constants.SUN_VAPOUR_NEAR * humidity[i];
        }
        Lanes.exp(passes, passes);
        Lanes.exp(nearPasses, nearPasses);
        boolean cloudy = layer >= layering.troposphere() && layer < layering.boundary();
        double fresh = cloudy ? Constants.CLOUD_ALBEDO : 0;
        double stratus = layer == layering.boundary() ? Constants.STRATUS_ALBEDO : 0;
        for (int i = 0; i < Columns.SIZE; i++) {
            double taken = Constants.OZONE * half[i] / (half[i] + Constants.OZONE_PRESSURE);
            double byOzone = Math.min(visible[i], taken - ozone[i]);
            ozone[i] = taken;
            double light = visible[i] - byOzone;
            double scatter =
                    Constants.SUN_SCATTER * (Constants.GRAVITY / Constants.REFERENCE_PRESSURE) * mass[i] * slant[i];
            double clouded = fresh * (covered[i] - above[i]) + stratus * clouds.stratus[i];
            thrown[i] = light * Math.min(1, clouded + scatter);
            light -= thrown[i];
            visible[i] = light * passes[i];
            absorbed[i] = byOzone + light * (1 - passes[i]) + near[i] * (1 - nearPasses[i]);
            near[i] *= nearPasses[i];
        }
    }

    private void up(int layer) {
        double[] passes = this.passes[layer];
        double[] thrown = this.thrown[layer];
        double[] absorbed = this.absorbed[layer];
        for (int i = 0; i < Columns.SIZE; i++) {
            absorbed[i] += reflected[i] * (1 - passes[i]);
            reflected[i] = reflected[i] * passes[i] + thrown[i];
        }
    }
}
