package dev.xinmiao.weather.episode;

import dev.xinmiao.weather.UnusableFile;
import dev.xinmiao.weather.analysis.Profiles;
import dev.xinmiao.weather.analysis.SoundingAnalysis;
import dev.xinmiao.weather.analysis.Soundings;
import dev.xinmiao.weather.dynamics.Fields;
import dev.xinmiao.weather.engine.Engine;
import dev.xinmiao.weather.engine.Machine;
import dev.xinmiao.weather.engine.Stepper;
import dev.xinmiao.weather.forecast.Beginning;
import dev.xinmiao.weather.forecast.Ground;
import dev.xinmiao.weather.forecast.Plan;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.output.ModelProfiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Three days of June 2011 from 20,000 scattered values of reanalyses a day: the first day's are analysed and forecast from, those of the next
 * three are the truth. Beside the forecast stand the first day kept as it was, and the climate of July.
 */
public final class June2011 {
    private static final LocalDateTime START = LocalDateTime.of(2011, 6, 5, 0, 0);
    private static final int DAYS = 3;
    private static final int DAY = 24;
    private static final int JULY = 7;
    /** Of the analysis; more than the values can tell of. */
    private static final int ANALYSIS_TRUNCATION = 63;

    private final Path data;
    private final Plan plan;
    private final Machine machine;
    private final PrintWriter out;
    private final PrintWriter log;
    private final HeightMaps maps;
    private final Climatology climate;
    private boolean better = true;

    /**
     * @param data folder of points_20110605-08.nc, z500_t21_20110605-08.nc, eraint_clim_jan_jul_1p5.nc and the folder “boundary”
     * @param out takes a line “name value unit” for each score
     * @param log is told how far it is
     */
    public June2011(Path data, Plan plan, Machine machine, PrintWriter out, PrintWriter log) throws IOException {
        this.data = data;
        this.plan = plan;
        this.machine = machine;
        this.out = out;
        this.log = log;
        if (!Files.isDirectory(data)) {
            throw new UnusableFile(data, "there is no such folder; expected that of the episode's data, see --data.");
        }
        double gravity = Plan.PLANET.gravity();
        this.maps = HeightMaps.read(data.resolve("z500_t21_20110605-08.nc"), gravity);
        this.climate = Climatology.read(data.resolve("eraint_clim_jan_jul_1p5.nc"), JULY, Plan.PLANET);
    }

    /** @return whether the southern hemisphere's heights were forecast better than by keeping the first day's, on each day */
    public boolean run() throws IOException {
        SoundingAnalysis analysis = new SoundingAnalysis(Grid.full(ANALYSIS_TRUNCATION), Plan.PLANET, machine.team());
        log.println("分析探空资料… analysing the first day's values …");
        log.flush();
        analysis.analyse(soundings(0), _ -> {});
        maps(Map.of("analysis", analysis), 0);
        Ground ground = Ground.of(Optional.of(data.resolve("boundary")), plan.grid());
        double[] geopotential = ground.geopotential();
        Engine engine = Engine.moist(machine, plan.grid(), plan.setting(geopotential), ground.fields(), START);
        engine.model().begin(Beginning.fields(analysis, plan, geopotential, machine));
        Fields fields = Fields.of(plan.grid().points(), plan.levels().layers(), Plan.TRACERS);
        Stepper stepper = new Stepper(engine.model(), _ -> {}, "try a shorter --step");
        for (int day = 1; day <= DAYS; day++) {
            stepper.go(DAY * plan.stepsAnHour());
            log.printf("预报第 %d 天 forecast of day %d%n", day, day);
            log.flush();
            engine.model().copy(fields);
            Map<String, Profiles> all = new LinkedHashMap<>();
            all.put("forecast", new ModelProfiles(plan.grid(), plan.levels(), Plan.PLANET, geopotential, fields));
            all.put("persistence", analysis);
            all.put("climatology", climate);
            maps(all, day);
            soundings(all, day);
        }
        return better;
    }

    private Soundings soundings(int day) throws IOException {
        return Soundings.read(data.resolve("points_20110605-08.nc"), day * DAY);
    }

    /** Persistence is that of the true maps, which are smoother and so closer to the next day than what was analysed. */
    private void maps(Map<String, ? extends Profiles> all, int day) {
        Map<String, Map<Region, Errors>> errors = new LinkedHashMap<>();
        all.forEach((name, profiles) -> errors.put(name, maps.compare(profiles, day)));
        if (day > 0) {
            errors.put("persistence", maps.persistence(day));
            better &= rootMeanSquare(errors, "forecast") < rootMeanSquare(errors, "persistence");
        }
        for (Region region : Region.values()) {
            errors.forEach((name, scores) -> {
                Errors score = scores.getOrDefault(region, new Errors());
                tell("z500_rmse", region, day, name, score.rootMeanSquare(), "m");
                tell("z500_bias", region, day, name, score.mean(), "m");
            });
        }
    }

    private static double rootMeanSquare(Map<String, Map<Region, Errors>> errors, String name) {
        return errors.getOrDefault(name, Map.of())
                .getOrDefault(Region.SOUTH, new Errors())
                .rootMeanSquare();
    }

    private void soundings(Map<String, Profiles> all, int day) throws IOException {
        Soundings truth = soundings(day);
        for (Region region : Region.values()) {
            all.forEach((name, profiles) -> {
                SoundingScores scores = SoundingScores.of(profiles, truth, region, Plan.PLANET.gravity());
                tell("height_rmse", region, day, name, scores.height().rootMeanSquare(), "m");
                tell("temperature_rmse", region, day, name, scores.temperature().rootMeanSquare(), "K");
                tell("wind_rmse", region, day, name, scores.wind().rootMeanSquare(), "m/s");
            });
        }
    }

    private void tell(String quantity, Region region, int day, String name, double value, String unit) {
        out.printf(Locale.ROOT, "%s_%s_%dh_%s %.2f %s%n", quantity, region, day * DAY, name, value, unit);
        out.flush();
    }
}
