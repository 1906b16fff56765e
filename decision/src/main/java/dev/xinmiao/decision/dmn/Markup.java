package dev.xinmiao.decision.dmn;

/**
 * Finds tags and texts again in the source of an XML file that a parser reads alongside. The parser's own offsets drift:
 * the JDK's counts each reference to an entity ({@code &lt;}) wrongly, and DMN files are full of them.
 */
final class Markup {
    private final String source;
    private int at;
    private boolean empty;

    Markup(String source) {
        this.source = source;
    }

    /** Where the next start tag begins; the place after it is where its content begins. */
    int startTag() {
        for (int tag = source.indexOf('<', at); tag >= 0; tag = source.indexOf('<', at)) {
            if (!skipped(tag)) {
                at = tagEnd(tag);
                empty = source.startsWith("/>", at - 2);
                return tag;
            }
        }
        return last();
    }

    /** Where the text that comes next begins to show: after white space and comments. */
    int text() {
        while (at < source.length()) {
            if (Character.isWhitespace(source.charAt(at))) {
                at++;
            } else if (source.startsWith("<![CDATA[", at)) {
                int inside = at + "<![CDATA[".length();
                while (inside < source.length() && Character.isWhitespace(source.charAt(inside))) {
                    inside++;
                }
                return inside;
            } else if (source.charAt(at) != '<' || !skipped(at)) {
                break;
            }
        }
        return Math.min(at, last());
    }

    private int last() {
        return Math.max(0, source.length() - 1);
    }

    /** Goes past the tag that ends an element; {@code <a/>} has none of its own. */
    void endTag() {
        if (empty) {
            empty = false;
            return;
        }
        for (int tag = source.indexOf('<', at); tag >= 0; tag = source.indexOf('<', at)) {
            if (!skipped(tag)) {
                at = after(">", tag);
                return;
            }
        }
    }

    /** Goes past a comment, an instruction or a section of plain characters, if one begins there. */
    private boolean skipped(int tag) {
        String end = source.startsWith("<!--", tag)
                ? "-->"
                : source.startsWith("<?", tag) ? "?>" : source.startsWith("<![CDATA[", tag) ? "]]>" : null;
        if (end == null) {
            return false;
        }
        at = after(end, tag);
        return true;
    }

    private int after(String mark, int from) {
        int found = source.indexOf(mark, from);
        return found < 0 ? source.length() : found + mark.length();
    }

    /** Past the tag's {@code >}; one inside an attribute's value doesn't end it. */
    private int tagEnd(int tag) {
        char quote = 0;
        for (int i = tag; i < source.length(); i++) {
            char c = source.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return source.length();
    }
}
