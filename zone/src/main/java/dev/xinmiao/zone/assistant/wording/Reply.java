package dev.xinmiao.zone.assistant.wording;

import dev.xinmiao.zone.assistant.wording.ChatClient.Failure;
import dev.xinmiao.zone.assistant.wording.Reworded.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the service wrote. Whatever isn't as asked is no answer. */
final class Reply {
    static final int MOST_CHARACTERS = 4_000;
    static final int MOST_SENTENCES = 8;

    /** Many models put JSON between such marks whatever they are told. */
    private static final Pattern FENCED = Pattern.compile("(?s)\\A\\s*```(?:json)?\\s*(.*?)\\s*```\\s*\\z");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Reply() {}

    /** Unchecked; none where the service says that it doesn't know. */
    static List<Sentence> read(String content) throws Failure {
        if (content.length() > MOST_CHARACTERS) {
            throw new Failure("it wrote " + content.length() + " characters");
        }
        Matcher fenced = FENCED.matcher(content);
        JsonNode sentences =
                parsed(fenced.matches() ? fenced.group(1) : content).path("sentences");
        if (!sentences.isArray() || sentences.size() > MOST_SENTENCES) {
            throw new Failure("it didn't write what was asked for");
        }
        List<Sentence> read = new ArrayList<>();
        for (JsonNode each : sentences) {
            JsonNode text = each.path("text");
            JsonNode quote = each.path("quote");
            if (!text.isString() || !quote.isInt()) {
                throw new Failure("it wrote a sentence that rests on no quote");
            }
            read.add(new Sentence(text.asString().strip(), quote.asInt()));
        }
        return read;
    }

    private static JsonNode parsed(String json) throws Failure {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            throw new Failure("it wrote something that is no JSON");
        }
    }
}
