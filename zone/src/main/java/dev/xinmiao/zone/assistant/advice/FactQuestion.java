package dev.xinmiao.zone.assistant.advice;

import dev.xinmiao.zone.fact.FactDefinition;
import dev.xinmiao.zone.fact.FactType;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.programme.FactNeeded;
import org.jspecify.annotations.Nullable;

/**
 * A fact as a field of a form.
 *
 * @param typed what was typed in before; empty for nothing, or for "I don't know"
 * @param fault what is wrong with it; null if nothing is
 */
public record FactQuestion(
        FactNeeded needed,
        FactDefinition fact,
        Bilingual text,
        String typed,
        @Nullable Bilingual fault) {

    /** The field's name; whatever comes back under it was asked for. */
    public String name() {
        return Replies.PREFIX + needed;
    }

    /** Money is asked for as people speak of it. */
    public String unit() {
        return fact.type() == FactType.MONEY ? "万元" : fact.type() == FactType.PERCENT ? "%" : fact.unit();
    }
}
