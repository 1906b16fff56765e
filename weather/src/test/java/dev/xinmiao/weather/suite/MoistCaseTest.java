package dev.xinmiao.weather.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.xinmiao.weather.dynamics.Fields;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.grid.HybridLevels;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MoistCaseTest {
    private static final Grid GRID = Grid.full(42);
    private static final HybridLevels LEVELS = HybridLevels.forecast(30);
    private static final Fields FIELDS = MoistCase.of(GRID, LEVELS);

    @Test
    void theGroundIsAsWarmAtEquatorAndPoleAsThePaperSays() {
        int lowest = (LEVELS.layers() - 1) * GRID.points();
        int equator = lowest + GRID.starts()[GRID.rings() / 2];

        double virtual = FIELDS.temperature()[equator] * (1 + 0.608 * FIELDS.tracers()[0][equator]);
        assertThat(virtual).isCloseTo(310, within(2.0));
        assertThat(FIELDS.temperature()[lowest]).isCloseTo(240, within(2.0));
        assertThat(FIELDS.tracers()[0][equator]).isCloseTo(0.018, within(0.0005));
    }

    @Test
    void theJetIsThatOfThePaperAndBothHemispheresAreAlikeButForTheBump() {
        assertThat(Arrays.stream(FIELDS.eastward()).max().orElse(0)).isBetween(25.0, 32.0);
        int all = GRID.points();
        int opposite = 96;
        for (int k = 0; k < LEVELS.layers(); k++) {
            for (int ring = 0; ring < GRID.rings() / 2; ring++) {
                int north = k * all + GRID.starts()[ring] + opposite;
                int south = k * all + GRID.starts()[GRID.rings() - 1 - ring] + opposite;
                assertThat(FIELDS.eastward()[north]).isCloseTo(FIELDS.eastward()[south], within(1e-9));
            }
        }
    }

    /** Wind and mass balance, by the gradient-wind equation along a meridian between two rings. */
    @Test
    void whereTheBumpIsntWindBalancesMass() {
        int ring = 16;
        int all = GRID.points();
        int k = 10;
        double[] heights = new double[3];
        for (int side = -1; side <= 1; side++) {
            heights[side + 1] = geopotential(ring + side, k);
        }
        double span = GRID.latitude(ring + 1) - GRID.latitude(ring - 1);
        double slope = (heights[2] - heights[0]) / span / 6.371229e6;
        double wind = FIELDS.eastward()[k * all + GRID.starts()[ring] + 96];
        double turning = 2 * 7.29212e-5 * GRID.sines()[ring];
        double curved = wind * Math.tan(GRID.latitude(ring)) / 6.371229e6;

        assertThat(-slope).isCloseTo(wind * (turning + curved), within(0.02 * wind * turning));
    }

    /** Of a half level, summed from the ground, m²/s². */
    private static double geopotential(int ring, int k) {
        double sum = 0;
        for (int layer = LEVELS.layers() - 1; layer > k; layer--) {
            int at = layer * GRID.points() + GRID.starts()[ring] + 96;
            double virtual = FIELDS.temperature()[at] * (1 + 0.608 * FIELDS.tracers()[0][at]);
            sum += 287 * virtual * Math.log(LEVELS.half(layer + 1, 1e5) / LEVELS.half(layer, 1e5));
        }
        int at = k * GRID.points() + GRID.starts()[ring] + 96;
        double virtual = FIELDS.temperature()[at] * (1 + 0.608 * FIELDS.tracers()[0][at]);
        return sum + 287 * virtual * Math.log(LEVELS.half(k + 1, 1e5) / LEVELS.full(k, 1e5));
    }
}
