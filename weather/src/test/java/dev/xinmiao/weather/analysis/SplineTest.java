package dev.xinmiao.weather.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplineTest {
    private final Spline spline = new Spline(1_000, 100_000, 12);

    @ParameterizedTest
    @ValueSource(doubles = {1_000, 1_700, 20_000, 50_000, 99_999, 104_000})
    void fourSplinesShareOneAndTheirSlopesCancel(double pressure) {
        double[] four = new double[4];
        spline.values(pressure, spline.piece(pressure), four);
        assertThat(Arrays.stream(four).sum()).isCloseTo(1, within(1e-14));

        spline.slopes(pressure, spline.piece(pressure), four);
        assertThat(Arrays.stream(four).sum()).isCloseTo(0, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1_700, 20_000, 50_000, 90_000})
    void aStraightLineInLnOfPressureIsThatOfTheCentres(double pressure) {
        double[] four = new double[4];
        int piece = spline.piece(pressure);
        spline.values(pressure, piece, four);
        double value = 0;
        double slope = 0;
        double[] slopes = new double[4];
        spline.slopes(pressure, piece, slopes);
        for (int index = 0; index < 4; index++) {
            value += four[index] * spline.centre(piece + index);
            slope += slopes[index] * spline.centre(piece + index);
        }
        assertThat(value).isCloseTo(Math.log(pressure), within(1e-12));
        assertThat(slope).isCloseTo(1, within(1e-12));
    }
}
