package dev.xinmiao.weather.real.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.xinmiao.weather.real.Columns;
import java.util.Arrays;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class SaturationTest {
    private static final double PRESSURE = 85_000;

    private final double[] temperature = new double[Columns.SIZE];
    private final double[] pressure = new double[Columns.SIZE];
    private final double[] humidity = new double[Columns.SIZE];
    private final double[] slope = new double[Columns.SIZE];

    @Test
    void vapourPressureIsThatOfTheTables() {
        // Smithsonian Meteorological Tables 94 (water) and 96 (ice), in Pa.
        assertThat(Saturation.pressure(273.15)).isCloseTo(611.2, Percentage.withPercentage(0.1));
        assertThat(Saturation.pressure(293.15)).isCloseTo(2337.3, Percentage.withPercentage(0.3));
        assertThat(Saturation.pressure(308.15)).isCloseTo(5623.6, Percentage.withPercentage(0.3));
        assertThat(Saturation.pressure(263.15)).isCloseTo(259.7, Percentage.withPercentage(0.5));
        assertThat(Saturation.pressure(233.15)).isCloseTo(12.83, Percentage.withPercentage(1.0));
    }

    @Test
    void slopeIsTheDerivative() {
        for (double warmth = 200; warmth < 320; warmth += 7) {
            double step = 0.01;
            double above = humidity(warmth + step);
            double below = humidity(warmth - step);
            humidity(warmth);

            assertThat(slope[5]).isCloseTo((above - below) / (2 * step), Percentage.withPercentage(4));
        }
    }

    @Test
    void whereVapourWouldExceedAllPressureHumidityStaysBelowOne() {
        Arrays.fill(temperature, 330);
        Arrays.fill(pressure, 500);

        Saturation.of(temperature, pressure, humidity, slope);

        assertThat(humidity[0]).isCloseTo(1, within(1e-12));
        assertThat(slope[0]).isFinite();
    }

    private double humidity(double warmth) {
        Arrays.fill(temperature, warmth);
        Arrays.fill(pressure, PRESSURE);
        Saturation.of(temperature, pressure, humidity, slope);
        return humidity[5];
    }
}
