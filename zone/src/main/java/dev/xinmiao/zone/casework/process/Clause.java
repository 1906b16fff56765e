package dev.xinmiao.zone.casework.process;

import dev.xinmiao.zone.kernel.Mark;
import dev.xinmiao.zone.pack.YamlNode;
import dev.xinmiao.zone.pack.YamlWords;
import java.util.Set;

/**
 * What a process or a step rests on.
 *
 * @param document e.g. 建筑法
 * @param article e.g. 第八条; empty for the document as a whole
 */
public record Clause(String document, String article, Mark mark) {
    /** {@code {document: …, article: …, mark: …}}. */
    public static Clause read(YamlNode node) {
        node.only(Set.of("document", "article", "mark"));
        return new Clause(YamlWords.key(node.required("document")), node.text("article", ""), YamlWords.mark(node));
    }

    /** As cited in a sentence: 《建筑法》第八条†. */
    public String cite() {
        return mark.on("《" + document + "》" + article);
    }
}
