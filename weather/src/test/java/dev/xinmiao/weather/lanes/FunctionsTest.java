package dev.xinmiao.weather.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FunctionsTest {
    private static final int LENGTH = 1 << 12;

    private static double[] random(double least, double most) {
        return new Random(3).doubles(LENGTH, least, most).toArray();
    }

    private static float[] narrow(double[] values) {
        float[] narrow = new float[values.length];
        for (int at = 0; at < values.length; at++) {
            narrow[at] = (float) values[at];
        }
        return narrow;
    }

    @Test
    void exponentialsAreThoseOfJavaButForTheLastBits() {
        for (double span : new double[] {1e-6, 1, 30, 700}) {
            double[] x = random(-span, span);
            double[] result = new double[LENGTH];
            Functions.exp(x, result);
            for (int at = 0; at < LENGTH; at++) {
                assertThat(result[at]).isCloseTo(Math.exp(x[at]), within(4 * Math.ulp(Math.exp(x[at]))));
            }
        }
    }

    @Test
    void logarithmsAreThoseOfJavaButForTheLastBits() {
        for (double span : new double[] {1.000001, 2, 1e5, 1e300}) {
            double[] x = random(1 / span, span);
            double[] result = new double[LENGTH];
            Functions.log(x, result);
            for (int at = 0; at < LENGTH; at++) {
                assertThat(result[at]).isCloseTo(Math.log(x[at]), within(4 * Math.ulp(Math.log(x[at]))));
            }
        }
    }

    @Test
    void singlePrecisionHasItsOwnLastBits() {
        float[] x = narrow(random(-80, 80));
        float[] result = new float[LENGTH];
        Functions.exp(x, result);
        for (int at = 0; at < LENGTH; at++) {
            float exact = (float) Math.exp(x[at]);
            assertThat(result[at]).isCloseTo(exact, within(4 * Math.ulp(exact)));
        }
        x = narrow(random(1e-5, 1e6));
        Functions.log(x, result);
        for (int at = 0; at < LENGTH; at++) {
            float exact = (float) Math.log(x[at]);
            assertThat(result[at]).isCloseTo(exact, within(4 * Math.ulp(exact)));
        }
    }

    @Test
    void whatHasNoLogarithmIsNoNumberAndWhatIsNoNumberStaysSo() {
        double[] x = new double[16];
        Arrays.fill(x, 1);
        x[0] = 0;
        x[1] = -1;
        x[2] = Double.NaN;
        x[3] = Double.POSITIVE_INFINITY;
        double[] result = new double[16];
        Functions.log(x, result);
        assertThat(Arrays.copyOf(result, 5))
                .containsExactly(Double.NEGATIVE_INFINITY, Double.NaN, Double.NaN, Double.NaN, 0);

        x[0] = Double.NaN;
        x[1] = -1e9;
        x[2] = 1e9;
        Functions.exp(x, result);
        assertThat(result[0]).isNaN();
        assertThat(result[1]).isBetween(0.0, 1e-300);
        assertThat(result[2]).isGreaterThan(1e300);
    }

    /** The first calls are interpreted, the last ones compiled. */
    @Test
    void allCallsGiveTheSameBits() {
        double[] x = random(-20, 20);
        double[] first = new double[LENGTH];
        Functions.exp(x, first);
        double[] later = new double[LENGTH];
        for (int call = 0; call < 300; call++) {
            Functions.exp(x, later);
        }
        assertThat(later).isEqualTo(first);
        float[] narrow = narrow(random(1, 1000));
        float[] firstLogarithms = new float[LENGTH];
        Functions.log(narrow, firstLogarithms);
        float[] logarithms = new float[LENGTH];
        for (int call = 0; call < 300; call++) {
            Functions.log(narrow, logarithms);
        }
        assertThat(logarithms).isEqualTo(firstLogarithms);
    }
}
