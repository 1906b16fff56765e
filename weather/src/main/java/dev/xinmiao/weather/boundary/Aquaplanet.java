package dev.xinmiao.weather.boundary;

import dev.xinmiao.weather.grid.Grid;
import java.util.Arrays;

/** A planet of water, the same all year, without ice: Neale and Hoskins 2000 (Atmos. Sci. Lett. 1, 101). */
public final class Aquaplanet {
    private static final double FREEZING = 273.15;
    private static final double EDGE = Math.PI / 3;

    private Aquaplanet() {}

    /** With their temperatures "Qobs", which are nearest to those of the Earth. */
    public static BoundaryFields observed(Grid grid) {
        double[] temperature = new double[grid.points()];
        for (int ring = 0; ring < grid.rings(); ring++) {
            Arrays.fill(temperature, grid.starts()[ring], grid.starts()[ring + 1], observed(grid.latitude(ring)));
        }
        return of(temperature);
    }

    /** The mean of "Control" and "Flat": 27 °C at the equator, 0 °C from 60° on. */
    static double observed(double latitude) {
        if (Math.abs(latitude) >= EDGE) {
            return FREEZING;
        }
        double square = Math.pow(Math.sin(1.5 * latitude), 2);
        return FREEZING + 27 * (1 - (square + square * square) / 2);
    }

    /** With any temperatures of the water, K. */
    public static BoundaryFields of(double[] temperature) {
        int points = temperature.length;
        double[] none = new double[points];
        double[][] year = year(none);
        return new BoundaryFields(
                none,
                none,
                none,
                year(temperature),
                year,
                year,
                year(temperature),
                new double[][][] {year, year, year},
                none,
                none,
                none);
    }

    private static double[][] year(double[] values) {
        double[][] year = new double[BoundaryFields.MONTHS][];
        Arrays.fill(year, values);
        return year;
    }
}
