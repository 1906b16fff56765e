package dev.xinmiao.weather.suite;

import dev.xinmiao.weather.dynamics.Model;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.grid.HybridLevels;
import java.util.Arrays;

/** Zonal means of winds, temperatures and eddies over many times, both hemispheres as one. */
final class ZonalClimate {
    private final Grid grid;
    private final HybridLevels levels;
    private final int layers;
    private final int half;
    private final double[] wind;
    private final double[] temperature;
    private final double[] energy;
    private final double[] variance;
    private int times;

    ZonalClimate(Model model) {
        grid = model.grid();
        levels = model.setting().levels();
        layers = levels.layers();
        half = grid.rings() / 2;
        wind = new double[layers * half];
        temperature = new double[layers * half];
        energy = new double[layers * half];
        variance = new double[layers * half];
    }

    void add(Air air) {
        add(air.zonalMean(air.fields().eastward()), 1, wind);
        add(air.zonalMean(air.fields().temperature()), 1, temperature);
        add(air.eddies(air.fields().eastward()), 0.5, energy);
        add(air.eddies(air.fields().northward()), 0.5, energy);
        add(air.eddies(air.fields().temperature()), 1, variance);
        times++;
    }

    private void add(double[] field, double factor, double[] sum) {
        for (int k = 0; k < layers; k++) {
            for (int ring = 0; ring < half; ring++) {
                double north = field[k * grid.rings() + ring];
                double south = field[k * grid.rings() + grid.rings() - 1 - ring];
                sum[k * half + ring] += factor * (north + south) / 2;
            }
        }
    }

    void tell(int truncation, Report report) {
        int jet = greatest(wind, 0, layers);
        report.put(truncation, "jet_speed", wind[jet] / times, "m/s");
        report.put(truncation, "jet_latitude", Math.toDegrees(grid.latitude(jet % half)), "deg");
        report.put(truncation, "jet_sigma", sigma(jet / half), "1");
        int lowest = layers - 1;
        report.put(truncation, "surface_westerly", wind[greatest(wind, lowest, layers)] / times, "m/s");
        report.put(truncation, "surface_trades", wind[least(wind, lowest, layers)] / times, "m/s");
        int eddies = greatest(energy, 0, layers);
        report.put(truncation, "eddy_energy_max", energy[eddies] / times, "m2/s2");
        report.put(truncation, "eddy_energy_sigma", sigma(eddies / half), "1");
        report.put(truncation, "lowest_temperature_equator", temperature[lowest * half + half - 1] / times, "K");
        report.put(truncation, "lowest_temperature_pole", temperature[lowest * half] / times, "K");
        report.put(truncation, "temperature_min", temperature[least(temperature, 0, layers)] / times, "K");
        int warmths = greatest(variance, 0, layers);
        report.put(truncation, "eddy_temperature_variance_max", variance[warmths] / times, "K2");
    }

    Exhibit exhibit(int first, int last) {
        double[] pressures = new double[layers];
        Arrays.setAll(pressures, layer -> levels.full(layer, HybridLevels.REFERENCE_PRESSURE));
        return new Exhibit.Climate(
                grid, pressures, first, last, both(wind), both(temperature), both(energy), both(variance));
    }

    /** The mean over times, on the rings of both hemispheres. */
    private double[] both(double[] sum) {
        int rings = grid.rings();
        double[] means = new double[layers * rings];
        Arrays.setAll(means, at -> sum[at / rings * half + Math.min(at % rings, rings - 1 - at % rings)] / times);
        return means;
    }

    private double sigma(int layer) {
        return levels.full(layer, HybridLevels.REFERENCE_PRESSURE) / HybridLevels.REFERENCE_PRESSURE;
    }

    private int greatest(double[] field, int from, int to) {
        int best = from * half;
        for (int at = best; at < to * half; at++) {
            best = field[at] > field[best] ? at : best;
        }
        return best;
    }

    private int least(double[] field, int from, int to) {
        int best = from * half;
        for (int at = best; at < to * half; at++) {
            best = field[at] < field[best] ? at : best;
        }
        return best;
    }
}
