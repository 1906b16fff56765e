package dev.xinmiao.search.evaluation;

import dev.xinmiao.search.Entry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents, and questions that one of them answers.
 *
 * @param documents text by id
 */
public record Corpus(Map<String, String> documents, List<Asked> questions) {

    /**
     * A question with what is known of its answer.
     *
     * @param document the id of the document that answers it; it may be missing among the documents
     * @param answer as it stands in that document
     */
    public record Asked(String question, String document, String answer) {}

    /** Reads JSON lines, plain or gzipped: {@code docid, text} and {@code question, docid, answer}. */
    public static Corpus read(Path documents, Path questions) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (JsonNode document : lines(documents)) {
            texts.put(field(document, "docid", documents), field(document, "text", documents));
        }
        List<Asked> asked = new ArrayList<>();
        for (JsonNode question : lines(questions)) {
            asked.add(new Asked(
                    field(question, "question", questions),
                    field(question, "docid", questions),
                    field(question, "answer", questions)));
        }
        return new Corpus(texts, asked);
    }

    /** The documents as entries that everybody may find. They have no titles of their own. */
    public List<Entry> entries() {
        return documents.entrySet().stream()
                .map(document -> Entry.text(document.getKey(), "document", "", document.getValue()))
                .toList();
    }

    private static String field(JsonNode line, String name, Path file) throws IOException {
        JsonNode value = line.get(name);
        if (value == null || !value.isString()) {
            throw new IOException(file + ": a line has no text \"" + name + "\"; expected are docid and text for documents,"
                    + " question, docid and answer for questions");
        }
        return value.stringValue();
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        try (InputStream raw = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank()) {
                    lines.add(JsonMapper.shared().readTree(line));
                }
            }
        } catch (JacksonException broken) {
            throw new IOException(file + ", line " + (lines.size() + 1) + ": not JSON: " + broken.getOriginalMessage(), broken);
        }
        return lines;
    }
}
