package dev.xinmiao.weather.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xinmiao.weather.UnusableFile;
import dev.xinmiao.weather.command.WeatherCommand;
import dev.xinmiao.weather.dynamics.Precision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumeTest {
    private static final String LAST = "checkpoint-00048h.nc";

    @TempDir
    private Path folder = Path.of("");

    private Path init = Path.of("");

    @BeforeEach
    void aStateIsMade() throws IOException {
        init = MadeState.write(folder.resolve("state.nc"), 20);
    }

    @Test
    void twoDaysAreTheSameBitsAsOneThatWasKilledAndGoneOnWith() throws IOException, InterruptedException {
        Path straight = folder.resolve("straight");
        Path killed = folder.resolve("killed");
        new Asked(init, straight).days(2).run();

        kill(killed);
        assertThat(killed.resolve("forecast.nc")).doesNotExist();
        String said = new Asked(init, killed).days(2).threads(1).resumed().run();

        assertThat(said).contains("Going on from +");
        assertSame(straight, killed);
    }

    /** Another Java, ended by SIGKILL as soon as it has its first checkpoint; it was to run for long. */
    private void kill(Path out) throws IOException, InterruptedException {
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--add-modules=jdk.incubator.vector",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WeatherCommand.class.getName(),
                        "run",
                        "--init=" + init,
                        "--time=" + Asked.TIME,
                        "--truncation=10",
                        "--levels=6",
                        "--days=1000",
                        "--every=3",
                        "--pressures=1000,850,700,500,250",
                        "--no-report",
                        "--out=" + out)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        while (!Files.exists(out.resolve("checkpoint-00024h.nc")) && run.isAlive()) {
            Thread.sleep(2);
        }
        run.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
        assertThat(run.exitValue()).as(Files.readString(folder.resolve("said"))).isEqualTo(137);
    }

    @Test
    void aFinishedRunCanBeMadeLongerInSinglePrecisionToo() throws IOException {
        Path straight = folder.resolve("straight");
        Path longer = folder.resolve("longer");
        new Asked(init, straight).days(2).precision(Precision.FLOAT).run();
        new Asked(init, longer).days(1.25).precision(Precision.FLOAT).run();

        new Asked(init, longer).days(2).precision(Precision.FLOAT).resumed().run();

        assertSame(straight, longer);
    }

    private static void assertSame(Path expected, Path actual) throws IOException {
        for (String name : new String[] {"forecast.nc", LAST}) {
            assertThat(Files.mismatch(expected.resolve(name), actual.resolve(name)))
                    .as(name)
                    .isEqualTo(-1);
        }
    }

    @Test
    void aDamagedCheckpointIsPassedOverForTheOneBefore() throws IOException {
        Path out = folder.resolve("out");
        new Asked(init, out).days(2).dry().run();
        byte[] whole = Files.readAllBytes(out.resolve(LAST));
        Files.write(out.resolve(LAST), java.util.Arrays.copyOf(whole, whole.length / 2));

        assertThat(new Asked(init, out).days(3).dry().resumed().run()).contains("Going on from +24 h");
        assertThat(out.resolve(LAST)).hasBinaryContent(whole);
    }

    @Test
    void onlyTheLastTwoCheckpointsAreKept() throws IOException {
        Path out = folder.resolve("out");
        new Asked(init, out).days(3).dry().run();

        assertThat(Checkpoint.all(out))
                .extracting(path -> path.getFileName().toString())
                .containsExactly("checkpoint-00072h.nc", LAST);
    }

    @Test
    void checkpointsOfOtherSettingsAreRefused() throws IOException {
        Path out = folder.resolve("out");
        new Asked(init, out).dry().run();

        assertThatThrownBy(() ->
                        new Asked(init, out).dry().truncation(12).resumed().run())
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("it is of a run with truncation T10, expected T12");
        assertThatThrownBy(() -> new Asked(init, out)
                        .dry()
                        .precision(Precision.FLOAT)
                        .resumed()
                        .run())
                .hasMessageContaining("precision double, expected float");
        assertThatThrownBy(() -> new Asked(init, out).dry().step(900).resumed().run())
                .hasMessageContaining("step 1800.0 s, expected 900.0 s");
        assertThatThrownBy(() -> new Asked(init, out).resumed().run())
                .hasMessageContaining("physics none, expected intermediate");
    }

    @Test
    void otherWaysToWriteAreRefusedByNameAndTheFinishedForecastStaysInItsPlace() throws IOException {
        Path out = folder.resolve("out");
        new Asked(init, out).dry().run();
        byte[] finished = Files.readAllBytes(out.resolve("forecast.nc"));

        assertThatThrownBy(() ->
                        new Asked(init, out).dry().packed().days(2).resumed().run())
                .isInstanceOf(UnusableFile.class)
                .hasMessage(out.resolve("forecast.nc")
                        + ": it is of a run with packed no, expected yes:"
                        + " go on with the same options, or choose a new folder.");
        assertThatThrownBy(() ->
                        new Asked(init, out).dry().spacing(10).days(2).resumed().run())
                .hasMessageContaining("grid Gaussian, expected 10.0 degrees");
        assertThatThrownBy(() ->
                        new Asked(init, out).dry().every(6).days(2).resumed().run())
                .hasMessageContaining("every 3 h, expected 6 h");
        assertThatThrownBy(() -> new Asked(init, out)
                        .dry()
                        .pressures(50_000, 25_000)
                        .days(2)
                        .resumed()
                        .run())
                .hasMessageContaining("pressures 1000.0,850.0,700.0,500.0,250.0 hPa, expected 500.0,250.0 hPa");
        assertThat(out.resolve("forecast.nc")).hasBinaryContent(finished);
        assertThat(out.resolve("forecast.nc.part")).doesNotExist();
    }

    @Test
    void checkpointsWithoutTheirForecastAreRefused() throws IOException {
        Path out = folder.resolve("out");
        new Asked(init, out).dry().run();
        Files.delete(out.resolve("forecast.nc"));

        assertThatThrownBy(() -> new Asked(init, out).dry().days(2).resumed().run())
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("forecast.nc: it isn't there to be gone on with, only its checkpoints");
    }

    @Test
    void fewerDaysThanAreThereAreRefusedAndNoRecordIsLost() throws IOException {
        Path out = folder.resolve("out");
        new Asked(init, out).days(1.25).dry().run();
        byte[] finished = Files.readAllBytes(out.resolve("forecast.nc"));

        for (double days : new double[] {0.5, 1}) {
            assertThatThrownBy(() ->
                            new Asked(init, out).days(days).dry().resumed().run())
                    .isInstanceOf(UnusableFile.class)
                    .hasMessage(out + ": there are records to +30 h already, more than --days asks for:"
                            + " expected --days 2 or more, or a new folder for --out.");
        }
        assertThat(new Asked(init, out).days(1.25).dry().resumed().run())
                .contains("All records to +30 h are there already: " + out.resolve("forecast.nc"));
        assertThat(out.resolve("forecast.nc")).hasBinaryContent(finished);
        assertThat(out.resolve("forecast.nc.part")).doesNotExist();
    }

    @Test
    void whatAKilledRunWroteIsNotLostToFewerDaysEither() throws IOException {
        Path out = folder.resolve("out");
        new Asked(init, out).days(1.25).dry().run();
        Path part = Files.move(out.resolve("forecast.nc"), out.resolve("forecast.nc.part"));
        byte[] left = Files.readAllBytes(part);

        assertThatThrownBy(() -> new Asked(init, out).days(0.5).dry().resumed().run())
                .hasMessageContaining("there are records to +30 h already");
        assertThat(part).hasBinaryContent(left);
    }

    @Test
    void whereThereIsNothingToGoOnWithTheRunSaysSoAndBegins() throws IOException {
        Path out = folder.resolve("out");

        assertThat(new Asked(init, out).days(0.25).dry().resumed().run())
                .contains("There is no checkpoint to go on from, so the run begins anew: " + out);
        assertThat(out.resolve("forecast.nc")).exists();
    }

    @Test
    void gribThatTheFirstDaysLackIsRefusedBeforeAnythingIsWritten() throws IOException {
        Path out = folder.resolve("out");
        new Asked(init, out).dry().run();
        String lacking = out.resolve("grib/forecast-00000h.grib2") + ": it isn't there though its record is";

        for (double days : new double[] {1, 2}) {
            assertThatThrownBy(() -> new Asked(init, out)
                            .dry()
                            .days(days)
                            .asGrib()
                            .resumed()
                            .run())
                    .isInstanceOf(UnusableFile.class)
                    .hasMessageContaining(lacking)
                    .hasMessageContaining("leave --grib out");
        }
        assertThat(out.resolve("forecast.nc")).exists();
        assertThat(out.resolve("grib")).doesNotExist();
    }
}
