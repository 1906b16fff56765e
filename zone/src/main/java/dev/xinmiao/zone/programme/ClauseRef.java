package dev.xinmiao.zone.programme;

import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.YamlNode;
import java.util.List;
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

    /** Written {@code key#article}, the key being one of the documents'; or a text that names no document. */
    public static ClauseRef read(YamlNode node, List<Programme.Document> documents) {
        String text = node.text();
        int hash = text.indexOf('#');
        if (hash < 0) {
            return new ClauseRef(null, text);
        }
        String key = text.substring(0, hash);
        return documents.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .map(document -> new ClauseRef(document, text.substring(hash + 1)))
                .orElseThrow(() -> new InvalidPackException(node.problem("there is no document '" + key
                        + "' here; there are "
                        + documents.stream().map(Programme.Document::key).toList())));
    }
}
