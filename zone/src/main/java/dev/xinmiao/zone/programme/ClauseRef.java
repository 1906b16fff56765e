package dev.xinmiao.zone.programme;

import org.jspecify.annotations.Nullable;

/**
 * Points at a clause of one of a programme's documents (条款).
 *
 * @param article e.g. 第六条(二), with its mark if it bears one; empty for the document as a whole
 */
public record ClauseRef(Programme.@Nullable Document document, String article) {
    /** As cited in a sentence: 《科技型中小企业评价办法》第六条(二). */
    public String cite() {
        return document == null ? article : "《" + document.title() + "》" + article;
    }
}
