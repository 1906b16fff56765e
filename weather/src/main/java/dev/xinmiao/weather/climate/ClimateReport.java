package dev.xinmiao.weather.climate;

import dev.xinmiao.weather.OutputFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Tells the means of years in figures and pictures. */
public final class ClimateReport {
    private final Path folder;
    private final Optional<ObservedWinds> observed;

    private ClimateReport(Path folder, Optional<ObservedWinds> observed) {
        this.folder = folder;
        this.observed = observed;
    }

    /** Reads what is to be compared with, and makes the folder, first, so that no run is in vain. */
    public static ClimateReport to(Path folder, Optional<Path> observed) throws IOException {
        OutputFolder.make(folder);
        return new ClimateReport(
                folder, observed.isPresent() ? Optional.of(ObservedWinds.read(observed.get())) : Optional.empty());
    }

    /** @param run what was run, in a few words */
    public void tell(ClimateMeans means, String run, PrintWriter out) throws IOException {
        means.figures()
                .forEach(
                        (name, figure) -> out.printf(Locale.ROOT, "%s %.2f %s%n", name, figure.value(), figure.unit()));
        observed.ifPresent(winds -> compare(means, winds, out));
        out.flush();
        new MeansTable(means).write(folder.resolve("zonal-means.csv"));
        new ClimatePictures(means, folder, run).draw(observed);
    }

    private static void compare(ClimateMeans means, ObservedWinds winds, PrintWriter out) {
        var grid = means.grid();
        for (int month = 0; month < ObservedWinds.MONTHS.length; month++) {
            for (int level = 0; level < ObservedWinds.LEVELS.length; level++) {
                int pressure = ObservedWinds.LEVELS[level];
                double[] rings = means.level("u", 100 * pressure, new int[] {ObservedWinds.MONTHS[month] - 1});
                double squares = 0;
                for (int ring = 0; ring < grid.rings(); ring++) {
                    double truth = winds.at(month, level, Math.toDegrees(grid.latitude(ring)));
                    squares += grid.weights()[ring] / 2 * Math.pow(rings[ring] - truth, 2);
                }
                out.printf(
                        Locale.ROOT,
                        "wind_%d_%s_rmse %.2f m/s%n",
                        pressure,
                        month == 0 ? "january" : "july",
                        Math.sqrt(squares));
            }
        }
    }
}
