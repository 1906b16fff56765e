package dev.xinmiao.weather.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.xinmiao.weather.grid.Grid;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SurfaceTest {
    private static final Field WAVES = Field.of(
            37,
            72,
            (latitude, longitude) -> 10 * Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(2 * longitude)));

    @Test
    void halfTheStepHasMeansBetween() {
        Raster halved = new Raster(2, 2, 2, new float[] {0, 4, 8, 12}).halved();

        assertThat(halved)
                .extracting(Raster::columns, Raster::rows, Raster::step)
                .containsExactly(3, 3, 1.0);
        assertThat(halved.values()).containsExactly(0, 2, 4, 4, 6, 8, 8, 10, 12);
    }

    @Test
    void aFieldIsWhatItIsAtItsPoints() {
        Surface surface = new Surface(WAVES);
        for (int row = 0; row < WAVES.rows(); row++) {
            for (int column = 0; column < WAVES.columns(); column++) {
                double latitude = WAVES.latitudes()[row];
                double longitude = WAVES.longitudes()[column];
                assertThat(surface.smooth(latitude, longitude)).isCloseTo(WAVES.value(row, column), within(1e-5));
                assertThat(surface.linear(latitude, longitude - 360)).isCloseTo(WAVES.value(row, column), within(1e-5));
            }
        }
    }

    @Test
    void betweenThemTheSmoothSurfaceIsNearerToTheTruthThanTheLinearOne() {
        Surface surface = new Surface(WAVES);
        double smooth = 0;
        double linear = 0;
        for (double longitude = 0.5; longitude < 360; longitude++) {
            double truth = 10 * Math.cos(Math.toRadians(42.5)) * Math.cos(Math.toRadians(2 * longitude));
            smooth = Math.max(smooth, Math.abs(surface.smooth(42.5, longitude) - truth));
            linear = Math.max(linear, Math.abs(surface.linear(42.5, longitude) - truth));
        }

        assertThat(smooth).isLessThan(0.015);
        assertThat(linear).isGreaterThan(5 * smooth);
    }

    @Test
    void itGoesOverThePoleOfAGridWithoutPoles() {
        Grid grid = Grid.full(42);
        double[] latitudes = new double[grid.rings()];
        double[] longitudes = new double[grid.longest()];
        Arrays.setAll(latitudes, ring -> Math.toDegrees(grid.latitude(ring)));
        Arrays.setAll(longitudes, place -> 360.0 * place / longitudes.length);
        double[] values = new double[latitudes.length * longitudes.length];
        for (int point = 0; point < values.length; point++) {
            double latitude = Math.toRadians(latitudes[point / longitudes.length]);
            values[point] = Math.cos(latitude) * Math.cos(Math.toRadians(longitudes[point % longitudes.length]));
        }
        Surface surface = new Surface(Field.of(latitudes, longitudes, values));

        assertThat(surface.smooth(90, 77)).isCloseTo(0, within(1e-3));
        assertThat(surface.smooth(89, 180)).isCloseTo(-Math.cos(Math.toRadians(89)), within(2e-3));
        assertThat(surface.linear(-89.5, 0)).isCloseTo(Math.cos(Math.toRadians(89.5)), within(1e-3));
    }

    @Test
    void rainNeverFallsBelowNought() {
        Field rain = Field.of(37, 72, (latitude, longitude) -> latitude == 30 && longitude == 120 ? 40 : 0);
        Surface surface = new Surface(rain);
        for (double latitude = 15; latitude <= 45; latitude += 0.7) {
            for (double longitude = 105; longitude <= 135; longitude += 0.7) {
                assertThat(surface.smooth(latitude, longitude)).isBetween(0.0, 40.0);
            }
        }
    }

    @Test
    void whatIsUnknownStaysSoAndSpoilsNothingBeyondItsNeighbours() {
        Field holed = Field.of(37, 72, (latitude, longitude) -> latitude == 30 && longitude == 120 ? Double.NaN : 7);
        Surface surface = new Surface(holed);

        assertThat(surface.smooth(31, 121)).isNaN();
        assertThat(surface.smooth(35, 121)).isEqualTo(7);
        assertThat(surface.linear(30, 125)).isEqualTo(7);
    }

    @Test
    void longitudesMayBeginElsewhere() {
        double[] longitudes = new double[72];
        Arrays.setAll(longitudes, column -> -177.5 + 5 * column);
        float[] values = new float[37 * 72];
        for (int point = 0; point < values.length; point++) {
            values[point] = (float) Math.sin(Math.toRadians(longitudes[point % 72]));
        }
        Field field = new Field(WAVES.latitudes(), longitudes, values);

        assertThat(field.at(10, 92.5)).isCloseTo(Math.sin(Math.toRadians(92.5)), within(1e-6));
        assertThat(field.at(10, 267.5)).isCloseTo(-Math.sin(Math.toRadians(87.5)), within(1e-6));
    }

    @Test
    void aFieldAtAPlaceIsItsLinearSurface() {
        Surface surface = new Surface(WAVES);
        for (double latitude = -90; latitude <= 90; latitude += 3.7) {
            for (double longitude = -200; longitude <= 400; longitude += 7.3) {
                assertThat(WAVES.at(latitude, longitude)).isCloseTo(surface.linear(latitude, longitude), within(1e-6));
            }
        }
    }

    @Test
    void aFieldThatIsNotOneIsRefusedInASentence() {
        double[] latitudes = {90, 0, -90};
        double[] longitudes = {0, 90, 180, 270};

        assertThatThrownBy(() -> new Field(latitudes, longitudes, new float[11]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "A field needs at least 2 latitudes, 4 longitudes and a value for each point, but has 3 latitudes, "
                                + "4 longitudes and 11 values.");
        assertThatThrownBy(() -> new Field(new double[] {-90, 0, 90}, longitudes, new float[12]))
                .hasMessageContaining("fall from north to south");
        assertThatThrownBy(() -> new Field(latitudes, new double[] {0, 90, 180, 280}, new float[12]))
                .hasMessageContaining("number 3 of 4 is 280.0");
        assertThatThrownBy(() -> WAVES.with(Field.of(19, 36, (latitude, longitude) -> 0), Math::hypot))
                .hasMessageContaining("37 by 72 points and the other 19 by 36");
    }

    @Test
    void meansRoundTheGlobeLeaveOutWhatIsUnknown() {
        Field field = Field.of(3, 4, (latitude, longitude) -> longitude == 0 ? Double.NaN : latitude + longitude / 90);

        assertThat(field.zonalMeans()).containsExactly(92f, 2f, -88f);
    }
}
