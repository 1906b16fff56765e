package dev.xinmiao.zone.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YuanTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 100",
                "73020.00 | 7302000",
                "1,234,567.8 | 123456780",
                "¥ 5,000,000 | 500000000",
                "1，000 | 100000",
                "0.01 | 1"
            })
    void reads_what_people_write(String text, long fen) {
        assertThat(YuanText.read(text)).contains(Yuan.ofFen(fen));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "0",
                "0.00",
                "-1",
                "+1",
                "1e5",
                "1.005",
                "12,34",
                "1 000",
                "73020 yuan",
                "九",
                "1.2.3",
                "99999999999999"
            })
    void and_nothing_else(String text) {
        assertThat(YuanText.read(text)).isEmpty();
    }
}
