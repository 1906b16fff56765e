package dev.xinmiao.zone.growth;

import dev.xinmiao.zone.fact.FactBook;
import dev.xinmiao.zone.programme.Judge;
import dev.xinmiao.zone.programme.Judgeable;
import dev.xinmiao.zone.programme.Programme;
import dev.xinmiao.zone.programme.ProgrammeCatalogue;
import dev.xinmiao.zone.programme.Rulebook;
import dev.xinmiao.zone.programme.Why;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Recognitions, scores and classifications as others judge by them. */
@Component
class ProgrammeRules implements Judgeable {
    private final Rulebook rulebook;

    ProgrammeRules(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    @Override
    public String kind() {
        return ProgrammeEntries.KIND;
    }

    @Override
    public ProgrammeCatalogue rules() {
        return rulebook.current();
    }

    @Override
    public Optional<Programme> find(String id) {
        return rules().find(id);
    }

    @Override
    public Optional<Why> why(Programme programme, FactBook facts) {
        return new Judge(rules()).why(programme, facts);
    }

    @Override
    public String reasons(String enterprisePage, Programme programme) {
        return enterprisePage + "/why/" + programme.id();
    }
}
