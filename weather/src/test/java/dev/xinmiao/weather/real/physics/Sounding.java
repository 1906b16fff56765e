package dev.xinmiao.weather.real.physics;

import dev.xinmiao.weather.grid.HybridLevels;
import dev.xinmiao.weather.real.Columns;

/**
 * Standard columns of air (McClatchey et al. 1972, Air Force Cambridge Research Laboratories 72-0497): pressure in hPa, temperature in
 * K, water vapour in g/m³ at 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16, 18, 20, 25, 30 and 40 km.
 */
record Sounding(double[] pressure, double[] temperature, double[] vapour) {

    static final Sounding TROPICAL = new Sounding(
            new double[] {
                1013, 904, 805, 715, 633, 559, 492, 432, 378, 329, 286, 213, 156, 111, 78.9, 56.5, 25.7, 12.2, 3.05
            },
            new double[] {300, 294, 288, 284, 277, 270, 264, 257, 250, 244, 237, 224, 210, 197, 199, 207, 221, 232, 254
            },
            new double[] {
                19, 13, 9.3, 4.7, 2.2, 1.5, 0.85, 0.47, 0.25, 0.12, 0.05, 0.006, 0.001, 6.3e-4, 5e-4, 4.5e-4, 3e-4,
                1e-4, 1e-5
            });

    static final Sounding WINTER = new Sounding(
            new double[] {
                1018, 897, 790, 694, 608, 531, 463, 402, 347, 299, 257, 188, 138, 101, 73.5, 53.7, 24.3, 11.1, 2.53
            },
            new double[] {
                272.2, 268.7, 265.2, 261.7, 255.7, 249.7, 243.7, 237.7, 231.7, 225.7, 219.7, 218.7, 217.7, 216.7, 215.7,
                215.2, 215.2, 217.4, 243.2
            },
            new double[] {
                3.5, 2.5, 1.8, 1.2, 0.66, 0.38, 0.21, 0.085, 0.035, 0.016, 0.0075, 0.006, 0.001, 6.4e-4, 5.6e-4, 4.5e-4,
                3e-4, 1e-4, 1e-5
            });

    static final Sounding SUBARCTIC = new Sounding(
            new double[] {
                1013, 888, 777, 680, 593, 516, 447, 385, 331, 283, 242, 177, 129, 94.3, 68.8, 50.1, 22.6, 10.2, 2.24
            },
            new double[] {
                257.1, 259.1, 255.9, 252.7, 247.7, 240.9, 234.1, 227.3, 220.6, 217.2, 217.2, 217.2, 217.2, 216, 214.8,
                213.6, 211.2, 216, 234.7
            },
            new double[] {
                1.2, 1.2, 0.94, 0.68, 0.41, 0.2, 0.098, 0.054, 0.011, 0.0084, 0.0055, 0.001, 7.6e-4, 6.4e-4, 5.6e-4,
                4.5e-4, 3e-4, 1e-4, 1e-5
            });

    /** Columns of this air, all alike. */
    Columns on(HybridLevels levels) {
        Columns columns = Atmosphere.columns(levels, pressure[0] * 100);
        for (int layer = 0; layer < columns.layers; layer++) {
            double place = columns.pressure[layer][0] / 100;
            double warmth = at(place, temperature);
            double density = place * 100 / (Constants.GAS * warmth);
            for (int i = 0; i < Columns.SIZE; i++) {
                columns.temperature[layer][i] = warmth;
                columns.humidity[layer][i] = at(place, vapour) / 1000 / density;
                columns.u[layer][i] = 5;
            }
        }
        Atmosphere.stack(columns);
        return columns;
    }

    /** Between levels by the logarithm of pressure. */
    private double at(double place, double[] values) {
        int level = 0;
        while (level < pressure.length - 2 && pressure[level + 1] > place) {
            level++;
        }
        double part = Math.log(pressure[level] / place) / Math.log(pressure[level] / pressure[level + 1]);
        part = Math.max(0, Math.min(1, part));
        return values[level] + part * (values[level + 1] - values[level]);
    }
}
