package dev.xinmiao.weather.real.physics;

import dev.xinmiao.weather.real.Columns;
import java.util.Arrays;

/**
 * Deep convection by mass flux, a simplified Tiedtke 1989 (Mon. Wea. Rev. 117, 1779) as in Molteni 2003. Plumes of the boundary layer's
 * air rise where its moist static energy exceeds that of saturated air aloft, and take so much of it that its humidity comes down to a
 * threshold in some hours. They draw in air, lose as rain what they can't hold, and leave where they are no longer buoyant; air sinks
 * in their place, reckoned implicitly. Here tops are spread over layers by a surplus of energy, so that nothing hangs on one layer.
 *
 * <p>Keeps the mass of water and moist static energy of each column.
 */
final class Convection {
    private final Layering layering;
    /** Share of plumes that reach a layer, and mass per second and m² that goes up through its lower side. */
    final double[][] reach;

    private final double[][] rising;
    /** What plumes leave in each layer per second, and what they take from it. */
    private final double[][] leftEnergy;

    private final double[][] leftWater;
    private final double[][] taken;
    private final double[][] condensed;
    private final double[] base = new double[Columns.SIZE];
    private final double[] baseMass = new double[Columns.SIZE];
    private final double[] baseEnergy = new double[Columns.SIZE];
    private final double[] baseWater = new double[Columns.SIZE];
    private final double[] baseSaturated = new double[Columns.SIZE];
    private final double[] plume = new double[Columns.SIZE];
    private final double[] moist = new double[Columns.SIZE];
    private final double[] water = new double[Columns.SIZE];
    private final double[] stays = new double[Columns.SIZE];
    private final double[] swapped = new double[Columns.SIZE];
    private final double[] holds = new double[Columns.SIZE];
    private final double[] fallen = new double[Columns.SIZE];
    private final double[] fallenWater = new double[Columns.SIZE];
    /** Rain, kg/m²/s. */
    final double[] rain = new double[Columns.SIZE];

    Convection(Layering layering) {
        int layers = layering.layers();
        this.layering = layering;
        this.reach = new double[layers][Columns.SIZE];
        this.rising = new double[layers + 1][Columns.SIZE];
        this.leftEnergy = new double[layers][Columns.SIZE];
        this.leftWater = new double[layers][Columns.SIZE];
        this.taken = new double[layers][Columns.SIZE];
        this.condensed = new double[layers][Columns.SIZE];
    }

    /** The air has to know its saturation. */
    void act(Air air, Columns columns, double span) {
        meanBoundary(air, columns);
        reach(air, columns);
        close(air, span);
        if (idle()) {
            Arrays.fill(rain, 0);
            return;
        }
        rise(air, columns, span);
        sink(air, columns, span);
        fall(air, span);
    }

    private void meanBoundary(Air air, Columns columns) {
        Arrays.fill(baseMass, 0);
        Arrays.fill(baseEnergy, 0);
        Arrays.fill(baseWater, 0);
        Arrays.fill(baseSaturated, 0);
        for (int layer = layering.boundary(); layer < air.layers; layer++) {
            double[] mass = air.mass[layer];
            double[] temperature = air.temperature[layer];
            double[] geopotential = columns.geopotential[layer];
            double[] humidity = air.humidity[layer];
            double[] saturated = air.saturated[layer];
            for (int i = 0; i < Columns.SIZE; i++) {
                baseMass[i] += mass[i];
                baseEnergy[i] += mass[i] * (Constants.HEAT * temperature[i] + geopotential[i]);
                baseWater[i] += mass[i] * humidity[i];
                baseSaturated[i] += mass[i] * saturated[i];
            }
        }
        for (int i = 0; i < Columns.SIZE; i++) {
            baseEnergy[i] /= baseMass[i];
            baseWater[i] /= baseMass[i];
            baseSaturated[i] /= baseMass[i];
            moist[i] = baseEnergy[i] + Constants.LATENT * baseWater[i];
        }
    }

