package dev.xinmiao.weather.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.xinmiao.weather.RealFiles;
import dev.xinmiao.weather.UnusableFile;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StateRealFilesTest {

    /** Means over the globe are known well: of pressure (Trenberth and Smith 2005) within some hPa. */
    @ParameterizedTest
    @ValueSource(strings = {"gfs_20041212T12_2p5.nc", "gfs_20110115T12_2p5.nc", "gfs_20111011T00_2p5.nc"})
    void theStatesOfGfsAreWholeAndPlausible(String name) throws IOException {
        PressureState state = StateReader.read(StateRequest.of(RealFiles.file(name)));

        assertThat(state.levels()).hasSize(26).startsWith(1000, 2000).endsWith(97_500, 100_000);
        assertThat(state.grid().latitudes()).hasSize(73).startsWith(90).endsWith(-90);
        assertThat(state.grid().columns()).isEqualTo(144);
        assertThat(state.fields().keySet())
                .containsAll(Set.of(
                        Quantity.HEIGHT,
                        Quantity.RELATIVE_HUMIDITY,
                        Quantity.SURFACE_PRESSURE,
                        Quantity.OROGRAPHY,
                        Quantity.LAND_FRACTION,
                        Quantity.SKIN_TEMPERATURE,
                        Quantity.SNOW,
                        Quantity.SEA_ICE,
                        Quantity.SEA_LEVEL_PRESSURE,
                        Quantity.TEMPERATURE_2M,
                        Quantity.SOIL_TEMPERATURE,
                        Quantity.SOIL_MOISTURE));
        assertThat(mean(state, Quantity.TEMPERATURE, 13)).isCloseTo(259, within(3.0));
        assertThat(mean(state, Quantity.HEIGHT, 13)).isCloseTo(5660, within(40.0));
        assertThat(mean(state, Quantity.EASTWARD_WIND, 7)).isBetween(10.0, 22.0);
        assertThat(mean(state, Quantity.SURFACE_PRESSURE, 0)).isCloseTo(98_500, within(300.0));
        assertThat(mean(state, Quantity.LAND_FRACTION, 0)).isCloseTo(0.29, within(0.04));
    }

    @Test
    void theAnalysisOfEraInterimNeedsAnAssumedSurface() throws IOException {
        StateRequest request = StateRequest.of(RealFiles.file("erai_20050123T00_1p5.nc"));
        Instant time = Instant.parse("2005-01-23T00:00:00Z");

        assertThatThrownBy(() -> StateReader.read(request))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("there is neither surface pressure (sp) nor geopotential height (gh)");
        PressureState state = StateReader.read(request.withSurfaceAssumed().at(time));

        assertThat(state.validTime()).contains(time);
        assertThat(state.levels()).hasSize(37).startsWith(100, 200).endsWith(100_000);
        assertThat(mean(state, Quantity.TEMPERATURE, 21)).isCloseTo(259, within(3.0));
    }

    @ParameterizedTest
    @CsvSource({"1987-01-02T00:00:00Z", "1987-01-03T00:00:00Z"})
    void theGradsModelComesTurnedWithGapsBelowTheGroundOnly(Instant time) throws IOException {
        PressureState state = StateReader.read(
                StateRequest.of(RealFiles.file("gradsmodel_19870102-03_4x5.nc")).at(time));

        assertThat(state.validTime()).contains(time);
        assertThat(state.levels()).containsExactly(10_000, 20_000, 30_000, 50_000, 70_000, 85_000, 100_000);
        assertThat(state.grid().latitudes()).hasSize(46).startsWith(90, 86).endsWith(-86, -90);
        float[] temperatures = state.field(Quantity.TEMPERATURE);
        float[] pressures = state.field(Quantity.SURFACE_PRESSURE);
        for (int index = 0; index < temperatures.length; index++) {
            boolean below = state.levels()[index / pressures.length] > pressures[index % pressures.length];
            assertThat(Float.isNaN(temperatures[index])).isEqualTo(below);
        }
        // In January the north is colder.
        assertThat(temperatures[4 * pressures.length]).isLessThan(temperatures[5 * pressures.length - 1] + 5);
        assertThat(mean(state, Quantity.HEIGHT, 2)).isCloseTo(9250, within(120.0));
        assertThat(mean(state, Quantity.SURFACE_PRESSURE, 0)).isBetween(97_000.0, 98_500.0);
    }

    @Test
    void filesThatHoldNoStateAreRefused() {
        refuses("era5eda_20170101T00_3deg.nc", "there is no eastward wind on pressure levels");
        refuses("points_20110605-08.nc", "there is no temperature on pressure levels");
        refuses("z500_t21_20110605-08.nc", "there is no temperature on pressure levels");
        refuses("boundary/orography.nc", "this is a NetCDF-4 (HDF5) file");
        refuses("gradsmodel_19870102-03_4x5.nc", "there are 2 times, 1987-01-02T00:00:00Z, 1987-01-03T00:00:00Z;");
    }

    private static void refuses(String name, String sentence) {
        StateRequest request = StateRequest.of(RealFiles.file(name));
        assertThatThrownBy(() -> StateReader.read(request))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining(name + ": " + sentence);
    }

    /** Over the globe, by the cosine of latitude. */
    private static double mean(PressureState state, Quantity quantity, int level) {
        float[] values = state.field(quantity);
        int columns = state.grid().columns();
        double sum = 0;
        double weights = 0;
        for (int point = 0; point < state.grid().points(); point++) {
            double weight = Math.cos(Math.toRadians(state.grid().latitudes()[point / columns]));
            sum += weight * values[level * state.grid().points() + point];
            weights += weight;
        }
        return sum / weights;
    }
}
