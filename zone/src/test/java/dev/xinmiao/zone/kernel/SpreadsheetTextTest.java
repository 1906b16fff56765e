package dev.xinmiao.zone.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1"})
    void what_a_spreadsheet_would_calculate_becomes_text(String text) {
        assertThat(SpreadsheetText.harmless(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "昆山甲有限公司", "-3", "+1,234.5", "1+1", "a=b"})
    void other_texts_and_numbers_stay_as_they_are(String text) {
        assertThat(SpreadsheetText.harmless(text)).isEqualTo(text);
    }
}
