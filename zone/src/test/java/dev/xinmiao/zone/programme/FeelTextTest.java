package dev.xinmiao.zone.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeelTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2026|2026", "6851.6327|6851.6327", "-9999.50|-9999.5", "12345.6|12,345.6"})
    void a_number_has_groups_once_it_is_longer_than_a_year(BigDecimal number, String shown) {
        assertThat(FeelText.value(number)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "-|''",
                ">= 0.3|≥ 0.3",
                "[0.25..0.3)|[0.25..0.3)",
                "\"省级\"|省级",
                "\"国家级\", \"省级\"|国家级、省级",
                "\"a >= b\" != x|\"a >= b\" ≠ x",
                "not(\"无\")|非(\"无\")",
                "a = null or not(b and c in d)|a = 无 或 非(b 且 c 属于 d)",
                "internal or \"and\"|internal 或 \"and\"",
            })
    void a_cell_reads_as_on_paper(String feel, String shown) {
        assertThat(FeelText.cell(feel)).isEqualTo(shown);
    }
}
