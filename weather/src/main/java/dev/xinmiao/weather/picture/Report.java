package dev.xinmiao.weather.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A run as one page: a folder with index.html and its pictures, which needs nothing from elsewhere.
 *
 * @param run what was run
 * @param films moving maps
 * @param places whose weather is shown
 * @param scores where the truth is known
 * @param figures other charts, such as sections and sums over time
 * @param outputs files of the run
 * @param notes what else is to be said, below what is always said
 */
public record Report(
        Run run,
        List<Film> films,
        List<PlaceForecast> places,
        List<Scores> scores,
        List<Figure> figures,
        List<Output> outputs,
        List<Bilingual> notes) {

    /** A chart under a name for its files. */
    public record Figure(String name, Chart chart) {}

    /** A file of the run: its name, its size and what it holds. */
    public record Output(String name, long bytes, Bilingual content) {}

    /** Writes beside the folder and moves it into place; refuses a folder that is there already. */
    public void write(Path folder) throws IOException {
        if (Files.exists(folder)) {
            throw new IllegalArgumentException(
                    "The report can't be written to " + folder + ", which is there already; name a new folder.");
        }
        Path beside = folder.resolveSibling(folder.getFileName() + ".part");
        remove(beside);
        Files.createDirectories(beside);
        for (Film film : films) {
            FilmFiles.write(film, beside);
        }
        for (Figure figure : charts()) {
            figure.chart().write(beside.resolve(figure.name() + ".svg"), Sheet.CHART);
            figure.chart().write(beside.resolve(figure.name() + "-narrow.svg"), Sheet.CHART_NARROW);
        }
        Files.writeString(beside.resolve("index.html"), new ReportPage(this).html(), StandardCharsets.UTF_8);
        Files.move(beside, folder);
    }

    private List<Figure> charts() {
        return Stream.of(
                        places.stream().map(this::meteogram),
                        scores.stream().filter(Scores::worthAChart).map(this::chart),
                        figures.stream())
                .flatMap(charts -> charts)
                .toList();
    }

    Figure meteogram(PlaceForecast place) {
        return new Figure("place-" + (1 + places.indexOf(place)), new Meteogram(place, run.name()));
    }

    Figure chart(Scores score) {
        return new Figure("scores-" + (1 + scores.indexOf(score)), score.chart(run.name()));
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
