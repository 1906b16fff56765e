package dev.xinmiao.weather.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.weather.dynamics.Precision;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The suite, short and coarse; in full it is run by command. */
class ReferenceTestTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter progress = new StringWriter();

    @ParameterizedTest
    @CsvSource({"roundtrip,21,0", "williamson2,21,1", "jw-steady,21,1", "conservation,21,1"})
    void coarseRunsKeepWhatAnyRunKeeps(String title, int truncation, int days) {
        assertThat(run(title, truncation, days, Precision.DOUBLE))
                .as("%s", progress)
                .isTrue();
        assertThat(out.toString().lines())
                .allMatch(line -> line.equals("PASS") || line.matches("t\\d+\\.[a-z0-9_.]+ \\S+ \\S+"));
    }

    @Test
    void theBellComesBackAsItDidInAnIndependentModel() {
        assertThat(run("williamson1", 42, 12, Precision.DOUBLE))
                .as("%s", progress)
                .isTrue();
    }

    @Test
    void theWaveGrowsInSinglePrecisionAsInDouble() {
        run("jw-wave", 21, 2, Precision.DOUBLE);
        double wide = value("t21.day2.l2_wind_off_zonal");
        run("jw-wave", 21, 2, Precision.FLOAT);

        assertThat(value("t21.day2.l2_wind_off_zonal")).isBetween(wide * 0.99, wide * 1.01);
    }

    @Test
    void moistAirKeepsItsDryMassAndNoHumidityStaysBelowNought() {
        assertThat(run("moist-wave", 16, 1, Precision.DOUBLE))
                .as("%s", progress)
                .isTrue();
        assertThat(value("t16.humidity_min_mended")).isNotNegative();
        assertThat(value("t16.water_min_before_mending")).isNegative();
    }

    private boolean run(String title, int truncation, int days, Precision precision) {
        out.getBuffer().setLength(0);
        TestOptions options = new TestOptions(List.of(truncation), 1, null, days == 0 ? null : days, precision, null);
        return ReferenceTest.named(title)
                .orElseThrow()
                .run(options, new PrintWriter(out), new PrintWriter(progress), Optional.empty());
    }

    private double value(String name) {
        return out.toString()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.split(" ")[1]))
                .findFirst()
                .orElseThrow();
    }
}
