package dev.xinmiao.weather.suite;

/** Steps and diffusion with which the numbers of the oracle were reckoned, as functions of the truncation. */
final class UsualSettings {
    /** Of the shallow-water run that others are held against. */
    static final int REFERENCE = 106;

    private UsualSettings() {}

    /** 1,200 s to T42, 900 s to T63, 600 s to T106. */
    static double step(int truncation) {
        if (truncation <= 42) {
            return 1_200;
        }
        if (truncation <= 63) {
            return 900;
        }
        return truncation <= 106 ? 600 : truncation <= 213 ? 300 : 120;
    }

    /** Of Runge's and Kutta's method, whose errors are a part of the scores of the bell: 3,600 s at T42, as long as a point needs at T63 and T85. */
    static double longStep(int truncation) {
        if (truncation <= 42) {
            return 3_600;
        }
        if (truncation <= 63) {
            return 2_400;
        }
        return truncation <= 85 ? 1_800 : truncation <= 127 ? 1_200 : 300;
    }

    /** Of the shallow-water cases: ν₄ = 5e15 m⁴/s at T42, so that the shortest wave decays alike at any truncation. */
    static Diffusion shallow(int truncation) {
        return new Diffusion(5e15 * scale(truncation), 2, true);
    }

    /** Of layered air: 1e16 m⁴/s at T42. */
    static double layered(int truncation) {
        return 1e16 * scale(truncation);
    }

    private static double scale(int truncation) {
        return Math.pow(42.0 / truncation, 4);
    }
}
