package dev.xinmiao.weather.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Text within markup, and what pages are made of. */
final class Markup {
    private Markup() {}

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String resource(String name) {
        try (InputStream in = Markup.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + name + " is missing from the package of pictures.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** That can be scrolled sideways, with the keyboard too. */
    static String table(Bilingual caption, List<Bilingual> columns, String rows) {
        StringBuilder head = new StringBuilder();
        for (Bilingual column : columns) {
            head.append("<th scope=\"col\">").append(ReportPage.both(column)).append("</th>");
        }
        return """
                <div class="scroll" role="region" tabindex="0" aria-label="%s"><table><caption>%s</caption>
                <thead><tr>%s</tr></thead>
                <tbody>
                %s</tbody></table></div>
                """.formatted(escaped(caption.both()), ReportPage.both(caption), head, rows);
    }

    /** Opened when it's wanted. */
    static String folded(Bilingual summary, String content) {
        return "<details><summary>" + ReportPage.both(summary) + "</summary>\n" + content + "</details>\n";
    }
}
