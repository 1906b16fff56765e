package dev.xinmiao.weather.analysis;

import dev.xinmiao.weather.dynamics.Planet;

/** Air at rest, everywhere the same: 288 K at the ground and 6.5 K/km less above it, to 216 K; half saturated below, dry above. */
public final class StandardAir implements Profiles {
    private static final double GROUND = 288;
    private static final double LAPSE = 0.0065;
    private static final double COLDEST = 216;
    private static final double SURFACE = 101_325;
    /** At the ground, kg/kg; it falls by the third power of pressure. */
    private static final double MOISTURE = 0.006;

    private final Planet planet;

    public StandardAir(Planet planet) {
        this.planet = planet;
    }

    @Override
    public double[] at(double latitude, double longitude, double pressure) {
        double power = planet.gas() * LAPSE / planet.gravity();
        double share = pressure / SURFACE;
        double warmth = GROUND * Math.pow(share, power);
        double height = (GROUND - warmth) * planet.gravity() / LAPSE;
        if (warmth < COLDEST) {
            double edge = Math.pow(COLDEST / GROUND, 1 / power);
            height = (GROUND - COLDEST) * planet.gravity() / LAPSE + planet.gas() * COLDEST * Math.log(edge / share);
            warmth = COLDEST;
        }
        return new double[] {0, 0, height, warmth, MOISTURE * Math.min(1, share * share * share)};
    }
}
