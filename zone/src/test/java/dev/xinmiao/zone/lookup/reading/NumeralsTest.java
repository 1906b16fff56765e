package dev.xinmiao.zone.lookup.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5000万|50000000",
                "1.2亿|120000000",
                "五亿|500000000",
                "两千万元|20000000",
                "三百二十人|320",
                "十二|12",
                "一千零五|1005",
                "三点五亿|350000000",
                "1,234.5元|1234.5",
                "５％|5",
                "百分之五|5",
                "-3%|-3",
                "一个亿|100000000",
                "三百万|3000000",
                "两千万|20000000",
                "1亿5000万|150000000",
                "两亿零五十万元|200500000",
                "2万亿|2000000000000"
            })
    void numbers_are_read_as_people_write_them(String written, BigDecimal number) {
        assertThat(Numerals.parse(written)).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "五十百", "百", "5万家", "abc", "1.2.3", "零点", "十十", "五六", "5000万1亿", "一个"})
    void what_is_no_number_is_none(String written) {
        assertThat(Numerals.parse(written)).isNull();
    }
}
