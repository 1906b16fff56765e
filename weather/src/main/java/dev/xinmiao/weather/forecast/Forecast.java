package dev.xinmiao.weather.forecast;

import dev.xinmiao.weather.UnusableFile;
import dev.xinmiao.weather.dynamics.Kept;
import dev.xinmiao.weather.dynamics.Setting;
import dev.xinmiao.weather.engine.Engine;
import dev.xinmiao.weather.engine.Machine;
import dev.xinmiao.weather.engine.Stepper;
import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * Runs a forecast from a file of a state to files of its weather. What can't be done is refused in one sentence, by an {@link
 * IllegalArgumentException} for options and an {@link UnusableFile} for files; a run that breaks off leaves its checkpoints and the
 * records that are whole.
 */
public final class Forecast {
    private static final int DAY = 24;
    private static final String ADVICE = "the last checkpoint is kept; try a shorter --step, stronger diffusion by a"
            + " smaller --decay, or --adiabatic to see whether physics does it";

    private final Request request;
    private final PrintStream log;
    private final Optional<PrintStream> terminal;
    private final Plan plan;

    private Forecast(Request request, PrintStream log, Optional<PrintStream> terminal) {
        this.request = request;
        this.log = log;
        this.terminal = terminal;
        this.plan =
                Plan.of(request.truncation(), request.levels(), request.octahedral(), request.step(), request.decay());
    }

    /** @param terminal where lines may be written over, if there is one */
    public static void run(Request request, PrintStream log, Optional<PrintStream> terminal) throws IOException {
        new Forecast(request, log, terminal).run();
    }

    private void run() throws IOException {
        int written = Quantity.of(!request.adiabatic()).size() + 5 * request.pressures().length;
        Memory.require(plan, request.precision(), written);
        Beginning beginning = Beginning.read(request.init(), request.time());
        Truth truth = Truth.read(request.truth(), beginning.time(), request.hours(), request.every());
        Folder.prepare(request.out(), request.resume());
        Ground ground = Ground.of(request.boundary(), plan.grid());
        if (request.boundary().isEmpty()) {
            log.println("警告：没有下垫面资料，全球按海洋计算（水球），没有陆地、山脉与海冰。"
                    + " Warning: there are no boundary fields, so the earth is all water, without land, mountains and ice;"
                    + " see --boundary.");
        }
        beginning.supposed().forEach(said -> log.println(request.init() + ": " + said + "."));
        Map<String, String> notes = notes(beginning, ground);
        double taken = isThereAlready(notes) ? 0 : run(beginning, ground, notes);
        if (request.report()) {
            boolean land = request.boundary().isPresent();
            log.println(Pictures.draw(request, plan, beginning.time(), land, truth, taken)
                    .resolve("index.html"));
        }
    }

    private boolean isThereAlready(Map<String, String> notes) throws IOException {
        if (!request.resume()) {
            return false;
        }
        EarlierRun earlier = EarlierRun.in(request.out(), notes);
        earlier.requireWithin(request.out(), request.hours());
        boolean whole = earlier.isWhole(request.hours(), request.every());
        if (whole) {
            requireGrib(earlier.finished());
            log.printf(
                    "已有全部时次，未作改动。 All records to +%d h are there already: %s%n",
                    earlier.finished(), request.out().resolve(ForecastFile.NAME));
        }
        return whole;
    }

    /** Returns the seconds that it took. */
    private double run(Beginning beginning, Ground ground, Map<String, String> notes) throws IOException {
        try (Machine machine = new Machine(request.precision(), request.threads())) {
            return run(machine, beginning, ground, notes);
        }
    }

