package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.clause.ClauseBook;
import dev.xinmiao.zone.benefit.clause.Clauses;
import dev.xinmiao.zone.benefit.match.EnterpriseMatch;
import dev.xinmiao.zone.fact.FactBook;
import dev.xinmiao.zone.programme.Judgeable;
import dev.xinmiao.zone.programme.Programme;
import dev.xinmiao.zone.programme.ProgrammeCatalogue;
import dev.xinmiao.zone.programme.Why;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The clauses that the zone gives, as others judge by their conditions; those of elsewhere are for reading only. */
@Component
class ClauseRules implements Judgeable {
    private final ClauseBook book;

    ClauseRules(ClauseBook book) {
        this.book = book;
    }

    @Override
    public String kind() {
        return ClauseEntries.KIND;
    }

    @Override
    public ProgrammeCatalogue rules() {
        return book.current().rules();
    }

    @Override
    public Optional<Programme> find(String id) {
        Clauses clauses = book.current();
        return clauses.find(id).filter(clauses.adoption()::gives).map(Clause::programme);
    }

    /** The day of its event decides under which edition an enterprise falls. */
    @Override
    public Optional<Why> why(Programme programme, FactBook facts) {
        Clauses clauses = book.current();
        EnterpriseMatch match =
                new EnterpriseMatch(clauses.rules(), facts, facts.asOf().knownAt());
        return clauses.find(programme.id()).flatMap(match::match).map(match::why);
    }

    @Override
    public String reasons(String enterprisePage, Programme programme) {
        return enterprisePage + "/benefits/" + programme.id();
    }
}