    /** Buoyant there, with the air that was drawn in below, or anywhere above. */
    private void reach(Air air, Columns columns) {
        double scale = Constants.PLUME_EXCHANGE * Constants.GRAVITY / Constants.REFERENCE_PRESSURE;
        double grown = 1;
        System.arraycopy(moist, 0, plume, 0, Columns.SIZE);
        for (int layer = layering.boundary() - 1; layer >= layering.troposphere(); layer--) {
            double[] here = reach[layer];
            double[] mass = air.mass[layer];
            double[] temperature = air.temperature[layer];
            double[] geopotential = columns.geopotential[layer];
            double[] humidity = air.humidity[layer];
            double[] saturated = air.saturated[layer];
            double share = layering.entrainment()[layer] / grown;
            double deep = layer < layering.deep() ? 1 : 0;
            for (int i = 0; i < Columns.SIZE; i++) {
                double dry = Constants.HEAT * temperature[i] + geopotential[i];
                double drawn = share + Math.min(1, scale * mass[i]);
                plume[i] = (plume[i] + drawn * (dry + Constants.LATENT * humidity[i])) / (1 + drawn);
                double surplus = plume[i] - dry - Constants.LATENT * saturated[i];
                here[i] = deep * Math.min(1, Math.max(0, surplus / Constants.PLUME_SPREAD));
            }
            grown += layering.entrainment()[layer];
        }
        for (int layer = layering.troposphere(); layer < layering.boundary(); layer++) {
            double[] here = reach[layer];
            double[] above = reach[layer - 1];
            for (int i = 0; i < Columns.SIZE; i++) {
                here[i] = Math.max(above[i], here[i]);
            }
        }
    }

    /** Mass through cloud base that dries the boundary layer in time. */
    private void close(Air air, double span) {
        double[] above = air.humidity[layering.boundary() - 1];
        double[] deep = reach[layering.boundary() - 1];
        double most = Constants.GREATEST_PART / span;
        for (int i = 0; i < Columns.SIZE; i++) {
            double surplus = Math.max(0, baseWater[i] - Constants.CONVECTION_HUMIDITY * baseSaturated[i]);
            double contrast = Math.max(baseWater[i] - above[i], Constants.LEAST_CONTRAST * baseWater[i]);
            double rate = surplus / ((contrast + Constants.TINY) * Constants.CONVECTION_TIME);
            base[i] = baseMass[i] * deep[i] * Math.min(most, rate);
        }
    }

    private boolean idle() {
        double sum = 0;
        for (int i = 0; i < Columns.SIZE; i++) {
            sum += base[i];
        }
        return sum == 0;
    }

    /** Up through the layers: plumes mix in air, condense, leave part of themselves. */
    private void rise(Air air, Columns columns, double span) {
        System.arraycopy(base, 0, rising[layering.boundary()], 0, Columns.SIZE);
        System.arraycopy(baseWater, 0, water, 0, Columns.SIZE);
        double most = Constants.GREATEST_PART / span;
        double scale = Constants.GRAVITY / Constants.REFERENCE_PRESSURE;
        for (int layer = layering.boundary() - 1; layer >= layering.troposphere(); layer--) {
            double[] in = rising[layer + 1];
            double[] here = reach[layer];
            double[] above = reach[layer - 1];
            double[] mass = air.mass[layer];
            double[] temperature = air.temperature[layer];
            double[] geopotential = columns.geopotential[layer];
            double[] humidity = air.humidity[layer];
            double[] saturated = air.saturated[layer];
            double[] slope = air.slope[layer];
            double[] taken = this.taken[layer];
            double share = layering.entrainment()[layer];
            for (int i = 0; i < Columns.SIZE; i++) {
                double going = Math.min(1, above[i] / (here[i] + Constants.TINY));
                double mixes = in[i] * Math.min(1, Constants.PLUME_EXCHANGE * scale * mass[i]);
                double draws = Math.min(most * mass[i], share * base[i] * going + mixes);
                taken[i] = draws;
                stays[i] = going;
                swapped[i] = Math.min(mixes, draws);
            }
            for (int i = 0; i < Columns.SIZE; i++) {
                double dry = Constants.HEAT * temperature[i] + geopotential[i];
                double whole = 1 / (in[i] + taken[i] + Constants.TINY);
                double part = taken[i] * whole;
                moist[i] = in[i] * whole * moist[i] + part * (dry + Constants.LATENT * humidity[i]);
                water[i] = in[i] * whole * water[i] + part * humidity[i];
                double warming = Constants.LATENT / Constants.HEAT * slope[i];
                double surplus = (moist[i] - dry) / Constants.LATENT - saturated[i];
                holds[i] = Math.max(0, saturated[i] + warming / (1 + warming) * surplus);
            }
            leave(layer);
        }
    }

