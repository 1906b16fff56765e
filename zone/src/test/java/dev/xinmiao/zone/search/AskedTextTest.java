package dev.xinmiao.zone.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedTextTest {

    @Test
    void a_query_is_kept_in_one_writing() {
        assertThat(AskedText.of("  ＧＰＵ　 補貼 ")).contains("gpu 补贴");
        assertThat(AskedText.of("Gpu 补贴")).contains("gpu 补贴");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "研发占比超过5%",
                "国科发火〔2016〕32号",
                "(2024)195号 奖励",
                "营收2000万元以上",
                "iso9001认证",
                "H100 算力券",
                "2026年6月30日前申报"
            })
    void figures_years_and_document_numbers_are_kept(String query) {
        assertThat(AskedText.of(query)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91320583MA1ABCDE2X",
                "昆山甲 9132 0583 MA1A BCDE 2X",
                "91320583-MA1ABCDE-2X",
                "91320583ma1abcde2x 高企",
                "ＭＡ１Ａ２Ｂ３Ｃ６",
                "13800138000",
                "电话138 0013 8000",
                "138-0013-8000 张三",
                "(138)(0013)(8000)",
                "(2016)13800138000",
                "０５１２－５７１２３４５６",
                "一三八〇〇一三八〇〇〇",
                "幺三八 零零幺三 八零零零",
                "320583199001011234",
                "32058319900101123X",
                "3205 8319 9001 0112 3X",
                "6222021234567890123",
                "zhang@example.com"
            })
    void what_looks_like_somebodys_number_is_not(String query) {
        assertThat(AskedText.of(query)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "？！", "😀", "补贴\uD800"})
    void what_holds_no_word_is_not(String query) {
        assertThat(AskedText.of(query)).isEmpty();
    }

    @Test
    void a_letter_is_not() {
        assertThat(AskedText.of("我".repeat(40))).isPresent();
        assertThat(AskedText.of("我".repeat(41))).isEmpty();
    }
}
