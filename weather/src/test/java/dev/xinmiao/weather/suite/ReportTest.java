package dev.xinmiao.weather.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xinmiao.weather.dynamics.Precision;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final Oracle ORACLE = new Oracle(List.of(
            new Oracle.Row("wave", "42", "height", "m", "10", 9, 11, "paper"),
            new Oracle.Row("wave", "*", "mass", "1", "", 0, 1e-12, "house")));

    private final StringWriter out = new StringWriter();
    private final StringWriter progress = new StringWriter();
    private final Report report =
            new Report("wave", Precision.DOUBLE, ORACLE, new PrintWriter(out), new PrintWriter(progress), _ -> {});

    @Test
    void whatIsWithinTheBoundsPasses() {
        report.put(42, "height", 10.5, "m");
        report.put(42, "speed", 3, "m/s");

        assertThat(report.conclude()).isTrue();
        assertThat(out.toString()).isEqualTo("t42.height 10.50000 m\nt42.speed 3.000000 m/s\nPASS\n");
    }

    @Test
    void whatIsOutsideFailsAndIsToldWithItsBounds() {
        report.put(42, "height", 11.5, "m");

        assertThat(report.conclude()).isFalse();
        assertThat(out.toString()).endsWith("FAIL\n");
        assertThat(progress.toString()).contains("outside the bounds: t42.height 11.50000 m, accepted from 9");
    }

    @Test
    void aTruncationWithoutRowsIsJudgedByGeneralBounds() {
        report.put(21, "height", 1e9, "m");
        report.put(21, "mass", 1e-11, "1");

        assertThat(report.conclude()).isFalse();
    }

    @Test
    void whatTheTableJudgesAndNobodyMeasuredFails() {
        report.put(42, "mass", 0, "1");

        assertThat(report.conclude()).isFalse();
        assertThat(progress.toString()).contains("t42.height wasn't there to be measured");
    }

    @Test
    void anotherLengthThanTheTablesIsJudgedByGeneralBoundsOnly() {
        report.judgeGeneralBoundsOnly("shorter");
        report.put(42, "height", 1e9, "m");
        report.put(42, "mass", 0, "1");

        assertThat(report.conclude()).isTrue();
    }

    @Test
    void whatIsNoNumberFailsThoughNothingJudgesIt() {
        report.put(42, "height", 10, "m");
        report.put(42, "speed", Double.NaN, "m/s");

        assertThat(report.conclude()).isFalse();
    }

    @Test
    void aRowOfAnotherUnitIsAMistakeOfTheTable() {
        assertThatThrownBy(() -> report.put(42, "height", 10, "km")).hasMessageContaining("its row in m");
    }
}
