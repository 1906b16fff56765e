package dev.xinmiao.zone.enterprise;

import dev.xinmiao.decision.KnowledgeSource;
import dev.xinmiao.decision.explain.Explanation;
import dev.xinmiao.zone.enterprise.Reasoning.Answer;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.programme.Comparison;
import dev.xinmiao.zone.programme.Edition;
import dev.xinmiao.zone.programme.Programme;
import dev.xinmiao.zone.programme.ProgrammeCatalogue;
import dev.xinmiao.zone.programme.Standing;
import dev.xinmiao.zone.programme.Standing.ConditionResult;
import dev.xinmiao.zone.programme.Standing.Truth;
import dev.xinmiao.zone.programme.Why;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A standing with what decided it, opened in place.
 *
 * @param failure the first condition known to fail; null where none is
 * @param score what decided the score; empty where the programme has none
 * @param outcome what decided the class or amount; empty where the programme has none
 */
public record StandingView(
        Programme programme,
        Edition edition,
        Standing standing,
        @Nullable String failure,
        List<ConditionView> conditions,
        List<ReasonView> score,
        List<ReasonView> outcome) {

    /** @param clause as cited; {@code clauses} have the wording */
    public record ConditionView(
            Answer answer, Bilingual name, String clause, List<KnowledgeSource> clauses, List<ReasonView> reasons) {}

    /**
     * A decisive comparison with the values it rests on.
     *
     * @param clauses noted beside the rule where it stands
     */
    public record ReasonView(Answer answer, Comparison comparison, List<String> clauses, List<Reasoning> inputs) {}

    static StandingView of(Why why, ProgrammeCatalogue catalogue) {
        var decisive = new DecisiveReasons(why, catalogue);
        var conditions = new ArrayList<ConditionView>();
        for (int i = 0; i < why.conditions().size(); i++) {
            ConditionResult result = why.standing().conditions().get(i);
            Explanation.OfDecision explained = why.conditions().get(i);
            conditions.add(new ConditionView(
                    answer(result.truth()),
                    result.condition().title(),
                    result.condition().clause().cite(),
                    explained.authorities(),
                    decisive.of(explained)));
        }
        return new StandingView(
                why.programme(),
                why.edition(),
                why.standing(),
                why.standing().conditions().stream()
                        .filter(result -> result.truth() == Truth.FALSE)
                        .map(result -> result.condition().title().zh())
                        .findFirst()
                        .orElse(null),
                conditions,
                decisive.of(why.score()),
                decisive.of(why.outcome()));
    }

    static Answer answer(Truth truth) {
        return switch (truth) {
            case TRUE -> Answer.HOLDS;
            case FALSE -> Answer.FAILS;
            case OPEN -> Answer.OPEN;
        };
    }

    /** Whether it makes sense to ask what it would take: the rules said no. */
    public boolean leadsOn() {
        return edition.verdict() != null && standing.state() == Standing.State.NOT_MET;
    }

    public String anchor() {
        return "standing-" + programme.id();
    }
}