    /** What can't be held falls; what isn't buoyant any more stays behind. */
    private void leave(int layer) {
        double[] in = rising[layer + 1];
        double[] out = rising[layer];
        double[] taken = this.taken[layer];
        double[] leftEnergy = this.leftEnergy[layer];
        double[] leftWater = this.leftWater[layer];
        double[] condensed = this.condensed[layer];
        for (int i = 0; i < Columns.SIZE; i++) {
            double all = in[i] + taken[i];
            double kept = Math.min(water[i], holds[i]);
            double leaves = all * (1 - stays[i]) + swapped[i] * stays[i];
            condensed[i] = all * (water[i] - kept);
            water[i] = kept;
            out[i] = all - leaves;
            leftEnergy[i] = leaves * (moist[i] - Constants.LATENT * kept);
            leftWater[i] = leaves * kept;
        }
    }

    /** Down through the layers: air that comes from above mixes with what is there. */
    private void sink(Air air, Columns columns, double span) {
        int first = layering.troposphere();
        Arrays.fill(fallen, 0);
        Arrays.fill(fallenWater, 0);
        for (int layer = first; layer < layering.boundary(); layer++) {
            double[] in = rising[layer];
            double[] out = rising[layer + 1];
            double[] mass = air.mass[layer];
            double[] temperature = air.temperature[layer];
            double[] geopotential = columns.geopotential[layer];
            double[] humidity = air.humidity[layer];
            double[] taken = this.taken[layer];
            double[] leftEnergy = this.leftEnergy[layer];
            double[] leftWater = this.leftWater[layer];
            for (int i = 0; i < Columns.SIZE; i++) {
                double dry = Constants.HEAT * temperature[i] + geopotential[i];
                double whole = 1 / (mass[i] + span * out[i]);
                double energy =
                        ((mass[i] - span * taken[i]) * dry + span * (in[i] * fallen[i] + leftEnergy[i])) * whole;
                double vapour =
                        ((mass[i] - span * taken[i]) * humidity[i] + span * (in[i] * fallenWater[i] + leftWater[i]))
                                * whole;
                temperature[i] += (energy - dry) / Constants.HEAT;
                humidity[i] = vapour;
                fallen[i] = energy;
                fallenWater[i] = vapour;
            }
        }
        for (int layer = layering.boundary(); layer < air.layers; layer++) {
            double[] temperature = air.temperature[layer];
            double[] humidity = air.humidity[layer];
            for (int i = 0; i < Columns.SIZE; i++) {
                double part = span * base[i] / baseMass[i];
                temperature[i] += part * (fallen[i] - baseEnergy[i]) / Constants.HEAT;
                humidity[i] += part * (fallenWater[i] - humidity[i]);
            }
        }
    }

    /** Rain gives vapour to dry air on its way, as much as the air is dry and deep. */
    private void fall(Air air, double span) {
        Arrays.fill(rain, 0);
        double scale = Constants.RAIN_EVAPORATION * Constants.GRAVITY / Constants.REFERENCE_PRESSURE;
        for (int layer = layering.troposphere(); layer < air.layers; layer++) {
            double[] condensed = this.condensed[layer];
            double[] mass = air.mass[layer];
            double[] temperature = air.temperature[layer];
            double[] humidity = air.humidity[layer];
            double[] saturated = air.saturated[layer];
            double[] slope = air.slope[layer];
            for (int i = 0; i < Columns.SIZE; i++) {
                double falls = span * (rain[i] + condensed[i]);
                double lacks = Math.max(0, saturated[i] - humidity[i]);
                double dryness = lacks / (saturated[i] + Constants.TINY);
                double most =
                        lacks * mass[i] * Constants.GREATEST_PART / (1 + Constants.LATENT / Constants.HEAT * slope[i]);
                double gives = Math.min(most, falls * Math.min(1, scale * mass[i] * dryness));
                humidity[i] += gives / mass[i];
                temperature[i] -= Constants.LATENT / Constants.HEAT * gives / mass[i];
                rain[i] = (falls - gives) / span;
            }
        }
    }
}
