package dev.xinmiao.weather.real.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.xinmiao.weather.real.Columns;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MountainWavesTest {
    private static final double SPAN = 1800;
    private static final int LAYERS = 40;

    @Test
    void overFlatGroundThereAreNone() {
        Columns columns = blowing(LAYERS, 10, 40);
        Air air = after(columns, 0);

        assertThat(air.u).isDeepEqualTo(columns.u);
        assertThat(air.temperature).isDeepEqualTo(columns.temperature);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 20, 60})
    void theWindIsSlowedNoMoreThanByTheStressAtTheGround(int layers) {
        Columns columns = blowing(layers, 10, 4);
        Air air = after(columns, 300);
        double lost = Budget.of(taken(columns), columns, 3).eastward()
                - Budget.of(air, columns, 3).eastward();
        double stress = Constants.WAVE_NUMBER * 1.2 * 0.012 * 10 * 300 * 300;

        assertThat(lost / SPAN).isPositive().isLessThan(1.5 * stress);
        for (int layer = 0; layer < layers; layer++) {
            assertThat(air.u[layer][3]).isBetween(columns.u[layer][3] / 2, columns.u[layer][3]);
        }
    }

    @Test
    void whatTheWindLosesBecomesHeat() {
        Columns columns = blowing(LAYERS, 10, 4);
        Air before = taken(columns);
        Air air = after(columns, 300);

        assertThat(energy(air)).isCloseTo(energy(before), within(1e-12 * energy(before)));
        assertThat(air.temperature).isNotEqualTo(columns.temperature);
    }

    @Test
    void whereTheWindTurnsRoundWavesEnd() {
        Columns columns = blowing(LAYERS, 10, -30);
        Air air = after(columns, 300);

        int turns = 0;
        while (columns.u[turns][0] <= 0) {
            turns++;
        }
        assertThat(turns).isPositive();
        for (int layer = 0; layer < turns - 1; layer++) {
            assertThat(air.u[layer]).isEqualTo(columns.u[layer]);
        }
        assertThat(air.u[turns][0]).isLessThan(columns.u[turns][0]);
    }

    @Test
    void theHigherTheGroundTheMoreUpToALimit() {
        assertThat(lost(100)).isLessThan(lost(250)).isPositive();
        assertThat(lost(400)).isEqualTo(lost(900)).isGreaterThan(lost(250));
    }

    private static double lost(double unevenness) {
        Columns columns = blowing(LAYERS, 10, 4);
        return Budget.of(taken(columns), columns, 0).eastward()
                - Budget.of(after(columns, unevenness), columns, 0).eastward();
    }

    private static double energy(Air air) {
        double energy = 0;
        for (int layer = 0; layer < air.layers; layer++) {
            double speed = Math.hypot(air.u[layer][5], air.v[layer][5]);
            energy += air.mass[layer][5] * (Constants.HEAT * air.temperature[layer][5] + speed * speed / 2);
        }
        return energy;
    }

    private static Air after(Columns columns, double unevenness) {
        Ground ground = new Ground();
        Arrays.fill(ground.unevenness, unevenness);
        Air air = taken(columns);
        new MountainWaves(Layering.of(ConvectionTest.levels(columns.layers))).act(air, columns, ground, SPAN);
        return air;
    }

    /** Linear in pressure from the ground to the top, the same direction everywhere. */
    private static Columns blowing(int layers, double low, double high) {
        Columns columns = Sounding.WINTER.on(ConvectionTest.levels(layers));
        for (int layer = 0; layer < layers; layer++) {
            double part = columns.pressure[layer][0] / columns.surfacePressure[0];
            Arrays.fill(columns.u[layer], part * low + (1 - part) * high);
            Arrays.fill(columns.v[layer], 0);
        }
        return columns;
    }

    private static Air taken(Columns columns) {
        Air air = new Air(columns.layers);
        air.take(columns);
        return air;
    }
}
