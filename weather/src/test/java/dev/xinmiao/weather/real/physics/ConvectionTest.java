package dev.xinmiao.weather.real.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.xinmiao.weather.grid.HybridLevels;
import dev.xinmiao.weather.real.Columns;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConvectionTest {
    private static final double SPAN = 2400;

    @ParameterizedTest
    @ValueSource(ints = {8, 20, 60})
    void rainIsTheWaterThatLeavesAndMoistEnergyStays(int layers) {
        Columns columns = unstable(layers);
        Air air = air(columns);
        Budget before = Budget.of(air, columns, 7);
        Convection convection = act(layers, air, columns);
        Budget after = Budget.of(air, columns, 7);
        double rain = convection.rain[7] * SPAN;

        assertThat(rain * 86_400 / SPAN).as("mm a day").isBetween(2.0, 100.0);
        assertThat(before.water() - after.water()).isCloseTo(rain, within(1e-10 * before.water()));
        assertThat(after.moistEnergy()).isCloseTo(before.moistEnergy(), within(1e-12 * before.moistEnergy()));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 20, 60})
    void itDriesTheBoundaryLayerAndWarmsAloft(int layers) {
        Columns columns = unstable(layers);
        Air air = air(columns);
        act(layers, air, columns);
        int middle = 0;
        while (columns.pressure[middle][0] < 50_000) {
            middle++;
        }

        assertThat(air.humidity[layers - 1][0]).isLessThan(columns.humidity[layers - 1][0]);
        assertThat(air.temperature[middle][0]).isGreaterThan(columns.temperature[middle][0]);
        assertThat(air.temperature[0]).isEqualTo(columns.temperature[0]);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 20, 60})
    void nothingHappensInStableOrDryAir(int layers) {
        Columns stable = Sounding.WINTER.on(levels(layers));
        Columns dry = unstable(layers);
        for (double[] row : dry.humidity) {
            Arrays.setAll(row, i -> row[i] * 0.5);
        }
        for (Columns columns : new Columns[] {stable, dry}) {
            Air air = air(columns);
            Convection convection = act(layers, air, columns);

            assertThat(convection.rain).containsOnly(0);
            assertThat(air.humidity[layers - 1]).isEqualTo(columns.humidity[layers - 1]);
            assertThat(air.temperature[layers - 3]).isEqualTo(columns.temperature[layers - 3]);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 20, 60})
    void humidityStaysAboveNoughtHoweverLongTheStep(int layers) {
        Columns columns = unstable(layers);
        Air air = air(columns);
        new Convection(Layering.of(levels(layers))).act(air, columns, 86_400);

        assertThat(Arrays.stream(air.humidity)
                        .flatMapToDouble(Arrays::stream)
                        .min()
                        .orElse(-1))
                .isNotNegative();
    }

    private static Convection act(int layers, Air air, Columns columns) {
        Convection convection = new Convection(Layering.of(levels(layers)));
        convection.act(air, columns, SPAN);
        return convection;
    }

    private static Air air(Columns columns) {
        Air air = new Air(columns.layers);
        air.take(columns);
        air.saturate(columns);
        return air;
    }

    /** The tropics, moister. */
    private static Columns unstable(int layers) {
        Columns columns = Sounding.TROPICAL.on(levels(layers));
        Layering layering = Layering.of(levels(layers));
        double[] saturated = new double[Columns.SIZE];
        double[] slope = new double[Columns.SIZE];
        for (int layer = layering.boundary(); layer < layers; layer++) {
            Saturation.of(columns.temperature[layer], columns.pressure[layer], saturated, slope);
            double[] humidity = columns.humidity[layer];
            Arrays.setAll(humidity, i -> 0.92 * saturated[i]);
        }
        return columns;
    }

    static HybridLevels levels(int layers) {
        return HybridLevels.forecast(layers);
    }
}
