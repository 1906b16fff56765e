package dev.xinmiao.zone.programme;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.decision.Evaluator;
import dev.xinmiao.decision.explain.Explanation;
import dev.xinmiao.decision.explain.Explanation.OfChoice;
import dev.xinmiao.decision.explain.Explanation.OfComparison;
import dev.xinmiao.decision.explain.Explanation.OfDecision;
import dev.xinmiao.decision.explain.Explanation.OfJunction;
import dev.xinmiao.decision.explain.Explanation.OfOperation;
import dev.xinmiao.decision.explain.Explanation.OfTest;
import dev.xinmiao.zone.programme.Standing.Truth;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a refused subject is from passing: 差一点 by a number, not by a yes or no. */
final class Distance {
    private static final MathContext FOUR_DIGITS = new MathContext(4);

    private Distance() {}

    /**
     * The gap relative to the number demanded (501 staff against 500: 0.002). Where several numbers of the one failing
     * condition have to change it is the widest, where one of several would do the narrowest. Null where more than one
     * condition fails, or something that is no number.
     */
    static @Nullable BigDecimal of(Edition edition, Answer answer, Evaluator evaluator) {
        Decision failing = onlyFailing(edition, answer.truths());
        return failing == null ? null : gap(evaluator.explainConditions(failing.index()));
    }

    private static @Nullable Decision onlyFailing(Edition edition, List<Truth> truths) {
        if (truths.isEmpty()) {
            return edition.verdict();
        }
        int first = truths.indexOf(Truth.FALSE);
        return first >= 0 && first == truths.lastIndexOf(Truth.FALSE)
                ? edition.conditions().get(first).decision()
                : null;
    }

    private static @Nullable BigDecimal gap(Explanation failed) {
        if (!Boolean.FALSE.equals(failed.value())) {
            return null;
        }
        return switch (failed) {
            case OfDecision decision -> gap(decision.logic());
            case OfJunction junction -> junction.conjunction() ? widest(junction) : narrowest(junction);
            case OfComparison comparison ->
                relative(
                        comparison.difference(),
                        comparison.right().value(),
                        comparison.left().value());
            case OfTest test -> relative(test.distance(), test.operand().value(), null);
            case OfChoice choice ->
                choice.branches().size() == 1 ? gap(choice.branches().getFirst()) : null;
            case OfOperation operation ->
                operation.children().size() == 1 ? gap(operation.children().getFirst()) : null;
            default -> null;
        };
    }

    private static @Nullable BigDecimal widest(OfJunction junction) {
        BigDecimal widest = null;
        for (Explanation child : junction.children()) {
            BigDecimal gap = gap(child);
            if (gap == null) {
                return null;
            }
            widest = widest == null ? gap : widest.max(gap);
        }
        return widest;
    }

    private static @Nullable BigDecimal narrowest(OfJunction junction) {
        BigDecimal narrowest = null;
        for (Explanation child : junction.children()) {
            BigDecimal gap = gap(child);
            if (gap != null) {
                narrowest = narrowest == null ? gap : narrowest.min(gap);
            }
        }
        return narrowest;
    }

    private static @Nullable BigDecimal relative(
            @Nullable BigDecimal gap, @Nullable Object demanded, @Nullable Object had) {
        if (gap == null) {
            return null;
        }
        return gap.abs().divide(base(demanded, had), FOUR_DIGITS);
    }

    /** What the gap is measured by: what is demanded, else what was there. */
    private static BigDecimal base(@Nullable Object demanded, @Nullable Object had) {
        if (demanded instanceof BigDecimal number && number.signum() != 0) {
            return number.abs();
        }
        return had instanceof BigDecimal number && number.signum() != 0 ? number.abs() : BigDecimal.ONE;
    }
}
