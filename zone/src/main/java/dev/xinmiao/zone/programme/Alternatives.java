package dev.xinmiao.zone.programme;

import dev.xinmiao.decision.explain.Explanation;
import dev.xinmiao.decision.explain.Explanation.OfDecision;
import dev.xinmiao.decision.explain.Explanation.OfJunction;
import dev.xinmiao.decision.explain.Reason;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;

/** The paths of a condition that fails on all of them, where one would be enough: the one that misses by least goes first. */
record Alternatives(List<Alternative> nearestFirst) {

    /** @param name what the rules call the path; empty where it has no name */
    record Alternative(String name, List<Reason> failing) {
        /** What is missed, each number as a part of what is demanded; what is no number, such as a day, counts in full. */
        private double missed() {
            return failing.stream().mapToDouble(Alternative::missed).sum();
        }

        private static double missed(Reason reason) {
            return reason.distance() instanceof BigDecimal distance
                            && Wording.demanded(reason) instanceof BigDecimal demanded
                            && demanded.signum() != 0
                    ? Math.min(
                            1,
                            distance.abs()
                                    .divide(demanded.abs(), MathContext.DECIMAL32)
                                    .doubleValue())
                    : 1;
        }
    }

    /** Empty where there are none, or one says nothing of why it fails. */
    static Alternatives of(Explanation explanation) {
        Explanation inside = explanation;
        while (inside instanceof OfDecision decision) {
            inside = decision.logic();
        }
        if (!(inside instanceof OfJunction junction)
                || junction.conjunction()
                || junction.children().size() < 2) {
            return new Alternatives(List.of());
        }
        List<Alternative> all = junction.children().stream()
                .map(path -> new Alternative(
                        path instanceof OfDecision decision ? FeelText.readable(decision.name()) : "",
                        path.reasons().stream()
                                .filter(reason -> reason.outcome() == Reason.Outcome.FAILS)
                                .toList()))
                .sorted(Comparator.comparingDouble(Alternative::missed))
                .toList();
        return new Alternatives(all.stream().anyMatch(path -> path.failing().isEmpty()) ? List.of() : all);
    }
}
