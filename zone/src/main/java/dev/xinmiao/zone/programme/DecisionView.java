package dev.xinmiao.zone.programme;

import dev.xinmiao.decision.Decision;
import java.util.List;

/** A decision with its logic as a civil servant reads it; {@code anchor} is its place on a page. */
public record DecisionView(String anchor, Decision decision, RuleView logic) {

    /** All decisions of an edition's model, in its order. */
    public static List<DecisionView> of(Edition edition) {
        return edition.model().decisions().stream()
                .map(decision -> new DecisionView(anchor(decision), decision, RuleView.of(decision.expression())))
                .toList();
    }

    public static String anchor(Decision decision) {
        return "decision-" + decision.index();
    }
}
