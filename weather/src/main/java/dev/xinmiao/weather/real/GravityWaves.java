package dev.xinmiao.weather.real;

import dev.xinmiao.weather.dynamics.ReferenceAtmosphere;
import dev.xinmiao.weather.dynamics.Setting;
import java.util.Arrays;

/**
 * Leaps over a span of time with gravity waves as the mean of its ends: solves, for each total wavenumber, for divergence, temperature
 * and ln of surface pressure together (Hoskins and Simmons 1975, Q. J. R. Meteorol. Soc. 101, 637).
 */
final class GravityWaves {
    private final int layers;
    private final double span;
    private final double stiff;
    private final double[] gasRatios;
    private final double[] gasAlphas;
    private final double[] heatingRatios;
    private final double[] heatingAlphas;
    private final double[] shares;
    /** For each total wavenumber the columns of the inverse. */
    private final double[][][] solvers;

    /** @param span half of that of the leap, in seconds */
    GravityWaves(Setting setting, double temperature, int truncation, double span) {
        this.span = span;
        layers = setting.levels().layers();
        ReferenceAtmosphere reference = ReferenceAtmosphere.of(setting.levels(), setting.planet(), temperature);
        stiff = (double) (reference.gas() * reference.temperature());
        gasRatios = new double[layers];
        gasAlphas = new double[layers];
        heatingRatios = new double[layers];
        heatingAlphas = new double[layers];
        shares = new double[layers];
        for (int k = 0; k < layers; k++) {
            var share = reference.shares()[k];
            gasRatios[k] = (double) (reference.gas() * reference.ratios()[k]);
            gasAlphas[k] = (double) (reference.gas() * reference.alphas()[k]);
            heatingRatios[k] = (double) (reference.heating() * reference.ratios()[k] / share);
            heatingAlphas[k] = (double) (reference.heating() * reference.alphas()[k]);
            shares[k] = (double) share;
        }
        solvers = new double[truncation + 1][layers][layers];
        var radius = setting.planet().radius();
        for (int n = 0; n <= truncation; n++) {
            var inverse = reference.solver(span * span * n * (n + 1) / (radius * radius));
            for (int row = 0; row < layers; row++) {
                for (int column = 0; column < layers; column++) {
                    solvers[n][column][row] = (double) inverse[row][column];
                }
            }
        }
    }

    /** Scratch memory of one thread. */
    static final class Scratch {
        private final double[] divergence;
        private final double[] solved;

        Scratch(int layers) {
            divergence = new double[layers];
            solved = new double[layers];
        }
    }

    /**
     * Replaces the tendencies of a coefficient, its real or its imaginary part, by the values at the end of the leap.
     *
     * @param at where the part begins in rows of a {@link State}
     * @param degree total wavenumber
     * @param stiffness n (n + 1) / a², per m²
     */
    void leap(State before, State now, State tendency, int at, int degree, double stiffness, Scratch scratch) {
        double[] old = before.all.values();
        double[] present = now.all.values();
        double[] change = tendency.all.values();
        int spreads = at + layers;
        int warmth = at + 2 * layers;
        int pressure = at + tendency.pressure.offset();
        // Half the leap's second difference, were there no gravity waves.
        for (int index = at; index <= pressure; index++) {
            change[index] = old[index] - present[index] + span * change[index];
        }
        solve(change, spreads, warmth, pressure, degree, stiffness, scratch);
        for (int index = at; index <= pressure; index++) {
            change[index] = 2 * (change[index] + present[index]) - old[index];
        }
    }

    private void solve(
            double[] change, int spreads, int warmth, int pressure, int degree, double stiffness, Scratch scratch) {
        double height = stiff * change[pressure];
        for (int k = layers - 1; k >= 0; k--) {
            double warm = change[warmth + k];
            scratch.divergence[k] = change[spreads + k] + span * stiffness * (height + gasAlphas[k] * warm);
            height += gasRatios[k] * warm;
        }
        double[] solved = scratch.solved;
        Arrays.fill(solved, 0);
        for (int k = 0; k < layers; k++) {
            double[] column = solvers[degree][k];
            double weight = scratch.divergence[k];
            for (int row = 0; row < layers; row++) {
                solved[row] += column[row] * weight;
            }
        }
        double lost = 0;
        for (int k = 0; k < layers; k++) {
            change[spreads + k] = solved[k];
            change[warmth + k] -= span * (heatingRatios[k] * lost + heatingAlphas[k] * solved[k]);
            lost += shares[k] * solved[k];
        }
        change[pressure] -= span * lost;
    }
}
