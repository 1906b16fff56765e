package dev.xinmiao.weather.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.xinmiao.weather.UnusableFile;
import dev.xinmiao.weather.grid.GaussianQuadrature;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StateReaderTest {
    @TempDir
    Path folder;

    @Test
    void aStateInOurOrderAndUnitsComesAsItIs() throws IOException {
        PressureState state = read(StateFile.good());

        assertThat(state.levels()).containsExactly(10_000, 25_000, 50_000, 70_000, 85_000, 100_000);
        assertThat(state.grid().latitudes()).containsExactly(90, 60, 30, 0, -30, -60, -90);
        assertThat(state.grid().columns()).isEqualTo(12);
        assertThat(state.grid().west()).isZero();
        assertThat(state.grid().gaussian()).isFalse();
        assertThat(state.validTime()).isEmpty();
        isAsWritten(state);
    }

    @Test
    void anyOrderOfLevelsRowsAndColumnsIsTurnedIntoOurs() throws IOException {
        StateFile file = new StateFile();
        file.levels = new double[] {1000, 850, 700, 500, 250, 100};
        file.latitudes = new double[] {-90, -60, -30, 0, 30, 60, 90};
        file.longitudes = new double[] {-180, -150, -120, -90, -60, -30, 0, 30, 60, 90, 120, 150};
        file.fill();

        isAsWritten(read(file));
    }

    @Test
    void aColumnThatRepeatsTheFirstIsLeftOut() throws IOException {
        StateFile file = new StateFile();
        file.longitudes = new double[] {0, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330, 360};
        file.fill();

        isAsWritten(read(file));
    }

    @Test
    void longitudesThatNeverMeetZeroKeepTheirPlaces() throws IOException {
        StateFile file = new StateFile();
        file.longitudes = new double[] {-165, -135, -105, -75, -45, -15, 15, 45, 75, 105, 135, 165};
        file.fill();

        PressureState state = read(file);

        assertThat(state.grid().west()).isEqualTo(15);
        assertThat(state.field(Quantity.NORTHWARD_WIND)).startsWith(0.15f, 0.45f);
    }

    @Test
    void unitsBecomeThoseOfOurs() throws IOException {
        StateFile file = StateFile.good();
        file.levelUnits = "Pa";
        file.levels = new double[] {10_000, 25_000, 50_000, 70_000, 85_000, 100_000};
        file.onLevels("t", "degC", (p, lat, lon) -> StateFile.temperature(p / 100, lat, lon) - 273.15);
        file.fields.remove("gh");
        file.onLevels("z", "m**2 s**-2", (p, lat, lon) -> 9.80665 * StateFile.height(p / 100));
        file.onLevels("q", "g/kg", (p, lat, lon) -> 5);
        file.onSurface("sp", "millibars", (p, lat, lon) -> 1010 + lat / 100);
        file.onSurface("sd", "m of water equivalent", (p, lat, lon) -> 0.2);
        file.onSurface("msl", "hPa", (p, lat, lon) -> 1015);
        file.onSurface("u10", "knots", (p, lat, lon) -> 36);
        file.onSurface("ci", "%", (p, lat, lon) -> 75);

        PressureState state = read(file);

        isAsWritten(state);
        assertThat(state.field(Quantity.SPECIFIC_HUMIDITY)[7]).isEqualTo(0.005f);
        assertThat(state.field(Quantity.SNOW)[7]).isEqualTo(200);
        assertThat(state.field(Quantity.SEA_LEVEL_PRESSURE)[7]).isEqualTo(101_500);
        assertThat(state.field(Quantity.EASTWARD_WIND_10M)[7]).isCloseTo(18.52f, within(1e-5f));
        assertThat(state.field(Quantity.SEA_ICE)[7]).isEqualTo(0.75f);
    }

    @Test
    void gaussianLatitudesAreKnown() throws IOException {
        StateFile file = new StateFile();
        file.latitudes = Arrays.stream(GaussianQuadrature.of(8).nodes())
                .map(sine -> Math.round(1000 * Math.toDegrees(Math.asin(sine))) / 1000.0)
                .toArray();
        file.fill();

        assertThat(read(file).grid().gaussian()).isTrue();
    }

    @Test
    void theGroundsGeopotentialIsToldFromThatOfLevels() throws IOException {
        StateFile file = StateFile.good();
        file.fields.remove("gh");
        file.onSurface("z", "m2 s-2", (p, lat, lon) -> 980.665);

        PressureState state = read(file);

        assertThat(state.field(Quantity.OROGRAPHY)).hasSize(StateFile.POINTS).containsOnly(100);
        assertThat(state.has(Quantity.HEIGHT)).isFalse();
    }

    @Test
    void aFieldOfAnUnknownNameIsKnownByItsStandardName() throws IOException {
        StateFile file = StateFile.good();
        StateFile.Field temperature = file.field("t");
        file.fields.remove("t");
        temperature.standardName = "air_temperature";
        file.fields.put("t_plev", temperature);

        isAsWritten(read(file));
    }

    @Test
    void belowTheGroundValuesMayBeMissing() throws IOException {
        StateFile file = StateFile.good();
        file.onSurface("sp", "Pa", (p, lat, lon) -> lat == 30 && lon == 90 ? 60_000 : 101_000);
        file.onLevels(
                "t",
                "K",
                (p, lat, lon) -> lat == 30 && lon == 90 && p > 600 ? -9999 : StateFile.temperature(p, lat, lon));

        float[] temperatures = read(file).field(Quantity.TEMPERATURE);

        int point = 2 * StateFile.COLUMNS + 3;
        assertThat(temperatures[2 * StateFile.POINTS + point]).isFinite();
        for (int level = 3; level < 6; level++) {
            assertThat(temperatures[level * StateFile.POINTS + point]).isNaN();
        }
    }

    @Test
    void soilSnowAndIceMayBeMissingWhereThereIsNone() throws IOException {
        StateFile file = StateFile.good();
        file.onSurface("tsoil0", "K", (p, lat, lon) -> lat > 0 ? 280 : -9999);

        assertThat(read(file).field(Quantity.SOIL_TEMPERATURE)).contains(280).contains(Float.NaN);
    }

    @Test
    void humidityThatIsntGivenAboveAHundredHectopascalIsNone() throws IOException {
        StateFile file = new StateFile();
        file.levels = new double[] {10, 50, 100, 250, 500, 1000};
        file.fill();
        file.onLevels("r", "%", (p, lat, lon) -> p < 100 ? Double.NaN : 50);

        float[] humidity = read(file).field(Quantity.RELATIVE_HUMIDITY);

        assertThat(humidity[2 * StateFile.POINTS - 1]).isZero();
        assertThat(humidity[2 * StateFile.POINTS]).isEqualTo(0.5f);
    }

    @Test
    void aTimeIsChosenAndTold() throws IOException {
        Path path = StateFile.good()
                .writeTimes(folder.resolve("s.nc"), "hours since 2011-06-05 00:00:0.0", "standard", 0, 6);

        PressureState state = StateReader.read(StateRequest.of(path).at(Instant.parse("2011-06-05T06:00:00Z")));

        assertThat(state.validTime()).contains(Instant.parse("2011-06-05T06:00:00Z"));
        assertThat(state.field(Quantity.TEMPERATURE)[0])
                .isCloseTo((float) StateFile.temperature(100, 90, 0) + 1, within(1e-4f));
        assertThatThrownBy(() -> StateReader.read(StateRequest.of(path)))
                .isInstanceOf(UnusableFile.class)
                .hasMessage(path + ": there are 2 times, 2011-06-05T00:00:00Z, 2011-06-05T06:00:00Z;"
                        + " expected to be told which.");
        assertThatThrownBy(() -> StateReader.read(StateRequest.of(path).at(Instant.parse("2011-06-05T01:00:00Z"))))
                .isInstanceOf(UnusableFile.class)
                .hasMessage(path + ": there is no state of 2011-06-05T01:00:00Z; there are 2011-06-05T00:00:00Z,"
                        + " 2011-06-05T06:00:00Z.");
    }

    @ParameterizedTest
    @CsvSource({
        "hours since 1987-01-02 00 UTC,          24,   1987-01-03T00:00:00Z",
        "days since 2000-02-28,                  1.5,  2000-02-29T12:00:00Z",
        "seconds since 1970-01-01 00:00:00,      60,   1970-01-01T00:01:00Z",
        "minutes since 2026-11-27T12:30:00Z,     30,   2026-11-27T13:00:00Z",
        "hours since 1900-01-01 00:00:0.0,       6,    1900-01-01T06:00:00Z",
        "hours since 2011-06-05 00:00:00 +00:00, 0,    2011-06-05T00:00:00Z"
    })
    void timesOfAllUsualSpellingsAreUnderstood(String units, double time, Instant expected) {
        assertThat(Calendar.of(units, "standard").orElseThrow().at(time)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fortnights since 2000-01-01",
                "hours since 2000-13-01",
                "hours",
                "hours since 2000-01-01 +08",
                "hours since 1-1-1 00:00:0.0"
            })
    void otherTimesArent(String units) {
        assertThat(Calendar.of(units, "standard")).isEmpty();
        assertThat(Calendar.of("hours since 2000-01-01", "360_day")).isEmpty();
    }

    private PressureState read(StateFile file) throws IOException {
        return StateReader.read(StateRequest.of(file.write(folder.resolve("s.nc"))));
    }

    private static void isAsWritten(PressureState state) {
        float[] temperatures = state.field(Quantity.TEMPERATURE);
        float[] heights = state.field(Quantity.HEIGHT);
        for (int level = 0; level < 6; level++) {
            for (int row = 0; row < StateFile.ROWS; row++) {
                for (int column = 0; column < StateFile.COLUMNS; column++) {
                    int index = (level * StateFile.ROWS + row) * StateFile.COLUMNS + column;
                    double pressure = state.levels()[level] / 100;
                    double latitude = state.grid().latitudes()[row];
                    double longitude = state.grid().longitude(column);
                    assertThat((double) temperatures[index])
                            .isCloseTo(StateFile.temperature(pressure, latitude, longitude), within(1e-4));
                    assertThat((double) heights[index]).isCloseTo(StateFile.height(pressure), within(2e-3));
                }
            }
        }
    }
}
