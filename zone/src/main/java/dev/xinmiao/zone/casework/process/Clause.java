package dev.xinmiao.zone.casework.process;

import dev.xinmiao.zone.kernel.Mark;

/**
 * What a process or a step rests on.
 *
 * @param document e.g. 建筑法
 * @param article e.g. 第八条; empty for the document as a whole
 */
public record Clause(String document, String article, Mark mark) {
    /** As cited in a sentence: 《建筑法》第八条†. */
    public String cite() {
        return mark.on("《" + document + "》" + article);
    }
}
