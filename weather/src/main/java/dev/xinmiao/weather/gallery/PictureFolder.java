package dev.xinmiao.weather.gallery;

import dev.xinmiao.weather.OutputFolder;
import dev.xinmiao.weather.UnusableFile;
import dev.xinmiao.weather.picture.Sheet;
import dev.xinmiao.weather.suite.Exhibit;
import dev.xinmiao.weather.suite.Gallery;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;

/** Draws each exhibit into a folder, as a PNG such as {@code galewsky-t42.png}; the climate as two. */
public final class PictureFolder implements Gallery {
    private static final Sheet WIDE = new Sheet(1000, 15);
    private static final Sheet SQUARE = new Sheet(720, 14);
    private static final Sheet CHART = new Sheet(800, 15);

    private final Path folder;
    private final PrintWriter progress;

    /**
     * Makes the folder, so that a long test doesn't end in vain.
     *
     * @param progress is told of each picture
     * @throws UnusableFile for a folder that can't be made or written
     */
    public PictureFolder(Path folder, PrintWriter progress) throws UnusableFile {
        this.folder = folder;
        this.progress = progress;
        OutputFolder.make(folder);
    }

    @Override
    public void show(Exhibit exhibit) {
        String name = exhibit.name().toLowerCase(Locale.ROOT).replace(' ', '-');
        switch (exhibit) {
            case Exhibit.Bell bell -> draw(name, file -> ShallowMaps.of(bell).write(file, SQUARE));
            case Exhibit.Mountain flow ->
                draw(name, file -> ShallowMaps.of(flow).write(file, WIDE));
            case Exhibit.Haurwitz wave ->
                draw(name, file -> ShallowMaps.of(wave).write(file, SQUARE));
            case Exhibit.RolledUpJet jet ->
                draw(name, file -> ShallowMaps.of(jet).write(file, WIDE));
            case Exhibit.Wave wave -> draw(name, file -> WaveMaps.of(wave).write(file, WIDE));
            case Exhibit.RainyWave wave -> draw(name, file -> WaveMaps.of(wave).write(file, WIDE));
            case Exhibit.SteadyJet jet -> draw(name, file -> Sections.of(jet).write(file, CHART));
            case Exhibit.Climate climate -> {
                draw(name, file -> Sections.means(climate).write(file, CHART));
                draw(name + "-eddies", file -> Sections.eddies(climate).write(file, CHART));
            }
            case Exhibit.Energy energy -> draw(name, file -> Charts.of(energy).write(file, CHART));
            case Exhibit.RoundTrips trips -> draw(name, file -> Charts.of(trips).write(file, CHART));
        }
    }

    private interface Drawing {
        void write(Path file) throws IOException;
    }

    private void draw(String name, Drawing drawing) {
        Path file = folder.resolve(name + ".png");
        try {
            drawing.write(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(new UnusableFile(
                    file, "this picture can't be written, expected room and a right to write.", broken));
        }
        progress.println("drawn: " + file);
        progress.flush();
    }
}
