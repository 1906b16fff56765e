package dev.xinmiao.search.opensearch;

import dev.xinmiao.search.Entry;
import dev.xinmiao.search.text.Beginnings;
import dev.xinmiao.search.text.Grams;
import dev.xinmiao.search.text.Pinyin;
import dev.xinmiao.search.text.Quotable;
import dev.xinmiao.search.text.Sentences.Sentence;
import dev.xinmiao.search.text.Words;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An entry as the documents described in {@link Layout}. */
final class EntrySource {

    private final Entry entry;
    private final List<Sentence> lines;
    private final Quotable quotable;
    private final String block;
    private final String digest;

    EntrySource(Entry entry) {
        this.entry = entry;
        this.lines = entry.lines();
        this.quotable = Quotable.of(lines);
        this.block = block(entry.id());
        this.digest = entry.digest();
    }

    /** The name of an entry's document. */
    static String block(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String version(String block, String digest) {
        return block + "-" + digest;
    }

    /** The name of a line's document. */
    static String line(String version, int number) {
        return version + "-" + number;
    }

    /** The name of a line that was found with its version and its number. */
    static String line(JsonNode hit) {
        return line(Values.text(hit, Layout.VERSION), Values.number(hit, Layout.NUMBER_OF_LINE));
    }

    String block() {
        return block;
    }

    String digest() {
        return digest;
    }

    String version() {
        return version(block, digest);
    }

    List<Sentence> lines() {
        return lines;
    }

    Map<String, Object> line(int number, float @Nullable [] vector) {
        Sentence line = lines.get(number);
        Map<String, Object> document = scope();
        document.put(Layout.NUMBER_OF_LINE, number);
        document.put(Layout.AMONG, lines.size());
        document.put(Layout.QUOTABLE, quotable.lines().get(number));
        document.put(Layout.START, line.start());
        document.put(Layout.END, line.end());
        document.put(Layout.TEXT, line.text());
        document.put(Layout.LINE, String.join(" ", Grams.of(line.text())));
        if (vector != null) {
            document.put(Layout.VECTOR, vector);
        }
        return document;
    }

    Map<String, Object> entry(Words words) {
        Map<String, Object> document = scope();
        List<String> names = entry.names();
        document.put(Layout.ID, entry.id());
        document.put(Layout.DIGEST, digest);
        document.put(Layout.TITLE_SHOWN, entry.title());
        document.put(Layout.ADDRESS, entry.address());
        document.put(Layout.NAMES, names);
        document.put(Layout.LINES, lines.size());
        document.put(Layout.OPENING, quotable.opening());
        document.put(Layout.WEIGHT, entry.weight());
        document.put(
                Layout.TITLE,
                String.join(
                        " ",
                        names.stream().flatMap(name -> Grams.of(name).stream()).toList()));
        document.put(
                Layout.SOUND,
                names.stream()
                        .map(name -> String.join(" ", Pinyin.syllables(name)))
                        .toList());
        document.put(Layout.BEGINNING, Beginnings.of(names, words));
        if (!lines.isEmpty()) {
            document.put(Layout.TEXT, entry.text());
            String all = String.join("\n", names) + "\n" + entry.text();
            document.put(Layout.WHOLE, String.join(" ", Grams.of(all)));
        }
        return document;
    }

    private Map<String, Object> scope() {
        Map<String, Object> document = new HashMap<>();
        document.put(Layout.BLOCK, block);
        document.put(Layout.VERSION, version());
        document.put(Layout.KIND, entry.kind());
        document.put(Layout.READER, entry.readers());
        document.put(Layout.GIVES_WAY, entry.givesWay());
        document.put(Layout.FROM, day(entry.from(), Integer.MIN_VALUE));
        document.put(Layout.UNTIL, day(entry.until(), Integer.MAX_VALUE));
        document.put(
                Layout.FACET,
                entry.facets().entrySet().stream()
                        .map(facet -> Filters.facet(facet.getKey(), facet.getValue()))
                        .toList());
        return document;
    }

    private static int day(@Nullable LocalDate day, int otherwise) {
        return day == null ? otherwise : (int) day.toEpochDay();
    }
}
