package dev.xinmiao.weather.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExtremesTest {

    private static double bump(double latitude, double longitude, double atLatitude, double atLongitude) {
        double east = Math.IEEEremainder(longitude - atLongitude, 360) * Math.cos(Math.toRadians(latitude));
        return Math.exp(-(Math.pow(latitude - atLatitude, 2) + east * east) / 100);
    }

    @Test
    void aHighAndALowAreFoundWhereTheyAreTheDeeperOneFirst() {
        Field pressure = Field.of(
                73,
                144,
                (latitude, longitude) ->
                        1013 - 40 * bump(latitude, longitude, 55, 2.5) + 20 * bump(latitude, longitude, -30, 180));

        assertThat(Extremes.of(pressure, 3))
                .containsExactly(
                        new Extremes.Extreme(false, 55, 2.5, pressure.value(14, 1)),
                        new Extremes.Extreme(true, -30, 180, pressure.value(48, 72)));
    }

    @Test
    void aWideHighIsMarkedThoughItsMiddleIsFlat() {
        Field pressure = Field.of(73, 144, (latitude, longitude) -> {
            double east = Math.IEEEremainder(longitude - 90, 360) * Math.cos(Math.toRadians(latitude));
            double far = Math.hypot(latitude - 45, east) / 25;
            return 1013 + 15 * Math.exp(-far * far * far * far);
        });

        assertThat(Extremes.of(pressure, 4))
                .singleElement()
                .satisfies(high -> assertThat(high.high()).isTrue())
                .satisfies(high -> assertThat(high.latitude()).isBetween(40.0, 50.0));
    }

    @Test
    void aRippleOnASlopeIsNoHigh() {
        Field pressure = Field.of(
                73,
                144,
                (latitude, longitude) -> 1013
                        + 30 * bump(latitude, longitude, 40, 100)
                        + 0.5 * Math.sin(Math.toRadians(20 * longitude)));

        assertThat(Extremes.of(pressure, 2)).hasSize(1);
    }

    @Test
    void aPlainHasNone() {
        assertThat(Extremes.of(Field.of(37, 72, (latitude, longitude) -> 1013), 0.5))
                .isEmpty();
        assertThat(Extremes.of(Field.of(37, 72, (latitude, longitude) -> 1013 + latitude / 10), 0.5))
                .isEmpty();
    }

    @Test
    void ofTwoEqualPointsOneIsMarked() {
        Field twins = Field.of(
                37,
                72,
                (latitude, longitude) -> latitude == 40 && (longitude == 100 || longitude == 105) ? 1040 : 1013);

        assertThat(Extremes.of(twins, 3)).hasSize(1);
    }

    @Test
    void whatIsShallowIsLeftOut() {
        Field pressure = Field.of(73, 144, (latitude, longitude) -> 1013 - 2 * bump(latitude, longitude, 40, 100));

        assertThat(Extremes.of(pressure, 4)).isEmpty();
        assertThat(Extremes.of(pressure, 0.5)).hasSize(1);
    }
}
