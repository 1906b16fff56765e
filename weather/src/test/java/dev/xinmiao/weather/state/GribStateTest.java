package dev.xinmiao.weather.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.xinmiao.weather.RealFiles;
import dev.xinmiao.weather.Tool;
import dev.xinmiao.weather.UnusableFile;
import dev.xinmiao.weather.grib.GribField;
import dev.xinmiao.weather.grib.GribFile;
import dev.xinmiao.weather.grib.GribGrid;
import dev.xinmiao.weather.grib.GribWriter;
import dev.xinmiao.weather.grib.Level;
import dev.xinmiao.weather.grib.Parameter;
import dev.xinmiao.weather.grib.StepRange;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GribStateTest {
    private static final Instant START = Instant.parse("2011-01-10T12:00:00Z");
    private static final StepRange STEP = StepRange.instant(START, Duration.ofHours(120));
    private static final GribGrid GRID = GribGrid.global(12, 7);
    private static final double[] LEVELS = {10_000, 25_000, 50_000, 70_000, 85_000, 100_000};

    @TempDir
    Path folder;

    private record Message(GribField field, double[] values) {}

    private final List<Message> messages = new ArrayList<>();

    @BeforeEach
    void needsTheLibrary() {
        assumeThat(GribFile.available())
                .as("ecCodes (libeccodes0) is installed; skipped without it")
                .isTrue();
    }

    @Test
    void aStateIsTheSameFromGribAsFromNetcdf() throws IOException {
        StateFile file = StateFile.good();
        file.onSurface("msl", "Pa", (p, lat, lon) -> 101_300 + lat);
        PressureState expected = StateReader.read(StateRequest.of(file.write(folder.resolve("s.nc"))));
        // Upside down, as files come.
        for (int level = 5; level >= 0; level--) {
            for (String name : List.of("t", "u", "v", "gh", "r")) {
                add(name, Level.pressure(LEVELS[level]), slice(file.field(name).values, level));
            }
        }
        add("sp", Level.surface(), file.field("sp").values);
        add("msl", new Level("meanSea", 0), file.field("msl").values);

        PressureState state = read();

        assertThat(state.validTime()).contains(Instant.parse("2011-01-15T12:00:00Z"));
        assertThat(state.levels()).containsExactly(LEVELS);
        assertThat(state.grid()).usingRecursiveComparison().isEqualTo(expected.grid());
        assertThat(state.fields()).containsOnlyKeys(expected.fields().keySet());
        isClose(state, expected, Quantity.TEMPERATURE, 1e-3);
        isClose(state, expected, Quantity.HEIGHT, 0.3);
        assertThat(state.field(Quantity.RELATIVE_HUMIDITY)).containsOnly(0.5f);
        isClose(state, expected, Quantity.SURFACE_PRESSURE, 0.1);
    }

    @Test
    void aRealStateGoesThroughGribWithinItsPacking() throws IOException {
        PressureState real = StateReader.read(StateRequest.of(RealFiles.file("gfs_20110115T12_2p5.nc")));
        GribGrid grid = GribGrid.global(144, 73);
        Map<Quantity, String> names = Map.of(
                Quantity.TEMPERATURE, "t",
                Quantity.EASTWARD_WIND, "u",
                Quantity.NORTHWARD_WIND, "v",
                Quantity.HEIGHT, "gh");
        names.forEach((quantity, name) -> {
            for (int level = 0; level < 26; level++) {
                add(name, Level.pressure(real.levels()[level]), grid, slice(real, quantity, level));
            }
        });
        add("sp", Level.surface(), grid, slice(real, Quantity.SURFACE_PRESSURE, 0));
        add("t", Level.surface(), grid, slice(real, Quantity.SKIN_TEMPERATURE, 0));
        add("st", new Level("depthBelowLandLayer", 0), grid, slice(real, Quantity.SOIL_TEMPERATURE, 0));

        PressureState state = read();

        assertThat(state.levels()).containsExactly(real.levels());
        isClose(state, real, Quantity.TEMPERATURE, 2e-3);
        isClose(state, real, Quantity.HEIGHT, 0.1);
        isClose(state, real, Quantity.SKIN_TEMPERATURE, 3e-3);
        float[] soil = state.field(Quantity.SOIL_TEMPERATURE);
        for (int point = 0; point < soil.length; point++) {
            assertThat(Float.isNaN(soil[point])).isEqualTo(Float.isNaN(real.field(Quantity.SOIL_TEMPERATURE)[point]));
        }
    }

    @Test
    void heightsGoBeforeGeopotentialAndLevelsAreThoseOfTheWinds() throws IOException {
        addGood();
        for (double level : LEVELS) {
            add("z", Level.pressure(level), filled(5000));
        }
        add("t", Level.pressure(5000), filled(210));

        PressureState state = read();

        assertThat(state.levels()).containsExactly(LEVELS);
        assertThat(state.field(Quantity.HEIGHT)).containsOnly(5000);
    }

    @Test
    void whatLacksALevelIsRefusedButHumidityAboveAHundredHectopascal() throws IOException {
        addGood();
        for (double level : new double[] {5000}) {
            add("t", Level.pressure(level), filled(210));
            add("u", Level.pressure(level), filled(10));
            add("v", Level.pressure(level), filled(10));
        }
        refuses("gh lacks 84 of 588 values, the first at 50 hPa, 90.00°N 0.00°E; expected all above the ground.");
        add("gh", Level.pressure(5000), filled(20_000));

        float[] humidity = read().field(Quantity.RELATIVE_HUMIDITY);

        assertThat(humidity[83]).isZero();
        assertThat(humidity[84]).isEqualTo(0.5f);
    }

    @Test
    void mistakesAreNamed() throws Exception {
        add("t", Level.pressure(50_000), filled(250));
        refuses("there is no eastward wind on pressure levels, expected one named u, ua, uwnd; there are t.");
        messages.clear();
        addGood();
        add("t", Level.pressure(50_000), filled(250));
        refuses("messages 15 and 33 both hold t at isobaricInhPa 500, expected one.");
        messages.removeLast();
        add("skt", Level.surface(), GribGrid.global(24, 13), new double[24 * 13]);
        refuses("message 33 (skt) lies on another grid than message 5, expected one grid.");
        messages.removeLast();
        messages.add(new Message(
                new GribField(
                        new Parameter.Named("skt"), Level.surface(), StepRange.instant(START, Duration.ZERO), GRID),
                filled(280)));
        refuses("there are 2 times, 2011-01-15T12:00:00Z, 2011-01-10T12:00:00Z; expected to be told which.");
        messages.clear();
        add("tcc", new Level("entireAtmosphere", 0), filled(50));
        refuses(
                "there is no temperature on pressure levels, expected one named t, temp, temperature, ta; there are tcc.");
    }

    @Test
    void reducedGridsAreRefusedWithTheWayOut() throws Exception {
        Path sample = Path.of(Tool.run("codes_info", "-s").strip()).resolve("reduced_gg_pl_32_grib2.tmpl");
        Path all = folder.resolve("reduced.grib2");
        List<Path> parts = new ArrayList<>();
        for (String name : List.of("t", "u", "v", "gh")) {
            parts.add(folder.resolve(name));
            Tool.run(
                    "grib_set",
                    "-s",
                    "shortName=" + name,
                    sample.toString(),
                    parts.getLast().toString());
        }
        List<String> command = new ArrayList<>(List.of("grib_copy"));
        parts.forEach(part -> command.add(part.toString()));
        command.add(all.toString());
        Tool.run(command.toArray(String[]::new));

        assertThatThrownBy(() -> StateReader.read(StateRequest.of(all)))
                .isInstanceOf(UnusableFile.class)
                .hasMessage(all + ": the grid is a reduced Gaussian one, expected a regular or full Gaussian one;"
                        + " convert it: cdo setgridtype,regular IN OUT.");
    }

    private static void isClose(PressureState state, PressureState expected, Quantity quantity, double tolerance) {
        float[] values = state.field(quantity);
        float[] others = expected.field(quantity);
        assertThat(values).hasSameSizeAs(others);
        double worst = 0;
        for (int index = 0; index < values.length; index++) {
            worst = Math.max(worst, Math.abs(values[index] - others[index]));
        }
        assertThat(worst).as(quantity.title()).isLessThan(tolerance);
    }

    private void addGood() {
        for (double level : LEVELS) {
            add("gh", Level.pressure(level), filled(5000));
            add("r", Level.pressure(level), filled(50));
            add("u", Level.pressure(level), filled(10));
            add("v", Level.pressure(level), filled(0));
            add("t", Level.pressure(level), filled(250));
        }
        add("sp", Level.surface(), filled(101_000));
        add("2t", new Level("heightAboveGround", 2), filled(280));
    }

    private void add(String name, Level level, double[] values) {
        add(name, level, GRID, values);
    }

    private void add(String name, Level level, GribGrid grid, double[] values) {
        messages.add(new Message(new GribField(new Parameter.Named(name), level, STEP, grid), values));
    }

    private Path write() throws IOException {
        Path path = folder.resolve("s.grib2");
        try (GribWriter out = GribWriter.create(path)) {
            for (Message message : messages) {
                out.write(message.field(), message.values());
            }
            out.finish();
        }
        return path;
    }

    private PressureState read() throws IOException {
        return StateReader.read(StateRequest.of(write()));
    }

    private void refuses(String sentence) throws IOException {
        Path path = write();
        assertThatThrownBy(() -> StateReader.read(StateRequest.of(path)))
                .isInstanceOf(UnusableFile.class)
                .hasMessage(path + ": " + sentence);
    }

    private static double[] filled(double value) {
        double[] values = new double[GRID.points()];
        Arrays.fill(values, value);
        return values;
    }

    private static double[] slice(double[] values, int level) {
        return Arrays.copyOfRange(values, level * GRID.points(), (level + 1) * GRID.points());
    }

    private static double[] slice(PressureState state, Quantity quantity, int level) {
        double[] values = new double[state.grid().points()];
        Arrays.setAll(values, point -> state.field(quantity)[level * values.length + point]);
        return values;
    }
}
