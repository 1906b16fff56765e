package dev.xinmiao.weather.grid;

/**
 * Associated Legendre functions P(m, n), normalised so that half the integral of the square over the sine of latitude is 1 and
 * without the sign of Condon and Shortley: P(0, 0) = 1.
 *
 * <p>The recurrence goes up in n from P(m, m), which underflows near the poles for large m; so each value carries a power of
 * 2^960 of its own until it is large enough (Fukushima 2012, J. Geodesy 86, 271).
 */
public final class Legendre {
    private static final double BIG = 0x1p960;
    private static final double SMALL = 0x1p-960;
    private static final double TOO_SMALL = 0x1p-480;
    private static final double TOO_BIG = 0x1p480;

    private Legendre() {}

    /** sqrt((n² − m²) / (4 n² − 1)), the coefficient of μ P(m, n) = ε(n+1) P(m, n+1) + ε(n) P(m, n−1). */
    public static double epsilon(int m, int n) {
        return Math.sqrt(((double) n * n - (double) m * m) / (4.0 * n * n - 1));
    }

    /** The functions of one m up to a last n, to be reckoned for one latitude after another. */
    public static Column column(int m, int last) {
        return new Column(m, last);
    }

    /** Values of P(m, n) at one latitude, for n from m. */
    public static final class Column {
        private final int m;
        private final double[] values;
        /** ε(m, n) for n from m on. */
        private final double[] epsilons;

        private Column(int m, int last) {
            this.m = m;
            this.values = new double[last - m + 1];
            this.epsilons = new double[last - m + 1];
            for (int above = 0; above < epsilons.length; above++) {
                epsilons[above] = epsilon(m, m + above);
            }
        }

        public int size() {
            return values.length;
        }

        /** Of n = m + {@code above}, at the latitude last chosen. */
        public double get(int above) {
            return values[above];
        }

        /** @param sine of the latitude that is chosen */
        public void at(double sine) {
            double cosine = Math.sqrt((1 - sine) * (1 + sine));
            double value = 1;
            int power = 0;
            for (int order = 1; order <= m; order++) {
                value *= cosine * Math.sqrt((2 * order + 1) / (2.0 * order));
                if (value < TOO_SMALL) {
                    value *= BIG;
                    power--;
                }
            }
            double before = 0;
            values[0] = power == 0 ? value : 0;
            for (int above = 1; above < values.length; above++) {
                double next = (sine * value - epsilons[above - 1] * before) / epsilons[above];
                before = value;
                value = next;
                if (power < 0 && Math.abs(value) > TOO_BIG) {
                    value *= SMALL;
                    before *= SMALL;
                    power++;
                }
                values[above] = power == 0 ? value : 0;
            }
        }
    }
}
