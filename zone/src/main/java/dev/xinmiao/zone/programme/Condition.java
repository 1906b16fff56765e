package dev.xinmiao.zone.programme;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.Mark;

/**
 * One of the conditions that a programme shows one by one: a boolean decision with its name and clause.
 *
 * @param name without its mark; what a reader sees is {@link #title()}
 */
public record Condition(Decision decision, Bilingual name, ClauseRef clause, Mark mark) {
    /** The name with its mark. */
    public Bilingual title() {
        return name.with(mark);
    }
}
