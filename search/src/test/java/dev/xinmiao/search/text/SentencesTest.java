package dev.xinmiao.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.search.text.Sentences.Sentence;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private static List<String> cut(String text) {
        return Sentences.of(text).stream().map(Sentence::text).toList();
    }

    @Test
    void aSentenceEndsWithItsMarkAndWhatClosesBehindIt() {
        assertThat(cut("先申报。再公示！“可以吗？”可以。")).containsExactly("先申报。", "再公示！", "“可以吗？”可以。");
    }

    @Test
    void anEndInsideBracketsIsNone() {
        assertThat(cut("企业（含高企。下同）可申报。第二句。")).containsExactly("企业（含高企。下同）可申报。", "第二句。");
    }

    @Test
    void aBracketThatNeverClosesHoldsNothingBackForLong() {
        String text = "（一".repeat(1) + "很长的一句".repeat(20) + "。后面。";

        assertThat(cut(text)).hasSize(2);
    }

    @Test
    void aLineHoldsWhatASemicolonOnlyParts() {
        assertThat(Lines.of("一是减税；二是降费；三是补贴。最后一句。").stream().map(Sentence::text))
                .containsExactly("一是减税；二是降费；三是补贴。", "最后一句。");
    }

    @Property
    void sentencesStandInTheTextInOrder(@ForAll String text) {
        int at = 0;
        for (Sentence sentence : Sentences.of(text)) {
            assertThat(sentence.start()).isGreaterThanOrEqualTo(at);
            assertThat(text.substring(sentence.start(), sentence.end())).isEqualTo(sentence.text());
            at = sentence.end();
        }
    }
}
