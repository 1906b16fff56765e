package dev.xinmiao.weather.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class RunCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    private int run(String... more) {
        String[] words = new String[more.length + 3];
        words[0] = "run";
        words[1] = "--init=" + folder.resolve("none.nc");
        words[2] = "--out=" + folder.resolve("out");
        System.arraycopy(more, 0, words, 3, more.length);
        CommandLine line = WeatherCommand.commandLine();
        return line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(words);
    }

    @Test
    void itsHelpTellsAllOptionsInChineseAndEnglish() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .contains("--resume", "--boundary", "--truth", "--place", "--no-report", "检查点", "Forecast from");
    }

    @Test
    void aFileThatIsNotThereIsToldInASentence() {
        assertThat(run("--truncation=21")).isEqualTo(1);
        assertThat(err.toString().strip()).isEqualTo(folder.resolve("none.nc") + ": there is no such file.");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--days=0|--days is 0.0, expected",
                "--every=5|--every is 5 hours, expected a part of a day",
                "--threads=0|--threads is 0, expected at least 1",
                "--truncation=2|--truncation is 2, expected 5 to 1279",
                "--levels=3|--levels is 3, expected 5 to 137",
                "--step=7|--step is 7.0 s, expected a part of an hour",
                "--pressures=500,850|--pressures has 850.0, expected hPa",
                "--place=Kunshan|“Kunshan”, expected NAME,LATITUDE,LONGITUDE",
                "--precision=half|half",
                "--wide|--wide"
            })
    void whatCannotBeTakenIsToldInASentence(String option, String said) {
        assertThat(run(option)).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains(said);
    }
}
