package dev.xinmiao.weather.real;

import dev.xinmiao.weather.dynamics.Setting;
import dev.xinmiao.weather.grid.Triangle;
import java.util.Arrays;

/**
 * Takes coefficients from one step to the next: a leap with gravity waves implicit, implicit hyperdiffusion, and the filter of Robert,
 * Asselin and Williams (Williams 2011, Mon. Wea. Rev. 139, 1996).
 */
final class Leapfrog {
    private final Triangle triangle;
    private final Harmonics harmonics;
    private final State before;
    private final State now;
    private final State tendency;
    private final int layers;
    private final int spread;
    private final GravityWaves.Scratch[] scratch;
    private final double[] diffusion;
    private final double[] sponge;
    private final double share;
    private GravityWaves waves;
    private double span;
    private double filter;

    /** @param tendency what changes the state; a leap leaves there the one after */
    Leapfrog(
            Setting setting,
            Triangle triangle,
            Harmonics harmonics,
            State before,
            State now,
            State tendency,
            GravityWaves waves,
            int threads) {
        this.triangle = triangle;
        this.harmonics = harmonics;
        this.before = before;
        this.now = now;
        this.tendency = tendency;
        this.waves = waves;
        layers = setting.levels().layers();
        spread = 3 + setting.tracers();
        share = (double) setting.filter().share();
        scratch = new GravityWaves.Scratch[threads];
        Arrays.setAll(scratch, _ -> new GravityWaves.Scratch(layers));
        diffusion = new double[triangle.size()];
        for (int at = 0; at < diffusion.length; at++) {
            // Air that turns as a whole isn't spread, so angular momentum stays.
            boolean shorter = triangle.degree(at) > 1;
            diffusion[at] =
                    shorter ? (double) (setting.diffusion() * Math.pow(-harmonics.laplacian(at), setting.order())) : 0;
        }
        sponge = new double[layers];
        for (int k = 0; k < layers; k++) {
            sponge[k] = (double) setting.sponge()[k];
        }
    }

    /**
     * How the next leaps go.
     *
     * @param span half of a leap's, in seconds
     * @param filter its strength
     * @param waves of the same span
     */
    void set(double span, double filter, GravityWaves waves) {
        this.span = span;
        this.filter = filter;
        this.waves = waves;
    }

    /** Coefficients in a range, as far as the truncation. */
    void leap(int from, int to, int thread) {
        for (int at = from; at < to; at++) {
            if (triangle.degree(at) <= triangle.truncation()) {
                leapAt(at, thread);
            }
        }
    }

    private void leapAt(int at, int thread) {
        double stiffness = -harmonics.laplacian(at);
        int degree = triangle.degree(at);
        waves.leap(before, now, tendency, now.all.real(at), degree, stiffness, scratch[thread]);
        waves.leap(before, now, tendency, now.all.imaginary(at), degree, stiffness, scratch[thread]);
        for (int part = now.all.real(at); part < now.all.real(at) + now.all.row(); part += now.all.levels()) {
            diffuse(part, at, stiffness);
            filter(part);
        }
    }

    /** All but pressure; the latter follows mass. */
    private void diffuse(int part, int at, double stiffness) {
        double[] after = tendency.all.values();
        for (int k = 0; k < layers; k++) {
            double kept = 1 / (1 + 2 * span * (diffusion[at] + sponge[k] * stiffness));
            for (int field = 0; field < spread; field++) {
                after[part + field * layers + k] *= kept;
            }
        }
    }

    private void filter(int part) {
        double[] old = before.all.values();
        double[] present = now.all.values();
        double[] after = tendency.all.values();
        for (int index = part; index < part + now.all.levels(); index++) {
            double bend = filter / 2 * (old[index] - 2 * present[index] + after[index]);
            old[index] = present[index] + share * bend;
            present[index] = after[index] + (share - 1) * bend;
        }
    }
}
