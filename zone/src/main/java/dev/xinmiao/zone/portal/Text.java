package dev.xinmiao.zone.portal;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.escape.Escape;

/**
 * A text in Chinese with its English beside it. In a template {@code ${text}} writes the Chinese and then the English
 * smaller, each under its language, so that a screen reader changes its voice. An empty English is left out.
 */
public record Text(String zh, String en) implements HtmlContent {

    /** Both languages in one line, for attributes and options, where no markup can be. */
    public String plain() {
        return en.isEmpty() ? zh : zh + " " + en;
    }

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        write(output);
    }

    @Override
    public void writeTo(TemplateOutput output) {
        write(output);
    }

    @Override
    public boolean isEmptyContent() {
        return zh.isEmpty() && en.isEmpty();
    }

    private void write(TemplateOutput output) {
        Escape.htmlContent(zh, output);
        if (!en.isEmpty()) {
            output.writeContent(" <small lang=\"en\">");
            Escape.htmlContent(en, output);
            output.writeContent("</small>");
        }
    }
}
