package dev.xinmiao.weather.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridTest {

    @ParameterizedTest
    @CsvSource({"21,64", "30,96", "42,128", "63,192", "85,256", "106,320", "127,384", "170,512", "639,1920"})
    void fullGridsAreThoseOfPublishedRuns(int truncation, int longest) {
        Grid grid = Grid.full(truncation);

        assertThat(grid.longest()).isEqualTo(longest);
        assertThat(grid.rings()).isEqualTo(longest / 2);
    }

    @Test
    void octahedralRingsGrowTowardsTheEquatorAndCarryWhatTheyCan() {
        Grid grid = Grid.octahedral(159);

        assertThat(grid.rings()).isEqualTo(320);
        assertThat(grid.lengths()[0]).isEqualTo(20);
        assertThat(grid.waves(0)).isEqualTo(9);
        assertThat(grid.waves(159)).isEqualTo(159);
        assertThat(Arrays.stream(grid.lengths()).allMatch(length -> Grid.smooth(length, 2) == length))
                .isTrue();
    }

    @Test
    void quadratureIntegratesPowersOfTheSineOfLatitude() {
        for (int rings : new int[] {4, 64, 1280}) {
            GaussianQuadrature quadrature = GaussianQuadrature.of(rings);
            for (int power = 0; power <= Math.min(40, 2 * rings - 2); power += 2) {
                double sum = 0;
                for (int ring = 0; ring < rings; ring++) {
                    sum += quadrature.weights()[ring] * Math.pow(quadrature.nodes()[ring], power);
                }
                assertThat(sum).as(rings + " rings, power " + power).isCloseTo(2.0 / (power + 1), within(1e-13));
            }
        }
    }
}
