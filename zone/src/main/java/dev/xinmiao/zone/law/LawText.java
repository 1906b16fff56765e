package dev.xinmiao.zone.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text of a law, read from Markdown: headings, articles (第N条) and their paragraphs in order, without marks.
 *
 * @param name the full name at its top; empty if it has none
 */
public record LawText(String name, List<Part> parts) {
    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*)");
    /** A paragraph may begin with a reference to an article; an article's own number stands by itself. */
    private static final Pattern ARTICLE =
            Pattern.compile("(第[〇零一二三四五六七八九十百千\\d]+条(?:之[一二三四五六七八九十]+)?)(?:[\\s　]+|$)(.*)");

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->");
    /** What stands before it tells who adopted and amended the law, when. */
    private static final String PREAMBLE_END = "<!-- INFO END -->";

    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)\\]\\([^)]*\\)");
    private static final Pattern EMPHASIS = Pattern.compile("\\*\\*|__|`");
    private static final Pattern LINE_MARK = Pattern.compile("^(?:>|[-*+])\\s+");

    public enum Kind {
        PREAMBLE,
        CHAPTER,
        /** A heading below a chapter's. */
        SECTION,
        /** The first paragraph of an article, with its number in front. */
        ARTICLE,
        PARAGRAPH
    }

    /** @param anchor by which a page's address names it; empty for paragraphs */
    public record Part(Kind kind, String anchor, String text) {}

    public LawText {
        parts = List.copyOf(parts);
    }

    public static LawText of(String markdown) {
        String name = "";
        List<Part> parts = new ArrayList<>();
        Map<String, Integer> anchors = new HashMap<>();
        boolean preamble = markdown.contains(PREAMBLE_END);
        for (String raw : markdown.lines().toList()) {
            preamble &= !raw.contains(PREAMBLE_END);
            String line = COMMENT.matcher(raw).replaceAll("").strip();
            if (line.isEmpty()) {
                continue;
            }
            Matcher heading = HEADING.matcher(line);
            if (heading.matches() && heading.group(1).length() == 1 && name.isEmpty()) {
                name = bare(heading.group(2));
            } else if (heading.matches()) {
                Kind kind = heading.group(1).length() <= 2 ? Kind.CHAPTER : Kind.SECTION;
                String text = bare(heading.group(2));
                parts.add(new Part(kind, anchor(text, anchors), text));
            } else {
                parts.add(preamble ? new Part(Kind.PREAMBLE, "", bare(line)) : paragraph(bare(line), anchors));
            }
        }
        return new LawText(name, parts);
    }

    private static Part paragraph(String line, Map<String, Integer> anchors) {
        Matcher article = ARTICLE.matcher(line);
        return article.matches()
                ? new Part(
                        Kind.ARTICLE,
                        anchor(article.group(1), anchors),
                        (article.group(1) + "　" + article.group(2)).strip())
                : new Part(Kind.PARAGRAPH, "", line);
    }

    /** Annexes number their articles anew: what comes again gets a number. */
    private static String anchor(String text, Map<String, Integer> anchors) {
        String words = text.replaceAll("[\\s　]+", "-");
        int times = anchors.merge(words, 1, Integer::sum);
        return times == 1 ? words : words + "-" + times;
    }

    private static String bare(String line) {
        String unlinked = LINK.matcher(line).replaceAll("$1");
        return LINE_MARK
                .matcher(EMPHASIS.matcher(unlinked).replaceAll(""))
                .replaceFirst("")
                .strip();
    }

    public List<Part> chapters() {
        return parts.stream().filter(part -> part.kind() == Kind.CHAPTER).toList();
    }

    /** What the law says, a part a line: neither its name nor who adopted it when. */
    public String plain() {
        return said().map(Part::text).collect(Collectors.joining("\n"));
    }

    private Stream<Part> said() {
        return parts.stream().filter(part -> part.kind() != Kind.PREAMBLE);
    }

    /** The anchor of the article or chapter in which a stretch of the {@link #plain} text begins; empty if it has none. */
    public String anchorOf(String stretch) {
        int place = stretch.isEmpty() ? -1 : plain().indexOf(stretch);
        String anchor = "";
        int start = 0;
        for (Part part : said().toList()) {
            if (start > place) {
                break;
            }
            anchor = part.anchor().isEmpty() ? anchor : part.anchor();
            start += part.text().length() + 1;
        }
        return anchor;
    }
}
