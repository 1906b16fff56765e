package dev.xinmiao.weather.suite;

import dev.xinmiao.weather.engine.Machine;

/** The balanced jet of Jablonowski and Williamson 2006 stays as it is. */
final class SteadyAtmosphere {
    static final int DAYS = 10;

    private SteadyAtmosphere() {}

    static void run(TestOptions options, Report report) {
        try (Machine machine = new Machine(options.precision(), options.threads())) {
            for (int truncation : options.truncations(42)) {
                BaroclinicRun run = BaroclinicRun.of(truncation, false, options, machine);
                Air air = run.first();
                double off = 0;
                for (int day = 1; day <= options.days(DAYS); day++) {
                    air = run.nextDay();
                    off = Math.max(off, BaroclinicRun.offZonal(air));
                    report.put(truncation, "day" + day + ".l2_zonal_wind_drift", run.drift(air), "m/s");
                }
                report.put(truncation, "ps_min", air.lowestPressure(), "hPa");
                report.put(truncation, "ps_max", air.highestPressure(), "hPa");
                report.put(truncation, "l2_wind_off_zonal", off, "m/s");
                report.show(run.jet(air, options.days(DAYS)));
                report.put(truncation, "dry_mass_drift", run.massDrift(air), "1");
            }
        }
    }
}
