package dev.xinmiao.zone.assistant;

import dev.xinmiao.search.Found;
import dev.xinmiao.search.Hit;
import dev.xinmiao.search.Query;
import dev.xinmiao.zone.search.ZoneIndex;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One page of a search.
 *
 * @param kind wanted; empty for all
 * @param facet property wanted to have the value; empty for none
 * @param page from 1
 * @param origins where what was found is from, by its id; none for most
 */
public record SearchView(
        String text,
        String kind,
        String facet,
        String value,
        boolean superseded,
        int page,
        int onAPage,
        Found found,
        Map<String, String> origins,
        ZoneIndex.State state,
        Own own) {

    /**
     * What the viewer may do besides.
     *
     * @param saves whether they have signed in, and may keep the search
     * @param news how many hits are new in what they have saved, as last reckoned
     * @param edits whether they may change synonyms
     */
    public record Own(boolean saves, int news, boolean edits) {}

    public boolean asked() {
        return !text.isBlank();
    }

    public boolean isTooLong() {
        return text.strip().length() > Query.LONGEST;
    }

    public boolean hasLetters() {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    public int pages() {
        return (found.total() + onAPage - 1) / onAPage;
    }

    /** Whether something was found, but nothing for so far a page. */
    public boolean isBeyond() {
        return found.hits().isEmpty() && found.total() > 0;
    }

    public String address(String otherKind, String otherFacet, String otherValue, int otherPage) {
        return "/search?q=" + encoded(shortened()) + part("kind", otherKind) + part("facet", otherFacet)
                + part("value", otherValue) + (superseded ? "&superseded=true" : "")
                + (otherPage > 1 ? "&page=" + otherPage : "");
    }

    public String ask() {
        return "/ask?q=" + encoded(shortened());
    }

    public String instead(String other) {
        return "/search?q=" + encoded(other) + (superseded ? "&superseded=true" : "");
    }

    /** What counts of the query; a page's address can't be endless. */
    private String shortened() {
        String stripped = text.strip();
        return stripped.length() > Query.LONGEST ? stripped.substring(0, Query.LONGEST) : stripped;
    }

    private static String part(String name, String value) {
        return value.isEmpty() ? "" : "&" + name + "=" + encoded(value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A piece of text, and whether it was looked for. */
    public record Piece(String text, boolean marked) {}

    public static List<Piece> pieces(String text, List<Hit.Mark> marks) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Hit.Mark mark : marks) {
            if (mark.start() > at) {
                pieces.add(new Piece(text.substring(at, mark.start()), false));
            }
            pieces.add(new Piece(text.substring(mark.start(), mark.end()), true));
            at = mark.end();
        }
        if (at < text.length()) {
            pieces.add(new Piece(text.substring(at), false));
        }
        return pieces;
    }
}
