package dev.xinmiao.weather.climate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.xinmiao.weather.RealFiles;
import dev.xinmiao.weather.analysis.Profiles;
import dev.xinmiao.weather.analysis.StandardAir;
import dev.xinmiao.weather.dynamics.Planet;
import dev.xinmiao.weather.dynamics.Precision;
import dev.xinmiao.weather.engine.Machine;
import dev.xinmiao.weather.forecast.Ground;
import dev.xinmiao.weather.forecast.Plan;
import dev.xinmiao.weather.grid.Grid;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClimateTest {
    private static final Planet EARTH = Planet.EARTH;

    @Test
    void monthsWeighAlikeHoweverOftenTheyWereSeen() {
        Grid grid = Grid.full(5);
        ZonalMeans means = new ZonalMeans(grid);
        double[] field = new double[2 * grid.points()];
        for (int at = 0; at < field.length; at++) {
            field[at] = at < grid.points() ? 1 : 10;
        }
        means.add(0, Map.of("x", field));
        means.add(0, Map.of("x", field));
        for (int at = 0; at < field.length; at++) {
            field[at] *= 3;
        }
        means.add(1, Map.of("x", field));

        assertThat(means.of("x", 0, 1)[0]).isCloseTo(2, within(1e-14));
        assertThat(means.of("x", 0, 1)[2 * grid.rings() - 1]).isCloseTo(20, within(1e-13));
        assertThatThrownBy(() -> means.of("x", 5)).hasMessageContaining("month 6");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1_000, 15_000, 30_000, 85_000, 100_000})
    void standardAirIsInHydrostaticBalance(double pressure) {
        StandardAir air = new StandardAir(EARTH);
        double above = air.at(0, 0, pressure * 0.999)[Profiles.GEOPOTENTIAL];
        double below = air.at(0, 0, pressure * 1.001)[Profiles.GEOPOTENTIAL];
        double warmth = EARTH.gas() * air.at(0, 0, pressure)[Profiles.TEMPERATURE];

        assertThat((above - below) / Math.log(1.001 / 0.999)).isCloseTo(warmth, within(1e-3 * warmth));
    }

    @Test
    void theReanalysisHasItsJets() throws IOException {
        ObservedWinds winds = ObservedWinds.read(RealFiles.file("eraint_clim_jan_jul_1p5.nc"));

        assertThat(winds.at(0, 0, 31)).as("January, 200 hPa").isBetween(40.0, 50.0);
        assertThat(winds.at(1, 0, -30)).as("July, 200 hPa").isBetween(38.0, 48.0);
        assertThat(winds.at(0, 2, 10)).as("trades").isBetween(-8.0, -3.0);
    }

    @Test
    void daysFromRestAreGathered() throws IOException {
        Plan plan = Plan.of(10, 8, false, OptionalDouble.empty(), OptionalDouble.empty());
        StringWriter log = new StringWriter();
        try (Machine machine = new Machine(Precision.FLOAT, 1)) {
            Ground ground = Ground.of(Optional.empty(), plan.grid());
            ClimateMeans means = new Climate(plan, machine, ground, new PrintWriter(log)).run(5, 3);

            double[] warmth = means.level("t", 50_000, new int[] {0});
            assertThat(means.at(warmth, 0)).isBetween(240.0, 275.0);
            assertThat(means.at(means.means().of("rain", 0), 0)).isBetween(0.0, 60.0);
            double[] evaporation = means.means().of("evaporation", 0);
            assertThat(means.at(evaporation, 0)).as("mm a day").isBetween(1.0, 15.0);
            assertThat(means.means().names()).doesNotContain("tp", "tp_interval", "evap");
            assertThatThrownBy(() -> means.level("t", 1, new int[] {0})).hasMessageContaining("1.0 Pa");
        }
    }
}
