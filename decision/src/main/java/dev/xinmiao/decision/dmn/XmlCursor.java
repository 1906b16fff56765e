package dev.xinmiao.decision.dmn;

import dev.xinmiao.decision.Location;
import dev.xinmiao.decision.dmn.XmlSource.Refused;
import org.jspecify.annotations.Nullable;

/** The text of an XML document being read: a position, and the steps from token to token. */
final class XmlCursor {
    private final String file;
    final char[] chars;
    int at;
    /** Where the first visible character of the text read last stands; −1 where it has none. */
    int firstVisible;

    XmlCursor(String file, String source) {
        this.file = file;
        this.chars = source.toCharArray();
    }

    boolean atEnd() {
        return at >= chars.length;
    }

    boolean starts(String wanted) {
        if (wanted.length() > chars.length - at) {
            return false;
        }
        for (int i = 0; i < wanted.length(); i++) {
            if (chars[at + i] != wanted.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    boolean eat(String wanted) {
        boolean found = starts(wanted);
        at += found ? wanted.length() : 0;
        return found;
    }

    void expect(String wanted, String where) throws Refused {
        if (!eat(wanted)) {
            throw malformed(at, "“" + wanted + "” is missing " + where);
        }
    }

    /** Skips white space; whether there was any. */
    boolean space() {
        int start = at;
        while (at < chars.length && isSpace(chars[at])) {
            at++;
        }
        return at > start;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    /** {@code name} or {@code prefix:name}. */
    String name() throws Refused {
        int start = at;
        plainName();
        if (eat(":")) {
            plainName();
        }
        return new String(chars, start, at - start);
    }

    private void plainName() throws Refused {
        int start = at;
        while (at < chars.length && XmlCharacters.isNamePart(Character.codePointAt(chars, at))) {
            if (at == start && !XmlCharacters.isNameStart(Character.codePointAt(chars, at))) {
                break;
            }
            at += Character.isHighSurrogate(chars[at]) ? 2 : 1;
        }
        if (at == start) {
            throw malformed(at, "a name is missing here");
        }
    }

    /** {@code <?xml version="1.0" encoding="UTF-8" standalone="yes"?>}; the encoding was looked at before. */
    void declaration() throws Refused {
        if (!starts("<?xml") || at + 5 >= chars.length || !isSpace(chars[at + 5])) {
            return;
        }
        at += 5;
        if (!"1.0".equals(setting("version"))) {
            throw malformed(0, "its declaration must begin with version=\"1.0\"");
        }
        setting("encoding");
        String standalone = setting("standalone");
        if (standalone != null && !standalone.equals("yes") && !standalone.equals("no")) {
            throw malformed(0, "its declaration must say standalone=\"yes\" or \"no\"");
        }
        space();
        expect("?>", "at the end of the XML declaration");
    }

    private @Nullable String setting(String name) throws Refused {
        int start = at;
        if (!space() || !eat(name)) {
            at = start;
            return null;
        }
        return value();
    }

    /** {@code = "value"} of an attribute. White space within is a space. */
    String value() throws Refused {
        space();
        expect("=", "behind the attribute's name");
        space();
        if (!starts("\"") && !starts("'")) {
            throw malformed(at, "the attribute's value must stand in quotes");
        }
        int start = at;
        char quote = chars[at++];
        String value = data(quote);
        if (atEnd()) {
            throw malformed(start, "the quote that begins here is never closed");
        }
        at++;
        return value;
    }

    /** Characters and references up to the next tag. */
    String text() throws Refused {
        return data('<');
    }

    String cdata() throws Refused {
        int start = at;
        at += "<![CDATA[".length();
        String text = data(']');
        if (!eat("]]>")) {
            throw malformed(start, "the CDATA section that begins here is never closed");
        }
        return text;
    }

    /** @param stop the quote around a value, {@code <} behind text, {@code ]} for the end of a CDATA section */
    private String data(char stop) throws Refused {
        boolean cdata = stop == ']';
        boolean quoted = !cdata && stop != '<';
        StringBuilder joined = null;
        int from = at;
        firstVisible = -1;
        while (at < chars.length && !(chars[at] == stop && (!cdata || starts("]]>")))) {
            char c = chars[at];
            boolean reference = c == '&' && !cdata;
            if (reference || c == '\r' || (quoted && c < ' ')) {
                joined = joined == null ? new StringBuilder() : joined;
                joined.append(chars, from, at - from);
                int start = at;
                int meant = reference ? reference() : lineEnd(quoted);
                joined.appendCodePoint(meant);
                see(meant, start);
                from = at;
            } else if (c == '<' && !cdata) {
                throw malformed(at, "“<” stands in an attribute's value; write &lt;");
            } else if (c == ']' && stop == '<' && starts("]]>")) {
                throw malformed(at, "“]]>” stands in a text; write ]]&gt;");
            } else {
                see(c, at);
                at += character(at);
            }
        }
        String rest = new String(chars, from, at - from);
        return joined == null ? rest : joined.append(rest).toString();
    }

    private void see(int c, int offset) {
        if (firstVisible < 0 && c > ' ' && (c < 0x80 || !Character.isWhitespace(c))) {
            firstVisible = offset;
        }
    }

    /** {@code \r} and {@code \r\n} are {@code \n}; in a value, as all white space, a space. */
    private char lineEnd(boolean quoted) throws Refused {
        int length = chars[at] == '\r' && at + 1 < chars.length && chars[at + 1] == '\n' ? 2 : character(at);
        at += length;
        return quoted ? ' ' : '\n';
    }

    private int reference() throws Refused {
        int start = at++;
        int end = at;
        while (end < chars.length && end - start < 12 && chars[end] != ';') {
            end++;
        }
        String name = new String(chars, at, end - at);
        int meant = end < chars.length && chars[end] == ';' ? XmlCharacters.meant(name) : -1;
        if (meant < 0) {
            throw malformed(
                    start,
                    "“&” must begin &amp; &lt; &gt; &quot; &apos; or the number of a character, such as &#8212;");
        }
        at = end + 1;
        return meant;
    }

    void comment() throws Refused {
        int start = at;
        at += "<!--".length();
        passOver("--", start, "comment");
        expect(">", "behind “--”, which may not stand within a comment");
    }

    void instruction() throws Refused {
        int start = at;
        at += "<?".length();
        String target = name();
        if (target.equalsIgnoreCase("xml") || !(starts("?>") || space())) {
            throw malformed(start, "an instruction must begin with its name, and the XML declaration stand first");
        }
        passOver("?>", start, "instruction");
    }

    private void passOver(String end, int start, String what) throws Refused {
        while (!eat(end)) {
            if (atEnd()) {
                throw malformed(start, "the " + what + " that begins here is never closed");
            }
            at += character(at);
        }
    }

    /** How many places the character takes; refuses those that XML doesn't allow. */
    private int character(int offset) throws Refused {
        char c = chars[offset];
        if (c >= ' ' && c < Character.MIN_SURROGATE || isSpace(c)) {
            return 1;
        }
        int code = Character.codePointAt(chars, offset);
        if (!XmlCharacters.isCharacter(code)) {
            throw malformed(offset, "the character U+" + Integer.toHexString(code) + " is not allowed in XML");
        }
        return Character.charCount(code);
    }

    Refused malformed(int offset, String reason) {
        return refused(
                offset,
                "This is not well-formed XML: " + reason + ".",
                "Save the file from its editor again, or mend the XML at this place.");
    }

    Refused refused(int offset, String message, String hint) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < offset; i++) {
            if (chars[i] == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return new Refused(new Location(file, "XML", line, offset - lineStart + 1), message, hint);
    }
}
