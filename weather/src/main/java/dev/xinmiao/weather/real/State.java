package dev.xinmiao.weather.real;

import dev.xinmiao.weather.grid.Triangle;

/** The coefficients of all that is forecast, at one time. */
final class State {
    /** Of all fields, a row for each coefficient. */
    final Spectrum all;

    final Spectrum vorticity;
    final Spectrum divergence;
    final Spectrum temperature;
    /** One after another, all layers of each. */
    final Spectrum tracers;
    /** Of the natural logarithm of the surface pressure over the reference pressure. */
    final Spectrum pressure;

    State(Triangle triangle, int layers, int tracers) {
        all = Spectrum.of(triangle.size(), (3 + tracers) * layers + 1);
        vorticity = all.part(0, layers);
        divergence = all.part(layers, layers);
        temperature = all.part(2 * layers, layers);
        this.tracers = all.part(3 * layers, tracers * layers);
        pressure = all.part((3 + tracers) * layers, 1);
    }

    void set(State other) {
        System.arraycopy(other.all.values(), 0, all.values(), 0, all.values().length);
    }
}
