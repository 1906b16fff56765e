package dev.xinmiao.zone.benefit.alert;

import dev.xinmiao.zone.benefit.alert.AlertStore.State;
import dev.xinmiao.zone.benefit.clause.AlertPlan;
import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.clause.ClauseBook;
import dev.xinmiao.zone.benefit.clause.Clauses;
import dev.xinmiao.zone.benefit.match.AmountRange;
import dev.xinmiao.zone.benefit.match.ClauseColumn;
import dev.xinmiao.zone.benefit.match.Fit;
import dev.xinmiao.zone.benefit.match.ZoneMatch;
import dev.xinmiao.zone.fact.Facts;
import dev.xinmiao.zone.kernel.AsOf;
import dev.xinmiao.zone.kernel.SubjectId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares a match of the zone with what each enterprise was last answered, and tells what is worth it. Only of those
 * that somebody has an account for: nobody would read the others'. The first round of an installation tells them what
 * they can have; for an account made later, the answers of that day are where alerts begin. What is ahead, a window that
 * opens or closes, is told in either case.
 *
 * <p>Goes by runs of enterprises, each committed with its alerts: a stop loses nothing and nothing is told twice.
 */
@Component
public class AlertRounds {
    private static final Logger LOG = LoggerFactory.getLogger(AlertRounds.class);
    private static final int RUN = 500;

    private final ClauseBook book;
    private final Facts facts;
    private final AlertStore store;
    private final TransactionTemplate transaction;

    AlertRounds(ClauseBook book, Facts facts, AlertStore store, TransactionTemplate transaction) {
        this.book = book;
        this.facts = facts;
        this.store = store;
        this.transaction = transaction;
    }

    /** How many enterprises were compared, and how many alerts written. */
    public record Done(int enterprises, int alerts, long millis) {}

    /** A clause as the round finds it. */
    private record Watched(Clause clause, ClauseColumn column, List<Ahead> ahead, List<News> news) {}

    private record Round(
            ZoneMatch match,
            Clauses clauses,
            List<Watched> watched,
            @Nullable AsOf before) {
        AlertPlan plan() {
            return clauses.adoption().alerts();
        }
    }

    public Done compare(ZoneMatch match) {
        long begin = System.nanoTime();
        Clauses clauses = book.current();
        Round round = new Round(
                match, clauses, watched(match, clauses), store.lastRound().orElse(null));
        int enterprises = 0;
        int alerts = 0;
        long last = Long.MIN_VALUE;
        for (List<State> run = store.states(last, RUN); !run.isEmpty(); run = store.states(last, RUN)) {
            alerts += compare(run, round);
            enterprises += run.size();
            last = run.getLast().subject().value();
        }
        // Before the first account nobody could be told, and the first round is still to come.
        if (enterprises > 0) {
            List<News> seen = round.watched().stream()
                    .flatMap(each -> News.of(each.clause()).stream())
                    .toList();
            transaction.executeWithoutResult(_ -> store.finish(match.asOf(), seen));
        }
        Done done = new Done(enterprises, alerts, (System.nanoTime() - begin) / 1_000_000);
        LOG.info("alerts: {} enterprises compared, {} told, {} ms", done.enterprises, done.alerts, done.millis);
        return done;
    }

    private List<Watched> watched(ZoneMatch match, Clauses clauses) {
        Map<String, Set<String>> seen = store.seen();
        List<Watched> watched = new ArrayList<>();
        for (Clause clause : clauses.adopted()) {
            // A clause that no round has seen is new as a whole, and its answers say so.
            Set<String> known = seen.get(clause.id());
            List<News> news = known == null
                    ? List.of()
                    : News.of(clause).stream()
                            .filter(each -> !known.contains(each.cause()))
                            .toList();
            match.of(clause)
                    .ifPresent(column -> watched.add(new Watched(
                            clause,
                            column,
                            Ahead.of(
                                    clause,
                                    match.asOf().knownAt(),
                                    clauses.adoption().alerts().closing()),
                            news)));
        }
        return watched;
    }

    private int compare(List<State> run, Round round) {
        Map<SubjectId, String> answers = new HashMap<>();
        List<Alert> alerts = new ArrayList<>();
        for (State state : run) {
            String next = Answer.write(compare(state, round, alerts));
            if (!next.equals(state.answers())) {
                answers.put(state.subject(), next);
            }
        }
        if (answers.isEmpty() && alerts.isEmpty()) {
            return 0;
        }
        Integer told = transaction.execute(_ -> {
            store.keep(answers);
            return store.tell(alerts, round.match().asOf());
        });
        return told == null ? 0 : told;
    }

    private Map<String, Answer> compare(State state, Round round, List<Alert> alerts) {
        boolean begins = state.answers() == null && round.before() != null;
        Map<String, Answer> last = state.answers() == null ? Map.of() : Answer.read(state.answers());
        int row = round.match().inputs().facts().row(state.subject()).orElse(-1);
        Map<String, Answer> answers = new HashMap<>();
        Telling telling = null;
        for (Watched each : round.watched()) {
            Answer was = last.getOrDefault(each.clause().id(), Answer.NOT);
            Fit fit = row < 0 ? Fit.NOT : each.column().fit(row);
            Answer next = new Answer(
                    fit,
                    row < 0 ? AmountRange.NONE : each.column().amount(row),
                    fit == Fit.ELIGIBLE ? Ahead.causes(each.ahead()) : "");
            List<AlertKind> changes =
                    begins ? List.of() : was.changes(next, round.plan().amount());
            List<Ahead> ahead = fit != Fit.ELIGIBLE || next.ahead().equals(was.ahead())
                    ? List.of()
                    : each.ahead().stream()
                            .filter(one -> !was.ahead().contains(one.cause()))
                            .toList();
            boolean heard = !begins && (fit == Fit.ELIGIBLE || was.fit() == Fit.ELIGIBLE);
            List<News> news = heard ? each.news() : List.of();
            if (!changes.isEmpty() || !ahead.isEmpty() || !news.isEmpty()) {
                if (telling == null) {
                    telling = new Telling(
                            state.subject(),
                            round.clauses(),
                            facts,
                            round.match().asOf(),
                            round.before());
                }
                if (!telling.agrees(each.clause(), fit)) {
                    answers.put(each.clause().id(), was);
                    continue;
                }
                tell(telling, each, was, fit, changes, ahead, news, round.plan().closing(), alerts);
            }
            boolean amountKept = was.fit() == fit && !begins && changes.isEmpty();
            answers.put(each.clause().id(), amountKept ? new Answer(fit, was.amount(), next.ahead()) : next);
        }
        return answers;
    }

    private static void tell(
            Telling telling,
            Watched each,
            Answer was,
            Fit fit,
            List<AlertKind> changes,
            List<Ahead> ahead,
            List<News> news,
            int days,
            List<Alert> alerts) {
        changes.forEach(kind -> telling.change(kind, each.clause(), was).ifPresent(alerts::add));
        ahead.forEach(one -> telling.ahead(one, each.clause(), days).ifPresent(alerts::add));
        news.forEach(one -> alerts.add(telling.news(one, was.fit(), fit)));
    }
}
