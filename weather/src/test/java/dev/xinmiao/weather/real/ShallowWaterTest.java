package dev.xinmiao.weather.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.xinmiao.weather.dynamics.Filter;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.parallel.Team;
import dev.xinmiao.weather.suite.ShallowCase;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShallowWaterTest {
    private static final Grid GRID = Grid.full(42);
    private static final int FIVE_DAYS = 5 * 86_400;

    @ParameterizedTest
    @ValueSource(doubles = {0, Math.PI / 4, Math.PI / 2 - 0.05})
    void solidRotationStaysAsItIs(double tilt) {
        ShallowCase begun = ShallowCase.steadyZonalFlow(GRID, tilt);
        try (Team team = new Team(2)) {
            ShallowWater model = model(begun, 1_200, new Diffusion(0, 2), team);
            for (int step = 0; step < FIVE_DAYS / 1_200; step++) {
                model.step();
            }

            assertThat(departure(model.depth(), begun.depth(), begun.mean())).isLessThan(1e-11);
        }
    }

    @Test
    void solidRotationStaysAsItIsInSinglePrecisionToo() {
        ShallowCase begun = ShallowCase.steadyZonalFlow(GRID, Math.PI / 4);
        try (Team team = new Team(2)) {
            var model = new dev.xinmiao.weather.real32.ShallowWater(
                    GRID,
                    new dev.xinmiao.weather.real32.ShallowWater.Setting(
                            (float) ShallowCase.RADIUS,
                            (float) begun.mean(),
                            single(begun.orography()),
                            single(begun.coriolis()),
                            1_200,
                            0,
                            2,
                            false,
                            Filter.WILLIAMS),
                    new dev.xinmiao.weather.real32.VectorProducts(),
                    team);
            model.begin(single(begun.eastward()), single(begun.northward()), single(begun.depth()));
            for (int step = 0; step < FIVE_DAYS / 1_200; step++) {
                model.step();
            }

            float[] depth = model.depth();
            double[] wide = new double[depth.length];
            for (int point = 0; point < wide.length; point++) {
                wide[point] = depth[point];
            }
            assertThat(departure(wide, begun.depth(), begun.mean())).isLessThan(1e-5);
        }
    }

    /** Beside an independent core of double precision at the same truncation and step: 5,033.9 to 5,942 m. */
    @Test
    void flowOverAMountainReachesTheHeightsOfAnIndependentModel() {
        ShallowCase begun = ShallowCase.flowOverMountain(GRID);
        try (Team team = new Team(2)) {
            ShallowWater model = model(begun, 1_200, new Diffusion(5e15, 2), team);
            for (int step = 0; step < 3 * FIVE_DAYS / 1_200; step++) {
                model.step();
            }

            double[] depth = model.depth();
            double lowest = Double.POSITIVE_INFINITY;
            double highest = 0;
            for (int point = 0; point < depth.length; point++) {
                lowest = Math.min(lowest, begun.height(point, depth[point]));
                highest = Math.max(highest, begun.height(point, depth[point]));
            }
            assertThat(lowest).isCloseTo(5_033.9, within(2.0));
            assertThat(highest).isCloseTo(5_942, within(2.0));
            assertThat(mean(depth)).isCloseTo(mean(begun.depth()), within(1e-12 * begun.mean()));
        }
    }

    /** Beside an independent core at the same truncation: 8.92e-5 and −8.10e-5 per second on day 6. */
    @Test
    void theUnstableJetRollsUpAsThatOfAnIndependentModel() {
        try (Team team = new Team(2)) {
            ShallowWater model = jet(true, 6, team);

            assertThat(Arrays.stream(model.vorticity()).max().orElse(0)).isCloseTo(8.92e-5, within(0.03 * 8.92e-5));
            assertThat(Arrays.stream(model.vorticity()).min().orElse(0)).isCloseTo(-8.10e-5, within(0.03 * 8.10e-5));
        }
    }

    @Test
    void withoutABumpTheJetStaysZonal() {
        try (Team team = new Team(2)) {
            double[] vorticity = jet(false, 5, team).vorticity();

            for (int ring = 0; ring < GRID.rings(); ring++) {
                for (int point = GRID.starts()[ring]; point < GRID.starts()[ring + 1]; point++) {
                    assertThat(vorticity[point]).isCloseTo(vorticity[GRID.starts()[ring]], within(1e-10));
                }
            }
        }
    }

    @Test
    void aRossbyHaurwitzWaveKeepsItsFourfoldShape() {
        ShallowCase begun = ShallowCase.rossbyHaurwitzWave(GRID);
        try (Team team = new Team(2)) {
            ShallowWater model = model(begun, 600, new Diffusion(5e15, 2), team);
            for (int step = 0; step < 2 * 144; step++) {
                model.step();
            }

            double[] depth = model.depth();
            for (int ring = 0; ring < GRID.rings(); ring++) {
                int quarter = GRID.lengths()[ring] / 4;
                for (int place = 0; place < quarter; place++) {
                    int point = GRID.starts()[ring] + place;
                    assertThat(depth[point + quarter]).isCloseTo(depth[point], within(1e-6));
                }
            }
            assertThat(begun.height(0, Arrays.stream(depth).max().orElse(0))).isBetween(10_400.0, 10_700.0);
        }
    }

    private static ShallowWater jet(boolean perturbed, int days, Team team) {
        ShallowCase begun = ShallowCase.unstableJet(GRID, perturbed);
        ShallowWater model = model(begun, 600, new Diffusion(1e5, 1), team);
        for (int step = 0; step < days * 144; step++) {
            model.step();
        }
        return model;
    }

    private record Diffusion(double coefficient, int order) {}

    private static ShallowWater model(ShallowCase begun, double step, Diffusion diffusion, Team team) {
        ShallowWater model = new ShallowWater(
                GRID,
                new ShallowWater.Setting(
                        ShallowCase.RADIUS,
                        begun.mean(),
                        begun.orography(),
                        begun.coriolis(),
                        step,
                        diffusion.coefficient(),
                        diffusion.order(),
                        diffusion.order() == 1,
                        Filter.ASSELIN),
                new VectorProducts(),
                team);
        model.begin(begun.eastward(), begun.northward(), begun.depth());
        return model;
    }

    /** l2 of the difference as a part of the depth. */
    private static double departure(double[] depth, double[] begun, double mean) {
        double difference = 0;
        double all = 0;
        for (int ring = 0; ring < GRID.rings(); ring++) {
            for (int point = GRID.starts()[ring]; point < GRID.starts()[ring + 1]; point++) {
                difference += GRID.weights()[ring] * Math.pow(depth[point] - begun[point], 2);
                all += GRID.weights()[ring] * Math.pow(begun[point] + mean, 2);
            }
        }
        return Math.sqrt(difference / all);
    }

    private static double mean(double[] field) {
        double sum = 0;
        for (int ring = 0; ring < GRID.rings(); ring++) {
            for (int point = GRID.starts()[ring]; point < GRID.starts()[ring + 1]; point++) {
                sum += GRID.weights()[ring] / 2 / GRID.lengths()[ring] * field[point];
            }
        }
        return sum;
    }

    private static float[] single(double[] values) {
        float[] single = new float[values.length];
        for (int index = 0; index < single.length; index++) {
            single[index] = (float) values[index];
        }
        return single;
    }
}
