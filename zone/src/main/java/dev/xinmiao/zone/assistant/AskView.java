package dev.xinmiao.zone.assistant;

import dev.xinmiao.search.answer.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A question and its answer.
 *
 * @param own where the asker's enterprise stands; null where there is nothing to say
 */
public record AskView(String question, boolean tooLong, boolean empty, Answer answer, Assistant.@Nullable Own own) {

    public int percent() {
        return (int) Math.round(answer.sure() * 100);
    }

    public String search() {
        return "/search?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8);
    }
}
