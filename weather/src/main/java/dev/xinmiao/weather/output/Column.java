package dev.xinmiao.weather.output;

import dev.xinmiao.weather.analysis.HydrostaticColumn;
import dev.xinmiao.weather.analysis.Profiles;
import dev.xinmiao.weather.dynamics.Fields;
import dev.xinmiao.weather.dynamics.Planet;
import dev.xinmiao.weather.grid.HybridLevels;

/** One column of a forecast: its layers as air to be read at any pressure, and what that makes at sea level. Scratch memory of one thread. */
public final class Column {
    /** Colder and hotter ground than this, K, is held for an exception of the night or the day. */
    private static final double COLD = 255;

    private static final double HOT = 290.5;

    private final HybridLevels levels;
    private final Planet planet;
    private final HydrostaticColumn air;
    private double surface;
    private double ground;

    public Column(HybridLevels levels, Planet planet) {
        this.levels = levels;
        this.planet = planet;
        this.air = new HydrostaticColumn(levels.layers(), planet);
    }

    /** Takes the column at a point, over ground of a geopotential in m²/s². */
    public void load(Fields fields, int point, double ground) {
        this.ground = ground;
        surface = fields.surfacePressure()[point];
        int all = fields.surfacePressure().length;
        double height = ground;
        double below = surface;
        for (int k = levels.layers() - 1; k >= 0; k--) {
            int at = k * all + point;
            double above = levels.half(k, surface);
            double middle = Math.log(levels.full(k, surface));
            air.place(k, middle);
            air.set(Profiles.EASTWARD, k, fields.eastward()[at]);
            air.set(Profiles.NORTHWARD, k, fields.northward()[at]);
            air.set(Profiles.TEMPERATURE, k, fields.temperature()[at]);
            air.set(Profiles.HUMIDITY, k, fields.tracers().length == 0 ? 0 : fields.tracers()[0][at]);
            double warmth = air.virtual(k);
            double ratio = above > 0 ? Math.log(below / above) : 0;
            double alpha = above > 0 ? 1 - above / (below - above) * ratio : Math.log(2);
            double full = height + planet.gas() * warmth * alpha;
            // The middle as the mean of pressures is not where α has it; what lies between is filled hydrostatically.
            air.set(Profiles.GEOPOTENTIAL, k, full + planet.gas() * warmth * (Math.log(below) - alpha - middle));
            height += planet.gas() * warmth * ratio;
            below = above;
        }
    }

    public HydrostaticColumn air() {
        return air;
    }

    /** Pa; under very cold or hot ground as ECMWF does, which else made highs and lows of mountains (Trenberth et al. 1993, NCAR/TN-396). */
    public double seaLevelPressure() {
        double height = ground / planet.gravity();
        double warm = air.temperature(Math.log(surface));
        double sea = warm + HydrostaticColumn.LAPSE * height;
        double lapse = HydrostaticColumn.LAPSE;
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
}
