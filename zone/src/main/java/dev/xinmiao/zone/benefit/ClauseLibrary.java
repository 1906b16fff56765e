package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.benefit.ClauseView.Card;
import dev.xinmiao.zone.benefit.ClauseView.People;
import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.clause.ClauseBook;
import dev.xinmiao.zone.benefit.clause.Opening;
import dev.xinmiao.zone.benefit.match.ClauseColumn;
import dev.xinmiao.zone.benefit.match.Fit;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.programme.DecisionView;
import dev.xinmiao.zone.programme.Edition;
import dev.xinmiao.zone.programme.TextCases;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The clauses as anybody may read them, and for officers how many fit. */
@Service
class ClauseLibrary {
    private final ClauseBook book;
    private final MatchUpkeep matches;
    private final ZoneClock clock;

    ClauseLibrary(ClauseBook book, MatchUpkeep matches, ZoneClock clock) {
        this.book = book;
        this.matches = matches;
        this.clock = clock;
    }

    /**
     * Those that the zone gives first, then others' to compare with.
     *
     * @param payment null for any
     * @param search in name, place and summary; empty for any
     */
    List<Card> cards(Clause.@Nullable Payment payment, String search, boolean people) {
        LocalDate today = clock.today();
        return book.current().all().stream()
                .filter(clause -> payment == null || clause.payment() == payment)
                .filter(clause -> search.isEmpty() || text(clause).contains(search.toLowerCase(Locale.ROOT)))
                .map(clause -> {
                    Edition edition = clause.shownOn(today);
                    return new Card(
                            clause,
                            edition,
                            edition.covers(today),
                            book.current().adoption().gives(clause),
                            book.current().adoption().markOf(clause),
                            openings(clause, edition, clock.instant()).stream()
                                    .findFirst()
                                    .orElse(null),
                            people ? people(clause) : null);
                })
                .sorted(Comparator.comparing((Card card) -> !card.adopted())
                        .thenComparing(card -> card.clause().place().zh())
                        .thenComparing(card -> card.clause().id()))
                .toList();
    }

    private static String text(Clause clause) {
        return (clause.name() + " " + clause.place() + " " + clause.programme().summary()).toLowerCase(Locale.ROOT);
    }

    /** @param editionId null for the one in force today */
    Optional<ClauseView> clause(String id, @Nullable String editionId, boolean people) {
        return book.current()
                .find(id)
                .flatMap(clause -> edition(clause, editionId).map(edition -> view(clause, edition, people)));
    }

    private Optional<Edition> edition(Clause clause, @Nullable String id) {
        return id == null
                ? Optional.of(clause.shownOn(clock.today()))
                : clause.programme().edition(id);
    }

    private ClauseView view(Clause clause, Edition edition, boolean people) {
        return new ClauseView(
                clause,
                edition,
                edition.covers(clock.today()),
                book.current().adoption().gives(clause),
                book.current().adoption().markOf(clause),
                ClauseView.said(clause, edition),
                openings(clause, edition, clock.instant()),
                clause.terms(edition).excludes().stream()
                        .sorted()
                        .map(this::named)
                        .toList(),
                book.current()
                        .adoption()
                        .pot(clause.terms(edition).pot())
                        .map(pot -> pot.name().with(pot.mark()))
                        .orElse(null),
                DecisionView.of(edition),
                book.current().rules().cases(clause.id()).stream()
                        .filter(each -> each.edition().id().equals(edition.id()))
                        .map(TextCases::run)
                        .toList(),
                people ? people(clause) : null);
    }

    private Bilingual named(String excluded) {
        return book.current().find(excluded).map(Clause::name).orElseGet(() -> new Bilingual(excluded, ""));
    }

    static List<Opening> openings(Clause clause, Edition edition, Instant now) {
        return clause.terms(edition).windows().stream()
                .map(window -> Opening.of(window.around(now), now))
                .sorted(Comparator.comparing(Opening::opens))
                .toList();
    }

    private @Nullable People people(Clause clause) {
        return matches.current()
                .flatMap(match -> match.of(clause)
                        .map(column -> people(column, match.asOf().day())))
                .orElse(null);
    }

    static People people(ClauseColumn column, LocalDate day) {
        Map<Fit, Integer> counts = new EnumMap<>(Fit.class);
        for (Fit fit : Fit.values()) {
            counts.put(fit, column.count(fit));
        }
        return new People(counts, column.cost(), day);
    }
}
