package dev.xinmiao.zone.benefit.clause;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.programme.ClauseRef;
import java.math.BigDecimal;

/**
 * A number of a clause that a policy maker may want to change: a rate, a threshold, a sum, a cap.
 *
 * @param name of the model's input that is bound to it, or of the cap that uses it
 * @param value in the edition as it is written
 * @param input whether the model reads it; otherwise only the terms do
 * @param min the least that the lab offers
 * @param max the most that the lab offers
 */
public record Parameter(
        String name,
        Bilingual title,
        Unit unit,
        BigDecimal value,
        boolean input,
        ClauseRef clause,
        BigDecimal min,
        BigDecimal max,
        BigDecimal step) {

    /** What it counts. */
    public enum Unit {
        /** A share: 0.6 is read as 60 %. */
        PERCENT,
        YUAN,
        /** Ten thousand yuan, as rules of recognition count. */
        WAN,
        /** Anything else: years, persons, tonnes of coal. */
        COUNT
    }

    public boolean allows(BigDecimal wanted) {
        return wanted.compareTo(min) >= 0 && wanted.compareTo(max) <= 0;
    }
}
