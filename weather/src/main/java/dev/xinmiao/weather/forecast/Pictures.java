package dev.xinmiao.weather.forecast;

import dev.xinmiao.weather.boundary.BoundaryFiles;
import dev.xinmiao.weather.boundary.LandMask;
import dev.xinmiao.weather.picture.Bilingual;
import dev.xinmiao.weather.picture.Field;
import dev.xinmiao.weather.picture.Report;
import dev.xinmiao.weather.picture.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Draws the report of a forecast that was written: moving maps, places, scores, the globe as a whole. */
final class Pictures {
    private static final String NAME = "report";

    private Pictures() {}

    /** Into a folder of the run; one of an earlier end of the same run makes room. */
    static Path draw(Request request, Plan plan, Instant start, boolean land, Truth truth, double taken)
            throws IOException {
        Path file = request.out().resolve(ForecastFile.NAME);
        Path folder = request.out().resolve(NAME);
        Run run = run(request, plan, start, taken);
        try (Written forecast = new Written(file, start)) {
            Report report = new Report(
                    run,
                    new Films(forecast, run.name(), land(request, forecast)).all(),
                    Places.forecasts(forecast, request.places()),
                    truth.scores(forecast),
                    new Charts(forecast, run.name()).all(),
                    List.of(new Report.Output(
                            "../" + ForecastFile.NAME,
                            Files.size(file),
                            new Bilingual("全部要素（NetCDF，CF-1.8）", "all quantities, NetCDF after CF-1.8"))),
                    notes(request, land));
            clear(folder);
            report.write(folder);
        }
        return folder;
    }

    /** As fine as its file is, for a model's own mask leaves out islands; without a file, that of the model. */
    private static Field land(Request request, Written forecast) throws IOException {
        if (request.boundary().isEmpty()) {
            return forecast.fixed("lsm");
        }
        LandMask mask = BoundaryFiles.land(request.boundary().get());
        return Field.of(mask.latitudes(), mask.longitudes(), mask.fraction());
    }

    private static Run run(Request request, Plan plan, Instant start, double taken) {
        String name = String.valueOf(request.init().getFileName());
        String grid = plan.grid().longest() + " × " + plan.grid().rings()
                + (request.octahedral() ? " octahedral" : " Gaussian");
        return new Run(
                new Bilingual(name, name),
                start,
                Duration.ofHours(request.hours()),
                request.truncation(),
                request.levels(),
                grid,
                Duration.ofSeconds((long) plan.step()),
                request.precision().toString(),
                Duration.ofMillis(Math.round(1000 * taken)),
                request.threads() + (request.threads() == 1 ? " thread" : " threads"));
    }

    private static List<Bilingual> notes(Request request, boolean land) {
        List<Bilingual> notes = new ArrayList<>();
        if (!land) {
            notes.add(new Bilingual("没有下垫面资料：全球为海洋。", "Without boundary fields: the earth is all water."));
        }
        if (request.adiabatic()) {
            notes.add(new Bilingual(
                    "未计物理过程：没有辐射、降水与地面交换。", "Without physics: no radiation, rain or exchange with the ground."));
        }
        if (request.resume()) {
            notes.add(new Bilingual("用时只算续算的部分。", "The time taken is that since the run was gone on with."));
        }
        notes.add(new Bilingual(
                "海温取气候值，随季节变化，不随预报变化。", "Sea temperatures are those of the climate, and change with the season only."));
        return notes;
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder.resolve("index.html"))) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
