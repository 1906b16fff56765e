package dev.xinmiao.weather.dynamics;

import java.util.Arrays;

/** What fell at each point since the beginning, and how humidity was mended; in double precision in any run. */
public final class RainGauge {
    private final double[] fallen;
    private final double[] least;
    private final double[] leastMended;

    /** @param threads how many will note */
    public RainGauge(int points, int threads) {
        fallen = new double[points];
        least = new double[threads];
        leastMended = new double[threads];
        Arrays.fill(leastMended, Double.POSITIVE_INFINITY);
    }

    /** Rain in kg/m², at each point; to be added to. */
    public double[] fallen() {
        return fallen;
    }

    /** Notes the least amount of water of any kind, kg/kg, before and after it was mended. */
    public void note(double before, double after, int thread) {
        least[thread] = Math.min(least[thread], before);
        leastMended[thread] = Math.min(leastMended[thread], after);
    }

    /** The least before mending; not above nought. */
    public double least() {
        return Arrays.stream(least).min().orElse(0);
    }

    public double leastMended() {
        return Arrays.stream(leastMended).min().orElse(0);
    }
}
