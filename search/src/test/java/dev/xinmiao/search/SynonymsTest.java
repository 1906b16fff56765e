package dev.xinmiao.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.search.Synonyms.Way;
import dev.xinmiao.search.text.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

class SynonymsTest {

    private static final Words WORDS = new Words(List.of("高企"));

    private final Synonyms synonyms = new Synonyms(List.of(List.of("高企", "高新技术企业"), List.of("补贴", "补助")));

    @Test
    void theQueryIsAskedAsWrittenFirst() {
        assertThat(synonyms.ways("高企补贴", WORDS))
                .containsExactly(new Way("高企补贴", ""), new Way("高新技术企业补贴", "高企→高新技术企业"), new Way("高企补助", "补贴→补助"));
    }

    @Test
    void aWordInsideALongerOneOfItsGroupIsNotReplaced() {
        assertThat(new Synonyms(List.of(List.of("小巨人", "专精特新小巨人"))).ways("专精特新小巨人", WORDS))
                .containsExactly(new Way("专精特新小巨人", ""));
    }

    @Test
    void aQueryWithoutSuchAWordHasOneWay() {
        assertThat(synonyms.ways("用电", WORDS)).containsExactly(new Way("用电", ""));
    }

    @Test
    void aWordInsideALongerOneOfTheDictionaryIsNotSaid() {
        Synonyms trial = new Synonyms(List.of(List.of("试用", "应用场景")));

        assertThat(trial.ways("试用期可以约定多久", WORDS)).hasSize(1);
        assertThat(trial.ways("新产品找地方试用", WORDS)).extracting(Way::change).containsExactly("", "试用→应用场景");
        assertThat(trial.ways("试用期满再试用", WORDS)).extracting(Way::text).contains("试用期满再应用场景");
    }

    @Test
    void aWordMadeOfPiecesOfTwoOthersIsNotSaid() {
        assertThat(synonyms.ways("提高企业研发能力", WORDS)).hasSize(1);
    }
}
