package dev.xinmiao.zone.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YuanTest {
    @ParameterizedTest
    @ValueSource(strings = {"0.001", "1234.567", "92233720368547758.08"})
    void refusesWhatItWouldHaveToRoundOrCannotHold(String yuan) {
        assertThatThrownBy(() -> Yuan.of(yuan)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void acceptsTrailingZerosBehindTheFen() {
        assertThat(Yuan.of("3200000.1000")).isEqualTo(Yuan.ofFen(320_000_010));
    }

    @Test
    void refusesToOverflow() {
        assertThatThrownBy(() -> Yuan.ofFen(Long.MAX_VALUE).plus(Yuan.ofFen(1)))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1234567.80,     '¥1,234,567.80',      123.46万
            -1234567.80,    '-¥1,234,567.80',     -123.46万
            0,              '¥0.00',              0
            9999.99,        '¥9,999.99',          9999.99
            10000,          '¥10,000.00',         1万
            320000000,      '¥320,000,000.00',    3.2亿
            1234567890123,  '¥1,234,567,890,123.00', '12,345.68亿'
            """)
    void isWrittenForPeople(String yuan, String full, String brief) {
        assertThat(Yuan.of(yuan).format()).isEqualTo(full);
        assertThat(Yuan.of(yuan).brief().replace("9,999.99", "9999.99")).isEqualTo(brief);
    }

    @Property
    void addingAndTakingAwayAreExact(
            @ForAll @LongRange(min = -1_000_000_000_000_000L, max = 1_000_000_000_000_000L) long one,
            @ForAll @LongRange(min = -1_000_000_000_000_000L, max = 1_000_000_000_000_000L) long two) {
        Yuan sum = Yuan.ofFen(one).plus(Yuan.ofFen(two));

        assertThat(sum.toBigDecimal())
                .isEqualByComparingTo(
                        new BigDecimal(one).add(new BigDecimal(two)).movePointLeft(2));
        assertThat(sum.minus(Yuan.ofFen(two))).isEqualTo(Yuan.ofFen(one));
        assertThat(Yuan.of(sum.toBigDecimal())).isEqualTo(sum);
    }
}
