package dev.xinmiao.weather.real.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.xinmiao.weather.real.Columns;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AirTest {
    private final Columns columns = Sounding.TROPICAL.on(ConvectionTest.levels(20));
    private final Air air = new Air(20);
    private final double[] lacking = new double[Columns.SIZE];

    @Test
    void humidityBelowNoughtIsMendedFromBelow() {
        Arrays.fill(columns.humidity[6], -2e-5);
        Arrays.fill(columns.humidity[12], -1e-4);
        air.take(columns);
        Budget before = Budget.of(air, columns, 0);
        air.mend(lacking);
        Budget after = Budget.of(air, columns, 0);

        assertThat(air.humidity[6][0]).isZero();
        assertThat(Arrays.stream(air.humidity)
                        .flatMapToDouble(Arrays::stream)
                        .min()
                        .orElse(-1))
                .isNotNegative();
        assertThat(lacking[0]).isZero();
        assertThat(after.water()).isCloseTo(before.water(), within(1e-12 * before.water()));
        assertThat(air.humidity[2]).isEqualTo(columns.humidity[2]);
    }

    @Test
    void whatTheLowestLayerLacksComesFromTheGround() {
        Arrays.fill(columns.humidity[19], -1e-3);
        air.take(columns);
        air.mend(lacking);

        assertThat(air.humidity[19][3]).isZero();
        assertThat(lacking[3]).isCloseTo(1e-3 * air.mass[19][3], within(1e-15));
    }

    @Test
    void whatWasChangedBecomesATendency() {
        air.take(columns);
        Arrays.fill(air.temperature[4], columns.temperature[4][0] + 0.6);
        air.give(columns, 1200);

        assertThat(columns.heating[4][0]).isCloseTo(5e-4, within(1e-15));
        assertThat(columns.heating[5]).containsOnly(0);
    }
}
