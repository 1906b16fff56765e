package dev.xinmiao.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {

    @Test
    void aWrongCharacterIsPutRightByAName() {
        assertThat(Spelling.correct("加记扣除", List.of("研发费用加计扣除"))).contains("加计扣除");
    }

    @Test
    void aNameThatHoldsTheQueryNeedsNoCorrection() {
        assertThat(Spelling.correct("加计扣除", List.of("研发费用加计扣除", "加计扣初"))).isEmpty();
    }

    @Test
    void shortQueriesAreNotCorrected() {
        assertThat(Spelling.correct("高气", List.of("高企认定"))).isEmpty();
    }

    @Test
    void otherWordsAreNoMistypedOnes() {
        assertThat(Spelling.correct("专精特新条件", List.of("专精特新中小企业"))).isEmpty();
        assertThat(Spelling.correct("高企认定条件", List.of("高企认定与创新积分奖励"))).isEmpty();
        assertThat(Spelling.correct("融资难", List.of("融资对接"))).isEmpty();
        assertThat(Spelling.correct("算利券", List.of("算力券"))).contains("算力券");
    }

    @Test
    void aWholeNameIsMoreThanAPartOfOne() {
        assertThat(Spelling.likeness("算力券", "算力券")).isEqualTo(1);
        assertThat(Spelling.likeness("算力券", "算力券申领")).isEqualTo(0.6);
        assertThat(Spelling.soundsLike("slq", "算力券")).isEqualTo(1);
    }
}
