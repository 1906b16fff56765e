package dev.xinmiao.zone.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YuanInWordsTest {
    /** The examples of the rules themselves, and the zeros between, at the ends and before a fen. */
    @ParameterizedTest
    @CsvSource({
        "1409.50,壹仟肆佰零玖元伍角",
        "6007.14,陆仟零柒元壹角肆分",
        "1680.32,壹仟陆佰捌拾元零叁角贰分",
        "107000.53,壹拾万柒仟元零伍角叁分",
        "16409.02,壹万陆仟肆佰零玖元零贰分",
        "325.04,叁佰贰拾伍元零肆分",
        "0,零元整",
        "0.05,伍分",
        "0.50,伍角",
        "0.55,伍角伍分",
        "1.00,壹元整",
        "10,壹拾元整",
        "20.02,贰拾元零贰分",
        "105,壹佰零伍元整",
        "110,壹佰壹拾元整",
        "1000,壹仟元整",
        "1010,壹仟零壹拾元整",
        "10005,壹万零伍元整",
        "100500,壹拾万零伍佰元整",
        "200000,贰拾万元整",
        "3800000,叁佰捌拾万元整",
        "10000000,壹仟万元整",
        "100000005,壹亿零伍元整",
        "100005000,壹亿零伍仟元整",
        "105000000,壹亿零伍佰万元整",
        "1234567890.12,壹拾贰亿叁仟肆佰伍拾陆万柒仟捌佰玖拾元零壹角贰分",
        "1000000000000,壹万亿元整",
        "10000000000000,壹拾万亿元整"
    })
    void an_amount_is_written_in_capitals(String amount, String words) {
        assertThat(YuanInWords.of(Yuan.of(amount))).isEqualTo(words);
    }

    @Test
    void nothing_below_zero_is_paid() {
        assertThatThrownBy(() -> YuanInWords.of(Yuan.ofFen(-1))).isInstanceOf(IllegalArgumentException.class);
    }
}
