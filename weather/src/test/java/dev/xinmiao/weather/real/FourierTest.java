package dev.xinmiao.weather.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FourierTest {
    private static final int BATCH = Fourier.STEP;

    /** 2, 3, 4, 5 and mixtures of them, beside the sum as it is written. */
    @ParameterizedTest
    @ValueSource(ints = {4, 6, 8, 10, 20, 24, 36, 48, 60, 64, 90, 96, 128, 150, 250, 270, 320, 486})
    void wavesBecomePointsAsTheSumSaysAndAgainWaves(int length) {
        int waves = (length - 1) / 2;
        Random random = new Random(length);
        double[] given = new double[2 * (waves + 1) * BATCH];
        for (int index = 0; index < given.length; index++) {
            given[index] = index / BATCH == 1 ? 0 : random.nextGaussian();
        }
        Fourier.Rows rows = new Fourier.Rows(length, BATCH);
        System.arraycopy(given, 0, rows.values(), 0, given.length);

        Fourier fourier = new Fourier(length, BATCH);
        fourier.toPoints(rows, waves);

        for (int place = 0; place < length; place++) {
            for (int series = 0; series < BATCH; series++) {
                assertThat(rows.values()[place * BATCH + series])
                        .isCloseTo(sum(given, waves, place, length, series), within(1e-11));
            }
        }

        fourier.toWaves(rows, 1);

        for (int index = 0; index < given.length; index++) {
            assertThat(rows.values()[index]).isCloseTo(given[index], within(1e-13));
        }
    }

    private static double sum(double[] waves, int highest, int place, int length, int series) {
        double sum = waves[series];
        for (int m = 1; m <= highest; m++) {
            double angle = 2 * Math.PI * m * place / length;
            sum += 2
                    * (waves[2 * m * BATCH + series] * Math.cos(angle)
                            - waves[(2 * m + 1) * BATCH + series] * Math.sin(angle));
        }
        return sum;
    }
}
