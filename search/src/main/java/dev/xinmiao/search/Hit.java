package dev.xinmiao.search;

import java.util.List;

/**
 * One thing found.
 *
 * @param score from 0, not bounded; for comparison within one search only
 * @param valid whether it is valid on the day asked for
 * @param excerpt the passage that speaks for it most, with what was matched; empty without text
 * @param titleMarks what was matched in the title
 * @param reasons why it was found, the weightiest first
 */
public record Hit(
        String id,
        String kind,
        String title,
        String address,
        double score,
        boolean valid,
        Excerpt excerpt,
        List<Mark> titleMarks,
        Reasons reasons) {

    /** The same, shown at another address. */
    public Hit at(String other) {
        return new Hit(id, kind, title, other, score, valid, excerpt, titleMarks, reasons);
    }

    /** A piece of text with places to highlight. */
    public record Excerpt(String text, List<Mark> marks) {
        public static final Excerpt NONE = new Excerpt("", List.of());
    }

    /** A stretch of characters to highlight, from 0, the end exclusive. */
    public record Mark(int start, int end) {}
}