    private double run(Machine machine, Beginning beginning, Ground ground, Map<String, String> notes)
            throws IOException {
        double[] geopotential = ground.geopotential();
        Setting setting = plan.setting(geopotential);
        LocalDateTime start = LocalDateTime.ofInstant(beginning.time(), ZoneOffset.UTC);
        Engine engine = request.adiabatic()
                ? Engine.adiabatic(machine, plan.grid(), setting)
                : Engine.moist(machine, plan.grid(), setting, ground.fields(), start);
        Snapshot snapshot = new Snapshot(engine, machine.team(), request.pressures());
        Map<String, Kept> kept = new LinkedHashMap<>(engine.kept());
        if (snapshot.earlier().size() > 0) {
            kept.put(snapshot.earlier().name(), snapshot.earlier());
        }
        long done = request.resume()
                ? Checkpoint.restore(request.out(), request.hours(), kept, notes)
                        .orElse(0L)
                : 0L;
        if (done > 0) {
            requireGrib(hours(done));
            engine.model().resume(done);
            log.printf("从 +%d 小时继续。 Going on from +%d h.%n", hours(done), hours(done));
        } else {
            if (request.resume()) {
                log.printf(
                        "没有可续算的检查点，从头开始。 There is no checkpoint to go on from, so the run begins anew: %s%n",
                        request.out());
            }
            engine.model().begin(beginning.fields(plan, geopotential, machine));
        }
        ForecastFile.Head head = head(beginning, ground, notes);
        try (ForecastFile file = done > 0
                ? ForecastFile.reopen(request.out(), head, hours(done) / request.every() + 1)
                : ForecastFile.create(request.out(), head)) {
            Progress progress = new Progress(
                    log, terminal, beginning.time(), plan.step(), done, (long) request.hours() * plan.stepsAnHour());
            Records records = new Records(file, gribFiles(head));
            Stepper stepper = new Stepper(engine.model(), progress::tell, ADVICE);
            if (done == 0) {
                Map<String, double[]> values = snapshot.take();
                stepper.check();
                records.append(0, values);
            }
            for (int hour = hours(done) + 1; hour <= request.hours(); hour++) {
                stepper.go(plan.stepsAnHour());
                if (hour % request.every() == 0) {
                    Map<String, double[]> values = snapshot.take();
                    stepper.check();
                    records.append(hour, values);
                }
                if (hour % DAY == 0) {
                    Checkpoint.write(request.out(), hour, engine.model().steps(), kept, notes);
                }
            }
            file.finish();
            double taken = progress.taken();
            log.printf(Locale.ROOT, "%s: %.1f s%n", request.out().resolve(ForecastFile.NAME), taken);
            return taken;
        }
    }

    /** Where each record goes. */
    private record Records(ForecastFile file, Optional<GribFiles> grib) {
        void append(int hour, Map<String, double[]> values) throws IOException {
            if (grib.isPresent()) {
                grib.get().write(hour, values);
            }
            file.append(hour, values);
        }
    }

    private void requireGrib(int hours) throws UnusableFile {
        if (request.grib()) {
            GribFiles.requireAll(request.out(), hours, request.every());
        }
    }

    /** On the grid of the other file if that is regular, else on one about as fine. */
    private Optional<GribFiles> gribFiles(ForecastFile.Head head) {
        if (!request.grib()) {
            return Optional.empty();
        }
        OutputGrid grid = head.grid().gaussian()
                ? OutputGrid.of(
                        plan.grid(), OptionalDouble.of(360.0 / plan.grid().longest()))
                : head.grid();
        return Optional.of(new GribFiles(request.out(), head, grid));
    }

    private int hours(long steps) {
        return (int) (steps / plan.stepsAnHour());
    }

    private ForecastFile.Head head(Beginning beginning, Ground ground, Map<String, String> notes) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("Conventions", "CF-1.8");
        all.put("title", "Global forecast T" + request.truncation() + " L" + request.levels());
        all.put("source", "Xinmiao weather, spectral, hydrostatic");
        all.putAll(notes);
        return new ForecastFile.Head(
                OutputGrid.of(plan.grid(), request.spacing()),
                request.pressures(),
                !request.adiabatic(),
                request.packed(),
                beginning.time(),
                ground.orography(),
                ground.fields().landFraction(),
                all);
    }

    /** What a run can only go on with. */
    private Map<String, String> notes(Beginning beginning, Ground ground) {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("truncation", "T" + request.truncation());
        notes.put("levels", "L" + request.levels());
        notes.put("model_grid", request.octahedral() ? "octahedral" : "full");
        notes.put("precision", request.precision().toString());
        notes.put("step", plan.step() + " s");
        notes.put("decay", plan.decay() + " h");
        notes.put("physics", request.adiabatic() ? "none" : "intermediate");
        notes.put("ground", ground.name());
        notes.put("init", String.valueOf(request.init().getFileName()));
        notes.put("init_time", beginning.time().toString());
        notes.put("every", request.every() + " h");
        notes.put("grid", request.spacing().isPresent() ? request.spacing().getAsDouble() + " degrees" : "Gaussian");
        notes.put(
                "pressures",
                Arrays.stream(request.pressures())
                        .mapToObj(pressure -> String.valueOf(pressure / 100))
                        .collect(Collectors.joining(",", "", " hPa")));
        notes.put("packed", request.packed() ? "yes" : "no");
        return notes;
    }
}
