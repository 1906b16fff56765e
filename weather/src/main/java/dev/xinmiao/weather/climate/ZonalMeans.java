package dev.xinmiao.weather.climate;

import dev.xinmiao.weather.grid.Grid;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Means round the globe of many times, for each month of the year by itself. */
final class ZonalMeans {
    static final int MONTHS = 12;

    private final Grid grid;
    private final Map<String, double[][]> sums = new HashMap<>();
    private final int[] counts = new int[MONTHS];

    ZonalMeans(Grid grid) {
        this.grid = grid;
    }

    /**
     * Counts one time.
     *
     * @param month from 0
     * @param values by names, each one or several times all points of the grid
     */
    void add(int month, Map<String, double[]> values) {
        counts[month]++;
        values.forEach((name, field) -> {
            int levels = field.length / grid.points();
            double[][] months = sums.computeIfAbsent(name, _ -> new double[MONTHS][levels * grid.rings()]);
            for (int level = 0; level < levels; level++) {
                for (int ring = 0; ring < grid.rings(); ring++) {
                    months[month][level * grid.rings() + ring] += mean(field, level * grid.points(), ring);
                }
            }
        });
    }

    private double mean(double[] field, int first, int ring) {
        double sum = 0;
        for (int point = first + grid.starts()[ring]; point < first + grid.starts()[ring + 1]; point++) {
            sum += field[point];
        }
        return sum / grid.lengths()[ring];
    }

    /** Of all quantities, in order. */
    SortedSet<String> names() {
        return new TreeSet<>(sums.keySet());
    }

    /** Ring by ring from the north, level after level, over months of all years; each month weighs alike. */
    double[] of(String name, int... months) {
        double[][] all = sums.getOrDefault(name, new double[MONTHS][0]);
        double[] mean = new double[all[0].length];
        for (int month : months) {
            if (counts[month] == 0) {
                throw new IllegalStateException("month " + (month + 1) + " was never reached");
            }
            for (int at = 0; at < mean.length; at++) {
                mean[at] += all[month][at] / counts[month] / months.length;
            }
        }
        return mean;
    }

    /** Over the globe and the year. */
    double global(String name) {
        double[] year = of(name, year());
        double mean = 0;
        for (int ring = 0; ring < grid.rings(); ring++) {
            mean += grid.weights()[ring] / 2 * year[ring];
        }
        return mean;
    }

    static int[] year() {
        int[] months = new int[MONTHS];
        Arrays.setAll(months, month -> month);
        return months;
    }
}
