package dev.xinmiao.weather.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.xinmiao.weather.UnusableFile;
import dev.xinmiao.weather.engine.UnstableRun;
import dev.xinmiao.weather.netcdf.NetcdfFile;
import dev.xinmiao.weather.netcdf.Slab;
import dev.xinmiao.weather.state.PressureState;
import dev.xinmiao.weather.state.StateReader;
import dev.xinmiao.weather.state.StateRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForecastTest {
    @TempDir
    private Path folder = Path.of("");

    private Path init = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void aStateIsMade() throws IOException {
        init = MadeState.write(folder.resolve("state.nc"), 20);
        out = folder.resolve("out");
    }

    private static double mean(NetcdfFile file, String name, int record) throws IOException {
        return Arrays.stream(file.doubles(name, Slab.at(record))).average().orElseThrow();
    }

    @Test
    void everyRecordIsThereAndWaterAddsUpOverADay() throws IOException {
        String said = new Asked(init, out).run();

        assertThat(said).contains("Warning: there are no boundary fields").contains("100% +24 h 2011-10-12T00:00");
        try (NetcdfFile file = NetcdfFile.open(out.resolve("forecast.nc"))) {
            assertThat(file.doubles("time")).containsExactly(0, 3, 6, 9, 12, 15, 18, 21, 24);
            assertThat(file.doubles("t2m", Slab.at(0))).containsOnly(Double.NaN);
            assertThat(mean(file, "t2m", 8)).isBetween(270.0, 300.0);
            double summed = 0;
            for (int record = 0; record <= 8; record++) {
                summed += mean(file, "tp_interval", record);
            }
            assertThat(mean(file, "tp", 8)).isPositive().isCloseTo(summed, within(1e-4));
            assertThat(mean(file, "cp", 8) + mean(file, "lsp", 8)).isCloseTo(mean(file, "tp", 8), within(1e-4));
        }
    }

    @Test
    void theDewPointIsNeverAboveTheTemperature() throws IOException {
        new Asked(init, folder.resolve("model")).days(0.5).run();
        new Asked(init, folder.resolve("packed")).days(0.5).packedEvery(5).run();

        for (String name : new String[] {"model", "packed"}) {
            try (NetcdfFile file = NetcdfFile.open(folder.resolve(name).resolve("forecast.nc"))) {
                for (int record = 1; record <= 4; record++) {
                    double[] dew = file.doubles("d2m", Slab.at(record));
                    double[] warmth = file.doubles("t2m", Slab.at(record));
                    for (int point = 0; point < dew.length; point++) {
                        assertThat(dew[point]).as(name).isBetween(150.0, warmth[point]);
                    }
                }
            }
        }
    }

    @Test
    void aRecordCanBeginAnotherForecast() throws IOException {
        new Asked(init, out).days(0.25).dry().run();

        PressureState state =
                StateReader.read(StateRequest.of(out.resolve("forecast.nc")).at(Asked.TIME.plusSeconds(6 * 3600)));

        assertThat(state.validTime()).contains(Asked.TIME.plusSeconds(6 * 3600));
        assertThat(state.levels()).containsExactly(25_000, 50_000, 70_000, 85_000, 100_000);
    }

    @Test
    void aPackedRecordCanBeginAnotherForecastToo() throws IOException {
        new Asked(init, out).days(0.25).packed().run();

        PressureState state =
                StateReader.read(StateRequest.of(out.resolve("forecast.nc")).at(Asked.TIME.plusSeconds(6 * 3600)));

        assertThat(state.validTime()).contains(Asked.TIME.plusSeconds(6 * 3600));
        try (NetcdfFile file = NetcdfFile.open(out.resolve("forecast.nc"))) {
            assertThat(file.doubles("sdwe")).containsOnly(0);
            assertThat(file.doubles("tp", Slab.at(0))).containsOnly(0);
        }
    }

    @Test
    void cloudsCanBePackedOnEveryGrid() throws IOException {
        new Asked(init, folder.resolve("regular")).days(0.25).packedEvery(5).run();
        new Asked(init, folder.resolve("octahedral"))
                .days(0.25)
                .packed()
                .onOctahedralGrid()
                .run();

        for (String name : new String[] {"regular", "octahedral"}) {
            try (NetcdfFile file = NetcdfFile.open(folder.resolve(name).resolve("forecast.nc"))) {
                assertThat(Arrays.stream(file.doubles("tcc", Slab.at(2)))).allMatch(cover -> cover >= 0 && cover <= 1);
                assertThat(Arrays.stream(file.doubles("rsds", Slab.at(2)))).allMatch(sunlight -> sunlight >= 0);
                assertThat(Arrays.stream(file.doubles("q", Slab.at(0)))).allMatch(humidity -> humidity >= 0);
            }
        }
    }

    @Test
    void octahedralAndFullGridsTellTheSameWeather() throws IOException {
        new Asked(init, folder.resolve("full")).days(0.5).dry().packedEvery(10).run();
        new Asked(init, folder.resolve("octahedral"))
                .days(0.5)
                .dry()
                .packedEvery(10)
                .onOctahedralGrid()
                .run();

        try (NetcdfFile full = NetcdfFile.open(folder.resolve("full/forecast.nc"));
                NetcdfFile octahedral = NetcdfFile.open(folder.resolve("octahedral/forecast.nc"))) {
            for (String name : new String[] {"prmsl", "u", "t"}) {
                double[] one = full.doubles(name, Slab.at(4));
                double[] other = octahedral.doubles(name, Slab.at(4));
                double near = name.equals("prmsl") ? 60 : 0.6;
                assertThat(other).hasSameSizeAs(one);
                for (int point = 0; point < one.length; point++) {
                    assertThat(other[point]).as(name).isCloseTo(one[point], within(near));
                }
            }
        }
    }

    @Test
    void aRunThatBlowsUpSaysWhereAndKeepsItsRecords() throws IOException {
        Path storm = MadeState.write(folder.resolve("storm.nc"), 120);

        assertThatThrownBy(() ->
                        new Asked(storm, out).truncation(42).step(3600).dry().run())
                .isInstanceOf(UnstableRun.class)
                .hasMessageMatching("the run went unstable at step \\d+, \\+[\\d.]+ h: .* is \\S+ at [\\d.]+° [NS],"
                        + " [\\d.]+° E.*; the last checkpoint is kept; try a shorter --step.*");
        assertThat(out.resolve("forecast.nc")).doesNotExist();
        assertThat(out.resolve("forecast.nc.part")).exists();
    }

    @Test
    void anExistingRunIsNotWrittenOver() throws IOException {
        new Asked(init, out).days(0.25).dry().run();

        assertThatThrownBy(() -> new Asked(init, out).days(0.25).dry().run())
                .isInstanceOf(UnusableFile.class)
                .hasMessage(
                        out + ": there is a run already: go on with it by --resume, or choose a new folder for --out.");
    }

    @Test
    void aFolderThatCannotBeMadeIsRefusedBeforeAnythingIsReckoned() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> new Asked(init, file.resolve("out")).run())
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("this folder can't be made");
    }

    @Test
    void aTruthOfAnotherTimeIsRefusedBeforeTheRun() throws IOException {
        Path truth = MadeState.write(folder.resolve("truth-2011101300.nc"), 20);

        assertThatThrownBy(() -> new Asked(init, out).reported(truth).run())
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining(
                        "it is of 2011-10-13T00:00:00Z, expected a time of which the forecast has a record");
        assertThat(out).doesNotExist();
    }

    @Test
    void theReportHasFilmsPlacesAndScores() throws IOException {
        Path truth = MadeState.write(folder.resolve("truth-2011101106.nc"), 20);
        new Asked(init, out).days(0.25).reported(truth).run();

        assertThat(out.resolve("report/index.html"))
                .content()
                .contains("昆山", "Kunshan", "Height of 500 hPa: error", "persistence");
        assertThat(out.resolve("report/weather.png")).isNotEmptyFile();
        assertThat(out.resolve("report/scores-1.svg")).as("a chart of one time").doesNotExist();
    }
}
