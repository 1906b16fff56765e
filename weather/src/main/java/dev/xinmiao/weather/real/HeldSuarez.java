package dev.xinmiao.weather.real;

import dev.xinmiao.weather.dynamics.Planet;
import dev.xinmiao.weather.grid.Grid;

/**
 * The forcing of Held and Suarez (1994, Bull. Amer. Meteor. Soc. 75, 1825): temperature is drawn to one of radiative equilibrium, and
 * wind near the ground to rest.
 */
public final class HeldSuarez implements Physics {
    private static final double DAY = 86_400;
    private static final double FRICTION = 1 / DAY;
    private static final double SLOW = 1 / (40 * DAY);
    private static final double FAST = 1 / (4 * DAY);
    private static final double BOUNDARY = (double) 0.7;
    private static final double WARMEST = 315;
    private static final double COLDEST = 200;
    private static final double TO_THE_POLE = 60;
    private static final double STABILITY = 10;
    private static final double REFERENCE_PRESSURE = 100_000;

    private final double kappa;
    /** Of each point. */
    private final double[] sineSquared;

    private final double[][] logs;
    private final double[][] powers;

    /** @param threads how many will call */
    public HeldSuarez(Grid grid, Planet planet, int threads) {
        kappa = (double) planet.kappa();
        sineSquared = new double[grid.points()];
        for (int ring = 0; ring < grid.rings(); ring++) {
            var sine = grid.sines()[ring];
            for (int point = grid.starts()[ring]; point < grid.starts()[ring + 1]; point++) {
                sineSquared[point] = (double) (sine * sine);
            }
        }
        logs = new double[threads][Columns.SIZE];
        powers = new double[threads][Columns.SIZE];
    }

    @Override
    public void add(Columns columns, double seconds, double span, int thread) {
        for (int k = 0; k < columns.layers; k++) {
            layer(columns, k, logs[thread], powers[thread]);
        }
    }

    private void layer(Columns columns, int k, double[] log, double[] power) {
        double[] pressure = columns.pressure[k];
        double[] surface = columns.surfacePressure;
        double[] temperature = columns.temperature[k];
        double[] heating = columns.heating[k];
        for (int i = 0; i < Columns.SIZE; i++) {
            log[i] = pressure[i] / REFERENCE_PRESSURE;
        }
        Lanes.log(log, log);
        for (int i = 0; i < Columns.SIZE; i++) {
            power[i] = kappa * log[i];
        }
        Lanes.exp(power, power);
        for (int i = 0; i < Columns.SIZE; i++) {
            // The rest of a block that isn't full repeats its last column.
            double sine = sineSquared[columns.start + Math.min(i, columns.count - 1)];
            double cosine = 1 - sine;
            double low = Math.max(0, (pressure[i] / surface[i] - BOUNDARY) / (1 - BOUNDARY));
            double balanced =
                    Math.max(COLDEST, (WARMEST - TO_THE_POLE * sine - STABILITY * log[i] * cosine) * power[i]);
            double rate = SLOW + (FAST - SLOW) * low * cosine * cosine;
            heating[i] -= rate * (temperature[i] - balanced);
            columns.addedU[k][i] -= FRICTION * low * columns.u[k][i];
            columns.addedV[k][i] -= FRICTION * low * columns.v[k][i];
        }
    }
}
