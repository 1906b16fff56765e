package dev.xinmiao.weather.suite;

import dev.xinmiao.weather.engine.Machine;
import java.util.Locale;

/** What the growing wave of Jablonowski and Williamson 2006 keeps over ten days, and that threads change no bit. */
final class Conservation {
    static final int DAYS = 10;

    private Conservation() {}

    static void run(TestOptions options, Report report) {
        for (int truncation : options.truncations(42)) {
            try (Machine machine = new Machine(options.precision(), options.threads())) {
                BaroclinicRun run = BaroclinicRun.of(truncation, true, options, machine);
                int days = options.days(DAYS);
                Air air = run.first();
                double energy = air.energy();
                double momentum = air.angularMomentum();
                double[] gained = new double[days + 1];
                for (int day = 1; day <= days; day++) {
                    air = run.nextDay();
                    gained[day] = air.energy() - energy;
                    report.progress(String.format(
                            Locale.ROOT,
                            "day %d: energy %.4f W/m2, angular momentum %.2g a day",
                            day,
                            gained[day] / (day * 86_400.0),
                            (air.angularMomentum() / momentum - 1) / day));
                }
                report.put(truncation, "dry_mass_drift", run.massDrift(air), "1");
                report.put(truncation, "energy_drift", gained[days] / (days * 86_400.0), "W/m2");
                report.put(
                        truncation, "angular_momentum_drift", (air.angularMomentum() / momentum - 1) / days, "1/day");
                double allowed = report.greatest(truncation, "energy_drift").orElseThrow();
                report.show(new Exhibit.Energy(truncation, air.layers(), gained, allowed));
            }
            report.put(truncation, "values_that_differ_by_threads", differences(truncation, options), "values");
        }
    }

    /** After a day, between one thread and two. */
    private static int differences(int truncation, TestOptions options) {
        double[] one = temperatures(truncation, 1, options);
        double[] two = temperatures(truncation, 2, options);
        int differences = 0;
        for (int at = 0; at < one.length; at++) {
            differences += Double.doubleToLongBits(one[at]) == Double.doubleToLongBits(two[at]) ? 0 : 1;
        }
        return differences;
    }

    private static double[] temperatures(int truncation, int threads, TestOptions options) {
        try (Machine machine = new Machine(options.precision(), threads)) {
            return BaroclinicRun.of(truncation, true, options, machine)
                    .nextDay()
                    .fields()
                    .temperature();
        }
    }
}
