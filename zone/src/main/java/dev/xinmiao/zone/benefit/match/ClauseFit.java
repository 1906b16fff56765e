package dev.xinmiao.zone.benefit.match;

import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.clause.Terms;
import dev.xinmiao.zone.benefit.clause.Window;
import dev.xinmiao.zone.programme.Condition;
import dev.xinmiao.zone.programme.Edition;
import dev.xinmiao.zone.programme.FactNeeded;
import dev.xinmiao.zone.programme.Standing;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * How a clause fits one enterprise.
 *
 * @param edition whose rules were applied
 * @param amount what one application could yield at most: before what was drawn this year, paid for the same, and left
 * @param steps the values of the arithmetic, in the order of the terms; null where open
 * @param lacking the condition that fails by little; null unless {@link Fit#NEAR}
 * @param missing the facts that could change the answer
 * @param window the opening that is open or comes next; null where it can be applied for at any time
 */
public record ClauseFit(
        Clause clause,
        Edition edition,
        Fit fit,
        AmountRange amount,
        List<@Nullable BigDecimal> steps,
        Standing standing,
        @Nullable Condition lacking,
        SortedSet<FactNeeded> missing,
        Window.@Nullable Once window) {

    /** What can be had first; among these the most money for a day of work, as the application costs it. */
    public static final Comparator<ClauseFit> BY_WORTH = Comparator.comparing(ClauseFit::fit)
            .thenComparing(ClauseFit::worth, Comparator.reverseOrder())
            .thenComparing(each -> each.clause().id());

    public Terms terms() {
        return clause.terms(edition);
    }

    /** Yuan for a person-day of the application; an open amount counts with its least. */
    public BigDecimal worth() {
        long fen = amount.bounded() ? amount.high() : amount.low();
        BigDecimal days = clause.effort().max(new BigDecimal("0.1"));
        return BigDecimal.valueOf(fen, 2).divide(days, MathContext.DECIMAL64);
    }
}
