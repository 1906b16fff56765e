package dev.xinmiao.weather.real.physics;

import dev.xinmiao.weather.real.Columns;
import java.util.Arrays;

/**
 * Deep convection by mass flux, a simplified Tiedtke 1989 (Mon. Wea. Rev. 117, 1779) as in Molteni 2003. Plumes of the boundary layer's
 * air rise where their moist static energy exceeds that of saturated air aloft, and take so much of it that its humidity comes down
 * to a threshold in some hours. Air sinks in their place, reckoned implicitly. Here tops are spread over layers by a surplus of energy,
 * so that nothing hangs on one layer; plumes exchange air with what is around them all the way, and rain evaporates into dry air.
 *
 * <p>Keeps the mass of water and moist static energy of each column.
 */
final class Convection {
    private static final double EVAPORATION =
            Constants.RAIN_EVAPORATION * Constants.GRAVITY / Constants.REFERENCE_PRESSURE;

    private final Layering layering;
    private final BoundaryLayer boundary;
    private final Plume plume;
    private final double[] base = new double[Columns.SIZE];
    private final double[] fallen = new double[Columns.SIZE];
    private final double[] fallenWater = new double[Columns.SIZE];
    /** Rain, kg/m²/s. */
    final double[] rain = new double[Columns.SIZE];

    Convection(Layering layering) {
        this.layering = layering;
        this.boundary = new BoundaryLayer(layering);
        this.plume = new Plume(layering);
    }

    /** Share of plumes that reach each layer. */
    double[][] reach() {
        return plume.reach;
    }

    /** The air has to know its saturation. */
    void act(Air air, Columns columns, double span) {
        boundary.mean(air, columns);
        plume.look(air, columns, boundary);
        close(air, span);
        Arrays.fill(rain, 0);
        if (busy()) {
            plume.rise(air, columns, boundary, base, span);
            sink(air, columns, span);
            mixBoundary(air, span);
            evaporate(air, span);
        }
    }

    /** Mass through cloud base that dries the boundary layer in time. */
    private void close(Air air, double span) {
        double[] above = air.humidity[layering.boundary() - 1];
        double[] deep = plume.reach[layering.boundary() - 1];
        double[] humidity = boundary.humidity;
        double[] rises = boundary.plumeHumidity;
        double[] saturated = boundary.saturated;
        double[] mass = boundary.mass;
        double most = Constants.GREATEST_PART / span;
        for (int i = 0; i < Columns.SIZE; i++) {
            double surplus = Math.max(0, humidity[i] - Constants.CONVECTION_HUMIDITY * saturated[i]);
            double contrast = Math.max(rises[i] - above[i], Constants.LEAST_CONTRAST * humidity[i]);
            double rate = surplus / ((contrast + Constants.TINY) * Constants.CONVECTION_TIME);
            base[i] = mass[i] * deep[i] * Math.min(most, rate);
        }
    }

    private boolean busy() {
        double sum = 0;
        for (int i = 0; i < Columns.SIZE; i++) {
            sum += base[i];
        }
        return sum > 0;
    }

    /** Down through the layers: air that comes from above mixes with what is there. */
    private void sink(Air air, Columns columns, double span) {
        Arrays.fill(fallen, 0);
        Arrays.fill(fallenWater, 0);
        for (int layer = layering.troposphere(); layer < layering.boundary(); layer++) {
            double[] in = plume.rising[layer];
            double[] out = plume.rising[layer + 1];
            double[] taken = plume.taken[layer];
            double[] leftEnergy = plume.leftEnergy[layer];
            double[] leftWater = plume.leftWater[layer];
            double[] mass = air.mass[layer];
            double[] temperature = air.temperature[layer];
            double[] geopotential = columns.geopotential[layer];
            double[] humidity = air.humidity[layer];
            for (int i = 0; i < Columns.SIZE; i++) {
                double dry = Constants.HEAT * temperature[i] + geopotential[i];
                double whole = 1 / (mass[i] + span * out[i]);
                double rest = mass[i] - span * taken[i];
                double energy = (rest * dry + span * (in[i] * fallen[i] + leftEnergy[i])) * whole;
                double vapour = (rest * humidity[i] + span * (in[i] * fallenWater[i] + leftWater[i])) * whole;
                temperature[i] += (energy - dry) / Constants.HEAT;
                humidity[i] = vapour;
                fallen[i] = energy;
                fallenWater[i] = vapour;
            }
        }
    }

    private void mixBoundary(Air air, double span) {
        for (int layer = layering.boundary(); layer < air.layers; layer++) {
            double[] mass = boundary.mass;
            double[] energy = boundary.energy;
            double[] rises = boundary.plumeHumidity;
            double[] temperature = air.temperature[layer];
            double[] humidity = air.humidity[layer];
            for (int i = 0; i < Columns.SIZE; i++) {
                double part = span * base[i] / mass[i];
                temperature[i] += part * (fallen[i] - energy[i]) / Constants.HEAT;
                humidity[i] += part * (fallenWater[i] - rises[i]);
            }
        }
    }

    /** Rain gives vapour to dry air on its way, as much as the air is dry and deep. */
    private void evaporate(Air air, double span) {
        for (int layer = layering.troposphere(); layer < air.layers; layer++) {
            double[] condensed = plume.condensed[layer];
            double[] mass = air.mass[layer];
            double[] temperature = air.temperature[layer];
            double[] humidity = air.humidity[layer];
            double[] saturated = air.saturated[layer];
            double[] slope = air.slope[layer];
            for (int i = 0; i < Columns.SIZE; i++) {
                double falls = span * (rain[i] + condensed[i]);
                double lacks = Math.max(0, saturated[i] - humidity[i]);
                double dryness = lacks / (saturated[i] + Constants.TINY);
                double warming = Constants.LATENT / Constants.HEAT * slope[i];
                double most = lacks * mass[i] * Constants.GREATEST_PART / (1 + warming);
                double gives = Math.min(most, falls * Math.min(1, EVAPORATION * mass[i] * dryness));
                humidity[i] += gives / mass[i];
                temperature[i] -= Constants.LATENT / Constants.HEAT * gives / mass[i];
                rain[i] = (falls - gives) / span;
            }
        }
    }
}
