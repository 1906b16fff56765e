package dev.xinmiao.zone.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A question and what annotators answered.
 *
 * @param keywords the items that the answer rests on, as the annotators name them
 * @param expected what the answer must contain; null where nothing can be held against it
 */
record LookupQuestion(
        String id,
        String type,
        String text,
        @Nullable String company,
        @Nullable String year,
        List<String> keywords,
        @Nullable String expected,
        List<String> answers) {

    /** Reads {@code .jsonl} or {@code .jsonl.gz}. */
    static List<LookupQuestion> read(Path file) throws IOException {
        var json = new JsonMapper();
        List<LookupQuestion> questions = new ArrayList<>();
        try (InputStream raw = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                var lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    questions.add(of(json.readTree(line)));
                }
            }
        }
        return questions;
    }

    private static LookupQuestion of(JsonNode node) {
        List<String> answers = new ArrayList<>();
        node.path("answers").forEach(answer -> answers.add(answer.asString("")));
        return new LookupQuestion(
                node.path("id").asString(""),
                node.path("type").asString(""),
                node.path("question").asString(""),
                text(node, "company"),
                text(node, "year"),
                List.of(node.path("keyword").asString("").split("[、，]")),
                text(node, "expected_fact"),
                answers);
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.path(name).isString() ? node.path(name).asString("") : null;
    }
}
