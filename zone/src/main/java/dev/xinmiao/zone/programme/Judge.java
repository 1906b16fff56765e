package dev.xinmiao.zone.programme;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.Evaluator;
import dev.xinmiao.decision.explain.Explanation;
import dev.xinmiao.zone.fact.FactBook;
import dev.xinmiao.zone.programme.Standing.ConditionResult;
import dev.xinmiao.zone.programme.Standing.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Judges subjects, one after another, by the programmes of a catalogue. Belongs to one thread; reuse it for many
 * subjects. A programme without rules on the day in question gives no standing.
 */
public final class Judge {
    private final ProgrammeCatalogue catalogue;
    private final Map<DmnModel, Evaluator> evaluators = new IdentityHashMap<>();
    private final Map<Edition, BoundInputs> inputs = new IdentityHashMap<>();
    /** Of the subject at hand: programmes that other programmes rest on are judged once. */
    private final Map<String, Optional<Standing>> judged = new HashMap<>();

    private @Nullable FactBook subject;

    public Judge(ProgrammeCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The standings of one subject by every programme in force, in the order of the catalogue. */
    public List<Standing> judge(FactBook facts) {
        var standings = new ArrayList<Standing>();
        for (Programme programme : catalogue.all()) {
            judge(programme, facts).ifPresent(standings::add);
        }
        return standings;
    }

    /** The day and what is known on it are those of the fact book. */
    public Optional<Standing> judge(Programme programme, FactBook facts) {
        turnTo(facts);
        Optional<Standing> known = judged.get(programme.id());
        if (known == null) {
            known = programme.on(facts.asOf().day()).map(edition -> standing(programme, edition, facts));
            judged.put(programme.id(), known);
        }
        return known;
    }

    /** As {@link #judge(Programme, FactBook)}, with all the reasons. Costs many times as much. */
    public Optional<Why> why(Programme programme, FactBook facts) {
        return judge(programme, facts)
                .flatMap(standing ->
                        programme.on(facts.asOf().day()).map(edition -> why(programme, edition, standing, facts)));
    }

    /** As {@link #judge(Programme, FactBook)}, by an edition of another day than the facts': that of an event. */
    public Standing judge(Programme programme, Edition edition, FactBook facts) {
        turnTo(facts);
        return standing(programme, edition, facts);
    }

    /** As {@link #why(Programme, FactBook)}, by an edition of another day. */
    public Why why(Programme programme, Edition edition, FactBook facts) {
        return why(programme, edition, judge(programme, edition, facts), facts);
    }

    /**
     * The values of some decisions for a subject, in their order: a FEEL value, null, or a {@link
     * dev.xinmiao.decision.value.Possible} while something is missing.
     */
    public List<@Nullable Object> values(Edition edition, List<Decision> decisions, FactBook facts) {
        turnTo(facts);
        Evaluator evaluator = filled(edition, facts);
        return decisions.stream()
                .<@Nullable Object>map(decision -> evaluator.value(decision.index()))
                .toList();
    }

    private Why why(Programme programme, Edition edition, Standing standing, FactBook facts) {
        Evaluator evaluator = filled(edition, facts);
        return new Why(
                programme,
                edition,
                standing,
                explain(edition.verdict(), evaluator),
                explain(edition.score(), evaluator),
                explain(edition.outcome(), evaluator),
                edition.conditions().stream()
                        .map(condition -> evaluator.explain(condition.decision().index()))
                        .toList(),
                inputsOf(edition).given(facts, other(facts)));
    }

    private static Explanation.@Nullable OfDecision explain(@Nullable Decision decision, Evaluator evaluator) {
        return decision == null ? null : evaluator.explain(decision.index());
    }

    private Standing standing(Programme programme, Edition edition, FactBook facts) {
        Evaluator evaluator = filled(edition, facts);
        Answer answer = Answer.of(edition, evaluator);
        var conditions = new ArrayList<ConditionResult>(answer.truths().size());
        for (int i = 0; i < answer.truths().size(); i++) {
            conditions.add(new ConditionResult(
                    edition.conditions().get(i), answer.truths().get(i)));
        }
        return new Standing(
                programme.id(),
                edition.id(),
                answer.state(),
                answer.score(),
                answer.outcome(),
                conditions,
                inputsOf(edition).needed(answer.causes(), facts.asOf(), other(facts)),
                answer.state() == State.NOT_MET ? Distance.of(edition, answer, evaluator) : null,
                answer.problems());
    }

    private Evaluator filled(Edition edition, FactBook facts) {
        Evaluator evaluator = evaluators.computeIfAbsent(edition.model(), DmnModel::evaluator);
        inputsOf(edition).fill(evaluator, facts, other(facts));
        return evaluator;
    }

    private BoundInputs inputsOf(Edition edition) {
        return inputs.computeIfAbsent(edition, BoundInputs::new);
    }

    private Function<String, Optional<Standing>> other(FactBook facts) {
        return id -> catalogue.find(id).flatMap(programme -> judge(programme, facts));
    }

    private void turnTo(FactBook facts) {
        if (subject != facts) {
            subject = facts;
            judged.clear();
        }
    }
}
