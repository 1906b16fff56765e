package dev.xinmiao.zone.benefit.alert;

import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.clause.Clauses;
import dev.xinmiao.zone.benefit.clause.Opening;
import dev.xinmiao.zone.benefit.match.ClauseFit;
import dev.xinmiao.zone.benefit.match.EnterpriseMatch;
import dev.xinmiao.zone.benefit.match.Fit;
import dev.xinmiao.zone.fact.Facts;
import dev.xinmiao.zone.kernel.AsOf;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.programme.Why;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts what changed for one enterprise into alerts, with their reasons. Costs milliseconds, so only for changes. */
final class Telling {
    private final SubjectId subject;
    private final AsOf asOf;
    private final EnterpriseMatch now;
    private final @Nullable EnterpriseMatch then;
    private final Because because;
    private final Changed changed;

    /** @param before what the last round knew; null for the first */
    Telling(SubjectId subject, Clauses clauses, Facts facts, AsOf asOf, @Nullable AsOf before) {
        this.subject = subject;
        this.asOf = asOf;
        this.now = new EnterpriseMatch(clauses.rules(), facts.of(subject, asOf), asOf.knownAt());
        this.then = before == null
                ? null
                : new EnterpriseMatch(clauses.rules(), facts.of(subject, before), before.knownAt());
        this.because = new Because(clauses.rules().dictionary());
        this.changed = new Changed(clauses.rules().dictionary());
    }

    /** Whether the rules in use answer as the round does; if not, either is newer, and the next round tells. */
    boolean agrees(Clause clause, Fit fit) {
        return now.match(clause).map(ClauseFit::fit).orElse(Fit.NOT) == fit;
    }

    Optional<Alert> change(AlertKind kind, Clause clause, Answer was) {
        return now.match(clause).map(fit -> {
            Why why = now.why(fit);
            String cause = fit.edition().id() + " " + asOf.day();
            if (then == null) {
                return alert(clause, kind, cause, fit.fit(), fit.fit(), because.first(fit.fit(), why));
            }
            Bilingual what = what(then, fit, why, kind);
            return kind == AlertKind.AMOUNT
                    ? alert(
                            clause,
                            kind,
                            cause + " " + fit.amount(),
                            was.fit(),
                            fit.fit(),
                            because.amount(what, was.amount(), fit.amount(), why))
                    : alert(
                            clause,
                            kind,
                            cause,
                            was.fit(),
                            fit.fit(),
                            because.answered(what, was.fit(), fit.fit(), why));
        });
    }

    /** Only of a window of the edition that counts for this enterprise. */
    Optional<Alert> ahead(Ahead ahead, Clause clause, int days) {
        return now.match(clause)
                .filter(fit -> fit.terms().windows().stream()
                        .flatMap(window -> Ahead.of(window.around(asOf.knownAt()), asOf.knownAt(), days))
                        .anyMatch(ahead::equals))
                .map(fit -> {
                    Opening window = fit.terms().windows().stream()
                            .map(each -> Opening.of(each.around(asOf.knownAt()), asOf.knownAt()))
                            .filter(each ->
                                    ahead.at().equals(ahead.kind() == AlertKind.OPENS ? each.opens() : each.closes()))
                            .findFirst()
                            .orElseThrow();
                    return alert(
                            clause,
                            ahead.kind(),
                            ahead.at().toString(),
                            fit.fit(),
                            fit.fit(),
                            because.window(ahead.kind(), fit, window, now.why(fit), asOf.knownAt()));
                });
    }

    Alert news(News news, Fit was, Fit fit) {
        Why why = now.match(news.clause()).map(now::why).orElse(null);
        return alert(news.clause(), news.kind(), news.cause(), was, fit, because.news(news, was, fit, why));
    }

    /** If the rules in use would have answered the same on what the last round knew, then it was not the facts. */
    private Bilingual what(EnterpriseMatch then, ClauseFit fit, Why why, AlertKind kind) {
        ClauseFit before = then.match(fit.clause()).orElse(null);
        boolean same = before != null
                && before.fit() == fit.fit()
                && (kind != AlertKind.AMOUNT || before.amount().equals(fit.amount()));
        return same ? Changed.RULES : changed.between(then.why(fit).given(), why.given(), asOf);
    }

    private Alert alert(Clause clause, AlertKind kind, String cause, Fit was, Fit fit, Bilingual text) {
        return new Alert(subject, clause.id(), kind, cause, was, fit, text);
    }
}
