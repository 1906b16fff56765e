package dev.xinmiao.weather.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.xinmiao.weather.dynamics.Fields;
import dev.xinmiao.weather.dynamics.Planet;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.grid.HybridLevels;
import org.junit.jupiter.api.Test;

class FirstStateTest {

    @Test
    void theSurfacePressureIsThatOfTheGroundsHeightInTheProfiles() {
        Planet earth = Planet.EARTH;
        double warmth = 270;
        Profiles still = (latitude, longitude, pressure) ->
                new double[] {pressure, -pressure, earth.gas() * warmth * Math.log(100_000 / pressure), warmth, 0};
        Grid grid = Grid.full(5);
        HybridLevels levels = HybridLevels.forecast(8);
        double[] ground = new double[grid.points()];
        ground[17] = 50_000;

        Fields fields = FirstState.of(still, grid, levels, earth, ground, 1);

        assertThat(fields.surfacePressure()[0]).isCloseTo(100_000, within(1e-6));
        double onTop = 100_000 * Math.exp(-50_000 / (earth.gas() * warmth));
        assertThat(fields.surfacePressure()[17]).isCloseTo(onTop, within(1e-6));
        assertThat(fields.eastward()[7 * grid.points() + 17]).isCloseTo(levels.full(7, onTop), within(1e-6));
        assertThat(fields.northward()[17]).isCloseTo(-levels.full(0, onTop), within(1e-6));
    }
}
