package dev.xinmiao.weather.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.weather.dynamics.Precision;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OracleTest {
    private static final Oracle ORACLE = Oracle.read();

    @ParameterizedTest
    @EnumSource(ReferenceTest.class)
    void everyTestIsJudgedBySomething(ReferenceTest test) {
        assertThat(ORACLE.rows()).anyMatch(row -> row.test().equals(test.title()) && row.judges());
    }

    @Test
    void everyRowSaysWhenceItIsAndHoldsItsOwnValue() {
        Set<String> seen = new HashSet<>();
        for (Oracle.Row row : ORACLE.rows()) {
            assertThat(row.source()).as("%s", row).isNotBlank();
            assertThat(row.low()).as("%s", row).isLessThanOrEqualTo(row.high());
            assertThat(seen.add(row.test() + row.truncation() + row.quantity()))
                    .as("%s stands once", row)
                    .isTrue();
            if (!row.value().isEmpty()) {
                assertThat(row.accepts(Double.parseDouble(row.value())))
                        .as("%s", row)
                        .isTrue();
            }
        }
    }

    @Test
    void aRoundedValueAcceptsAllThatRoundsToItAndTheTolerance() {
        Oracle.Row row = ORACLE.find("jw-wave", Precision.DOUBLE, 42, "day1.l2_wind_off_zonal")
                .orElseThrow();

        assertThat(row.accepts(0.0204)).isTrue();
        assertThat(row.accepts(0.0205)).isFalse();
        assertThat(row.accepts(Double.NaN)).isFalse();
    }

    @Test
    void theBoundOfThePrecisionAndOfTheTruncationGoBeforeGeneralOnes() {
        assertThat(ORACLE.find("williamson2", Precision.DOUBLE, 42, "alpha0.l2_height")
                        .orElseThrow()
                        .high())
                .isEqualTo(1e-11);
        assertThat(ORACLE.find("williamson2", Precision.FLOAT, 42, "alpha0.l2_height")
                        .orElseThrow()
                        .high())
                .isEqualTo(1e-5);
        assertThat(ORACLE.find("jw-wave", Precision.FLOAT, 21, "dry_mass_drift")
                        .orElseThrow()
                        .general())
                .isTrue();
        assertThat(ORACLE.find("jw-wave", Precision.DOUBLE, 21, "day7.ps_min")).isEmpty();
        assertThat(ORACLE.of("jw-wave", 63)).isNotEmpty();
        assertThat(ORACLE.of("jw-wave", 64)).isEmpty();
    }
}
