package dev.xinmiao.weather.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.xinmiao.weather.dynamics.Planet;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.parallel.Team;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AtmosphereTest {

    @Test
    void theWayBackIsTheTransposeOfTheWayThere() {
        Spline spline = new Spline(1_000, 100_000, 4);
        try (Team team = new Team(1)) {
            Grid grid = Grid.full(10);
            Atmosphere atmosphere = new Atmosphere(grid, spline, Planet.EARTH, team);
            Random random = new Random(3);
            double[] control = random.doubles(atmosphere.size(), -1, 1).toArray();
            double[] points = new double[atmosphere.values()];
            atmosphere.toPoints(control, points);
            int seen = 3 * spline.size() * grid.points();
            double[] weights = new double[atmosphere.values()];
            double there = 0;
            for (int at = 0; at < seen; at++) {
                weights[at] = random.nextDouble() - 0.5;
                there += weights[at] * points[at];
            }
            double[] gathered = new double[control.length];
            atmosphere.fromPoints(weights, gathered);
            double back = 0;
            for (int at = 0; at < control.length; at++) {
                back += gathered[at] * control[at];
            }

            assertThat(back / there).isCloseTo(1, within(1e-11));
        }
    }
}
