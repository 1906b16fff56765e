package dev.xinmiao.weather.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class MeteogramTest {
    static final Place KUNSHAN = new Place(new Bilingual("昆山", "Kunshan"), 31.39, 120.95, ZoneId.of("Asia/Shanghai"));

    static PlaceForecast forecast(Place place) {
        return new PlaceForecast(
                place,
                Instant.parse("2011-10-08T00:00:00Z"),
                Duration.ofHours(1),
                series(hour -> 15 + 5 * Math.sin(hour * Math.PI / 12)),
                series(hour -> 8),
                series(hour -> hour > 30 && hour <= 36 ? 1.5 : 0),
                series(hour -> 40),
                series(hour -> -10),
                series(hour -> 0),
                series(hour -> 1013 + hour / 20.0));
    }

    private static double[] series(IntToDoubleFunction formula) {
        double[] series = new double[241];
        Arrays.setAll(series, formula);
        return series;
    }

    @Test
    void itIsAccessibleAndInLocalTime() {
        Document svg = Xml.parsed(new Meteogram(forecast(KUNSHAN), "T42 L20").svg(Sheet.CHART));

        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("昆山天气预报 Forecast for Kunshan");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                .contains("2011-10-08 00:00 UTC – 2011-10-18 00:00 UTC", "10.0 … 20.0 °C", "9.0 mm");
        assertThat(Xml.texts(svg)).contains("10-8", "10-9", "10-17", "00", "06", "18");
        assertThat(Xml.texts(svg)).anyMatch(text -> text.contains("Asia/Shanghai"));
        assertThat(Xml.texts(svg)).as("the sum of the day").contains("9.0");
    }

    @Test
    void rainOfADayIsItsSumAndHighestAndLowestTemperaturesAreNamed() {
        List<String> texts = Xml.texts(Xml.parsed(new Meteogram(forecast(KUNSHAN), "T42 L20").svg(Sheet.CHART)));

        assertThat(texts.stream().filter(text -> text.equals("9.0"))).hasSize(1);
        assertThat(texts).contains("20", "10");
    }

    @Test
    void whatFellUpToMidnightBelongsToTheDayThatEnds() {
        PlaceForecast all = forecast(KUNSHAN);
        PlaceForecast some = new PlaceForecast(
                KUNSHAN,
                all.initial(),
                all.step(),
                all.temperature(),
                all.dewPoint(),
                series(hour -> hour == 16 ? 5 : hour == 17 ? 2 : 0),
                all.cloud(),
                all.east(),
                all.north(),
                all.pressure());

        assertThat(some.local(16).getHour())
                .as("hour 16 of the forecast, in China")
                .isZero();
        assertThat(LocalDay.of(some).stream().map(LocalDay::precipitation).limit(3))
                .containsExactly(5.0, 2.0, 0.0);
    }

    @Test
    void theWarmestAndTheColdestStepAreThoseOfTheDay() {
        LocalDay day =
                LocalDay.of(forecast(KUNSHAN)).stream().skip(1).findFirst().orElseThrow();

        assertThat(day.first()).isEqualTo(16);
        assertThat(day.last()).isEqualTo(39);
        assertThat(day.warmest()).isEqualTo(30);
        assertThat(day.coldest()).isEqualTo(18);
    }

    @Test
    void aPanelOfWhatIsUnknownIsLeftOut() {
        PlaceForecast all = forecast(KUNSHAN);
        double[] unknown = series(hour -> Double.NaN);
        PlaceForecast some = new PlaceForecast(
                KUNSHAN,
                all.initial(),
                all.step(),
                all.temperature(),
                all.dewPoint(),
                all.precipitation(),
                unknown,
                all.east(),
                all.north(),
                unknown);

        assertThat(new Meteogram(some, "").height(Sheet.CHART))
                .isLessThan(new Meteogram(all, "").height(Sheet.CHART) - 100);
        assertThat(Xml.texts(Xml.parsed(new Meteogram(some, "").svg(Sheet.CHART))))
                .noneMatch(text -> text.contains("MSLP") || text.contains("cloud"));
    }

    /** Every so many hours, of a millimetre each. */
    private static PlaceForecast steps(Place place, int every, int hours) {
        double[] ones = new double[hours / every + 1];
        Arrays.fill(ones, 1);
        return new PlaceForecast(
                place,
                Instant.parse("2011-10-08T00:00:00Z"),
                Duration.ofHours(every),
                ones,
                ones,
                ones,
                ones,
                ones,
                ones,
                ones);
    }

    @Test
    void barsOfRainEndAtMidnightWhereStepsAllow() {
        List<RainBar> bars = RainBar.of(steps(KUNSHAN, 1, 48), 6);

        assertThat(bars.stream().map(RainBar::to)).containsExactly(4, 10, 16, 22, 28, 34, 40, 46, 48);
        assertThat(bars.stream().mapToDouble(RainBar::sum).sum()).isEqualTo(48);
        assertThat(RainBar.of(steps(KUNSHAN, 6, 24), 6).stream().map(RainBar::to))
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void barsAreAsLongAsTheirTitleSays() {
        List<String> texts = Xml.texts(Xml.parsed(new Meteogram(steps(KUNSHAN, 6, 48), "").svg(Sheet.CHART)));

        assertThat(texts).anyMatch(text -> text.startsWith("6 小时降水")).noneMatch(text -> text.startsWith("3 小时降水"));
    }

    @Test
    void oneDayHasItsHoursAndDates() {
        List<String> texts = Xml.texts(Xml.parsed(new Meteogram(steps(KUNSHAN, 1, 24), "").svg(Sheet.CHART)));

        assertThat(texts).contains("10-8", "10-9", "09", "12", "21", "00", "03", "06");
    }

    @Test
    void aZoneByLongitudeSaysSoAndALatinNameStandsApart() {
        Place cape = new Place(new Bilingual("Cape Town", "Cape Town"), -33.9, 18.4, ZoneId.of("+01:00"));
        Meteogram meteogram = new Meteogram(steps(cape, 6, 48), "");

        assertThat(meteogram.title().chinese()).isEqualTo("Cape Town 天气预报");
        assertThat(Xml.texts(Xml.parsed(meteogram.svg(Sheet.CHART))))
                .anyMatch(text -> text.contains("mean solar zone by longitude, UTC+01:00"));
    }

    @Test
    void theTableBesideTellsTheSame() {
        Document table = Xml.parsed(MeteogramTable.of(forecast(KUNSHAN)));
        List<String> rows =
                Xml.all(table, "tr").stream().map(row -> row.getTextContent()).toList();

        assertThat(rows).hasSize(1 + 41);
        assertThat(rows.get(1)).startsWith("10-08 08:00").contains("15.0", "8.0", "东 E 10.0", "1013.0");
        assertThat(rows.get(7)).startsWith("10-09 20:00").contains("9.0");
    }

    @Test
    void windIsNamedAfterWhereItComesFrom() {
        assertThat(MeteogramTable.wind(0, -5)).contains(">N<").contains("5.0");
        assertThat(MeteogramTable.wind(5, 5)).contains("西南");
        assertThat(MeteogramTable.wind(0.1, 0.1)).contains("calm");
        assertThat(MeteogramTable.wind(Double.NaN, 1)).isEqualTo("–");
    }

    @Test
    void seriesAreTakenFromFieldsAtThePlace() {
        Field one = Field.of(181, 360, (latitude, longitude) -> latitude);
        Field two = Field.of(181, 360, (latitude, longitude) -> longitude);

        double[] series = PlaceForecast.series(List.of(one, two), KUNSHAN);
        assertThat(series[0]).isCloseTo(31.39, within(1e-4));
        assertThat(series[1]).isCloseTo(120.95, within(1e-4));
    }

    @Test
    void nightsAreDarkAndPolarDaysHaveNone() {
        PlaceForecast kunshan = forecast(KUNSHAN);
        assertThat(kunshan.night(4)).as("noon in China").isFalse();
        assertThat(kunshan.night(16)).as("midnight in China").isTrue();
        PlaceForecast pole = forecast(new Place(new Bilingual("南极", "South Pole"), -90, 0, ZoneId.of("UTC")));
        assertThat(pole.night(0)).isFalse();
        assertThat(pole.night(12)).isFalse();
    }

    @Test
    void seriesOfUnequalLengthsAreRefused() {
        PlaceForecast all = forecast(KUNSHAN);
        assertThatThrownBy(() -> new PlaceForecast(
                        KUNSHAN,
                        all.initial(),
                        all.step(),
                        all.temperature(),
                        new double[3],
                        all.precipitation(),
                        all.cloud(),
                        all.east(),
                        all.north(),
                        all.pressure()))
                .hasMessage(
                        "The forecast of Kunshan needs series of one length, at least 2, but they have 241 and 3 values.");
    }
}
