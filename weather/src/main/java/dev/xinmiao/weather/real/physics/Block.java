package dev.xinmiao.weather.real.physics;

import dev.xinmiao.weather.real.Columns;
import java.util.Arrays;

/** The processes in their order, with the memory in which one thread works on a block. */
final class Block {
    private final Climate climate;
    private final SlowState state;
    private final Sun sun;
    private final double sunEvery;

    private final Air air;
    private final Ground ground = new Ground();
    private final Sun.Place place = new Sun.Place();
    private final Convection convection;
    private final Condensation condensation;
    private final Clouds clouds;
    private final ShortWave shortWave;
    private final LongWave longWave;
    private final SurfaceFluxes fluxes = new SurfaceFluxes();
    private final Surface surface = new Surface();
    private final VerticalMixing mixing;
    private final MountainWaves waves;
    private final Report report;
    private final double[] deep;
    private final double[] lacking = new double[Columns.SIZE];
    private final double[] light = new double[Columns.SIZE];
    private final double[] path = new double[Columns.SIZE];
    private final double[] visible = new double[Columns.SIZE];
    private final double[] near = new double[Columns.SIZE];
    private final double[] rain = new double[Columns.SIZE];

    Block(Layering layering, Climate climate, SlowState state, Output output, Sun sun, double sunEvery) {
        this.climate = climate;
        this.state = state;
        this.sun = sun;
        this.sunEvery = sunEvery;
        this.air = new Air(layering.layers());
        this.convection = new Convection(layering);
        this.condensation = new Condensation(layering);
        this.clouds = new Clouds(layering);
        this.shortWave = new ShortWave(layering);
        this.longWave = new LongWave(layering.layers());
        this.mixing = new VerticalMixing(layering);
        this.waves = new MountainWaves(layering);
        this.report = new Report(output, air, ground, shortWave, longWave, fluxes);
        this.deep = convection.reach()[layering.boundary() - 1];
    }

    void add(Columns columns, double seconds, double span) {
        double elapsed = Math.max(0, seconds + span - state.until[columns.start]);
        load(columns, seconds);
        air.take(columns);
        air.mend(lacking);
        moisten(columns, span);
        radiate(columns, seconds, span);
        fluxes.exchange(air, columns, ground);
        surface.warm(air, columns, ground, fluxes, visible, near, longWave.down, elapsed);
        if (ground.present[Ground.LAND] || ground.present[Ground.ICE]) {
            fluxes.average(air, columns, ground, surface);
            surface.warm(air, columns, ground, fluxes, visible, near, longWave.down, elapsed);
        }
        fluxes.gather(columns, ground);
        mixing.act(air, columns, fluxes, deep, span);
        int lowest = air.layers - 1;
        fluxes.settle(mixing.energyAim[lowest], mixing.humidityAim[lowest], columns, ground);
        waves.act(air, columns, ground, span);
        report.water(columns, convection, condensation, clouds, lacking, span, elapsed);
        report.radiation(columns, light);
        report.nearGround(columns);
        surface.settle(air, ground, fluxes, rain, elapsed);
        state.store(columns, ground);
        Arrays.fill(state.until, columns.start, columns.start + columns.count, seconds + span);
        air.give(columns, span);
    }

    private void load(Columns columns, double seconds) {
        sun.go(seconds);
        climate.load(sun, columns, ground, place);
        state.load(columns, ground);
        Arrays.fill(ground.albedo[Ground.ICE], Constants.ICE_ALBEDO);
        Arrays.fill(ground.albedo[Ground.SEA], Constants.SEA_ALBEDO);
        Arrays.fill(ground.windRoughness[Ground.ICE], Constants.LN_ICE_ROUGHNESS);
        Arrays.fill(ground.heatRoughness[Ground.ICE], Constants.LN_ICE_ROUGHNESS);
        Arrays.fill(ground.wetness[Ground.ICE], 1);
        Arrays.fill(ground.wetness[Ground.SEA], 1);
    }

    private void moisten(Columns columns, double span) {
        air.saturate(columns);
        convection.act(air, columns, span);
        air.saturate(columns);
        condensation.act(air, span);
        clouds.act(air, columns, convection, condensation.rain);
        for (int i = 0; i < Columns.SIZE; i++) {
            rain[i] = convection.rain[i] + condensation.rain[i];
        }
    }

    private void radiate(Columns columns, double seconds, double span) {
        if (seconds >= state.sunDue[columns.start]) {
            surface.brighten(climate, columns, ground);
            ground.average();
            sun.shine(Math.max(span, sunEvery), place, light, path);
            shortWave.act(air, columns, clouds, path, ground.meanAlbedo);
            state.storeSun(columns, shortWave, seconds + sunEvery);
        } else {
            ground.average();
            state.loadSun(columns, shortWave);
        }
        longWave.act(air, columns, clouds, ground.emitted, ground.meanSkin);
        sun.shine(span, place, light, path);
        double strength = sun.strength();
        for (int i = 0; i < Columns.SIZE; i++) {
            light[i] *= strength;
            visible[i] = light[i] * shortWave.visible[i];
            near[i] = light[i] * shortWave.near[i];
        }
        for (int layer = 0; layer < air.layers; layer++) {
            double[] bySun = shortWave.absorbed[layer];
            double[] byHeat = longWave.absorbed[layer];
            double[] mass = air.mass[layer];
            double[] temperature = air.temperature[layer];
            for (int i = 0; i < Columns.SIZE; i++) {
                temperature[i] += span * (light[i] * bySun[i] + byHeat[i]) / (Constants.HEAT * mass[i]);
            }
        }
    }
}
