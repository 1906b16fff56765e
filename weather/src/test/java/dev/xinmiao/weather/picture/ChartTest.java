package dev.xinmiao.weather.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class ChartTest {
    private static final Bilingual LEAD = new Bilingual("时效", "lead time, h");
    private static final List<Curve> CURVES = List.of(
            new Curve(new Bilingual("模式", "model"), new double[] {0, 24, 48}, new double[] {10, 20, 30}),
            new Curve(
                    new Bilingual("持续性", "persistence"), new double[] {0, 24, 48}, new double[] {10, Double.NaN, 60}));
    private static final LineChart SCORES = new LineChart(
            new Bilingual("均方根误差", "RMSE"),
            List.of("T42 & <L20>"),
            Axis.between(LEAD, 0, 48, 12),
            LineChart.upFor(new Bilingual("米", "m"), CURVES),
            CURVES);

    @Test
    void exponentsAreRaisedDigitsOfOneSize() {
        assertThat(Raised.pieces("10⁻¹⁴ s⁻¹"))
                .containsExactly(
                        new Raised("10", false),
                        new Raised("−14", true),
                        new Raised(" s", false),
                        new Raised("−1", true));
        SvgCanvas canvas = new SvgCanvas(100, 20);
        canvas.text("10⁻¹⁴", 0, 10, Canvas.Type.of(10, Colour.INK));
        assertThat(canvas.finish("", ""))
                .contains("<tspan dy=\"-3.6\" font-size=\"7\">−14</tspan>")
                .contains("<tspan dy=\"0\" font-size=\"10\">10</tspan>");
    }

    @Test
    void anSvgIsWellFormedAndTellsWhatItShows() {
        Document svg = Xml.parsed(SCORES.svg(Sheet.CHART));

        assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("均方根误差 RMSE");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).contains("模式 model: 10 → 30");
        assertThat(Xml.texts(svg)).anyMatch(text -> text.contains("T42 & <L20>"));
    }

    @Test
    void valuesStandWhereTheAxesPutThem() {
        Plot plot = new Plot(
                new Rectangle2D.Double(100, 50, 200, 400),
                Axis.between(LEAD, 0, 48, 12),
                Axis.pressure(1000, 10, true),
                15);

        assertThat(plot.x(12)).isEqualTo(150);
        assertThat(plot.y(1000)).isCloseTo(450, within(1e-9));
        assertThat(plot.y(100)).isCloseTo(250, within(1e-9));
        assertThat(plot.y(10)).isCloseTo(50, within(1e-9));
        assertThat(plot.up().value(0.5)).isCloseTo(100, within(1e-9));
    }

    @Test
    void axesGoFromRoundNumberToRoundNumber() {
        Axis axis = Axis.round(LEAD, 3.2, 97);

        assertThat(axis.from()).isEqualTo(0);
        assertThat(axis.to()).isEqualTo(100);
        assertThat(axis.ticks()).containsExactly(0.0, 20.0, 40.0, 60.0, 80.0, 100.0);
        assertThat(Axis.round(LEAD, 5, 5).to()).isGreaterThan(5);
    }

    @Test
    void numbersAreShortAndHaveATrueMinus() {
        assertThat(List.of(
                        Ticks.label(0),
                        Ticks.label(-12.5),
                        Ticks.label(0.1 + 0.2),
                        Ticks.label(1000),
                        Ticks.label(0.002),
                        Ticks.label(1e-14),
                        Ticks.label(-2.5e-7)))
                .containsExactly("0", "−12.5", "0.3", "1000", "0.002", "10⁻¹⁴", "−2.5·10⁻⁷");
    }

    @Test
    void whatIsUnknownBreaksALine() {
        Plot plot = new Plot(new Rectangle2D.Double(0, 0, 100, 100), SCORES.across(), SCORES.up(), 15);
        double[] leads = {0, 12, 24, 36, 48};
        double[] holed = {10, 20, Double.NaN, 40, 50};
        int begun = 0;
        for (var steps = plot.line(leads, holed).getPathIterator(null); !steps.isDone(); steps.next()) {
            begun += steps.currentSegment(new double[6]) == java.awt.geom.PathIterator.SEG_MOVETO ? 1 : 0;
        }

        assertThat(begun).isEqualTo(2);
    }

    @Test
    void aSectionPutsValuesAtTheirLatitudeAndPressure() {
        double[] latitudes = {90, 45, 0, -45, -90};
        double[] pressures = {100, 300, 1000};
        float[] values = new float[15];
        for (int point = 0; point < 15; point++) {
            values[point] = point % 5 < 2 ? 20 : point / 5 == 2 ? 5 : -30;
        }
        Section section = new Section(
                new Bilingual("剖面", "section"),
                List.of(),
                latitudes,
                pressures,
                values,
                Scales.TEMPERATURE,
                new Bilingual("气温", "temperature"),
                new Section.Isolines(values, 100, new Bilingual("气温", "temperature")),
                true);
        BufferedImage image = section.image(Sheet.CHART);

        int width = image.getWidth();
        int height = section.height(Sheet.CHART);
        assertThat(image.getRGB(width - 60, height / 3)).as("north, right").isEqualTo(Scales.TEMPERATURE.colour(20));
        assertThat(image.getRGB(80, 80)).as("south, high up").isEqualTo(Scales.TEMPERATURE.colour(-30));
        assertThat(section.description()).contains("−30 … 20 °C");
    }

    @Test
    void aSectionOfFieldsHoldsTheirMeans() {
        Field low = Field.of(3, 4, (latitude, longitude) -> latitude + longitude / 90);
        Field high = Field.of(3, 4, (latitude, longitude) -> 2);

        assertThat(Section.zonalMeans(List.of(low, high))).containsExactly(91.5f, 1.5f, -88.5f, 2, 2, 2);
    }

    @Test
    void theEndingOfTheNameSaysTheKind(@TempDir Path folder) throws IOException {
        SCORES.write(folder.resolve("a.svg"), Sheet.CHART);
        SCORES.write(folder.resolve("a.png"), Sheet.CHART);

        assertThat(folder.resolve("a.svg")).content().startsWith("<svg");
        assertThat(javax.imageio.ImageIO.read(folder.resolve("a.png").toFile()).getWidth())
                .isEqualTo(960);
        assertThatThrownBy(() -> SCORES.write(folder.resolve("a.gif"), Sheet.CHART))
                .hasMessage("A chart is written as .svg or .png, but the file's name is a.gif.");
    }

    @Test
    void curvesOfUnequalLengthsAreRefused() {
        assertThatThrownBy(() -> new Curve(LEAD, new double[2], new double[3]))
                .hasMessageContaining("lead time, h has 2 x and 3 y");
    }
}
