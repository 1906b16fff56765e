package dev.xinmiao.weather.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.weather.suite.ReferenceTest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class WeatherCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void withoutANameTheTestsAreListed() {
        assertThat(run("test")).isZero();
        assertThat(out.toString().lines().map(line -> line.split(" ")[0]))
                .containsExactly(
                        "roundtrip",
                        "williamson1",
                        "williamson2",
                        "williamson5",
                        "williamson6",
                        "galewsky",
                        "jw-steady",
                        "jw-wave",
                        "held-suarez",
                        "moist-wave",
                        "conservation");
    }

    @Test
    void aNameThatIsntThereIsToldWithThoseThatAre() {
        assertThat(run("test", "williamson9")).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains("“williamson9”").contains(ReferenceTest.titles());
    }

    @ParameterizedTest
    @CsvSource({
        "--wide,--wide",
        "--truncation none,none",
        "--truncation 3,--truncation takes a whole number from 4",
        "--threads 0,--threads takes a whole number from 1",
        "--step 7,--step takes seconds of which 86400 are a multiple",
        "--days 0,--days takes",
        "--precision half,half"
    })
    void anOptionThatCantBeTakenIsToldInALine(String options, String told) {
        assertThat(run(("test jw-steady --truncation 21 " + options).split(" ")))
                .isEqualTo(2);
        assertThat(err.toString()).contains(told);
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "williamson5 --levels 20,williamson5 has no layers",
        "roundtrip --days 3,roundtrip takes no time",
        "williamson1 --precision float,williamson1 is there in double precision only",
        "held-suarez --days 20,held-suarez takes --days above 100"
    })
    void anOptionThatATestHasNoUseForIsRefused(String test, String told) {
        assertThat(run(("test " + test).split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains(told);
    }

    @ParameterizedTest
    @CsvSource({
        "williamson2,williamson2 has no picture",
        "roundtrip --truncation 21 21,roundtrip draws its errors over truncations"
    })
    void aTestWithoutAPictureSaysSoInASentence(String test, String told, @TempDir Path folder) {
        assertThat(run(("test " + test + " --picture " + folder).split(" "))).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains(told).contains("--picture");
        assertThat(out.toString()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aTestDrawsIntoTheFolderThatIsAskedFor(@TempDir Path folder) {
        Path made = folder.resolve("made");

        assertThat(run("test", "roundtrip", "--truncation", "10", "21", "--picture", made.toString()))
                .isZero();
        assertThat(made.resolve("roundtrip.png")).isNotEmptyFile();
        assertThat(err.toString()).contains("drawn: " + made.resolve("roundtrip.png"));
    }

    @Test
    void aTestPrintsItsQuantitiesAndItsVerdict() {
        assertThat(run("test", "roundtrip", "--truncation", "10", "21")).isZero();
        assertThat(out.toString().lines().map(line -> line.split(" ")[0]))
                .containsExactly("t10.error_double", "t10.error_float", "t21.error_double", "t21.error_float", "PASS");
        assertThat(err.toString()).contains("no rows for T10");
    }

    @Test
    void withoutACommandThoseThereAreAreNamed() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("test, bench");
    }

    private int run(String... words) {
        CommandLine command = WeatherCommand.commandLine();
        return command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(words);
    }
}
