package dev.xinmiao.weather.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ReportTest {
    @TempDir
    static Path folder;

    private static Path written = Path.of("");
    private static String page = "";
    private static Document tree = Xml.parsed("<none/>");

    @BeforeAll
    static void aReportIsWritten() throws IOException {
        written = folder.resolve("report");
        report().write(written);
        page = Files.readString(written.resolve("index.html"));
        tree = Xml.parsed(page);
    }

    private static Scores scores(double... leads) {
        return new Scores(
                new Bilingual("均方根误差", "RMSE"),
                "m",
                new Bilingual("分析", "analyses"),
                List.of(
                        new Curve(
                                new Bilingual("模式", "model"),
                                leads,
                                Arrays.stream(leads).map(lead -> 1 + lead / 24).toArray()),
                        new Curve(
                                new Bilingual("持续性", "persistence"),
                                leads,
                                Arrays.stream(leads)
                                        .map(lead -> 1 + 3.25 * lead / 24)
                                        .toArray())));
    }

    private static Report report() {
        Run run = new Run(
                new Bilingual("理想试验 <甲>", "An ideal state <A> & more"),
                Instant.parse("2011-10-08T00:00:00Z"),
                Duration.ofDays(10),
                42,
                20,
                "128 × 64 Gaussian",
                Duration.ofSeconds(1200),
                "double",
                Duration.ofMillis(75_400),
                "2 cores");
        Bilingual title = new Bilingual("2 米气温", "2 m temperature");
        List<WeatherMap> maps = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            int shift = 30 * number;
            Field field = Field.of(
                    19,
                    36,
                    (latitude, longitude) ->
                            20 * Math.cos(Math.toRadians(latitude + longitude + shift)) - 100.0 * (shift / 60));
            maps.add(new WeatherMap(
                    new Heading(title, run.initial(), Duration.ofHours(6L * number), run.name()),
                    Equirectangular.globe(),
                    List.of(new Fill(field, Scales.TEMPERATURE, title)),
                    null));
        }
        return new Report(
                run,
                List.of(new Film("t2m", title, maps)),
                List.of(MeteogramTest.forecast(MeteogramTest.KUNSHAN)),
                List.of(scores(0, 24), scores(48)),
                List.of(),
                List.of(new Report.Output("a.nc", 1_234_567, new Bilingual("场", "fields"))),
                List.of(new Bilingual("另一说明", "Another note")));
    }

    private static List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        Xml.all(tree, "a").forEach(link -> addresses.add(link.getAttribute("href")));
        Xml.all(tree, "a").stream()
                .filter(link -> link.hasAttribute("data-narrow"))
                .forEach(link -> addresses.add(link.getAttribute("data-narrow")));
        Xml.all(tree, "img").forEach(image -> addresses.add(image.getAttribute("src")));
        Xml.all(tree, "source").forEach(source -> addresses.add(source.getAttribute("srcset")));
        return addresses;
    }

    @Test
    void whatItPointsToIsInItsFolder() {
        List<String> files =
                addresses().stream().filter(address -> !address.startsWith("#")).toList();

        assertThat(files)
                .hasSize(6 + 5 + 2 + 2)
                .allSatisfy(address -> assertThat(written.resolve(address)).isRegularFile());
    }

    @Test
    void everyPictureOfTheFolderIsInThePage() throws IOException {
        try (Stream<Path> all = Files.walk(written)) {
            List<String> pictures = all.filter(path -> path.toString().matches(".*(png|svg)"))
                    .map(path -> written.relativize(path).toString())
                    .toList();
            assertThat(pictures)
                    .hasSize(12)
                    .allSatisfy(picture -> assertThat(addresses()).contains(picture));
        }
    }

    @Test
    void nothingComesFromElsewhere() {
        assertThat(page.replace("http://www.w3.org/1999/xhtml", "")).doesNotContain("://", "@import", "url(");
        assertThat(Xml.all(tree, "link")).isEmpty();
        assertThat(Xml.all(tree, "script")).allMatch(script -> !script.hasAttribute("src"));
    }

    @Test
    void everyPictureHasWordsAndASize() {
        assertThat(Xml.all(tree, "img")).hasSize(4).allSatisfy(image -> {
            assertThat(image.getAttribute("alt").length()).isGreaterThan(30);
            assertThat(image.getAttribute("width")).isNotEmpty();
            assertThat(image.getAttribute("height")).isNotEmpty();
        });
        assertThat(Xml.all(tree, "img").getFirst().getAttribute("alt"))
                .contains("2 米气温 2 m temperature", "2011-10-08 00:00 UTC – 2011-10-08 12:00 UTC");
    }

    @Test
    void aPictureHasTheSizeThatIsSaidThoughLegendsDiffer() throws IOException {
        Element image = Xml.all(tree, "img").getFirst();
        for (String name : List.of(image.getAttribute("src"), "t2m/000.png", "t2m/002.png")) {
            var read = ImageIO.read(written.resolve(name).toFile());
            assertThat(read.getWidth() + " " + read.getHeight())
                    .isEqualTo(image.getAttribute("width") + " " + image.getAttribute("height"));
        }
    }

    @Test
    void whoWantsStillnessGetsAStillPicture() {
        assertThat(Xml.all(tree, "source").stream()
                        .filter(source -> source.getAttribute("media").contains("prefers-reduced-motion"))
                        .map(source -> source.getAttribute("srcset")))
                .containsExactly("t2m/narrow-000.png", "t2m/000.png");
    }

    @Test
    void paperGetsTheMiddleFrame() {
        assertThat(Xml.all(tree, "img").stream()
                        .filter(image -> image.getAttribute("class").equals("on-paper"))
                        .map(image -> image.getAttribute("src") + " " + image.getAttribute("alt")))
                .containsExactly("t2m/001.png 2 米气温 2 m temperature, 2011-10-08 06:00 UTC");
    }

    @Test
    void itTellsWhatWasRunAndThatItIsNoForecastToActUpon() {
        String text = tree.getDocumentElement().getTextContent();

        assertThat(text)
                .contains(
                        "An ideal state <A> & more",
                        "T42",
                        "1200 s",
                        "double",
                        "1 min 15 s",
                        "128 × 64 Gaussian",
                        "2 cores");
        assertThat(text).contains("不是业务天气预报", "not operational; no skill is claimed", "Another note");
        assertThat(text).contains("1.2 MB", "4.25", "+24");
    }

    @Test
    void scoresOfOneTimeAreALineOfATableAndNoChart() {
        List<String> rows =
                Xml.all(tree, "tr").stream().map(Element::getTextContent).toList();

        assertThat(rows).contains("均方根误差 RMSE+48m3.007.50");
        assertThat(page).contains("scores-1.svg").doesNotContain("scores-2.svg");
    }

    @Test
    void everyIdIsUniqueAndEveryLinkWithinThePageLeadsSomewhere() {
        List<String> ids = Xml.all(tree, "*").stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(addresses().stream().filter(address -> address.startsWith("#")))
                .allSatisfy(address -> assertThat(ids).contains(address.substring(1)));
        assertThat(Xml.all(tree, "section"))
                .allSatisfy(section -> assertThat(ids).contains(section.getAttribute("aria-labelledby")));
    }

    @Test
    void allWordsCanBeReadOnTheirGround() {
        for (String ink : List.of("ink", "ink-2", "accent", "near")) {
            for (String ground : List.of("paper", "soft", "near-soft")) {
                assertThat(Colour.contrast(token(ink), token(ground)))
                        .as(ink + " on " + ground)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
        assertThat(Colour.contrast(token("control"), token("paper"))).isGreaterThanOrEqualTo(3);
    }

    private static int token(String name) {
        Matcher matcher = Pattern.compile("--" + name + ": #(\\w{6});").matcher(page);
        assertThat(matcher.find()).as("the colour " + name).isTrue();
        return Colour.hex(matcher.group(1));
    }

    @Test
    void aFolderThatIsThereIsLeftAlone() {
        assertThatThrownBy(() -> report().write(written)).hasMessageContaining("is there already; name a new folder.");
        assertThat(folder.resolve("report.part")).doesNotExist();
    }
}
