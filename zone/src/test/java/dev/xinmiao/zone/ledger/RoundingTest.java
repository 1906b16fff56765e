package dev.xinmiao.zone.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xinmiao.zone.kernel.Yuan;
import dev.xinmiao.zone.ledger.Rounding.Mode;
import dev.xinmiao.zone.ledger.Rounding.Unit;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {
    @ParameterizedTest
    @CsvSource({
        "FEN,          DOWN,    1234.567, 1234.56",
        "FEN,          HALF_UP, 1234.565, 1234.57",
        "FEN,          UP,      1234.561, 1234.57",
        "YUAN,         DOWN,    1234.99,  1234",
        "YUAN,         HALF_UP, 1234.50,  1235",
        "YUAN,         HALF_UP, 1234.49,  1234",
        "YUAN,         UP,      1234.01,  1235",
        "YUAN,         UP,      1234,     1234",
        "HUNDRED_YUAN, DOWN,    1299.99,  1200",
        "HUNDRED_YUAN, HALF_UP, 1250,     1300",
        "HUNDRED_YUAN, UP,      1200.01,  1300",
    })
    void rounds_as_the_clause_says(Unit unit, Mode mode, BigDecimal amount, String rounded) {
        assertThat(new Rounding(unit, mode).of(amount)).isEqualTo(Yuan.of(rounded));
    }

    @Test
    void example_b_for_184_days_is_rounded_once() {
        // 724,500 × 184 / 365 = 365,227.397…
        assertThat(Rounding.USUAL.of(new BigDecimal("724500").multiply(new BigDecimal(184)), new BigDecimal(365)))
                .isEqualTo(Yuan.of("365227"));
    }

    @Test
    void refuses_what_is_less_than_nothing() {
        assertThatThrownBy(() -> Rounding.USUAL.of(new BigDecimal("-1"))).isInstanceOf(IllegalArgumentException.class);
    }
}
