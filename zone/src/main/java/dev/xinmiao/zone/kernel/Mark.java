package dev.xinmiao.zone.kernel;

/** How far a piece of content can be relied on. It travels with the content to every page. */
public enum Mark {
    /** Read in a published text. */
    PUBLISHED(""),
    /** From general knowledge, not seen in a published text. */
    FROM_MEMORY("†"),
    /** Invented, so that something can be tried. */
    INVENTED("‡"),
    /** A proposal of this product. */
    PROPOSAL("[P]");

    private final String sign;

    Mark(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    /** The text with this mark after it, as a page shows it. */
    public String on(String text) {
        return this == PUBLISHED || text.isEmpty() ? text : text + (this == PROPOSAL ? " " : "") + sign;
    }

    /** The mark written as {@code sign}; refuses any other. */
    public static Mark of(String sign) {
        for (Mark mark : values()) {
            if (mark.sign.equals(sign.strip())) {
                return mark;
            }
        }
        throw new IllegalArgumentException("'" + sign + "' is not a mark; use †, ‡, [P] or nothing");
    }
}
