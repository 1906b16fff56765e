package dev.xinmiao.weather.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xinmiao.weather.UnusableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each refusal is one sentence that names the file, the field and what was expected. */
class StateRefusalTest {
    @TempDir
    Path folder;

    @Test
    void aNeededFieldThatIsMissing() throws IOException {
        refuses(
                file -> file.fields.remove("t"),
                "there is no temperature on pressure levels, expected one named t, temp, temperature, ta; there are level,"
                        + " lat, lon, u, v, gh, r, sp.");
        refuses(file -> file.fields.remove("v"), "there is no northward wind on pressure levels, expected one named v");
    }

    @Test
    void neitherSurfacePressureNorHeightsUnlessTheSurfaceMayBeAssumed() throws IOException {
        Consumer<StateFile> without = file -> file.fields.keySet().removeAll(List.of("gh", "sp"));
        refuses(
                without,
                "there is neither surface pressure (sp) nor geopotential height (gh), expected one of them to find the"
                        + " other; there are level, lat, lon, t, u, v, r.");

        StateFile file = StateFile.good();
        without.accept(file);
        StateRequest request = StateRequest.of(file.write(folder.resolve("s.nc")));
        assertThat(StateReader.read(request.withSurfaceAssumed()).fields())
                .containsOnlyKeys(
                        Quantity.TEMPERATURE,
                        Quantity.EASTWARD_WIND,
                        Quantity.NORTHWARD_WIND,
                        Quantity.RELATIVE_HUMIDITY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            t  | furlongs | t is in "furlongs", expected K or degC.
            t  | ''       | t is in no unit, expected K or degC.
            u  | km/h     | u is in "km/h", expected m s-1 or knots.
            gh | feet     | gh is in "feet", expected m, gpm or m2 s-2.
            sp | inHg     | sp is in "inHg", expected Pa or hPa.
            r  | g        | r is in "g", expected 1 or %.
            """)
    void unitsThatArentKnown(String name, String units, String sentence) throws IOException {
        refuses(file -> file.field(name).units = units, sentence);
    }

    @Test
    void levelsInAnUnknownUnit() throws IOException {
        refuses(file -> file.levelUnits = "km", "level is in \"km\", expected Pa or hPa.");
    }

    @Test
    void rightNumbersInAWrongUnit() throws IOException {
        refuses(
                file -> file.field("t").units = "degC",
                "t is 490.48334 K at 100 hPa, 90.00°N 0.00°E, expected from 130 to 360.");
        refuses(
                file -> file.field("sp").units = "hPa",
                "sp is 10109000 Pa at 90.00°N 0.00°E, expected from 40000 to 115000.");
        refuses(
                file -> file.levelUnits = "Pa",
                "the pressure levels go from 1 to 10 hPa, expected positive ones that reach 700 hPa at least.");
    }

    @Test
    void valuesThatAreMissing() throws IOException {
        refuses(
                file -> {
                    double[] values = file.field("u").values;
                    values[StateFile.POINTS + 14] = Double.NaN;
                    values[StateFile.POINTS + 15] = -9999;
                    values[StateFile.POINTS + 16] = 9.999e20;
                },
                "u lacks 3 of 504 values, the first at 250 hPa, 60.00°N 60.00°E; expected all above the ground.");
        refuses(
                file -> file.field("sp").values[0] = Double.NaN,
                "sp lacks 1 of 84 values, the first at 90.00°N 0.00°E;");
        refuses(
                file -> {
                    file.fields.remove("sp");
                    file.field("t").values[5 * StateFile.POINTS] = Double.NaN;
                },
                "t lacks 1 of 504 values, the first at 1000 hPa, 90.00°N 0.00°E; expected all above the ground.");
    }

    @Test
    void valuesThatArentPossible() throws IOException {
        refuses(
                file -> file.field("t").values[2 * StateFile.POINTS + 3 * StateFile.COLUMNS + 1] = 412,
                "t is 412 K at 500 hPa, 0.00°N 30.00°E, expected from 130 to 360.");
        refuses(file -> file.field("v").values[83] = -300, "v is -300 m s-1 at 100 hPa, 90.00°S 330.00°E, expected");
        refuses(
                file -> file.field("r").values[0] = 900,
                "r is 9 as a fraction at 100 hPa, 90.00°N 0.00°E, expected from -0.2 to 2.");
    }

    @Test
    void otherDimensions() throws IOException {
        refuses(
                file -> {
                    StateFile.Field field = file.field("u");
                    field.axes = List.of("level", "member", "lat", "lon");
                    field.values = new double[2 * field.values.length];
                },
                "u(level 6, member 2, lat 7, lon 12) is there, expected u(level, latitude, longitude) (before them a time,"
                        + " or others of length 1).");
    }

    @Test
    void aGridThatIsntGlobal() throws IOException {
        refuses(
                file -> file.longitudes = spaced(0, 10, 12),
                "12 longitudes from 0 to 110 don't go round the globe, expected a global grid.");
        refuses(file -> file.latitudes = spaced(60, -20, 7), "latitudes go from 60 to -60, expected a global grid.");
    }

    @Test
    void aGridThatIsntRegular() throws IOException {
        refuses(
                file -> file.longitudes[4] = 125,
                "longitudes 90 and 125 are 35 apart, the first two 30, expected a regular grid.");
        refuses(
                file -> file.latitudes[2] = 35,
                "the 7 latitudes from 90 to -90 are neither even nor Gaussian, expected a regular or Gaussian grid.");
        refuses(
                file -> file.latitudes[2] = 65,
                "the latitude 65 comes after 60, expected an order that rises or falls all the way.");
    }

    @Test
    void levelsOutOfOrderOrTooFew() throws IOException {
        refuses(
                file -> file.levels[3] = 400,
                "the level 40000 comes after 50000, expected an order that rises or falls all the way.");
        StateFile file = new StateFile();
        file.levels = new double[] {250, 500, 850, 1000};
        file.fill();
        Path path = file.write(folder.resolve("few.nc"));
        assertThatThrownBy(() -> StateReader.read(StateRequest.of(path)))
                .isInstanceOf(UnusableFile.class)
                .hasMessage(path + ": there are 4 pressure levels, expected 5 at least.");
    }

    @Test
    void aTimeThatIsntUnderstood() throws IOException {
        Path path = StateFile.good().writeTimes(folder.resolve("s.nc"), "hours since 2011-06-05", "360_day", 0);

        assertThatThrownBy(() -> StateReader.read(StateRequest.of(path)))
                .isInstanceOf(UnusableFile.class)
                .hasMessage(
                        path + ": time is in \"hours since 2011-06-05\" of the calendar 360_day, expected hours since a"
                                + " date of the Gregorian calendar.");
    }

    private void refuses(Consumer<StateFile> mistake, String sentence) throws IOException {
        StateFile file = StateFile.good();
        mistake.accept(file);
        Path path = file.write(folder.resolve("s.nc"));
        assertThatThrownBy(() -> StateReader.read(StateRequest.of(path)))
                .isInstanceOf(UnusableFile.class)
                .hasMessageStartingWith(path + ": " + sentence)
                .hasMessageEndingWith(".");
    }

    private static double[] spaced(double first, double step, int count) {
        double[] values = new double[count];
        Arrays.setAll(values, index -> first + index * step);
        return values;
    }
}
