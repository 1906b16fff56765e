package dev.xinmiao.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.search.Synonyms.Way;
import java.util.List;
import org.junit.jupiter.api.Test;

class SynonymsTest {

    private final Synonyms synonyms = new Synonyms(List.of(List.of("高企", "高新技术企业"), List.of("补贴", "补助")));

    @Test
    void theQueryIsAskedAsWrittenFirst() {
        assertThat(synonyms.ways("高企补贴"))
                .containsExactly(new Way("高企补贴", ""), new Way("高新技术企业补贴", "高企→高新技术企业"), new Way("高企补助", "补贴→补助"));
    }

    @Test
    void aWordInsideALongerOneOfItsGroupIsNotReplaced() {
        assertThat(new Synonyms(List.of(List.of("小巨人", "专精特新小巨人"))).ways("专精特新小巨人"))
                .containsExactly(new Way("专精特新小巨人", ""));
    }

    @Test
    void aQueryWithoutSuchAWordHasOneWay() {
        assertThat(synonyms.ways("用电")).containsExactly(new Way("用电", ""));
    }
}
