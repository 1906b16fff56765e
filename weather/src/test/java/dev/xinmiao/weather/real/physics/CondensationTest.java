package dev.xinmiao.weather.real.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.xinmiao.weather.real.Columns;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CondensationTest {
    private static final double SPAN = 1800;

    @ParameterizedTest
    @ValueSource(ints = {8, 40})
    void rainIsTheWaterThatLeavesAndMoistEnergyStays(int layers) {
        Columns columns = moist(layers, 1.1);
        Air air = air(columns);
        Budget before = Budget.of(air, columns, 3);
        Condensation condensation = new Condensation(Layering.of(ConvectionTest.levels(layers)));
        condensation.act(air, SPAN);
        Budget after = Budget.of(air, columns, 3);

        assertThat(condensation.rain[3]).isPositive();
        assertThat(before.water() - after.water()).isCloseTo(condensation.rain[3] * SPAN, within(1e-12));
        assertThat(after.moistEnergy()).isCloseTo(before.moistEnergy(), within(1e-12 * before.moistEnergy()));
    }

    @Test
    void supersaturationDoesNotOutliveAStep() {
        Columns columns = moist(20, 1.3);
        Air air = air(columns);
        new Condensation(Layering.of(ConvectionTest.levels(20))).act(air, SPAN);
        air.saturate(columns);

        for (int layer = 5; layer < 20; layer++) {
            assertThat(air.humidity[layer][0] / air.saturated[layer][0]).isLessThan(1.06);
        }
    }

    @Test
    void airBelowTheThresholdIsLeftAlone() {
        Columns columns = moist(20, 0.64);
        Air air = air(columns);
        Condensation condensation = new Condensation(Layering.of(ConvectionTest.levels(20)));
        condensation.act(air, SPAN);

        assertThat(condensation.rain).containsOnly(0);
        assertThat(air.humidity).isDeepEqualTo(columns.humidity);
    }

    private static Air air(Columns columns) {
        Air air = new Air(columns.layers);
        air.take(columns);
        air.saturate(columns);
        return air;
    }

    private static Columns moist(int layers, double relative) {
        Columns columns = Sounding.WINTER.on(ConvectionTest.levels(layers));
        double[] saturated = new double[Columns.SIZE];
        double[] slope = new double[Columns.SIZE];
        for (int layer = 0; layer < layers; layer++) {
            Saturation.of(columns.temperature[layer], columns.pressure[layer], saturated, slope);
            double[] humidity = columns.humidity[layer];
            Arrays.setAll(humidity, i -> Math.min(0.05, relative * saturated[i]));
        }
        return columns;
    }
}
