package dev.xinmiao.weather.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeatherMapTest {
    static final Heading HEADING = new Heading(
            new Bilingual("海平面气压与 2 米气温", "MSLP and 2 m temperature"),
            Instant.parse("2011-10-08T00:00:00Z"),
            Duration.ofHours(72),
            "T42 L20");
    private static final Bilingual NAME = new Bilingual("气温", "temperature");
    private static final Field WARM_BELT = Field.of(37, 72, (latitude, longitude) -> 30 - latitude * latitude / 80);

    private static WeatherMap map(Projection projection, List<Layer> layers, @Nullable Field land) {
        return new WeatherMap(HEADING, projection, layers, land == null ? null : new Coast(land));
    }

    /** The colour at a place, by the same layout as the picture's. */
    private static int colour(WeatherMap map, Sheet sheet, BufferedImage image, double latitude, double longitude) {
        Layout layout = new Layout(map, sheet);
        var point = layout.frame().point(latitude, longitude);
        return image.getRGB((int) (layout.left() + point.x), (int) (layout.top() + point.y));
    }

    @Test
    void theColourAtAPlaceIsWhatTheScaleSays() {
        Fill fill = new Fill(WARM_BELT, Scales.TEMPERATURE, NAME);
        for (Projection projection : List.of(
                Equirectangular.globe(), PolarStereographic.north(0, 105), new Equirectangular(60, 10, 70, 150))) {
            WeatherMap map = map(projection, List.of(fill), null);
            BufferedImage image = map.draw(Sheet.WIDE);
            for (double latitude = 17.3; latitude < 59; latitude += 6.1) {
                double value = 30 - latitude * latitude / 80;
                assertThat(colour(map, Sheet.WIDE, image, latitude, 112.3))
                        .as("at latitude " + latitude + " on " + projection)
                        .isEqualTo(Scales.TEMPERATURE.colour(value));
            }
        }
    }

    @Test
    void theScalesColoursOutliveThePalette() throws IOException {
        WeatherMap map = map(Equirectangular.globe(), List.of(new Fill(WARM_BELT, Scales.TEMPERATURE, NAME)), null);
        BufferedImage read =
                ImageIO.read(new java.io.ByteArrayInputStream(map.png(Sheet.WIDE, map.height(Sheet.WIDE))));

        assertThat(read.getWidth()).isEqualTo(1600);
        assertThat(colour(map, Sheet.WIDE, read, 17.3, 112.3))
                .isEqualTo(Scales.TEMPERATURE.colour(30 - 17.3 * 17.3 / 80));
        assertThat(colour(map, Sheet.WIDE, read, -77.3, 40))
                .isEqualTo(Scales.TEMPERATURE.colour(30 - 77.3 * 77.3 / 80));
    }

    @Test
    void aLineIsDrawnWhereItsValueIs() {
        Field height = Field.of(73, 144, (latitude, longitude) -> 560 - latitude);
        Lines lines = new Lines(height, 10, Lines.Look.FIRST, Double.POSITIVE_INFINITY, new Bilingual("高度", "height"));
        WeatherMap map = map(Equirectangular.globe(), List.of(lines), null);
        BufferedImage image = map.draw(Sheet.WIDE);

        int dark = 0;
        for (double longitude = 3; longitude < 320; longitude += 1) {
            dark += darkest(map, image, 40, longitude) < 100 ? 1 : 0;
            assertThat(darkest(map, image, 45.1, longitude + 0.6))
                    .as("between two lines, at " + longitude)
                    .isGreaterThan(120);
        }
        assertThat(dark)
                .as("of 317 places on the line, all but those in its labels")
                .isBetween(270, 316);
    }

    private static int darkest(WeatherMap map, BufferedImage image, double latitude, double longitude) {
        return colour(map, Sheet.WIDE, image, latitude, longitude) >> 8 & 255;
    }

    @Test
    void coastsAreDrawnOnlyWhereLandIsGiven() {
        Field land = Field.of(
                181,
                360,
                (latitude, longitude) -> Math.abs(latitude) < 31 && longitude > 60 && longitude < 120.5 ? 1 : 0);
        WeatherMap with = map(Equirectangular.globe(), List.of(), land);
        WeatherMap without = map(Equirectangular.globe(), List.of(), null);

        BufferedImage drawn = with.draw(Sheet.WIDE);
        int onCoast = 255;
        for (double longitude = 120; longitude <= 121; longitude += 0.2) {
            onCoast = Math.min(onCoast, colour(with, Sheet.WIDE, drawn, 5, longitude) & 255);
        }
        int nowhere = colour(without, Sheet.WIDE, without.draw(Sheet.WIDE), 5, 120.5);
        assertThat(onCoast).isLessThan(140);
        assertThat(nowhere).isEqualTo(Colour.PAPER);
    }

    @Test
    void highsAndLowsAreMarkedInTheirColours() {
        Field pressure = Field.of(73, 144, (latitude, longitude) -> {
            double east = Math.IEEEremainder(longitude - 120, 360);
            return 1013 - 45 * Math.exp(-(Math.pow(latitude - 40, 2) + east * east) / 80);
        });
        WeatherMap map = map(Equirectangular.globe(), List.of(Lines.pressure(pressure)), null);
        BufferedImage image = map.draw(Sheet.WIDE);
        Layout layout = new Layout(map, Sheet.WIDE);
        var low = layout.frame().point(40, 120);

        assertThat(count(image, LineDrawing.LOW, (int) (layout.left() + low.x), (int) (layout.top() + low.y), 20))
                .isGreaterThan(20);
        assertThat(count(image, LineDrawing.HIGH, 800, 480, 800)).isZero();
    }

    private static int count(BufferedImage image, int colour, int x, int y, int around) {
        int found = 0;
        for (int row = Math.max(0, y - around); row < Math.min(image.getHeight(), y + around); row++) {
            for (int column = Math.max(0, x - around); column < Math.min(image.getWidth(), x + around); column++) {
                found += image.getRGB(column, row) == colour ? 1 : 0;
            }
        }
        return found;
    }

    @Test
    void whatIsUnknownStaysPaper() {
        Field half = WARM_BELT.map(value -> value);
        java.util.Arrays.fill(half.values(), 0, 18 * 72, Float.NaN);
        WeatherMap map = map(Equirectangular.globe(), List.of(new Fill(half, Scales.TEMPERATURE, NAME)), null);
        BufferedImage image = map.draw(Sheet.NARROW);

        assertThat(colour(map, Sheet.NARROW, image, 44, 104)).isEqualTo(Colour.PAPER);
        assertThat(colour(map, Sheet.NARROW, image, -44, 104))
                .isEqualTo(Scales.TEMPERATURE.colour(30 - 44 * 44 / 80.0));
    }

    @Test
    void aFileIsThereWholeAndAlone(@TempDir Path folder) throws IOException {
        map(Equirectangular.globe(), List.of(new Fill(WARM_BELT, Scales.TEMPERATURE, NAME)), null)
                .write(folder.resolve("map.png"), Sheet.NARROW);

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("map.png"));
        }
        assertThat(ImageIO.read(folder.resolve("map.png").toFile()).getWidth()).isEqualTo(Sheet.NARROW.width());
    }

    @Test
    void theHeadingTellsWhenItBeganHowFarItIsAndForWhen() {
        assertThat(String.join(" ", HEADING.times()))
                .contains("2011-10-08 00:00 UTC", "+72 h", "2011-10-11 00:00 UTC", "T42 L20");
        assertThat(Heading.ahead(Duration.ofMinutes(90))).isEqualTo("+1:30 h");
    }
}
