package dev.xinmiao.weather.real.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.xinmiao.weather.real.Columns;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SurfaceFluxesTest {
    private final SurfaceFluxes fluxes = new SurfaceFluxes();

    @Test
    void dragOfTheSeaIsAboutWhatIsMeasured() {
        // Per wind squared and density, at about 60 m: Large and Pond 1981 have 1.2e-3 at 10 m for winds below 11 m/s.
        double drag = drag(290.2, 10) / (1.2 * Math.hypot(10, Constants.GUST));

        assertThat(drag).isBetween(0.7e-3, 1.3e-3);
        assertThat(drag(290.2, 25) / 25).as("rougher in storms").isGreaterThan(1.2 * drag(290.2, 10) / 10);
    }

    @Test
    void warmWaterExchangesMoreThanColdWater() {
        drag(285, 5);
        double cold = fluxes.heat[Ground.SEA][0];
        drag(295, 5);
        double warm = fluxes.heat[Ground.SEA][0];

        assertThat(warm).isGreaterThan(2 * cold);
    }

    @Test
    void kindsOfGroundShareAColumnByTheirFractions() {
        Columns columns = columns(290, 8);
        Air air = air(columns);
        Ground ground = VerticalMixingTest.sea(295);
        Arrays.fill(ground.skin[Ground.ICE], 260);
        Arrays.fill(ground.fraction[Ground.SEA], 0.5);
        Arrays.fill(ground.fraction[Ground.ICE], 0.5);
        Arrays.fill(ground.heatRoughness[Ground.ICE], Constants.LN_ICE_ROUGHNESS);
        Arrays.fill(ground.windRoughness[Ground.ICE], Constants.LN_ICE_ROUGHNESS);
        fluxes.exchange(air, columns, ground);
        fluxes.gather(columns, ground);
        fluxes.settle(energy(air, columns), air.humidity[19], columns, ground);

        assertThat(fluxes.sensible[Ground.SEA][0]).isPositive();
        assertThat(fluxes.sensible[Ground.ICE][0]).isNegative();
        assertThat(fluxes.heatExchange[0])
                .isCloseTo((fluxes.heat[Ground.SEA][0] + fluxes.heat[Ground.ICE][0]) / 2, within(1e-12));
    }

    @Test
    void dewFallsOnDryGroundButNothingEvaporatesFromIt() {
        Columns columns = columns(290, 8);
        Air air = air(columns);
        Ground ground = VerticalMixingTest.sea(310);
        Arrays.fill(ground.wetness[Ground.LAND], 0);
        fluxes.exchange(air, columns, ground);
        fluxes.settle(energy(air, columns), air.humidity[19], columns, ground);
        assertThat(fluxes.evaporation[Ground.LAND][0]).isZero();

        Arrays.fill(ground.skin[Ground.LAND], 260);
        fluxes.exchange(air, columns, ground);
        fluxes.settle(energy(air, columns), air.humidity[19], columns, ground);
        assertThat(fluxes.evaporation[Ground.LAND][0]).isNegative();
    }

    private static double[] energy(Air air, Columns columns) {
        double[] energy = new double[Columns.SIZE];
        Arrays.setAll(energy, i -> Constants.HEAT * air.temperature[19][i] + columns.geopotential[19][i]);
        return energy;
    }

    private double drag(double water, double wind) {
        Columns columns = columns(290, wind);
        fluxes.exchange(air(columns), columns, VerticalMixingTest.sea(water));
        return fluxes.drag[0];
    }

    /** Of one temperature at the ground, neutral above. */
    private static Columns columns(double warmth, double wind) {
        Columns columns = Sounding.TROPICAL.on(ConvectionTest.levels(20));
        Arrays.fill(columns.temperature[19], warmth - columns.geopotential[19][0] / Constants.HEAT);
        Arrays.fill(columns.u[19], wind);
        return columns;
    }

    private static Air air(Columns columns) {
        Air air = new Air(columns.layers);
        air.take(columns);
        air.saturate(columns);
        return air;
    }
}
