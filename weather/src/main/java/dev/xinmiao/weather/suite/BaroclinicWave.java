package dev.xinmiao.weather.suite;

import dev.xinmiao.weather.engine.Machine;
import dev.xinmiao.weather.grid.Grid;

/** The wave of Jablonowski and Williamson 2006 that grows from a bump of the wind. */
final class BaroclinicWave {
    static final int DAYS = 10;

    private BaroclinicWave() {}

    static void run(TestOptions options, Report report) {
        try (Machine machine = new Machine(options.precision(), options.threads())) {
            for (int truncation : options.truncations(42, 63)) {
                BaroclinicRun run = BaroclinicRun.of(truncation, true, options, machine);
                Air air = run.first();
                for (int day = 1; day <= options.days(DAYS); day++) {
                    air = run.nextDay();
                    String name = "day" + day + ".";
                    report.put(truncation, name + "ps_min", air.lowestPressure(), "hPa");
                    report.put(truncation, name + "ps_max", air.highestPressure(), "hPa");
                    report.put(truncation, name + "l2_wind_off_zonal", BaroclinicRun.offZonal(air), "m/s");
                    if (day >= 7) {
                        place(air, truncation, name, report);
                    }
                }
                report.put(truncation, "dry_mass_drift", run.massDrift(air), "1");
            }
        }
    }

    private static void place(Air air, int truncation, String name, Report report) {
        Grid grid = air.grid();
        int point = air.deepest();
        int ring = new Globe(grid).ring(point);
        report.put(truncation, name + "latitude_of_min", Math.toDegrees(grid.latitude(ring)), "deg");
        report.put(
                truncation,
                name + "longitude_of_min",
                Math.toDegrees(grid.longitude(ring, point - grid.starts()[ring])),
                "deg");
    }
}
