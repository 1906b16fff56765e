package dev.xinmiao.weather.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.xinmiao.weather.dynamics.Planet;
import dev.xinmiao.weather.dynamics.Vapour;
import dev.xinmiao.weather.state.GlobalGrid;
import dev.xinmiao.weather.state.PressureState;
import dev.xinmiao.weather.state.Quantity;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PressureProfilesTest {
    private static final Planet EARTH = Planet.EARTH;
    private static final double[] LEVELS = {5_000, 10_000, 20_000, 30_000, 50_000, 70_000, 85_000, 100_000};
    private static final double POWER = EARTH.gas() * 0.0065 / EARTH.gravity();

    private interface Formula {
        double at(double latitude, double longitude, double pressure);
    }

    private static GlobalGrid grid() {
        double[] latitudes = new double[37];
        Arrays.setAll(latitudes, row -> 90 - 5.0 * row);
        return new GlobalGrid(latitudes, 72, 0, false);
    }

    private static float[] field(Formula formula, double... levels) {
        GlobalGrid grid = grid();
        float[] values = new float[levels.length * grid.points()];
        for (int at = 0; at < values.length; at++) {
            int point = at % grid.points();
            double latitude = Math.toRadians(grid.latitudes()[point / grid.columns()]);
            double longitude = Math.toRadians(grid.longitude(point % grid.columns()));
            values[at] = (float) formula.at(latitude, longitude, levels[at / grid.points()]);
        }
        return values;
    }

    private static double warmth(double pressure) {
        return 288 * Math.pow(pressure / 101_325, POWER);
    }

    /** A wind that blows straight over the poles, in dry air. */
    private static Map<Quantity, float[]> fields() {
        Map<Quantity, float[]> fields = new EnumMap<>(Quantity.class);
        fields.put(Quantity.EASTWARD_WIND, field((_, east, _) -> -20 * Math.sin(east), LEVELS));
        fields.put(Quantity.NORTHWARD_WIND, field((north, east, _) -> -20 * Math.sin(north) * Math.cos(east), LEVELS));
        fields.put(Quantity.TEMPERATURE, field((_, _, pressure) -> warmth(pressure), LEVELS));
        fields.put(Quantity.SPECIFIC_HUMIDITY, field((_, _, _) -> 0, LEVELS));
        return fields;
    }

    private static double height(double pressure) {
        return (288 - warmth(pressure)) / 0.0065;
    }

    private static PressureProfiles profiles(Map<Quantity, float[]> fields) {
        return new PressureProfiles(new PressureState("made", Optional.empty(), grid(), LEVELS, fields), EARTH);
    }

    @Test
    void windsAreReadAcrossThePoles() {
        PressureProfiles profiles = profiles(fields());

        for (double degrees : new double[] {90, 89, 87.6, 42.3, 0, -61.7, -88.2, -90}) {
            for (double east : new double[] {0, 0.3, 2.4, 6.2}) {
                double north = Math.toRadians(degrees);
                double[] values = profiles.at(north, east, 40_000);
                assertThat(values[Profiles.EASTWARD]).isCloseTo(-20 * Math.sin(east), within(0.01));
                assertThat(values[Profiles.NORTHWARD]).isCloseTo(-20 * Math.sin(north) * Math.cos(east), within(0.01));
            }
        }
    }

    @Test
    void withoutHeightsTheyAreStackedFromTheGround() {
        Map<Quantity, float[]> fields = fields();
        fields.put(Quantity.SURFACE_PRESSURE, field((_, east, _) -> 90_000 + 8_000 * Math.cos(east), 0));
        fields.put(Quantity.OROGRAPHY, field((_, east, _) -> height(90_000 + 8_000 * Math.cos(east)), 0));
        PressureProfiles profiles = profiles(fields);

        double[] values = profiles.at(0.5, 1, 50_000);
        assertThat(values[Profiles.GEOPOTENTIAL] / EARTH.gravity()).isCloseTo(height(50_000), within(10.0));
        assertThat(profiles.supposed()).isEmpty();
    }

    @Test
    void givenHeightsAreReadBetweenLevelsWithWhatHydrostaticsBendThem() {
        Map<Quantity, float[]> fields = fields();
        fields.put(Quantity.HEIGHT, field((_, _, pressure) -> height(pressure), LEVELS));
        PressureProfiles profiles = profiles(fields);

        for (double pressure : new double[] {8_000, 25_000, 41_000, 60_000, 92_000, 103_000}) {
            double[] values = profiles.at(-0.7, 4, pressure);
            assertThat(values[Profiles.GEOPOTENTIAL] / EARTH.gravity()).isCloseTo(height(pressure), within(8.0));
            assertThat(values[Profiles.TEMPERATURE]).isCloseTo(warmth(pressure), within(0.7));
        }
    }

    @Test
    void whatTheGroundHidesIsFilledDownward() {
        Map<Quantity, float[]> fields = fields();
        fields.put(Quantity.HEIGHT, field((_, _, pressure) -> height(pressure), LEVELS));
        for (float[] values : fields.values()) {
            Arrays.fill(values, 6 * grid().points(), values.length, Float.NaN);
        }
        double[] values = profiles(fields).at(0.2, 3, 100_000);

        assertThat(values[Profiles.TEMPERATURE]).isCloseTo(warmth(100_000), within(0.01));
        assertThat(values[Profiles.GEOPOTENTIAL] / EARTH.gravity()).isCloseTo(height(100_000), within(15.0));
        assertThat(values[Profiles.EASTWARD]).isCloseTo(-20 * Math.sin(3), within(0.01));
    }

    @Test
    void relativeHumidityBecomesAShareOfSaturation() {
        Map<Quantity, float[]> fields = fields();
        fields.remove(Quantity.SPECIFIC_HUMIDITY);
        fields.put(Quantity.RELATIVE_HUMIDITY, field((_, _, _) -> 0.5, LEVELS));

        double[] values = profiles(fields).at(0.2, 3, 85_000);
        assertThat(values[Profiles.HUMIDITY]).isCloseTo(Vapour.saturation(warmth(85_000), 85_000) / 2, within(1e-7));
    }

    @Test
    void whatIsSupposedIsSaid() {
        Map<Quantity, float[]> fields = fields();
        fields.remove(Quantity.SPECIFIC_HUMIDITY);

        PressureProfiles profiles = profiles(fields);
        assertThat(profiles.supposed())
                .hasSize(2)
                .anySatisfy(said -> assertThat(said).contains("humidity"))
                .anySatisfy(said -> assertThat(said).contains("1013.25 hPa"));
        assertThat(profiles.at(1, 1, 101_325)[Profiles.GEOPOTENTIAL]).isCloseTo(0, within(1e-3));
    }
}
