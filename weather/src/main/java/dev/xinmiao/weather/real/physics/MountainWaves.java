package dev.xinmiao.weather.real.physics;

import dev.xinmiao.weather.real.Columns;
import java.util.Arrays;

/**
 * Drag by gravity waves of mountains that the grid doesn't hold (Palmer, Shutts and Swinbank 1986, Q. J. R. Meteorol. Soc. 112, 1001).
 * Wind over uneven ground sends up waves against it. Their stress stays the same up to where they would overturn; what they can't carry
 * on is left there, and slows the wind. What reaches the top goes out.
 *
 * <p>Energy that the wind loses becomes heat.
 */
final class MountainWaves {
    private final int from;
    private final double[] boundaryMass = new double[Columns.SIZE];
    /** Of the wind over the ground, which waves stand against: its direction and speed. */
    private final double[] east = new double[Columns.SIZE];

    private final double[] north = new double[Columns.SIZE];
    private final double[] speed = new double[Columns.SIZE];
    /** Between a layer and the one above: wind along that direction, shear squared, stability squared and density. */
    private final double[] along = new double[Columns.SIZE];

    private final double[] shear = new double[Columns.SIZE];
    private final double[] stability = new double[Columns.SIZE];
    private final double[] density = new double[Columns.SIZE];
    /** That waves carry, Pa. */
    private final double[] stress = new double[Columns.SIZE];

    MountainWaves(Layering layering) {
        this.from = layering.boundary();
    }

    void act(Air air, Columns columns, Ground ground, double span) {
        blow(air);
        between(from, air, columns);
        rise(ground.unevenness);
        for (int layer = from - 1; layer >= 0; layer--) {
            between(layer, air, columns);
            slow(layer, air, span);
        }
    }

    /** Mean wind of the boundary layer. */
    private void blow(Air air) {
        Arrays.fill(boundaryMass, 0);
        Arrays.fill(east, 0);
        Arrays.fill(north, 0);
        for (int layer = from; layer < air.layers; layer++) {
            double[] mass = air.mass[layer];
            for (int i = 0; i < Columns.SIZE; i++) {
                boundaryMass[i] += mass[i];
            }
        }
        for (int layer = from; layer < air.layers; layer++) {
            double[] u = air.u[layer];
            double[] v = air.v[layer];
            double[] mass = air.mass[layer];
            for (int i = 0; i < Columns.SIZE; i++) {
                double share = mass[i] / boundaryMass[i];
                east[i] += share * u[i];
                north[i] += share * v[i];
            }
        }
        for (int i = 0; i < Columns.SIZE; i++) {
            speed[i] = (double) Math.sqrt(east[i] * east[i] + north[i] * north[i]) + Constants.TINY;
            east[i] /= speed[i];
            north[i] /= speed[i];
        }
    }

    /** Over the upper side of a layer; over that of the uppermost, as it is below it. */
    private void between(int layer, Air air, Columns columns) {
        int low = Math.max(1, layer);
        double[] u = air.u[low];
        double[] v = air.v[low];
        double[] uAbove = air.u[low - 1];
        double[] vAbove = air.v[low - 1];
        double[] temperature = air.temperature[low];
        double[] temperatureAbove = air.temperature[low - 1];
        double[] geopotential = columns.geopotential[low];
        double[] geopotentialAbove = columns.geopotential[low - 1];
        double[] pressure = columns.half[low];
        for (int i = 0; i < Columns.SIZE; i++) {
            double apart = geopotentialAbove[i] - geopotential[i];
            double mean = (temperature[i] + temperatureAbove[i]) / 2;
            double warmer = Constants.HEAT * (temperatureAbove[i] - temperature[i]) + apart;
            double turn = Constants.GRAVITY / apart;
            double change = (east[i] * (uAbove[i] - u[i]) + north[i] * (vAbove[i] - v[i])) * turn;
            along[i] = (east[i] * (u[i] + uAbove[i]) + north[i] * (v[i] + vAbove[i])) / 2;
            shear[i] = change * change + Constants.LEAST_SHEAR;
            stability[i] =
                    Math.max(0, Constants.GRAVITY * Constants.GRAVITY * warmer / (Constants.HEAT * mean * apart));
            density[i] = pressure[i] / (Constants.GAS * mean);
        }
    }

    /** The stress at the ground, by the height of the waves there. */
    private void rise(double[] unevenness) {
        for (int i = 0; i < Columns.SIZE; i++) {
            double root = (double) Math.sqrt(stability[i]);
            double height = Math.min(unevenness[i], Constants.WAVE_HIGHEST);
            stress[i] = Constants.WAVE_NUMBER * density[i] * root * speed[i] * height * height;
        }
    }

    /** Waves overturn where what they add to shear and stability makes a Richardson number of less than a quarter. */
    private void slow(int layer, Air air, double span) {
        double[] u = air.u[layer];
        double[] v = air.v[layer];
        double[] temperature = air.temperature[layer];
        double[] mass = air.mass[layer];
        for (int i = 0; i < Columns.SIZE; i++) {
            double root = (double) Math.sqrt(stability[i]) + Constants.TINY;
            double calm = (double) Math.sqrt(shear[i]) / root;
            double steep = Math.max(0, 2 * (double) Math.sqrt(2 + calm) - 2 - calm);
            double wind = Math.max(0, along[i]);
            double most = Constants.WAVE_NUMBER * density[i] * wind * wind * wind * steep * steep / root;
            double carried = Math.min(stress[i], most);
            double here = Math.max(0, east[i] * u[i] + north[i] * v[i]);
            double slower = Math.min(span * (stress[i] - carried) / mass[i], Constants.GREATEST_PART * here);
            u[i] -= slower * east[i];
            v[i] -= slower * north[i];
            temperature[i] += slower * (here - slower / 2) / Constants.HEAT;
            stress[i] = carried;
        }
    }
}
