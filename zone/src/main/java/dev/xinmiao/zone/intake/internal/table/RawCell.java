package dev.xinmiao.zone.intake.internal.table;

/**
 * A cell as it stands in the file.
 *
 * @param text what is written there; for a spreadsheet's number its shortest exact decimal, for a date {@code 2026-03-05}
 */
public record RawCell(String text, Kind kind) {
    /** Where the text comes from, as far as it matters for reading it. */
    public enum Kind {
        TEXT,
        /** A spreadsheet's number. */
        NUMBER,
        /** The cached value of a formula: what was last shown. */
        FORMULA,
        /** A formula whose value was never computed; the text is the formula. */
        FORMULA_UNCOMPUTED,
        /** {@code #DIV/0!} and its kin. */
        ERROR
    }

    public static final RawCell BLANK = new RawCell("", Kind.TEXT);

    public static RawCell text(String text) {
        return text.isEmpty() ? BLANK : new RawCell(text, Kind.TEXT);
    }

    public boolean isBlank() {
        return text.isBlank();
    }
}
