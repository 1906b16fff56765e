package dev.xinmiao.zone.benefit.match;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.decision.Input;
import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.clause.Terms;
import dev.xinmiao.zone.benefit.clause.Window;
import dev.xinmiao.zone.fact.FactBook;
import dev.xinmiao.zone.fact.FactValue;
import dev.xinmiao.zone.programme.Edition;
import dev.xinmiao.zone.programme.InputBinding.LastingFact;
import dev.xinmiao.zone.programme.Judge;
import dev.xinmiao.zone.programme.ProgrammeCatalogue;
import dev.xinmiao.zone.programme.Standing;
import dev.xinmiao.zone.programme.Standing.State;
import dev.xinmiao.zone.programme.Standing.Truth;
import dev.xinmiao.zone.programme.Why;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Matches clauses against one enterprise, with the reasons. Belongs to one thread. */
public final class EnterpriseMatch {
    private final Judge judge;
    private final FactBook facts;
    private final Instant now;

    public EnterpriseMatch(ProgrammeCatalogue rules, FactBook facts, Instant now) {
        this.judge = new Judge(rules);
        this.facts = facts;
        this.now = now;
    }

    public FactBook facts() {
        return facts;
    }

    /** Ranked; a clause without rules on the day that counts is left out. */
    public List<ClauseFit> match(Collection<Clause> clauses) {
        return clauses.stream()
                .map(this::match)
                .flatMap(Optional::stream)
                .sorted(ClauseFit.BY_WORTH)
                .toList();
    }

    /** Empty where no edition covers the day that counts. */
    public Optional<ClauseFit> match(Clause clause) {
        return edition(clause).map(edition -> fit(clause, edition));
    }

    /** All the reasons. Costs many times as much. */
    public Why why(ClauseFit fit) {
        return judge.why(fit.clause().programme(), fit.edition(), facts);
    }

    private Optional<Edition> edition(Clause clause) {
        List<Edition> editions = clause.programme().editions();
        boolean any = false;
        for (Edition edition : editions) {
            Input input = clause.terms(edition).event();
            if (input != null
                    && edition.inputs().get(input.index()) instanceof LastingFact event
                    && facts.valueOf(event.key()) instanceof FactValue.Day day) {
                any = true;
                if (edition.covers(day.date())) {
                    return Optional.of(edition);
                }
            }
        }
        return any ? Optional.empty() : clause.programme().on(facts.asOf().day());
    }

    private ClauseFit fit(Clause clause, Edition edition) {
        Terms terms = clause.terms(edition);
        Standing standing = judge.judge(clause.programme(), edition, facts);
        List<Decision> wanted = new ArrayList<>();
        wanted.add(Objects.requireNonNull(edition.outcome()));
        terms.steps().forEach(step -> wanted.add(step.decision()));
        terms.nearly().stream().filter(Objects::nonNull).forEach(wanted::add);
        List<@Nullable Object> values = judge.values(edition, wanted, facts);
        Truth[] truths = standing.conditions().stream()
                .map(Standing.ConditionResult::truth)
                .toArray(Truth[]::new);
        Fit fit = Fit.of(verdict(standing.state()), truths, nearly(terms, values));
        int failing = fit == Fit.NEAR ? Fit.onlyFailing(truths) : -1;
        return new ClauseFit(
                clause,
                edition,
                fit,
                fit == Fit.NOT ? AmountRange.NONE : AmountRange.of(values.getFirst()),
                values.subList(1, 1 + terms.steps().size()).stream()
                        .<@Nullable BigDecimal>map(value -> value instanceof BigDecimal number ? number : null)
                        .toList(),
                standing,
                failing < 0 ? null : edition.conditions().get(failing),
                standing.missing(),
                window(terms));
    }

    private static boolean[] nearly(Terms terms, List<@Nullable Object> values) {
        boolean[] nearly = new boolean[terms.nearly().size()];
        int next = 1 + terms.steps().size();
        for (int i = 0; i < nearly.length; i++) {
            if (terms.nearly().get(i) != null) {
                nearly[i] = terms.changeable().get(i) && Boolean.TRUE.equals(values.get(next));
                next++;
            }
        }
        return nearly;
    }

    private static Truth verdict(State state) {
        return switch (state) {
            case MET -> Truth.TRUE;
            case NOT_MET -> Truth.FALSE;
            case MISSING -> Truth.OPEN;
        };
    }

    private Window.@Nullable Once window(Terms terms) {
        return terms.windows().stream()
                .map(window -> window.around(now))
                .filter(once -> once.closes().isAfter(now))
                .min(Comparator.comparing(Window.Once::opens))
                .orElseGet(() -> terms.windows().isEmpty()
                        ? null
                        : terms.windows().getLast().around(now));
    }
}
