package dev.xinmiao.zone.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What a reader sees, from the files {@code texts/<room>.yaml}: each entry has its Chinese and its English side by
 * side, so that neither is changed without the other. A key is {@code room.entry}; an unknown one is a bug.
 */
public final class Texts {
    /** The rooms that have a file of texts. */
    public static final List<String> ROOMS = List.of(
            "portal",
            "growth",
            "enterprise",
            "intake",
            "catalogue",
            "cases",
            "project",
            "identity",
            "audit",
            "aifiling",
            "benefit",
            "assistant",
            "request",
            "lookup",
            "law");

    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Map<String, Text> byKey;

    private Texts(Map<String, Text> byKey) {
        this.byKey = Map.copyOf(byKey);
    }

    /** Reads the files of these rooms; refuses an entry that lacks a language. */
    public static Texts ofRooms(List<String> rooms) {
        var byKey = new HashMap<String, Text>();
        for (String room : rooms) {
            read(room).forEach((entry, text) -> byKey.put(room + "." + entry, text));
        }
        return new Texts(byKey);
    }

    private static Map<String, Text> read(String room) {
        String file = "/texts/" + room + ".yaml";
        try (InputStream in = Texts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("no file " + file);
            }
            Map<String, Map<String, String>> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            var texts = new HashMap<String, Text>();
            entries.forEach((entry, languages) -> {
                if (!languages.keySet().equals(Set.of("zh", "en"))) {
                    throw new IllegalArgumentException(file + ": " + entry + " needs zh and en, has " + languages);
                }
                texts.put(entry, new Text(String.valueOf(languages.get("zh")), String.valueOf(languages.get("en"))));
            });
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text with {@code {0}}, {@code {1}} … filled in, in both languages; a day as each language writes it. */
    public Text say(String key, Object... values) {
        Text text = byKey.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key);
        }
        return values.length == 0
                ? text
                : new Text(fill(text.zh(), Figures::day, values), fill(text.en(), ENGLISH::format, values));
    }

    /** The text of a key that may come from data; empty where none is written. */
    public Optional<Text> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    public Set<String> keys() {
        return byKey.keySet();
    }

    /** @param dates how the language writes a day */
    private static String fill(String pattern, Function<LocalDate, String> dates, Object... values) {
        String filled = pattern;
        for (int i = 0; i < values.length; i++) {
            String value = values[i] instanceof LocalDate day ? dates.apply(day) : String.valueOf(values[i]);
            filled = filled.replace("{" + i + "}", value);
        }
        return filled;
    }
}
