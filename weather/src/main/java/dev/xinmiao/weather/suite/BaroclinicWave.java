package dev.xinmiao.weather.suite;

import dev.xinmiao.weather.engine.Machine;
import dev.xinmiao.weather.grid.Grid;

/** The wave of Jablonowski and Williamson 2006 that grows from a bump of the wind. */
final class BaroclinicWave {
    static final int DAYS = 10;
    /** The day of the deep wave in the paper's maps. */
    private static final int SHOWN = 9;

    private BaroclinicWave() {}

    static void run(TestOptions options, Report report) {
        try (Machine machine = new Machine(options.precision(), options.threads())) {
            for (int truncation : options.truncations(42, 63)) {
                BaroclinicRun run = BaroclinicRun.of(truncation, true, options, machine);
                Air air = run.first();
                int days = options.days(DAYS);
                for (int day = 1; day <= days; day++) {
                    air = run.nextDay();
                    String name = "day" + day + ".";
                    report.put(truncation, name + "ps_min", air.lowestPressure(), "hPa");
                    report.put(truncation, name + "ps_max", air.highestPressure(), "hPa");
                    report.put(truncation, name + "l2_wind_off_zonal", BaroclinicRun.offZonal(air), "m/s");
                    if (day >= 7) {
                        place(air, truncation, name, report);
                    }
                    if (day == Math.min(SHOWN, days)) {
                        report.show(exhibit(air, day));
                    }
                }
                report.put(truncation, "dry_mass_drift", run.massDrift(air), "1");
            }
        }
    }

    private static Exhibit exhibit(Air air, int day) {
        return new Exhibit.Wave(air.grid(), air.layers(), day, air.fields().surfacePressure(), air.lowestTemperature());
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
