package dev.xinmiao.weather.real.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.xinmiao.weather.boundary.Aquaplanet;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.grid.HybridLevels;
import dev.xinmiao.weather.real.Columns;
import java.time.LocalDateTime;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A column over water of 300 K under an equatorial sun, with a breeze, left alone for a hundred days. */
class RadiativeConvectiveTest {
    private static final double SPAN = 1800;
    private static final int DAYS = 100;
    private static final int LAST_DAYS = 40;
    private static final int COLUMN = 3;

    @ParameterizedTest
    @ValueSource(ints = {8, 20, 40})
    void itSettlesWithAMoistAdiabatUnderAStratosphereAndRainsWhatEvaporates(int layers) {
        HybridLevels levels = ConvectionTest.levels(layers);
        Grid grid = Grid.full(5);
        double[] water = new double[grid.points()];
        Arrays.fill(water, 300);
        IntermediatePhysics physics = new IntermediatePhysics(
                grid, levels, Aquaplanet.of(water), LocalDateTime.of(2001, 3, 21, 0, 0), 7200, 1);
        Columns columns = Sounding.WINTER.on(levels);
        columns.start = 48;
        Output output = physics.output();
        int point = columns.start + COLUMN;
        double outgoing = 0;
        for (int step = 0; step < DAYS * 48; step++) {
            Atmosphere.forget(columns);
            Arrays.stream(columns.u).forEach(row -> Arrays.fill(row, 5));
            Arrays.stream(columns.v).forEach(row -> Arrays.fill(row, 0));
            physics.add(columns, step * SPAN, SPAN, 0);
            Atmosphere.step(columns, SPAN);
            if (step == (DAYS - LAST_DAYS) * 48) {
                output.evaporationSum[point] = 0;
                output.convectiveRainSum[point] = 0;
                output.largeScaleRainSum[point] = 0;
                outgoing = 0;
            }
            outgoing += output.topHeatUp[point] / (LAST_DAYS * 48);
        }

        double rain = (output.convectiveRainSum[point] + output.largeScaleRainSum[point]) / LAST_DAYS;
        assertThat(rain).as("mm a day").isBetween(2.0, 5.0);
        assertThat(output.convectiveRainSum[point]).isGreaterThan(output.largeScaleRainSum[point]);
        assertThat(rain).isCloseTo(output.evaporationSum[point] / LAST_DAYS, within(0.03 * rain));
        assertThat(outgoing).as("heat to space").isBetween(200.0, 290.0);
        checkProfile(columns);
    }

    private static void checkProfile(Columns columns) {
        int low = layerNear(columns, 70_000);
        int high = layerNear(columns, 36_000);
        double lapse = lapse(columns, high, low);
        double moist = moistLapse(columns, high, low);
        assertThat(lapse).as("K/km, against %.2f of moist adiabats", moist).isCloseTo(moist, within(1.2));
        int coldest = 0;
        for (int layer = 0; layer < columns.layers; layer++) {
            if (columns.temperature[layer][COLUMN] < columns.temperature[coldest][COLUMN]) {
                coldest = layer;
            }
        }
        assertThat(columns.pressure[coldest][COLUMN]).as("coldest at").isBetween(1_500.0, 36_000.0);
        assertThat(columns.temperature[0][COLUMN])
                .as("warmer above")
                .isGreaterThan(columns.temperature[coldest][COLUMN] + 5);
    }

    private static int layerNear(Columns columns, double pressure) {
        int layer = 0;
        while (columns.pressure[layer + 1][0] < pressure) {
            layer++;
        }
        return layer;
    }

    private static double lapse(Columns columns, int high, int low) {
        double height = (columns.geopotential[high][COLUMN] - columns.geopotential[low][COLUMN]) / Constants.GRAVITY;
        return (columns.temperature[low][COLUMN] - columns.temperature[high][COLUMN]) / height * 1000;
    }

    /** Mean of Γ = g (1 + L q / R T) / (cp + L² q / Rv T²) over the layers between. */
    private static double moistLapse(Columns columns, int high, int low) {
        double[] saturated = new double[Columns.SIZE];
        double[] slope = new double[Columns.SIZE];
        double sum = 0;
        for (int layer = high; layer <= low; layer++) {
            Saturation.of(columns.temperature[layer], columns.pressure[layer], saturated, slope);
            double warmth = columns.temperature[layer][COLUMN];
            double wet = Constants.LATENT * saturated[COLUMN];
            sum += Constants.GRAVITY
                    * (1 + wet / (Constants.GAS * warmth))
                    / (Constants.HEAT + Constants.LATENT * wet / (Constants.VAPOUR_GAS * warmth * warmth))
                    * 1000;
        }
        return sum / (low - high + 1);
    }
}
