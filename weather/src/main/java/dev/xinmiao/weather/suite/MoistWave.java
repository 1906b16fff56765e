package dev.xinmiao.weather.suite;

import dev.xinmiao.weather.engine.Machine;

/** The moist baroclinic wave of DCMIP 2016 with warm rain, at a truncation and at half of it. */
final class MoistWave {
    static final int DAYS = 10;

    private MoistWave() {}

    static void run(TestOptions options, Report report) {
        try (Machine machine = new Machine(options.precision(), options.threads())) {
            for (int truncation : options.truncations(42)) {
                double coarse = wave(truncation / 2, options, machine, report).tell();
                MoistRun wave = wave(truncation, options, machine, report);
                report.put(truncation, "ps_min_change", Math.abs(wave.tell() - coarse), "hPa");
                report.show(wave.exhibit());
            }
        }
    }

    private static MoistRun wave(int truncation, TestOptions options, Machine machine, Report report) {
        MoistRun run = MoistRun.of(truncation, options, machine, report);
        for (int day = 1; day <= options.days(DAYS); day++) {
            run.nextDay();
        }
        return run;
    }
}
