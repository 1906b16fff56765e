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

    @Test
    void anAmountInChineseIsTheSame() {
        for (String written : List.of("300万", "三百万", "3百万", "3,000,000", "三百萬", "３００万")) {
            assertThat(Grams.of(written)).as(written).containsExactly("=3000000");
        }
        assertThat(Grams.of("三千万")).containsExactly("=30000000").isEqualTo(Grams.of("3千万"));
        assertThat(Grams.of("一万五千")).isEqualTo(Grams.of("一万五")).containsExactly("=15000");
        assertThat(Grams.of("两万零五十")).containsExactly("=20050");
        assertThat(Grams.of("一万亿")).containsExactly("=1000000000000");
        assertThat(Grams.of("2,020,300")).containsExactly("=2020300");
    }

    @Test
    void whatOnlySoundsLikeAnAmountIsNone() {
        for (String words : List.of("几十万元", "数百万", "五千多万", "三四百万", "千万不要", "万一", "百十")) {
            assertThat(Grams.of(words)).as(words).noneMatch(term -> term.startsWith("="));
        }
        assertThat(Grams.of("2020,2021年")).contains("2020", "2021");
    }

    @Test
    void anArticleIsOneTermAndNoPartOfAnother() {
        for (String written : List.of("公司法第四十七条", "公司法第47条", "公司法第 47 条", "公司法47条")) {
            assertThat(Grams.of(written)).as(written).containsExactly("公司", "司法", "§47条");
        }
        assertThat(Grams.of("公司法第二百四十七条的规定")).containsExactly("公司", "司法", "的规", "规定", "§247条");
        assertThat(Grams.of("刑法第一百二十条之一")).contains("§120条-1");
        assertThat(Grams.of("见第三章第二节、第四十七条第二款")).contains("§3章", "§2节", "§47条", "§2款");
        assertThat(Grams.of("第三条之规定")).contains("§3条", "之规");
        assertThat(Grams.of("建设3条生产线，下列三条，第一条件")).noneMatch(term -> term.startsWith("§"));
    }

    @Test
    void anArticlesOwnNumberCountsTwice() {
        assertThat(Grams.of("第四十七条　注册资本。")).filteredOn("§47条"::equals).hasSize(2);
        assertThat(Grams.of("违反第四十七条规定的。")).filteredOn("§47条"::equals).hasSize(1);
    }

    @Property
    void anyTextIsCutWithoutHarm(@ForAll String text) {
        assertThat(Grams.of(text)).noneMatch(String::isBlank);
        assertThat(Uniform.of(text)).hasSameSizeAs(text);
    }
}
