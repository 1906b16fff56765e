package dev.xinmiao.weather.real;

import dev.xinmiao.weather.dynamics.Kept;
import dev.xinmiao.weather.dynamics.Setting;
import dev.xinmiao.weather.grid.ArrayLength;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Shows physics the state of the step before, from where the leap begins: what relaxes would swing if it saw the middle of the leap. */
final class LaggedPhysics {
    private static final double[][] NONE = {};

    private final @Nullable Physics physics;
    private final Series series;
    /** Winds, temperature, tracers and surface pressure of the step before. */
    private final double[] earlier;

    private final Columns[] columns;
    private final Hydrostatics[] airs;

    LaggedPhysics(@Nullable Physics physics, Series series, Setting setting, int points, int threads) {
        this.physics = physics;
        this.series = series;
        int width = physics == null ? 0 : (3 + series.tracers) * series.layers + 1;
        earlier = new double[ArrayLength.of("fields that physics sees", width, points)];
        columns = new Columns[threads];
        Arrays.setAll(columns, _ -> new Columns(series.layers, Math.max(1, series.tracers)));
        airs = new Hydrostatics[threads];
        Arrays.setAll(airs, _ -> new Hydrostatics(setting.levels(), setting.planet()));
    }

    Kept kept() {
        return Kept.of("earlier", earlier);
    }

    /** What physics adds to a block; nought where there is none. */
    Columns add(Block block, double seconds, double span, Tendencies.Moment moment, int thread) {
        Columns shown = columns[thread];
        if (physics != null) {
            if (moment == Tendencies.Moment.FIRST) {
                keep(block);
            }
            show(block, shown, airs[thread]);
            physics.add(shown, seconds, span, thread);
            if (moment == Tendencies.Moment.LATER) {
                keep(block);
            }
        }
        return shown;
    }

    private void show(Block block, Columns shown, Hydrostatics air) {
        int layers = series.layers;
        shown.start = block.start;
        shown.count = block.count;
        for (int k = 0; k < layers; k++) {
            block.read(earlier, k, shown.u[k]);
            block.read(earlier, layers + k, shown.v[k]);
            block.read(earlier, 2 * layers + k, shown.temperature[k]);
            for (int tracer = 0; tracer < series.tracers; tracer++) {
                block.read(earlier, (3 + tracer) * layers + k, shown.tracers[tracer][k]);
                Arrays.fill(shown.addedTracers[tracer][k], 0);
            }
            Arrays.fill(shown.addedU[k], 0);
            Arrays.fill(shown.addedV[k], 0);
            Arrays.fill(shown.heating[k], 0);
        }
        block.read(earlier, (3 + series.tracers) * layers, shown.surfacePressure);
        System.arraycopy(block.ground, 0, shown.ground, 0, Columns.SIZE);
        air.press(shown.surfacePressure);
        air.stack(block.ground, shown.temperature, series.tracers > 0 ? shown.humidity : NONE);
        for (int k = 0; k < layers; k++) {
            System.arraycopy(air.half[k], 0, shown.half[k], 0, Columns.SIZE);
            System.arraycopy(air.geopotential[k], 0, shown.geopotential[k], 0, Columns.SIZE);
            double[] middle = shown.pressure[k];
            double[] top = air.half[k];
            double[] bottom = air.half[k + 1];
            for (int i = 0; i < Columns.SIZE; i++) {
                middle[i] = (top[i] + bottom[i]) / 2;
            }
        }
        System.arraycopy(air.half[layers], 0, shown.half[layers], 0, Columns.SIZE);
    }

    private void keep(Block block) {
        int layers = series.layers;
        for (int k = 0; k < layers; k++) {
            block.write(block.u[k], earlier, k);
            block.write(block.v[k], earlier, layers + k);
            block.write(block.temperature[k], earlier, 2 * layers + k);
            for (int tracer = 0; tracer < series.tracers; tracer++) {
                block.write(block.amounts[tracer][k], earlier, (3 + tracer) * layers + k);
            }
        }
        block.write(block.surface, earlier, (3 + series.tracers) * layers);
    }
}
