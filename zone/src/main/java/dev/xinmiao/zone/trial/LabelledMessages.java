package dev.xinmiao.zone.trial;

import dev.xinmiao.search.classify.Example;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Messages that persons filed: a JSON object a line with {@code topic}, {@code question} and {@code category}; gzipped or plain. */
final class LabelledMessages {
    private LabelledMessages() {}

    /** What is wrong with a file, for whoever gave it. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message);
        }
    }

    static List<Example> read(Path file) throws Unreadable {
        List<Example> messages = new ArrayList<>();
        try (BufferedReader lines = open(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    messages.add(message(file, number, line));
                }
            }
        } catch (CharacterCodingException e) {
            throw new Unreadable("%1$s 不是 UTF-8 文本。 %1$s is not UTF-8.".formatted(file));
        } catch (IOException e) {
            throw new Unreadable(
                    "读不了 %1$s：请核对路径，须是 JSON Lines 文件，可用 gzip 压缩。 %1$s can't be read: check the path; it has to be JSON lines, gzipped or not."
                            .formatted(file));
        }
        return messages;
    }

    private static Example message(Path file, int number, String line) throws Unreadable {
        try {
            JsonNode message = JsonMapper.shared().readTree(line);
            String category = message.path("category").asString("").strip();
            String text = message.path("topic").asString("").strip() + "\n"
                    + message.path("question").asString("").strip();
            if (!category.isEmpty() && !text.isBlank()) {
                return new Example(text, category);
            }
        } catch (JacksonException e) {
            // Said below, with the line.
        }
        throw new Unreadable(
                "%1$s 第 %2$d 行不是带 category 和 topic 或 question 的 JSON。 Line %2$d of %1$s is no JSON object with category, and topic or question."
                        .formatted(file, number));
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        boolean zipped = file.toString().endsWith(".gz");
        return new BufferedReader(new InputStreamReader(
                zipped ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8.newDecoder()));
    }
}
