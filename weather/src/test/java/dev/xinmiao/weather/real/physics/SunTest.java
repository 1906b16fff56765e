package dev.xinmiao.weather.real.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDateTime;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SunTest {
    private final double[] height = new double[64];
    private final double[] path = new double[64];

    @Test
    void declinationFollowsTheYear() {
        assertThat(declination(2023, 6, 21)).isCloseTo(23.44, within(0.05));
        assertThat(declination(2023, 12, 22)).isCloseTo(-23.44, within(0.05));
        assertThat(declination(2023, 3, 21)).isCloseTo(0, within(0.5));
        assertThat(declination(2023, 9, 23)).isCloseTo(0, within(0.5));
    }

    @Test
    void theSunIsAheadOfTheClockInNovemberAndBehindInFebruary() {
        assertThat(minutes(11, 3)).isCloseTo(16.4, within(0.4));
        assertThat(minutes(2, 11)).isCloseTo(-14.2, within(0.4));
    }

    @Test
    void theEarthIsNearestToTheSunInJanuary() {
        assertThat(at(2023, 1, 4, 12).strength()).isCloseTo(1361 * 1.034, within(3.0));
        assertThat(at(2023, 7, 5, 12).strength()).isCloseTo(1361 * 0.967, within(3.0));
    }

    @Test
    void noonAtGreenwichIsHighAndMidnightDark() {
        Sun sun = at(2023, 6, 21, 12);
        sun.shine(60, place(51.48, 0), height, path);
        assertThat(Math.toDegrees(Math.asin(height[0]))).isCloseTo(90 - 51.48 + 23.44, within(0.1));
        sun.shine(60, place(51.48, 180), height, path);
        assertThat(height[0]).isZero();
        sun.shine(60, place(80, 180), height, path);
        assertThat(Math.toDegrees(Math.asin(height[0]))).as("midnight sun").isCloseTo(80 + 23.44 - 90, within(0.1));
    }

    @Test
    void aDayIsAsLongAsTheAlmanacSays() {
        // Without refraction and the sun's disk: cos H = −tan φ tan δ.
        assertThat(daylight(6, 21, 51.48)).isCloseTo(16.41, within(0.1));
        assertThat(daylight(12, 22, 51.48)).isCloseTo(7.6, within(0.1));
        assertThat(daylight(3, 21, -35)).isCloseTo(12, within(0.1));
        assertThat(daylight(12, 22, 75)).isZero();
    }

    @Test
    void theMeanOverADayIsTheFormulaOfMilankovitch() {
        double latitude = Math.toRadians(30);
        Sun sun = at(2023, 6, 21, 0);
        double declination = sun.declination();
        double sunset = Math.acos(-Math.tan(latitude) * Math.tan(declination));
        double expected = (sunset * Math.sin(latitude) * Math.sin(declination)
                        + Math.cos(latitude) * Math.cos(declination) * Math.sin(sunset))
                / Math.PI;

        sun.shine(86_400, place(30, 77), height, path);

        assertThat(height[0]).isCloseTo(expected, within(1e-3));
        assertThat(path[0]).isBetween(height[0], 1.0);
    }

    @Test
    void theClimateGoesFromMiddleToMiddleOfMonths() {
        Sun sun = at(2023, 1, 1, 0);
        assertThat(sun.month()).isEqualTo(11);
        assertThat(sun.next()).isCloseTo(0.5, within(1e-9));
        sun = at(2023, 7, 17, 0);
        assertThat(sun.month()).isEqualTo(6);
        assertThat(sun.next()).isBetween(0.0, 0.05);
        sun = at(2023, 12, 31, 23);
        assertThat(sun.month()).isEqualTo(11);
    }

    private static Sun at(int year, int month, int day, int hour) {
        Sun sun = new Sun(LocalDateTime.of(year, month, day, 0, 0));
        sun.go(hour * 3600);
        return sun;
    }

    private static double declination(int year, int month, int day) {
        return Math.toDegrees(at(year, month, day, 12).declination());
    }

    private static double minutes(int month, int day) {
        return at(2023, month, day, 12).equation() / (2 * Math.PI) * 1440;
    }

    private double daylight(int month, int day, double latitude) {
        Sun sun = new Sun(LocalDateTime.of(2023, month, day, 0, 0));
        int light = 0;
        for (int minute = 0; minute < 1440; minute++) {
            sun.go(minute * 60);
            sun.shine(60, place(latitude, 0), height, path);
            light += height[0] > 0 ? 1 : 0;
        }
        return light / 60.0;
    }

    private static Sun.Place place(double latitude, double longitude) {
        Sun.Place place = new Sun.Place();
        Arrays.fill(place.latitudeSine, Math.sin(Math.toRadians(latitude)));
        Arrays.fill(place.latitudeCosine, Math.cos(Math.toRadians(latitude)));
        Arrays.fill(place.longitudeSine, Math.sin(Math.toRadians(longitude)));
        Arrays.fill(place.longitudeCosine, Math.cos(Math.toRadians(longitude)));
        return place;
    }
}
