package dev.xinmiao.weather.real;

import dev.xinmiao.weather.dynamics.Fields;
import dev.xinmiao.weather.dynamics.Setting;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.grid.HybridLevels;

/** Fields as people have them beside those at the points of transforms: there winds are over or times the cosine of latitude, and pressure is by its logarithm. */
final class Points {
    private final Grid grid;
    private final Setting setting;
    private final Series series;
    private final int layers;

    Points(Grid grid, Setting setting, Series series) {
        this.grid = grid;
        this.setting = setting;
        this.series = series;
        this.layers = setting.levels().layers();
    }

    /** Fills points that go to waves: winds, temperature, tracers and ln of surface pressure, one after another. */
    void write(Fields start, double[] out) {
        int all = grid.points();
        var eastward = start.eastward();
        var northward = start.northward();
        var temperature = start.temperature();
        for (int ring = 0; ring < grid.rings(); ring++) {
            var sine = grid.sines()[ring];
            double scale = (double) (1 / Math.sqrt((1 - sine) * (1 + sine)));
            for (int k = 0; k < layers; k++) {
                for (int point = k * all + grid.starts()[ring]; point < k * all + grid.starts()[ring + 1]; point++) {
                    out[point] = (double) eastward[point] * scale;
                    out[layers * all + point] = (double) northward[point] * scale;
                    out[2 * layers * all + point] = (double) temperature[point];
                }
            }
        }
        for (int tracer = 0; tracer < setting.tracers(); tracer++) {
            var amounts = start.tracers()[tracer];
            for (int point = 0; point < amounts.length; point++) {
                out[(3 + tracer) * layers * all + point] = (double) amounts[point];
            }
        }
        var surface = start.surfacePressure();
        for (int point = 0; point < all; point++) {
            out[(3 + setting.tracers()) * layers * all + point] =
                    (double) Math.log(surface[point] / HybridLevels.REFERENCE_PRESSURE);
        }
    }

    /** Fills fields from points that came in. */
    void read(double[] in, Fields into) {
        int all = grid.points();
        var eastward = into.eastward();
        var northward = into.northward();
        var temperature = into.temperature();
        for (int ring = 0; ring < grid.rings(); ring++) {
            var sine = grid.sines()[ring];
            double scale = (double) (1 / Math.sqrt((1 - sine) * (1 + sine)));
            for (int k = 0; k < layers; k++) {
                for (int point = k * all + grid.starts()[ring]; point < k * all + grid.starts()[ring + 1]; point++) {
                    eastward[point] = in[point] * scale;
                    northward[point] = in[layers * all + point] * scale;
                    temperature[point] = in[series.temperatureIn * all + point];
                }
            }
        }
        for (int tracer = 0; tracer < setting.tracers(); tracer++) {
            var amounts = into.tracers()[tracer];
            for (int point = 0; point < amounts.length; point++) {
                amounts[point] = in[(series.tracersIn + tracer * layers) * all + point];
            }
        }
        var surface = into.surfacePressure();
        for (int point = 0; point < all; point++) {
            surface[point] = HybridLevels.REFERENCE_PRESSURE * Math.exp(in[series.pressureIn * all + point]);
        }
    }
}
