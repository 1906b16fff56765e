package dev.xinmiao.zone.programme;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.decision.Evaluator;
import dev.xinmiao.decision.explain.Reason;
import dev.xinmiao.zone.programme.Standing.Truth;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a refused subject is from passing: 差一点 by a number, not by a yes or no. */
final class Distance {
    private static final MathContext FOUR_DIGITS = new MathContext(4);

    private Distance() {}

    /**
     * The gap relative to the number demanded (501 staff against 500: 0.002); the widest one where several numbers of
     * the one failing condition have to change. Null where more than one condition fails, or something that is no
     * number.
     */
    static @Nullable BigDecimal of(Edition edition, Answer answer, Evaluator evaluator) {
        Decision failing = failing(edition, answer.truths());
        if (failing == null) {
            return null;
        }
        BigDecimal widest = null;
        for (Reason reason : evaluator.explain(failing.index()).reasons()) {
            if (reason.outcome() != Reason.Outcome.FAILS) {
                continue;
            }
            BigDecimal gap = relative(reason);
            if (gap == null) {
                return null;
            }
            widest = widest == null ? gap : widest.max(gap);
        }
        return widest;
    }

    private static @Nullable Decision failing(Edition edition, List<Truth> truths) {
        var failing = new ArrayList<Decision>(2);
        for (int i = 0; i < truths.size(); i++) {
            if (truths.get(i) == Truth.FALSE) {
                failing.add(edition.conditions().get(i).decision());
            }
        }
        if (edition.conditions().isEmpty() && edition.verdict() != null) {
            return edition.verdict();
        }
        return failing.size() == 1 ? failing.getFirst() : null;
    }

    private static @Nullable BigDecimal relative(Reason reason) {
        if (reason.distance() == null) {
            return null;
        }
        BigDecimal base = reason.rightValue() instanceof BigDecimal demanded && demanded.signum() != 0
                ? demanded
                : reason.leftValue() instanceof BigDecimal value && value.signum() != 0 ? value : BigDecimal.ONE;
        return reason.distance().abs().divide(base.abs(), FOUR_DIGITS);
    }
}
