package dev.xinmiao.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * @param weight how much sought for, from 0; what is equal otherwise stands in this order
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
        if (weight < 0) {
            throw new IllegalArgumentException("The weight of " + id + " is below 0");
        }
    }

    /** A text that everybody may find, always valid. */
    public static Entry text(String id, String kind, String title, String text) {
        return new Entry(id, kind, title, List.of(), text, "", Map.of(), Set.of(EVERYBODY), null, null, 0);
    }
}
