package dev.xinmiao.search.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.search.Hit;
import dev.xinmiao.search.Hit.Excerpt;
import dev.xinmiao.search.Reasons;
import dev.xinmiao.search.SearchIndex.Findings;
import dev.xinmiao.search.SearchIndex.Line;
import dev.xinmiao.search.SearchIndex.Reading;
import dev.xinmiao.search.text.Lines;
import dev.xinmiao.search.text.Words;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class AnyQuestionTest {

    private static final Answerer ANSWERER = new Answerer(new Words(List.of()), AnswerModel.standard(true));

    @Property(tries = 300)
    void anyQuestionAboutAnyTextIsTakenWithoutHarm(@ForAll String question, @ForAll String text) {
        Reasons reasons = new Reasons(0.2, 0.3, 0.1, 0.5, 0, List.of(), List.of());
        Hit hit = new Hit("a", "text", "题", "/", 0.6, true, Excerpt.NONE, List.of(), reasons);
        List<Line> lines = Lines.of(text).stream()
                .map(line -> new Line(line.start(), line.end(), 0.5))
                .toList();

        Answer answer =
                ANSWERER.answer(question, new Findings(List.of(new Reading(hit, text, lines)), Map.of("企业", 1.0)));

        assertThat(answer.sure()).isBetween(0.0, 1.0);
        assertThat(answer.quotes()).hasSizeLessThanOrEqualTo(Quoting.MOST_QUOTES);
        for (Answer.Quote quote : answer.quotes()) {
            assertThat(text.substring(quote.start(), quote.end())).isEqualTo(quote.text());
        }
    }
}
