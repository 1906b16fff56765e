package dev.xinmiao.decision.dmn;

/**
 * Where the tags and texts of a well-formed document stand, found in step with the parser's events: the offsets that
 * the JDK's parser tells are off in many files.
 */
final class Markup {
    private static final String CDATA = "<![CDATA[";

    private final String source;
    private int at;
    private boolean closedItself;

    Markup(String source) {
        this.source = source;
    }

    /** Moves behind the next start tag; gives where that begins. */
    int startTag() {
        while (true) {
            at = upTo("<", 0);
            if (source.startsWith("<!--", at)) {
                at = upTo("-->", 3);
            } else if (source.startsWith(CDATA, at)) {
                at = upTo("]]>", 3);
            } else if (source.startsWith("<?", at)) {
                at = upTo("?>", 2);
            } else if (source.startsWith("</", at)) {
                at = upTo(">", 1);
            } else {
                int begin = at;
                skipTag();
                return begin;
            }
        }
    }

    private void skipTag() {
        char quote = 0;
        while (at < source.length() && (quote != 0 || source.charAt(at) != '>')) {
            char c = source.charAt(at++);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            }
        }
        closedItself = source.charAt(at - 1) == '/';
        at = Math.min(at + 1, source.length());
    }

    /** Moves behind the end tag that comes next; an empty element may have none. */
    void endTag() {
        if (closedItself) {
            closedItself = false;
            return;
        }
        while (!source.startsWith("</", at) && at < source.length()) {
            at = source.startsWith("<!--", at)
                    ? upTo("-->", 3)
                    : source.startsWith(CDATA, at)
                            ? upTo("]]>", 3)
                            : source.startsWith("<?", at) ? upTo("?>", 2) : at + 1;
        }
        at = upTo(">", 1);
    }

    /** The first visible character from here, behind comments; the text before the next tag must hold one. */
    int text() {
        int i = at;
        while (i < source.length()) {
            if (Character.isWhitespace(source.charAt(i))) {
                i++;
            } else if (source.startsWith(CDATA, i)) {
                i += CDATA.length();
            } else if (source.startsWith("]]>", i)) {
                i += 3;
            } else if (source.startsWith("<!--", i)) {
                i = source.indexOf("-->", i) + 3;
            } else if (source.startsWith("<?", i)) {
                i = source.indexOf("?>", i) + 2;
            } else {
                return i;
            }
        }
        return source.length();
    }

    /** Where a document type declaration begins. */
    int documentType() {
        return Math.max(0, source.indexOf("<!DOCTYPE", at));
    }

    private int upTo(String end, int behind) {
        int found = source.indexOf(end, at);
        return found < 0 ? source.length() : found + behind;
    }
}
