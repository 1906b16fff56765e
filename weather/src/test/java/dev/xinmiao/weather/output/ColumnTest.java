package dev.xinmiao.weather.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.xinmiao.weather.analysis.Profiles;
import dev.xinmiao.weather.dynamics.Fields;
import dev.xinmiao.weather.dynamics.Planet;
import dev.xinmiao.weather.grid.HybridLevels;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class ColumnTest {
    private static final Planet EARTH = Planet.EARTH;
    private static final HybridLevels LEVELS = HybridLevels.forecast(40);
    private static final double LAPSE = 0.0065;
    /** Of pressure, by which the standard atmosphere warms downward. */
    private static final double POWER = EARTH.gas() * LAPSE / EARTH.gravity();

    private static final double SEA = 101_325;
    private static final double WARM = 288.15;

    private static double standard(double pressure) {
        return WARM * Math.pow(pressure / SEA, POWER);
    }

    private static double standardHeight(double pressure) {
        return (WARM - standard(pressure)) / LAPSE;
    }

    private static Column column(double surface, double height, DoubleUnaryOperator temperature) {
        Fields fields = Fields.of(1, LEVELS.layers(), 1);
        fields.surfacePressure()[0] = surface;
        for (int k = 0; k < LEVELS.layers(); k++) {
            double pressure = LEVELS.full(k, surface);
            fields.temperature()[k] = temperature.applyAsDouble(pressure);
            fields.eastward()[k] = Math.log(pressure);
        }
        Column column = new Column(LEVELS, EARTH);
        column.load(fields, 0, EARTH.gravity() * height);
        return column;
    }

    @Test
    void heightsOfTheStandardAtmosphereAreFoundToMetres() {
        Column column = column(SEA, 0, ColumnTest::standard);

        for (double pressure : new double[] {100_000, 85_000, 70_000, 50_000, 30_000}) {
            assertThat(column.air().geopotential(Math.log(pressure)) / EARTH.gravity())
                    .isCloseTo(standardHeight(pressure), within(3.0));
            assertThat(column.air().temperature(Math.log(pressure))).isCloseTo(standard(pressure), within(0.1));
        }
    }

    @Test
    void whatIsLinearInTheLogarithmOfPressureIsReadExactlyAndStaysBelowTheLowestLayer() {
        Column column = column(SEA, 0, _ -> 250);
        double lowest = Math.log(LEVELS.full(LEVELS.layers() - 1, SEA));

        assertThat(column.air().at(Profiles.EASTWARD, Math.log(50_000))).isCloseTo(Math.log(50_000), within(1e-12));
        assertThat(column.air().at(Profiles.EASTWARD, Math.log(110_000))).isEqualTo(lowest);
    }

    @Test
    void belowTheGroundTheStandardAtmosphereGoesOn() {
        double ground = 78_000;
        Column column = column(ground, standardHeight(ground), ColumnTest::standard);

        assertThat(column.air().geopotential(Math.log(100_000)) / EARTH.gravity())
                .isCloseTo(standardHeight(100_000), within(1.0));
        assertThat(column.air().temperature(Math.log(100_000))).isCloseTo(standard(100_000), within(0.01));
        assertThat(column.seaLevelPressure()).isCloseTo(SEA, within(15.0));
    }

    @Test
    void atSeaLevelThePressureIsThatOfTheGround() {
        assertThat(column(98_765, 0, ColumnTest::standard).seaLevelPressure()).isCloseTo(98_765, within(1e-6));
    }

    @Test
    void veryColdGroundIsHeldForTooColdAndVeryHotGroundForTooHot() {
        double height = 2000;
        double cold = column(75_000, height, _ -> 225).seaLevelPressure();
        double hot = column(80_000, height, _ -> 310).seaLevelPressure();

        double coldMean = (225 + 255) / 2.0 + LAPSE * height / 2;
        assertThat(cold)
                .isCloseTo(75_000 * Math.exp(EARTH.gravity() * height / (EARTH.gas() * coldMean)), within(100.0));
        double hotMean = (310 + 290.5) / 2;
        assertThat(hot).isCloseTo(80_000 * Math.exp(EARTH.gravity() * height / (EARTH.gas() * hotMean)), within(100.0));
    }
}
