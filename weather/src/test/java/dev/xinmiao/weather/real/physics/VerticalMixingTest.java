package dev.xinmiao.weather.real.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.xinmiao.weather.real.Columns;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerticalMixingTest {
    private static final double SPAN = 1800;
    private final double[] deep = new double[Columns.SIZE];

    @ParameterizedTest
    @ValueSource(ints = {8, 20, 60})
    void withoutGroundAllStaysInTheColumn(int layers) {
        Columns columns = sheared(layers);
        Air air = air(columns);
        Budget before = Budget.of(air, columns, 2);
        mix(layers, air, columns, new SurfaceFluxes());
        Budget after = Budget.of(air, columns, 2);

        assertThat(air.u).isNotEqualTo(columns.u);
        assertThat(after.water()).isCloseTo(before.water(), within(1e-12 * before.water()));
        assertThat(after.moistEnergy()).isCloseTo(before.moistEnergy(), within(1e-12 * before.moistEnergy()));
        assertThat(after.eastward()).isCloseTo(before.eastward(), within(1e-10 * before.eastward()));
        assertThat(after.northward()).isCloseTo(before.northward(), within(1e-10 * Math.abs(before.eastward())));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 20, 60})
    void whatTheGroundGivesTheColumnHasMore(int layers) {
        Columns columns = sheared(layers);
        Air air = air(columns);
        Budget before = Budget.of(air, columns, 2);
        Ground ground = sea(301);
        SurfaceFluxes fluxes = new SurfaceFluxes();
        fluxes.exchange(air, columns, ground);
        fluxes.gather(columns, ground);
        Air start = air(columns);
        VerticalMixing mixing = mix(layers, air, columns, fluxes);
        fluxes.settle(mixing.energyAim[layers - 1], mixing.humidityAim[layers - 1], columns, ground);
        Budget after = Budget.of(air, columns, 2);
        double evaporated = fluxes.evaporation[Ground.SEA][2] * SPAN;
        double heat = fluxes.sensible[Ground.SEA][2] * SPAN + Constants.LATENT * evaporated;
        double aim = start.u[layers - 1][2] + Constants.OVERSHOOT * (air.u[layers - 1][2] - start.u[layers - 1][2]);
        double stress = fluxes.drag[2] * aim * SPAN;

        assertThat(evaporated * 86_400 / SPAN).as("mm a day").isBetween(0.5, 15.0);
        assertThat(after.water() - before.water()).isCloseTo(evaporated, within(1e-10 * before.water()));
        assertThat(after.moistEnergy() - before.moistEnergy()).isCloseTo(heat, within(1e-12 * before.moistEnergy()));
        assertThat(before.eastward() - after.eastward()).isCloseTo(stress, within(1e-10 * before.eastward()));
    }

    @Test
    void airColderThanItsAdiabatAllowsIsMixed() {
        Columns columns = Sounding.WINTER.on(ConvectionTest.levels(20));
        Arrays.fill(columns.temperature[14], columns.temperature[14][0] - 8);
        Air air = air(columns);
        double before = energy(air, columns, 14) - energy(air, columns, 15);
        for (int step = 0; step < 4; step++) {
            mix(20, air, columns, new SurfaceFluxes());
        }
        double after = energy(air, columns, 14) - energy(air, columns, 15);

        assertThat(before).isLessThan(-2000);
        assertThat(after).isGreaterThan(-400);
    }

    @Test
    void stableAirWithoutWindIsHardlyMixed() {
        Columns columns = Sounding.WINTER.on(ConvectionTest.levels(20));
        Arrays.stream(columns.u).forEach(row -> Arrays.fill(row, 0));
        Air air = air(columns);
        mix(20, air, columns, new SurfaceFluxes());

        assertThat(air.temperature[8][0]).isCloseTo(columns.temperature[8][0], within(1e-3));
    }

    private static double energy(Air air, Columns columns, int layer) {
        return Constants.HEAT * air.temperature[layer][0] + columns.geopotential[layer][0];
    }

    private VerticalMixing mix(int layers, Air air, Columns columns, SurfaceFluxes fluxes) {
        VerticalMixing mixing = new VerticalMixing(Layering.of(ConvectionTest.levels(layers)));
        mixing.act(air, columns, fluxes, deep, SPAN);
        return mixing;
    }

    static Ground sea(double warmth) {
        Ground ground = new Ground();
        Arrays.fill(ground.fraction[Ground.SEA], 1);
        for (int kind = 0; kind < Ground.KINDS; kind++) {
            Arrays.fill(ground.skin[kind], warmth);
            Arrays.fill(ground.wetness[kind], 1);
            ground.present[kind] = true;
        }
        return ground;
    }

    private static Columns sheared(int layers) {
        Columns columns = Sounding.TROPICAL.on(ConvectionTest.levels(layers));
        for (int layer = 0; layer < layers; layer++) {
            double wind = 8 + 30 * (1 - columns.pressure[layer][0] / 100_000);
            Arrays.fill(columns.u[layer], wind);
            Arrays.fill(columns.v[layer], -wind / 5 + layer % 3);
        }
        return columns;
    }

    private static Air air(Columns columns) {
        Air air = new Air(columns.layers);
        air.take(columns);
        air.saturate(columns);
        return air;
    }
}
