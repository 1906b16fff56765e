package dev.xinmiao.zone.assistant;

import dev.xinmiao.search.answer.Answer;
import dev.xinmiao.zone.assistant.WhomToAsk.Whom;
import dev.xinmiao.zone.assistant.advice.Advice;
import dev.xinmiao.zone.assistant.wording.Reworded;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.search.ZoneIndex;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question and its answer.
 *
 * @param examples questions to begin with; shown while none is asked
 * @param origins where the quoted entries are from, by their ids; none for most
 * @param reworded the quotes in other words, if any came
 * @param advice what it means for the asker; null where there is nothing to say
 * @param another enterprise that the question names, of which nothing is said here; null for none
 * @param whom to ask instead; null where the sources answer
 * @param state of the index: where it isn't complete, an answer may be missing for that
 */
public record AskView(
        String question,
        boolean tooLong,
        boolean empty,
        List<Bilingual> examples,
        Answer answer,
        Map<String, String> origins,
        Reworded reworded,
        @Nullable Advice advice,
        @Nullable String another,
        @Nullable Whom whom,
        ZoneIndex.State state) {

    static AskView unasked(String question, boolean tooLong, List<Bilingual> examples) {
        return new AskView(
                question,
                tooLong,
                !tooLong,
                examples,
                new Answer(List.of(), 0, false),
                Map.of(),
                new Reworded.NotAsked(),
                null,
                null,
                null,
                ZoneIndex.State.COMPLETE);
    }

    public int percent() {
        return (int) Math.round(answer.sure() * 100);
    }

    public String search() {
        return "/search?q=" + encoded(question);
    }

    public String lookUpAnother() {
        return "/lookup?q=" + encoded(another == null ? "" : another);
    }

    public static String ask(String question) {
        return "/ask?q=" + encoded(question);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
