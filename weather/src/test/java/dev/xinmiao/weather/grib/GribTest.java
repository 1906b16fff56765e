package dev.xinmiao.weather.grib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.xinmiao.weather.Tool;
import dev.xinmiao.weather.UnusableFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GribTest {
    private static final Instant START = Instant.parse("2011-06-05T00:00:00Z");
    private static final GribGrid GRID = GribGrid.global(36, 19);

    @TempDir
    Path folder;

    @BeforeEach
    void needsTheLibrary() {
        assumeThat(GribFile.available()).as(EcCodes.HOW_TO_INSTALL).isTrue();
    }

    @Test
    void whatIsWrittenComesBackWithinItsPacking() throws IOException {
        Path path = folder.resolve("t.grib2");
        double[] values = temperatures();
        GribField field = new GribField(
                new Parameter.Named("t"), Level.pressure(50_000), StepRange.instant(START, Duration.ofHours(72)), GRID);
        write(path, field, values);

        try (GribFile in = GribFile.open(path)) {
            GribMessage message = next(in);
            assertThat(message.shortName()).isEqualTo("t");
            assertThat(message.units()).isEqualTo("K");
            assertThat(message.cfName()).isEqualTo("air_temperature");
            assertThat(message.field().parameter()).isEqualTo(new Parameter.Numbered(0, 0, 0));
            assertThat(message.field().level()).isEqualTo(new Level("isobaricInhPa", 500));
            assertThat(message.field().steps()).isEqualTo(field.steps());
            assertThat(message.field().steps().validTime()).isEqualTo("2011-06-08T00:00:00Z");
            assertThat(message.field().grid()).usingRecursiveComparison().isEqualTo(GRID);
            double range = Arrays.stream(values).max().orElseThrow()
                    - Arrays.stream(values).min().orElseThrow();
            // Half a step; the step is the power of two above range / (2^16 - 1).
            assertThat(in.values()).containsExactly(values, within(range / 65_535 + 1e-9));
            assertThat(in.next()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "gh,    isobaricInhPa,     1,   0 3 5",
        "z,     isobaricInhPa,     500, 0 3 4",
        "u,     isobaricInPa,      50,  0 2 2",
        "q,     isobaricInhPa,     850, 0 1 0",
        "r,     isobaricInhPa,     850, 0 1 1",
        "sp,    surface,           0,   0 3 0",
        "prmsl, meanSea,           0,   0 3 1",
        "2t,    heightAboveGround, 2,   0 0 0",
        "10v,   heightAboveGround, 10,  0 2 3",
        "tcc,   entireAtmosphere,  0,   0 6 1",
        "lsm,   surface,           0,   2 0 0"
    })
    void namesStandForTheNumbersOfTheCodeTables(String name, String type, double level, String numbers)
            throws IOException {
        int[] expected =
                Arrays.stream(numbers.split(" ")).mapToInt(Integer::parseInt).toArray();
        Parameter.Numbered numbered = new Parameter.Numbered(expected[0], expected[1], expected[2]);
        StepRange steps = StepRange.instant(START, Duration.ofMinutes(90));
        Path path = folder.resolve("f.grib2");
        try (GribWriter out = GribWriter.create(path)) {
            for (Parameter parameter : new Parameter[] {new Parameter.Named(name), numbered}) {
                out.write(new GribField(parameter, new Level(type, level), steps, GRID), temperatures());
            }
            out.finish();
        }

        try (GribFile in = GribFile.open(path)) {
            for (int count = 0; count < 2; count++) {
                GribMessage message = next(in);
                assertThat(message.field().parameter()).isEqualTo(numbered);
                assertThat(message.field().level()).isEqualTo(new Level(type, level));
                assertThat(message.field().steps()).isEqualTo(steps);
            }
        }
    }

    @Test
    void rainOfSixHoursIsAnAccumulation() throws Exception {
        Path path = folder.resolve("tp.grib2");
        StepRange steps = StepRange.accumulated(START, Duration.ofHours(66), Duration.ofHours(72));
        write(path, new GribField(new Parameter.Named("tp"), Level.surface(), steps, GRID), new double[36 * 19]);

        try (GribFile in = GribFile.open(path)) {
            GribMessage message = next(in);
            assertThat(message.shortName()).isEqualTo("tp");
            assertThat(message.units()).isEqualTo("kg m**-2");
            assertThat(message.field().steps()).isEqualTo(steps);
            assertThat(in.values()).containsOnly(0);
        }
        String keys = "shortName,stepRange,stepType,typeOfLevel,gridType,packingType,validityDate,validityTime";
        assertThat(Tool.run("grib_ls", "-p", keys, path.toString()).replaceAll(" +", " "))
                .contains("tp 66-72 accum surface regular_ll grid_simple 20110608 0 ");
    }

    @Test
    void rainOfTenMinutesKeepsItsMinutes() throws IOException {
        Path path = folder.resolve("tp.grib2");
        StepRange steps = StepRange.accumulated(START, Duration.ofMinutes(170), Duration.ofMinutes(180));
        write(path, new GribField(new Parameter.Named("tp"), Level.surface(), steps, GRID), temperatures());

        try (GribFile in = GribFile.open(path)) {
            assertThat(next(in).field().steps()).isEqualTo(steps);
        }
    }

    @Test
    void theReferenceProgramReadsWhatWeWrite() throws Exception {
        Path path = folder.resolve("t.grib2");
        StepRange steps = StepRange.instant(START, Duration.ofHours(6));
        write(path, new GribField(new Parameter.Named("t"), Level.pressure(85_000), steps, GRID), temperatures());

        String keys = "edition,shortName,level,dataDate,dataTime,step,Ni,Nj,bitsPerValue,dataType,min,max";
        assertThat(Tool.run("grib_ls", "-p", keys, path.toString()).replaceAll(" +", " "))
                .contains("2 t 850 20110605 0 6 36 19 16 fc 250 303.59");
        assertThat(Tool.run("grib_get", "-l", "0,0,1", path.toString())).contains("300");
    }

    @Test
    void pointsWithoutAValueStayWithoutOne() throws IOException {
        Path path = folder.resolve("soil.grib2");
        double[] values = temperatures();
        values[5] = Double.NaN;
        values[600] = Double.NaN;
        StepRange steps = StepRange.instant(START, Duration.ZERO);
        write(path, new GribField(new Parameter.Named("skt"), Level.surface(), steps, GRID), values);

        try (GribFile in = GribFile.open(path)) {
            in.next();
            double[] read = in.values();
            assertThat(Arrays.stream(read).filter(Double::isNaN).count()).isEqualTo(2);
            assertThat(read[5]).isNaN();
            assertThat(read[600]).isNaN();
        }
    }

    @Test
    void fieldsThatShareAMessageComeOneByOne() throws IOException {
        Path path = folder.resolve("uv.grib2");
        StepRange steps = StepRange.instant(START, Duration.ZERO);
        try (GribWriter out = GribWriter.create(path)) {
            for (String name : new String[] {"u", "v"}) {
                out.write(
                        new GribField(new Parameter.Named(name), Level.pressure(50_000), steps, GRID), temperatures());
            }
            out.finish();
        }
        Files.write(path, joined(Files.readAllBytes(path)));

        try (GribFile in = GribFile.open(path)) {
            assertThat(next(in).shortName()).isEqualTo("u");
            assertThat(next(in).shortName()).isEqualTo("v");
            assertThat(in.values()).hasSize(GRID.points());
            assertThat(in.next()).isFalse();
        }
    }

    /** The second of two messages without its beginning and its grid, put into the first. */
    private static byte[] joined(byte[] two) {
        ByteBuffer buffer = ByteBuffer.wrap(two);
        int first = (int) buffer.getLong(8);
        int place = first + 16;
        while (two[place + 4] != 4) {
            place += buffer.getInt(place);
        }
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(two, 0, first - 4);
        joined.write(two, place, two.length - place);
        byte[] bytes = joined.toByteArray();
        ByteBuffer.wrap(bytes).putLong(8, bytes.length);
        return bytes;
    }

    @Test
    void gaussianGridsAreRead() throws Exception {
        Path samples = Path.of(Tool.run("codes_info", "-s").strip());
        try (GribFile in = GribFile.open(samples.resolve("regular_gg_pl_grib2.tmpl"))) {
            GribGrid grid = next(in).field().grid();
            assertThat(grid.kind()).isEqualTo(GribGrid.Kind.REGULAR_GAUSSIAN);
            assertThat(grid.lengths()).hasSize(64).containsOnly(128);
            // ECMWF's published latitudes of N32.
            assertThat(grid.latitudes()[0]).isCloseTo(87.8638, within(1e-4));
            assertThat(grid.latitudes()[31]).isCloseTo(1.3953, within(1e-4));
            assertThat(grid.longitude(0, 1)).isEqualTo(2.8125);
            assertThat(in.values()).hasSize(64 * 128);
        }
        try (GribFile in = GribFile.open(samples.resolve("reduced_gg_pl_32_grib2.tmpl"))) {
            GribGrid grid = next(in).field().grid();
            assertThat(grid.kind()).isEqualTo(GribGrid.Kind.REDUCED_GAUSSIAN);
            assertThat(grid.lengths()).hasSize(64).startsWith(20, 27, 36, 40).endsWith(40, 36, 27, 20);
            assertThat(in.values()).hasSize(6114);
        }
        try (GribFile in = GribFile.open(samples.resolve("regular_ll_pl_grib1.tmpl"))) {
            GribMessage message = next(in);
            assertThat(message.field().parameter()).isInstanceOf(Parameter.Named.class);
            assertThat(message.field().grid().lengths()[0]).isEqualTo(16);
        }
    }

    @Test
    void rowsFromSouthToNorthAreTurned() throws Exception {
        Path path = folder.resolve("t.grib2");
        StepRange steps = StepRange.instant(START, Duration.ZERO);
        GribField field = new GribField(new Parameter.Named("t"), Level.pressure(50_000), steps, GRID);
        write(path, field, temperatures());
        Path turned = folder.resolve("turned.grib2");
        // Only what is said of the order changes, so the same numbers now begin in the south.
        Tool.run(
                "grib_set",
                "-s",
                "jScansPositively=1,latitudeOfFirstGridPointInDegrees=-90,latitudeOfLastGridPointInDegrees=90",
                path.toString(),
                turned.toString());

        try (GribFile in = GribFile.open(path);
                GribFile southFirst = GribFile.open(turned)) {
            in.next();
            assertThat(next(southFirst).field().grid().latitudes()[0]).isEqualTo(90);
            double[] values = in.values();
            double[] other = southFirst.values();
            assertThat(Arrays.copyOfRange(other, 0, 36)).isEqualTo(Arrays.copyOfRange(values, 18 * 36, 19 * 36));
            assertThat(Arrays.copyOfRange(other, 18 * 36, 19 * 36)).isEqualTo(Arrays.copyOfRange(values, 0, 36));
        }
    }

    @Test
    void whatCantBeReadIsRefusedInOneSentence() throws Exception {
        Path words = Files.write(folder.resolve("words.grib2"), "no fields".getBytes(StandardCharsets.US_ASCII));
        refuses(words, "there is no GRIB message in it.");
        refuses(folder.resolve("none.grib2"), "there is no such file.");
        Path path = folder.resolve("t.grib2");
        StepRange steps = StepRange.instant(START, Duration.ZERO);
        write(path, new GribField(new Parameter.Named("t"), Level.pressure(50_000), steps, GRID), temperatures());
        byte[] bytes = Files.readAllBytes(path);
        Files.write(path, Arrays.copyOf(bytes, bytes.length - 100));
        refuses(path, "message 1 can't be read: ");
        Path samples = Path.of(Tool.run("codes_info", "-s").strip());
        refuses(
                samples.resolve("polar_stereographic_pl_grib2.tmpl"),
                "message 1: the grid is of type polar_stereographic, expected regular_ll, regular_gg or reduced_gg.");
    }

    @Test
    void whatCantBeWrittenIsRefusedAndNothingStandsInPlace() throws IOException {
        Path path = folder.resolve("f.grib2");
        StepRange steps = StepRange.instant(START, Duration.ZERO);
        try (GribWriter out = GribWriter.create(path)) {
            assertThatThrownBy(() -> out.write(
                            new GribField(new Parameter.Named("nosuch"), Level.surface(), steps, GRID), temperatures()))
                    .isInstanceOf(UnusableFile.class)
                    .hasMessageContaining("f.grib2.part: message 1: shortName can't be set to nosuch: ");
            assertThatThrownBy(() -> out.write(
                            new GribField(new Parameter.Named("vo"), Level.pressure(50_000), steps, GRID),
                            temperatures()))
                    .isInstanceOf(UnusableFile.class)
                    .hasMessageContaining("ecCodes makes vo at oceanModelLayer of vo at isobaricInhPa");
            assertThatThrownBy(() -> out.write(
                            new GribField(new Parameter.Named("t"), Level.pressure(0.5), steps, GRID), temperatures()))
                    .isInstanceOf(UnusableFile.class)
                    .hasMessageContaining("the level is 0.5, expected a whole number.");
            assertThatThrownBy(out::finish).isInstanceOf(UnusableFile.class).hasMessageContaining("no message");
        }
        assertThat(path).doesNotExist();
    }

    private static GribMessage next(GribFile file) throws IOException {
        assertThat(file.next()).isTrue();
        return file.message();
    }

    private static void refuses(Path path, String sentence) {
        assertThatThrownBy(() -> {
                    try (GribFile in = GribFile.open(path)) {
                        while (in.next()) {
                            in.values();
                        }
                    }
                })
                .isInstanceOf(UnusableFile.class)
                .hasMessageStartingWith(path + ": " + sentence);
    }

    private static void write(Path path, GribField field, double[] values) throws IOException {
        try (GribWriter out = GribWriter.create(path)) {
            out.write(field, values);
            out.finish();
        }
    }

    private static double[] temperatures() {
        double[] values = new double[GRID.points()];
        for (int row = 0; row < 19; row++) {
            for (int column = 0; column < 36; column++) {
                values[36 * row + column] = 300
                        - 50 * Math.abs(Math.sin(Math.toRadians(GRID.latitudes()[row])))
                        + column * Math.cos(Math.toRadians(GRID.latitudes()[row])) / 10
                        + row / 100.0;
            }
        }
        return values;
    }
}
