package dev.xinmiao.weather.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xinmiao.weather.dynamics.Precision;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoryTest {
    private static Plan plan(int truncation, int layers) {
        return Plan.of(truncation, layers, false, OptionalDouble.empty(), OptionalDouble.empty());
    }

    @Test
    void whatJavaMayNotTakeIsRefusedWithWhatIsNeeded() {
        assertThatThrownBy(() -> Memory.require(plan(341, 40), Precision.DOUBLE, 75, 4L << 30))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching(
                        "T341 with 40 layers in double precision needs about \\d+\\.\\d GB of memory and Java"
                                + " may take 4\\.3 GB: .* XINMIAO_HEAP=\\d+g");
        assertThatCode(() -> Memory.require(plan(42, 20), Precision.DOUBLE, 75, 1L << 30))
                .doesNotThrowAnyException();
    }

    @Test
    void arraysLongerThanJavaHasAreRefusedWhateverTheMemory() {
        assertThatThrownBy(() -> Memory.require(plan(1279, 60), Precision.FLOAT, 75, Long.MAX_VALUE))
                .hasMessageContaining("arrays longer than Java has");
    }

    @ParameterizedTest
    @CsvSource({"21, 1800", "31, 1800", "42, 1200", "63, 900", "85, 600", "106, 450", "127, 450", "170, 300", "255, 225"
    })
    void stepsArePartsOfAnHourThatHoldWithTheJetsOfWinter(int truncation, double seconds) {
        assertThat(Plan.usualStep(truncation)).isEqualTo(seconds);
    }

    @Test
    void aStepThatIsNoPartOfAnHourIsRefused() {
        assertThatThrownBy(() -> Plan.of(42, 20, false, OptionalDouble.of(700), OptionalDouble.empty()))
                .hasMessageContaining("--step is 700.0 s, expected a part of an hour");
    }
}
