package dev.xinmiao.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.search.Synonyms.Way;
import dev.xinmiao.search.text.Words;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpellingTest {

    private final Spelling spelling = new Spelling(new Words(List.of("算力券", "加计扣除", "高企")));

    private Optional<String> corrected(String query, String... names) {
        return spelling.correct(query, List.of(names), List.of());
    }

    @Test
    void aWrongCharacterIsPutRightByAName() {
        assertThat(corrected("加记扣除", "研发费用加计扣除")).contains("加计扣除");
        assertThat(corrected("注消公司", "变更、迁移与注销辅导")).contains("注销公司");
        assertThat(corrected("高薪技术企业", "高新技术企业认定")).contains("高新技术企业");
        assertThat(corrected("算利券", "算力券")).contains("算力券");
    }

    @Test
    void aNameThatHoldsTheQueryNeedsNoCorrection() {
        assertThat(corrected("加计扣除", "研发费用加计扣除", "加计扣初")).isEmpty();
    }

    @Test
    void whatSoundsOtherwiseIsNoMistypedWord() {
        assertThat(corrected("高气", "高企认定")).isEmpty();
        assertThat(corrected("专精特新条件", "专精特新中小企业")).isEmpty();
        assertThat(corrected("高企认定条件", "高企认定与创新积分奖励")).isEmpty();
        assertThat(corrected("融资难", "融资对接")).isEmpty();
        assertThat(corrected("高企业认定", "高新技术企业认定")).isEmpty();
        assertThat(corrected("小微企业贷", "中小微企业划型")).isEmpty();
        assertThat(corrected("知识产权贷", "知识产权质押融资")).isEmpty();
        assertThat(corrected("住房补贴", "租房补贴")).isEmpty();
        assertThat(corrected("设备补贴", "技术改造设备补助")).isEmpty();
    }

    @Test
    void aWordOfTheDictionaryIsMeantAsItIs() {
        assertThat(corrected("权利", "权力清单")).isEmpty();
    }

    @Test
    void whatASynonymStandsForIsMeantAsItIs() {
        assertThat(spelling.correct("算利券", List.of("算力券"), List.of(new Way("显卡", "算利→显卡"))))
                .isEmpty();
    }

    @Test
    void aLatinWordMayHaveOneLetterWrong() {
        assertThat(corrected("doctor平台", "Docker 平台")).isEmpty();
        assertThat(corrected("Dokker平台", "Docker 平台")).contains("Docker平台");
        assertThat(corrected("dockr", "Docker 平台")).contains("Docker");
        assertThat(corrected("GPT", "GPU")).isEmpty();
    }

    @Test
    void aWholeNameIsMoreThanAPartOfOne() {
        assertThat(Spelling.likeness("算力券", "算力券")).isEqualTo(1);
        assertThat(Spelling.likeness("算力券", "算力券申领")).isEqualTo(0.6);
        assertThat(Spelling.soundsLike("slq", "算力券")).isEqualTo(1);
    }
}
