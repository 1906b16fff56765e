package dev.xinmiao.weather.real;

import dev.xinmiao.weather.dynamics.Setting;

/**
 * Where fields and their layers stand among the series that come to points and that go from them. In come two of winds, vorticity,
 * divergence, temperature, tracers, and three of ln of surface pressure: itself and its gradient. Out go two of momentum, energy, three of
 * temperature, three of each tracer (the flux eastward and northward, and all else), and the change of ln of surface pressure.
 */
final class Series {
    final int layers;
    final int tracers;
    final int vorticityIn;
    final int divergenceIn;
    final int temperatureIn;
    final int tracersIn;
    final int pressureIn;
    final int in;
    final int energyOut;
    final int temperatureOut;
    final int tracersOut;
    final int pressureOut;
    final int out;

    Series(Setting setting) {
        layers = setting.levels().layers();
        tracers = setting.tracers();
        vorticityIn = 2 * layers;
        divergenceIn = 3 * layers;
        temperatureIn = 4 * layers;
        tracersIn = 5 * layers;
        pressureIn = (5 + tracers) * layers;
        in = pressureIn + 3;
        energyOut = 2 * layers;
        temperatureOut = 3 * layers;
        tracersOut = 6 * layers;
        pressureOut = (6 + 3 * tracers) * layers;
        out = pressureOut + 1;
    }

    /** The first of the three of a tracer that go out. */
    int tracerOut(int tracer) {
        return tracersOut + 3 * tracer * layers;
    }
}
