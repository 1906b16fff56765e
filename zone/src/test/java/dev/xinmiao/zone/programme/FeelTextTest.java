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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "成立日期 <= 申请日 - duration(\"P365D\")|成立日期 ≤ 申请日 - 365 天|成立日期 ≤ 申请日 - 365 days",
                "成立日期 + duration(\"P5Y\")|成立日期 + 5 年|成立日期 + 5 years",
                "成立日期.year <= 申请日.year - 2|成立日期所在年 ≤ 申请日所在年 - 2|year of 成立日期 ≤ year of 申请日 - 2",
                "date(研发年度, 12, 31)|研发年度的12月31日|31 December of 研发年度",
                "date(申请日.year - 1, 12, 31)|（申请日所在年 - 1）的12月31日|31 December of （year of 申请日 - 1）",
                "starts with(行业, \"C\") or starts with(?, \"D\")|行业 以“C”开头 或 以“D”开头|行业 beginning with “C” or beginning with “D”",
                "years and months duration(成立日期, 上年末).years|成立日期 至 上年末 的整年数|full years from 成立日期 to 上年末",
            })
    void days_and_years_read_as_people_say_them(String feel, String chinese, String english) {
        assertThat(FeelText.readable(feel)).isEqualTo(chinese);
        assertThat(FeelText.english(feel)).isEqualTo(english);
    }
}
