package dev.xinmiao.weather.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xinmiao.weather.UnusableFile;
import dev.xinmiao.weather.dynamics.Precision;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.suite.Exhibit;
import dev.xinmiao.weather.suite.ReferenceTest;
import dev.xinmiao.weather.suite.ShallowCase;
import dev.xinmiao.weather.suite.TestOptions;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureFolderTest {
    private static final Grid GRID = Grid.full(10);

    private final StringWriter progress = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "jw-wave,21,1,jw-wave-t21,1000",
        "jw-steady,21,1,jw-steady-t21,800",
        "conservation,16,1,conservation-t16,800",
        "moist-wave,16,1,moist-wave-t16,1000"
    })
    void aCoarseShortRunDrawsWhatItIsKnownBy(String test, int truncation, int days, String name, int width)
            throws IOException {
        TestOptions options = new TestOptions(List.of(truncation), 1, null, days, Precision.DOUBLE, null);
        PrintWriter words = new PrintWriter(progress);
        ReferenceTest.named(test)
                .orElseThrow()
                .run(options, words, words, Optional.of(new PictureFolder(folder, words)));

        assertThat(inFolder()).containsExactly(name + ".png");
        assertColoured(name, width);
        assertThat(progress.toString()).contains("drawn: " + folder.resolve(name + ".png"));
    }

    @Test
    void errorsOfTransformsAreDrawnOverTruncations() throws IOException {
        gallery().show(new Exhibit.RoundTrips(List.of(42, 10), new double[] {1e-14, 2e-15}, new double[] {2e-7, 1e-7}));

        assertColoured("roundtrip", 800);
    }

    @Test
    void aBellThatCameBackAsItWasLeavesThePaperAndTheOneThatDidntIsColoured() throws IOException {
        double[] bell = Arrays.stream(ShallowCase.cosineBell(GRID, 0).depth())
                .map(depth -> depth / ShallowCase.GRAVITY)
                .toArray();
        double[] higher = Arrays.stream(bell).map(height -> height * 1.01).toArray();

        gallery().show(new Exhibit.Bell(GRID, 12, bell, bell));
        int[] whole = middle("williamson1-t10");
        gallery().show(new Exhibit.Bell(GRID, 12, higher, bell));
        int[] off = middle("williamson1-t10");

        assertThat(Arrays.stream(whole)).allMatch(PictureFolderTest::grey);
        assertThat(Arrays.stream(off)).anyMatch(colour -> !grey(colour));
    }

    @Test
    void theClimateIsDrawnAsMeansAndAsEddies() throws IOException {
        double[] pressures = {20_000, 50_000, 90_000};
        double[] means = new double[pressures.length * GRID.rings()];
        Arrays.setAll(means, at -> 200 + 2 * at % 100);
        gallery().show(new Exhibit.Climate(GRID, pressures, 101, 250, means, means, means, means));

        assertThat(inFolder()).containsExactly("held-suarez-t10-eddies.png", "held-suarez-t10.png");
        assertColoured("held-suarez-t10", 800);
        assertColoured("held-suarez-t10-eddies", 800);
    }

    @Test
    void aFolderThatCantBeMadeIsRefusedBeforeTheTest() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "");

        assertThatThrownBy(() -> new PictureFolder(file, new PrintWriter(progress)))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("can't be made, expected one that can be written");
    }

    private PictureFolder gallery() throws IOException {
        return new PictureFolder(folder, new PrintWriter(progress));
    }

    private List<String> inFolder() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private BufferedImage picture(String name) throws IOException {
        return ImageIO.read(folder.resolve(name + ".png").toFile());
    }

    private void assertColoured(String name, int width) throws IOException {
        BufferedImage picture = picture(name);
        assertThat(picture.getWidth()).isEqualTo(width);
        assertThat(picture.getHeight()).isBetween(width / 4, width);
        int[] all = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
        assertThat(Arrays.stream(all).filter(colour -> !grey(colour)).distinct())
                .hasSizeGreaterThan(3);
    }

    /** Pixels of the middle third. */
    private int[] middle(String name) throws IOException {
        BufferedImage picture = picture(name);
        int width = picture.getWidth() / 3;
        int height = picture.getHeight() / 3;
        return picture.getRGB(width, height, width, height, null, 0, width);
    }

    /** Paper and ink, which is faintly green. */
    private static boolean grey(int colour) {
        int red = colour >> 16 & 255;
        int green = colour >> 8 & 255;
        int blue = colour & 255;
        return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue)) < 24;
    }
}
