package dev.xinmiao.weather.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VapourTest {

    /** Of steam tables: 611, 2,339 and 7,384 Pa at 0, 20 and 40 °C; the formula is made for −30 to 35 °C. */
    @ParameterizedTest
    @CsvSource({"273.15, 611.2", "293.15, 2339", "313.15, 7384"})
    void saturationIsThatOfTables(double temperature, double vapour) {
        double expected = 0.622 * vapour / (100_000 - 0.378 * vapour);

        assertThat(Vapour.saturation(temperature, 100_000)).isCloseTo(expected, within(0.003 * expected));
    }

    @ParameterizedTest
    @CsvSource({"233.15, 30000", "273.15, 85000", "303.15, 101325"})
    void saturatedAirIsAtItsDewPoint(double temperature, double pressure) {
        assertThat(Vapour.dewPoint(Vapour.saturation(temperature, pressure), pressure))
                .isCloseTo(temperature, within(1e-9));
    }
}
