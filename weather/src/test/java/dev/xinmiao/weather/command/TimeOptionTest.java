package dev.xinmiao.weather.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class TimeOptionTest {
    @ParameterizedTest
    @CsvSource({
        "2011-10-11T06:30:00Z, 2011-10-11T06:30:00Z",
        "2011-10-11T06, 2011-10-11T06:00:00Z",
        "20111011T0630, 2011-10-11T06:30:00Z",
        "2011-10-11 06:30, 2011-10-11T06:30:00Z",
        "2011-10-11, 2011-10-11T00:00:00Z"
    })
    void timesAreTakenWithAsMuchAsIsWritten(String written, Instant meant) {
        assertThat(new TimeOption().convert(written)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2011-13-01", "2011-10-11T25", "11.10.2011"})
    void othersAreRefusedWithAnExample(String written) {
        assertThatThrownBy(() -> new TimeOption().convert(written))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("“" + written + "” is no time, expected universal time as 2011-10-11T00");
    }

    @Test
    void theCommandNamesTheOption() {
        StringWriter said = new StringWriter();
        int status = WeatherCommand.commandLine()
                .setErr(new PrintWriter(said))
                .execute("run", "--init=a.nc", "--out=b", "--time=noon");

        assertThat(status).isEqualTo(2);
        assertThat(said.toString()).contains("--time", "“noon” is no time").doesNotContain("java");
    }
}
