package dev.xinmiao.weather.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.xinmiao.weather.grid.Grid;
import org.junit.jupiter.api.Test;

class AquaplanetTest {

    @Test
    void waterIsWarmestAtTheEquatorAndAtFreezingFromSixtyDegreesOn() {
        assertThat(Aquaplanet.observed(0)).isCloseTo(300.15, within(1e-12));
        assertThat(Aquaplanet.observed(Math.PI / 3)).isCloseTo(273.15, within(1e-12));
        assertThat(Aquaplanet.observed(-1.5)).isEqualTo(273.15);
        // At 30°, sin² 45° = 1/2: 27 (1 − (1/2 + 1/4) / 2).
        assertThat(Aquaplanet.observed(Math.PI / 6)).isCloseTo(273.15 + 27 * 0.625, within(1e-12));
    }

    @Test
    void thereIsNeitherLandNorIce() {
        Grid grid = Grid.full(10);
        BoundaryFields fields = Aquaplanet.observed(grid);

        assertThat(fields.points()).isEqualTo(grid.points());
        assertThat(fields.landFraction()).containsOnly(0);
        assertThat(fields.seaIce()[3]).containsOnly(0);
        assertThat(fields.seaTemperature()).hasNumberOfRows(12);
    }
}
