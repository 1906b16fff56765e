package dev.xinmiao.weather.real;

import dev.xinmiao.weather.dynamics.Planet;
import dev.xinmiao.weather.dynamics.RainGauge;
import java.util.Arrays;

/**
 * Warm rain (Kessler 1969, Meteor. Monogr. 10, No. 32) as Klemp and Wilhelmson write it (1978, J. Atmos. Sci. 35, 1070, eq. 2.11 to
 * 2.15), for the tracers vapour, cloud water and rain, kg/kg. Rain falls implicitly, so that thin layers ask for no short steps;
 * amounts below nought, which spectral transport leaves, are first taken from the layers below and above.
 */
public final class Kessler implements Physics {
    private static final double LONGEST_STEP = 300;
    private static final double LATENT_HEAT = 2_500_000;
    /** Of vapour over water (Tetens), q = 380 Pa / p exp(17.27 (T − 273) / (T − 36)). */
    private static final double SATURATION = 380;

    private static final double STEEPNESS = (double) 17.27;
    private static final double FREEZING = 273;
    private static final double OFFSET = 36;
    private static final double CONVERSION = (double) 0.001;
    private static final double CONVERTED_ABOVE = (double) 0.001;
    private static final double COLLECTION = (double) 2.2;
    private static final double COLLECTION_POWER = (double) 0.875;
    private static final double FALL = (double) 36.34;
    private static final double FALL_POWER = (double) 0.1364;
    private static final double VENTILATION = (double) 1.6;
    private static final double VENTILATION_RAIN = (double) 124.9;
    private static final double VENTILATION_POWER = (double) 0.2046;
    private static final double EVAPORATION_POWER = (double) 0.525;
    private static final double DIFFUSIVITY = 2_550_000;
    private static final double CONDUCTIVITY = 540_000;
    private static final double HECTOPASCAL = (double) 0.01;
    /** From kg/m³ to g/cm³. */
    private static final double GRAMS = (double) 0.001;

    private static final double NEXT_TO_NOTHING = (double) 1e-30;

    private final double gas;
    private final double gravity;
    private final double warming;
    private final RainGauge gauge;
    private final Scratch[] scratch;

    /** @param threads how many will call */
    public Kessler(Planet planet, int layers, RainGauge gauge, int threads) {
        gas = (double) planet.gas();
        gravity = (double) planet.gravity();
        warming = LATENT_HEAT / (double) planet.heat();
        this.gauge = gauge;
        scratch = new Scratch[threads];
        for (int thread = 0; thread < threads; thread++) {
            scratch[thread] = new Scratch(layers);
        }
    }

    private static final class Scratch {
        final double[][][] water;
        final double[][] temperature;
        final double[] falling = new double[Columns.SIZE];
        final double[] saturated = new double[Columns.SIZE];
        final double[] density = new double[Columns.SIZE];
        final double[] log = new double[Columns.SIZE];
        final double[] power = new double[Columns.SIZE];
        final double[] other = new double[Columns.SIZE];
        final double[] speed = new double[Columns.SIZE];

        Scratch(int layers) {
            water = new double[3][layers][Columns.SIZE];
            temperature = new double[layers][Columns.SIZE];
        }
    }

    @Override
    public void add(Columns columns, double seconds, double span, int thread) {
        Scratch work = scratch[thread];
        for (int k = 0; k < columns.layers; k++) {
            System.arraycopy(columns.temperature[k], 0, work.temperature[k], 0, Columns.SIZE);
            for (int kind = 0; kind < 3; kind++) {
                System.arraycopy(columns.tracers[kind][k], 0, work.water[kind][k], 0, Columns.SIZE);
            }
        }
        double before = least(columns, work);
        mend(columns, work);
        gauge.note(before, least(columns, work), thread);
        int parts = (int) Math.ceil(span / LONGEST_STEP);
        for (int part = 0; part < parts; part++) {
            Arrays.fill(work.falling, 0);
            for (int k = 0; k < columns.layers; k++) {
                layer(columns, k, span / parts, work);
            }
            measure(columns, span / parts, work);
        }
        for (int k = 0; k < columns.layers; k++) {
            tend(columns.temperature[k], work.temperature[k], span, columns.heating[k]);
            for (int kind = 0; kind < 3; kind++) {
                tend(columns.tracers[kind][k], work.water[kind][k], span, columns.addedTracers[kind][k]);
            }
        }
    }

    private static double least(Columns columns, Scratch work) {
        double least = Float.MAX_VALUE;
        for (double[][] kind : work.water) {
            for (double[] row : kind) {
                for (int i = 0; i < columns.count; i++) {
                    least = Math.min(least, row[i]);
                }
            }
        }
        return least;
    }

    /** From the top down, then what the lowest layer lacks from those above; where a whole column lacks it, from nothing. */
    private static void mend(Columns columns, Scratch work) {
        int lowest = columns.layers - 1;
        for (double[][] kind : work.water) {
            for (int k = 0; k < lowest; k++) {
                take(columns, kind, k, k + 1);
            }
            for (int k = lowest; k > 0; k--) {
                take(columns, kind, k, k - 1);
            }
            for (int i = 0; i < Columns.SIZE; i++) {
                kind[0][i] = Math.max(0, kind[0][i]);
            }
        }
    }

