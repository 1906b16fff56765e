package dev.xinmiao.search;

import dev.xinmiao.search.text.Lines;
import dev.xinmiao.search.text.Sentences.Sentence;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be found: a service item, a clause, a law, an enterprise.
 *
 * @param id what tells it from all others, also of other kinds
 * @param kind what sort of thing it is; readers narrow a search by it
 * @param title its name, as it is shown
 * @param otherNames what people call it besides
 * @param text all that may be searched and quoted, sentences and paragraphs; may be empty
 * @param address where it is shown
 * @param facets other properties to narrow by, such as a category
 * @param readers who may find it: it is found by those who hold one of these words
 * @param from the first day it is valid, if known
 * @param until the first day it is valid no more, if known
 * @param weight how much sought for; what is equal otherwise stands in this order, and what is below 0 gives way to others
 *     that fit nearly as well
 */
public record Entry(
        String id,
        String kind,
        String title,
        List<String> otherNames,
        String text,
        String address,
        Map<String, String> facets,
        Set<String> readers,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        int weight) {

    /** The word that every reader holds. */
    public static final String EVERYBODY = "everybody";

    public Entry {
        otherNames = List.copyOf(otherNames);
        facets = Map.copyOf(facets);
        readers = Set.copyOf(readers);
        if (id.isBlank() || kind.isBlank()) {
            throw new IllegalArgumentException("An entry needs an id and a kind: " + title);
        }
    }

    /** A text that everybody may find, always valid. */
    public static Entry text(String id, String kind, String title, String text) {
        return new Entry(id, kind, title, List.of(), text, "", Map.of(), Set.of(EVERYBODY), null, null, 0);
    }

    /** Whether there may be so many that fit nearly as well that others need a place of their own beside them. */
    public boolean givesWay() {
        return weight < 0;
    }

    /** The title, then the other names. */
    public List<String> names() {
        List<String> names = new ArrayList<>(List.of(title));
        names.addAll(otherNames);
        return names;
    }

    /** Whether the first of its lines is not of its text but all its names together, which are found by their meaning too. */
    private boolean isNamed() {
        return !title.isBlank() && !text.isBlank();
    }

    /**
     * The lines by which an entry with a text is found: its names, from place 0 to place 0, then the lines of its text. Mere
     * names are found by their characters and their sound, so they have none.
     */
    public List<Sentence> lines() {
        List<Sentence> lines = new ArrayList<>(Lines.of(text));
        if (isNamed() && !lines.isEmpty()) {
            lines.addFirst(new Sentence(title + "：" + String.join("、", otherNames), 0, 0));
        }
        return lines;
    }

    /** Another one whenever anything of the entry is another. */
    public String digest() {
        String content = String.join(
                "\0",
                kind,
                title,
                otherNames.toString(),
                text,
                address,
                new TreeMap<>(facets).toString(),
                new TreeSet<>(readers).toString(),
                String.valueOf(from),
                String.valueOf(until),
                String.valueOf(weight));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
