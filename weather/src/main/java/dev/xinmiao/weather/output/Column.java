package dev.xinmiao.weather.output;

import dev.xinmiao.weather.dynamics.Fields;
import dev.xinmiao.weather.dynamics.Planet;
import dev.xinmiao.weather.grid.HybridLevels;

/**
 * One column of a forecast, read at any pressure: linear in ln of pressure between layers; below the lowest one, and below ground,
 * temperature grows by 6.5 K/km (as at ECMWF: Trenberth et al. 1993, NCAR/TN-396). Scratch memory of one thread.
 */
public final class Column {
    private static final double LAPSE = 0.0065;
    /** Colder and hotter ground than this, K, is held for an exception of the night or the day. */
    private static final double COLD = 255;

    private static final double HOT = 290.5;

    private final HybridLevels levels;
    private final Planet planet;
    private final int layers;
    private final double[] logs;
    private final double[] heights;
    private final double[] warmth;
    private Fields fields;
    private int point;
    private int all;
    private double surface;
    private double ground;

    public Column(HybridLevels levels, Planet planet) {
        this.levels = levels;
        this.planet = planet;
        layers = levels.layers();
        logs = new double[layers];
        heights = new double[layers];
        warmth = new double[layers];
        fields = Fields.of(0, 0, 0);
    }

    /** Takes the column at a point, over ground of a geopotential in m²/s². */
    public void load(Fields fields, int point, double ground) {
        this.fields = fields;
        this.point = point;
        this.ground = ground;
        this.all = fields.surfacePressure().length;
        this.surface = fields.surfacePressure()[point];
        double height = ground;
        double below = surface;
        for (int k = layers - 1; k >= 0; k--) {
            double above = levels.half(k, surface);
            logs[k] = Math.log(levels.full(k, surface));
            double humidity = fields.tracers().length == 0 ? 0 : fields.tracers()[0][k * all + point];
            warmth[k] = fields.temperature()[k * all + point] * (1 + Planet.LIGHTNESS * humidity);
            double ratio = above > 0 ? Math.log(below / above) : 0;
            double alpha = above > 0 ? 1 - above / (below - above) * ratio : Math.log(2);
            heights[k] = height + planet.gas() * warmth[k] * alpha;
            // The middle as the mean of pressures is not where α has it; what lies between is filled hydrostatically.
            heights[k] += planet.gas() * warmth[k] * (Math.log(below) - alpha - logs[k]);
            height += planet.gas() * warmth[k] * ratio;
            below = above;
        }
    }

    /** In m/s, K or kg/kg: a field of layers, at a pressure in Pa; the lowest layer's below it. */
    public double at(double[] values, double pressure) {
        double place = Math.log(pressure);
        int k = layer(place);
        double share = Math.max(0, Math.min(1, share(k, place)));
        return (1 - share) * values[k * all + point] + share * values[(k + 1) * all + point];
    }

    /** K. */
    public double temperature(double pressure) {
        if (Math.log(pressure) > logs[layers - 1]) {
            return lowest() * Math.exp(exponent() * (Math.log(pressure) - logs[layers - 1]));
        }
        return at(fields.temperature(), pressure);
    }

    private double lowest() {
        return fields.temperature()[(layers - 1) * all + point];
    }

    /** R Γ / g: the power of pressure by which temperature grows downward. */
    private double exponent() {
        return planet.gas() * LAPSE / planet.gravity();
    }

    /** m²/s². */
    public double geopotential(double pressure) {
        double place = Math.log(pressure);
        double down = place - logs[layers - 1];
        if (down > 0) {
            double power = exponent();
            return heights[layers - 1] - planet.gas() * warmth[layers - 1] * Math.expm1(power * down) / power;
        }
        if (place < logs[0]) {
            return heights[0] + planet.gas() * warmth[0] * (logs[0] - place);
        }
        int k = layer(place);
        double share = share(k, place);
        double apart = logs[k + 1] - logs[k];
        double bend = planet.gas() * (warmth[k + 1] - warmth[k]) * apart / 2 * share * (1 - share);
        return (1 - share) * heights[k] + share * heights[k + 1] + bend;
    }

    /** Pa; under very cold or hot ground as ECMWF does, which else made highs and lows of mountains (Trenberth et al. 1993, NCAR/TN-396). */
    public double seaLevelPressure() {
        double height = ground / planet.gravity();
        double warm = lowest() * Math.exp(exponent() * (Math.log(surface) - logs[layers - 1]));
        double sea = warm + LAPSE * height;
        double lapse = LAPSE;
        if (warm < COLD) {
            warm = (warm + COLD) / 2;
        }
        if (warm > HOT) {
            warm = (warm + HOT) / 2;
            lapse = 0;
        } else if (sea > HOT && height > 0) {
            lapse = Math.max(0, (HOT - warm) / height);
        }
        double share = lapse * height / warm;
        double logarithm = Math.abs(share) < 1e-6
                ? ground / (planet.gas() * warm)
                : Math.log1p(share) * planet.gravity() / (planet.gas() * lapse);
        return surface * Math.exp(logarithm);
    }

    private int layer(double place) {
        int k = 0;
        while (k < layers - 2 && logs[k + 1] < place) {
            k++;
        }
        return k;
    }

    private double share(int k, double place) {
        return (place - logs[k]) / (logs[k + 1] - logs[k]);
    }
}
