package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.clause.Opening;
import dev.xinmiao.zone.benefit.clause.ParameterText;
import dev.xinmiao.zone.benefit.clause.Terms;
import dev.xinmiao.zone.benefit.match.Fit;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.Mark;
import dev.xinmiao.zone.programme.ClauseRef;
import dev.xinmiao.zone.programme.DecisionView;
import dev.xinmiao.zone.programme.Edition;
import dev.xinmiao.zone.programme.TextCases;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A clause on one page: what it says aloud, the legal text, rules and terms for anyone; who fits for officers only.
 *
 * @param adopted whether the zone gives it; the mark says how
 * @param excluded names of clauses that can't be had beside it
 * @param pot null where the zone has none for it
 * @param people null for those who may not see them, or before the first match
 */
public record ClauseView(
        Clause clause,
        Edition edition,
        boolean inForce,
        boolean adopted,
        Mark mark,
        List<Said> sentences,
        List<Opening> openings,
        List<Bilingual> excluded,
        @Nullable Bilingual pot,
        List<DecisionView> decisions,
        List<TextCases.Result> cases,
        @Nullable People people) {

    /** A sentence of the plain summary with its clause. */
    public record Said(Bilingual text, ClauseRef clause) {}

    /**
     * How many fit.
     *
     * @param cost fen that all who can have it would take, at least
     */
    public record People(Map<Fit, Integer> counts, long cost, LocalDate asOf) {}

    public Terms terms() {
        return clause.terms(edition);
    }

    static List<Said> said(Clause clause, Edition edition) {
        Terms terms = clause.terms(edition);
        return clause.plain().stream()
                .map(sentence -> new Said(ParameterText.fill(sentence, terms), sentence.clause()))
                .toList();
    }

    /** A line of the library. */
    public record Card(
            Clause clause,
            Edition edition,
            boolean inForce,
            boolean adopted,
            Mark mark,
            @Nullable Opening opening,
            @Nullable People people) {}
}
