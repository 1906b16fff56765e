package dev.xinmiao.weather.climate;

import dev.xinmiao.weather.grid.Grid;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** All zonal means as CSV, a line for each quantity, month, level and ring, for whoever wants to draw or reckon by himself. */
final class MeansTable {
    private static final int HECTOPASCAL = 100;

    private final ClimateMeans means;

    MeansTable(ClimateMeans means) {
        this.means = means;
    }

    /** Units are those of a forecast's file, rain and evaporation in mm a day; without a pressure where there is one level only. */
    void write(Path file) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.println("quantity,month,pressure_hPa,latitude,value");
            for (String name : means.means().names()) {
                for (int month = 0; month < ZonalMeans.MONTHS; month++) {
                    month(name, month, out);
                }
            }
            if (out.checkError()) {
                throw new IOException(file + " could not be written");
            }
        }
    }

    private void month(String name, int month, PrintWriter out) {
        Grid grid = means.grid();
        double[] values = means.means().of(name, month);
        int levels = values.length / grid.rings();
        for (int level = 0; level < levels; level++) {
            String pressure = levels == 1 ? "" : String.valueOf(Math.round(Climate.PRESSURES[level] / HECTOPASCAL));
            for (int ring = 0; ring < grid.rings(); ring++) {
                out.printf(
                        Locale.ROOT,
                        "%s,%d,%s,%.2f,%.6g%n",
                        name,
                        month + 1,
                        pressure,
                        Math.toDegrees(grid.latitude(ring)),
                        values[level * grid.rings() + ring]);
            }
        }
    }
}
