package dev.xinmiao.zone.enterprise;

import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.explain.Explanation;
import dev.xinmiao.decision.explain.Reason;
import dev.xinmiao.zone.enterprise.Reasoning.Answer;
import dev.xinmiao.zone.enterprise.StandingView.ReasonView;
import dev.xinmiao.zone.programme.FeelText;
import dev.xinmiao.zone.programme.Given;
import dev.xinmiao.zone.programme.ProgrammeCatalogue;
import dev.xinmiao.zone.programme.Reasons;
import dev.xinmiao.zone.programme.Standing.State;
import dev.xinmiao.zone.programme.Why;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The few comparisons that decided an answer, each with the values it rests on and who stated them. A value's statement
 * is told once for each answer, where it is met first: what opens with one click refers to nothing that is still folded.
 */
final class DecisiveReasons {
    private final Why why;
    private final ProgrammeCatalogue catalogue;
    private final Reasons wording;

    DecisiveReasons(Why why, ProgrammeCatalogue catalogue) {
        this.why = why;
        this.catalogue = catalogue;
        this.wording = new Reasons(catalogue.dictionary());
    }

    List<ReasonView> of(Explanation.@Nullable OfDecision explained) {
        if (explained == null) {
            return List.of();
        }
        var told = new HashSet<Integer>();
        String place = why.programme().id() + "-" + explained.decision() + "-";
        return explained.reasons().stream()
                .map(reason -> view(reason, place, told))
                .toList();
    }

    private ReasonView view(Reason reason, String place, Set<Integer> told) {
        return new ReasonView(
                answer(reason.outcome()),
                wording.comparison(why, reason),
                reason.clauses(),
                reason.inputs().stream()
                        .map(index -> input(index, "given-" + place + index, told.add(index)))
                        .toList());
    }

    private Reasoning input(int index, String anchor, boolean first) {
        Input input = why.edition().model().inputs().get(index);
        Given given = why.given().get(index);
        String value = value(given);
        return first
                ? new Reasoning.Input(input.label(), value, Origins.of(given, catalogue), anchor)
                : new Reasoning.SeeAbove(input.label(), value, anchor);
    }

    /** As its source states it; the rules may count it in another unit. */
    private String value(Given given) {
        return switch (given) {
            case Given.Known(var fact) ->
                FactCell.full(fact.value(), catalogue.dictionary().get(fact.key()));
            case Given.Absent absent -> "";
            case Given.ApplicationDay(var day) -> day.toString();
            case Given.OfProgramme other ->
                other.standing() == null ? "—" : word(other.standing().state());
            case Given.Fixed(var value) -> FeelText.value(value);
        };
    }

    private static String word(State state) {
        return switch (state) {
            case MET -> "符合";
            case NOT_MET -> "不符合";
            case MISSING -> "缺资料";
        };
    }

    private static Answer answer(Reason.Outcome outcome) {
        return switch (outcome) {
            case HOLDS -> Answer.HOLDS;
            case FAILS -> Answer.FAILS;
            case OPEN -> Answer.OPEN;
        };
    }
}