    /** What a layer lacks is taken from another. */
    private static void take(Columns columns, double[][] kind, int k, int other) {
        double[] here = kind[k];
        double[] there = kind[other];
        for (int i = 0; i < Columns.SIZE; i++) {
            double lack = Math.min(0, here[i]);
            double mass = columns.half[k + 1][i] - columns.half[k][i];
            here[i] -= lack;
            there[i] += lack * mass / (columns.half[other + 1][i] - columns.half[other][i]);
        }
    }

    /** Leaps over two steps overlap, so half of what falls in one is counted. */
    private void measure(Columns columns, double span, Scratch work) {
        var fallen = gauge.fallen();
        for (int i = 0; i < columns.count; i++) {
            fallen[columns.start + i] += work.falling[i] * span / 2;
        }
    }

    private static void tend(double[] before, double[] after, double span, double[] tendency) {
        for (int i = 0; i < Columns.SIZE; i++) {
            tendency[i] += (after[i] - before[i]) / span;
        }
    }

    private void layer(Columns columns, int k, double span, Scratch work) {
        collect(columns, k, span, work);
        fall(columns, k, span, work);
        condense(columns, k, span, work);
    }

    /** Cloud turns to rain by itself, and is collected by rain; eq. 2.12 and 2.13, cloud implicitly. */
    private void collect(Columns columns, int k, double span, Scratch work) {
        double[] cloud = work.water[1][k];
        double[] rain = work.water[2][k];
        double[] pressure = columns.pressure[k];
        double[] temperature = work.temperature[k];
        for (int i = 0; i < Columns.SIZE; i++) {
            work.density[i] = pressure[i] / (gas * temperature[i]);
            work.log[i] = Math.max(rain[i], NEXT_TO_NOTHING);
        }
        Lanes.log(work.log, work.log);
        for (int i = 0; i < Columns.SIZE; i++) {
            work.power[i] = COLLECTION_POWER * work.log[i];
        }
        Lanes.exp(work.power, work.power);
        for (int i = 0; i < Columns.SIZE; i++) {
            double self = span * CONVERSION * Math.max(0, cloud[i] - CONVERTED_ABOVE);
            double left = Math.max(0, cloud[i] - self) / (1 + span * COLLECTION * work.power[i]);
            rain[i] += cloud[i] - left;
            cloud[i] = left;
        }
    }

    /** At its terminal speed, eq. 2.15. */
    private void fall(Columns columns, int k, double span, Scratch work) {
        double[] rain = work.water[2][k];
        double[] lowest = columns.pressure[columns.layers - 1];
        double[] warmth = work.temperature[columns.layers - 1];
        double[] top = columns.half[k];
        double[] bottom = columns.half[k + 1];
        for (int i = 0; i < Columns.SIZE; i++) {
            work.log[i] = GRAMS * work.density[i] * Math.max(rain[i], NEXT_TO_NOTHING);
        }
        Lanes.log(work.log, work.log);
        for (int i = 0; i < Columns.SIZE; i++) {
            work.speed[i] = FALL_POWER * work.log[i];
        }
        Lanes.exp(work.speed, work.speed);
        for (int i = 0; i < Columns.SIZE; i++) {
            double ground = lowest[i] / (gas * warmth[i]);
            double flow = FALL * work.speed[i] * work.density[i] * (double) Math.sqrt(ground / work.density[i]);
            double share = span * gravity / (bottom[i] - top[i]);
            rain[i] = (rain[i] + share * work.falling[i]) / (1 + share * flow);
            work.falling[i] = flow * rain[i];
        }
    }

    /** Vapour and cloud come to saturation, and rain evaporates where there is less, eq. 2.14. */
    private void condense(Columns columns, int k, double span, Scratch work) {
        double[] vapour = work.water[0][k];
        double[] cloud = work.water[1][k];
        double[] rain = work.water[2][k];
        double[] temperature = work.temperature[k];
        double[] pressure = columns.pressure[k];
        for (int i = 0; i < Columns.SIZE; i++) {
            work.saturated[i] = STEEPNESS * (temperature[i] - FREEZING) / (temperature[i] - OFFSET);
            work.log[i] = GRAMS * work.density[i] * Math.max(rain[i], NEXT_TO_NOTHING);
        }
        Lanes.exp(work.saturated, work.saturated);
        Lanes.log(work.log, work.log);
        for (int i = 0; i < Columns.SIZE; i++) {
            work.power[i] = VENTILATION_POWER * work.log[i];
            work.other[i] = EVAPORATION_POWER * work.log[i];
        }
        Lanes.exp(work.power, work.power);
        Lanes.exp(work.other, work.other);
        for (int i = 0; i < Columns.SIZE; i++) {
            double full = SATURATION / pressure[i] * work.saturated[i];
            double warm = temperature[i] - OFFSET;
            double excess = (vapour[i] - full) / (1 + full * warming * STEEPNESS * (FREEZING - OFFSET) / (warm * warm));
            double condensed = Math.max(excess, -cloud[i]);
            double missing = Math.max(0, 1 - vapour[i] / full);
            double rate = (VENTILATION + VENTILATION_RAIN * work.power[i])
                    * work.other[i]
                    * missing
                    / (GRAMS * work.density[i] * (CONDUCTIVITY + DIFFUSIVITY / (HECTOPASCAL * pressure[i] * full)));
            double evaporated = Math.min(Math.min(span * rate, rain[i]), Math.max(0, -excess - cloud[i]));
            vapour[i] += evaporated - condensed;
            cloud[i] += condensed;
            rain[i] -= evaporated;
            temperature[i] += warming * (condensed - evaporated);
        }
    }
}
