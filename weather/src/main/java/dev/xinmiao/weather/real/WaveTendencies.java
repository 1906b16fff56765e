package dev.xinmiao.weather.real;

import dev.xinmiao.weather.dynamics.Setting;

/** What changes coefficients, from the fluxes and forces that a transform brings back from points: series that go out, as {@link Series} says. */
final class WaveTendencies {
    private final Harmonics harmonics;
    private final Transform outward;
    private final State tendency;
    private final int layers;
    // Views are made once, for a step is to allocate nothing.
    private final Spectrum eastward;
    private final Spectrum northward;
    private final Spectrum energy;
    private final Spectrum pressure;
    private final Carried[] carried;

    /** @param tendency is filled */
    WaveTendencies(Setting setting, Series series, Harmonics harmonics, Transform outward, State tendency) {
        this.harmonics = harmonics;
        this.outward = outward;
        this.tendency = tendency;
        layers = setting.levels().layers();
        eastward = outward.series(0, layers);
        northward = outward.series(layers, layers);
        energy = outward.series(series.energyOut, layers);
        pressure = outward.series(series.pressureOut, 1);
        carried = new Carried[1 + setting.tracers()];
        carried[0] = carried(series.temperatureOut, tendency.temperature);
        for (int tracer = 0; tracer < setting.tracers(); tracer++) {
            carried[1 + tracer] = carried(series.tracerOut(tracer), tendency.tracers.part(tracer * layers, layers));
        }
    }

    /** Of coefficients in a range. */
    void fill(int from, int to) {
        harmonics.curl(eastward, northward, tendency.vorticity, from, to);
        harmonics.divergence(eastward, northward, tendency.divergence, from, to);
        spread(from, to);
        for (Carried amount : carried) {
            carry(amount, from, to);
        }
        tendency.pressure.set(pressure, from, to);
    }

    /** Energy drives divergence by its Laplacian. */
    private void spread(int from, int to) {
        double[] change = tendency.divergence.values();
        for (int at = from; at < to; at++) {
            double stiffness = -harmonics.laplacian(at);
            int re = tendency.divergence.real(at);
            int im = tendency.divergence.imaginary(at);
            for (int k = 0; k < layers; k++) {
                change[re + k] += stiffness * energy.values()[energy.real(at) + k];
                change[im + k] += stiffness * energy.values()[energy.imaginary(at) + k];
            }
        }
    }

    /**
     * What the flow carries.
     *
     * @param eastward flux
     * @param northward flux
     * @param other what changes it besides
     */
    private record Carried(Spectrum eastward, Spectrum northward, Spectrum other, Spectrum change) {}

    private Carried carried(int series, Spectrum change) {
        return new Carried(
                outward.series(series, layers),
                outward.series(series + layers, layers),
                outward.series(series + 2 * layers, layers),
                change);
    }

    private void carry(Carried amount, int from, int to) {
        Spectrum other = amount.other;
        Spectrum change = amount.change;
        harmonics.divergence(amount.eastward, amount.northward, change, from, to);
        for (int at = from; at < to; at++) {
            for (int k = 0; k < layers; k++) {
                int re = change.real(at) + k;
                int im = change.imaginary(at) + k;
                change.values()[re] = other.values()[other.real(at) + k] - change.values()[re];
                change.values()[im] = other.values()[other.imaginary(at) + k] - change.values()[im];
            }
        }
    }
}
