package dev.xinmiao.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class GramsTest {

    @Test
    void chineseIsCutIntoPairsAndOtherLettersIntoWords() {
        assertThat(Grams.of("申请GPU算力券")).containsExactly("申请", "gpu", "算力", "力券");
        assertThat(Grams.of("水")).containsExactly("水");
    }

    @Test
    void writingIsMadeUniform() {
        assertThat(Grams.of("ＧＰＵ　後臺")).isEqualTo(Grams.of("gpu 后台"));
    }

    @Test
    void anAmountIsFoundHoweverItIsWritten() {
        for (String written : List.of("300万元", "3,000,000元", "3000000 元")) {
            assertThat(Grams.of(written)).as(written).contains("=3000000");
        }
        assertThat(Grams.of("1.5亿")).contains("=150000000");
    }

    @Test
    void aDocumentIsFoundByItsNumberWithAnyBrackets() {
        for (String written : List.of("国科发火〔2016〕32号", "国科发火[2016]32号", "国科发火（2016）第32号", "国科发火2016 32号")) {
            assertThat(Grams.of(written)).as(written).contains("№火2016-32");
        }
    }

    @Property
    void anyTextIsCutWithoutHarm(@ForAll String text) {
        assertThat(Grams.of(text)).noneMatch(String::isBlank);
        assertThat(Uniform.of(text)).hasSameSizeAs(text);
    }
}
