package dev.xinmiao.zone.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.programme.Score;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            88      | 88      | 88
            60.00   | 60      | 60
            33      | 82      | 33 – 82
            33      |         | ≥ 33
                    | 82      | ≤ 82
                    |         | —
            46.6789 | 46.6789 | 46.67
            59.996  | 59.996  | 59.99
            14.0295 | 35.0211 | 14.02 – 35.03
            """)
    void a_score_shows_what_is_known_of_it(@Nullable BigDecimal min, @Nullable BigDecimal max, String shown) {
        assertThat(Figures.score(new Score(min, max))).isEqualTo(shown);
    }

    @Test
    void several_possible_classes_read_as_alternatives() {
        assertThat(Figures.outcome("大型|中型", null)).isEqualTo(new Text("大型 或 中型", ""));
        assertThat(Figures.outcome(null, null)).isEqualTo(new Text("", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            56.88          ; 56.88 万元             ; 56.88 wan yuan
            56.88|68.25    ; 56.88 或 68.25 万元     ; 56.88 or 68.25 wan yuan
            0..1234.567891 ; 0 – 1,234.567891 万元  ; 0 – 1,234.567891 wan yuan
            20..           ; ≥ 20 万元              ; ≥ 20 wan yuan
            ..20           ; ≤ 20 万元              ; ≤ 20 wan yuan
            """)
    void an_amount_has_its_unit_and_what_it_may_be_reads_as_alternatives(String stored, String zh, String en) {
        assertThat(Figures.outcome(stored, new Bilingual("万元", "wan yuan"))).isEqualTo(new Text(zh, en));
    }

    @Test
    void numbers_are_grouped_and_rounded_for_the_eye_only() {
        assertThat(Figures.number(new BigDecimal("1234567.100000"))).isEqualTo("1,234,567.1");
        assertThat(Figures.number(new BigDecimal("0.00000"))).isEqualTo("0");
        assertThat(Figures.percent(new BigDecimal("0.0512"))).isEqualTo("5.12%");
        assertThat(Figures.share(1, 0)).isEqualTo("—");
        assertThat(Figures.day(LocalDate.of(2026, 3, 5))).isEqualTo("2026年3月5日");
    }
}
