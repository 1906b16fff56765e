package dev.xinmiao.weather.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContoursTest {

    @Test
    void theLineOfEqualDistanceIsOneClosedCircle() {
        Raster hill = Raster.of(200, 200, 2, (x, y) -> Math.hypot(x - 100, y - 100));

        List<Contours.Line> lines = Contours.of(hill, 60);

        assertThat(lines).hasSize(1);
        Contours.Line circle = lines.getFirst();
        assertThat(circle.x()[0]).isEqualTo(circle.x()[circle.size() - 1]);
        assertThat(circle.y()[0]).isEqualTo(circle.y()[circle.size() - 1]);
        assertThat(circle.size()).isGreaterThan(150);
        for (int point = 0; point < circle.size(); point++) {
            assertThat(Math.hypot(circle.x()[point] - 100, circle.y()[point] - 100))
                    .isCloseTo(60, within(0.02));
        }
    }

    @Test
    void aLineFromEdgeToEdgeIsOnePieceInOrder() {
        Raster slope = Raster.of(100, 50, 1, (x, y) -> y - 10 - x / 5);

        List<Contours.Line> lines = Contours.of(slope, 0.25);

        assertThat(lines).hasSize(1);
        Contours.Line line = lines.getFirst();
        boolean eastward = line.x()[0] < line.x()[line.size() - 1];
        for (int point = 1; point < line.size(); point++) {
            assertThat(line.x()[point] - line.x()[point - 1]).matches(step -> eastward ? step >= 0 : step <= 0);
            assertThat(line.y()[point]).isCloseTo(10.25 + line.x()[point] / 5, within(1e-4));
        }
    }

    @Test
    void onAMapTheLineOfALatitudeIsItsParallel() {
        Field latitudes = Field.of(73, 144, (latitude, longitude) -> latitude);
        for (Projection projection : List.of(Equirectangular.globe(), PolarStereographic.north(0, 105))) {
            Frame frame = new Frame(projection, 800, 20);
            List<Contours.Line> lines = Contours.of(frame.raster(latitudes, 3, true), 42);
            assertThat(lines).hasSize(1);
            for (int point = 0; point < lines.getFirst().size(); point++) {
                assertThat(frame.place(
                                        lines.getFirst().x()[point],
                                        lines.getFirst().y()[point])
                                .latitude())
                        .isCloseTo(42, within(0.05));
            }
        }
    }

    @Test
    void atASaddleTheMeanDecidesWhichPiecesBelongTogether() {
        Contours.Line high =
                Contours.of(new Raster(2, 2, 1, new float[] {1, 0, 0, 1}), 0.4).getFirst();
        Contours.Line low =
                Contours.of(new Raster(2, 2, 1, new float[] {1, 0, 0, 1}), 0.6).getFirst();

        assertThat(high.x()[0] + high.y()[0] + high.x()[1] + high.y()[1])
                .as("the corners that are above are joined, so a line cuts off one that is below")
                .isNotCloseTo(0.8, within(0.3));
        assertThat(low.x()[0] + low.y()[0] + low.x()[1] + low.y()[1])
                .as("the corner above is cut off by itself")
                .isCloseTo(0.8, within(1e-6));
    }

    @Test
    void whereNothingIsKnownNoLineIsDrawn() {
        Raster holed = Raster.of(40, 40, 1, (x, y) -> x < 20 ? Double.NaN : y);

        List<Contours.Line> lines = Contours.of(holed, 15.5);

        assertThat(lines).hasSize(1);
        assertThat(java.util.Arrays.stream(lines.getFirst().x()).min()).hasValue(20);
    }
}
