package dev.xinmiao.zone.assistant;

import dev.xinmiao.search.Query;
import dev.xinmiao.search.SearchIndex.Findings;
import dev.xinmiao.search.answer.Answer;
import dev.xinmiao.search.answer.AnswerModel;
import dev.xinmiao.search.answer.Answerer;
import dev.xinmiao.zone.fact.Facts;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.kernel.AsOf;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.programme.Judge;
import dev.xinmiao.zone.programme.Programme;
import dev.xinmiao.zone.programme.ProgrammeCatalogue;
import dev.xinmiao.zone.programme.Reasons;
import dev.xinmiao.zone.programme.Rulebook;
import dev.xinmiao.zone.programme.Why;
import dev.xinmiao.zone.search.Readers;
import dev.xinmiao.zone.search.ZoneIndex;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Answers a question with sentences of what the asker may read, and for an enterprise's own people with where it stands. It
 * needs no language model; nothing in a source or a question is ever carried out, only compared and shown.
 */
@Service
public class Assistant {
    /** Kinds that have sentences to quote. */
    private static final Set<String> SOURCES = Set.of("item", "programme", "clause", "law", "notice", "help");

    private static final String PROGRAMME = "programme:";

    private final ZoneIndex index;
    private final Answerer answerer;
    private final Rulebook rulebook;
    private final Facts facts;
    private final ZoneClock clock;

    Assistant(ZoneIndex index, Rulebook rulebook, Facts facts, ZoneClock clock) {
        this.index = index;
        this.answerer = new Answerer(index.words(), AnswerModel.standard());
        this.rulebook = rulebook;
        this.facts = facts;
        this.clock = clock;
    }

    Answer answer(String question, Viewer viewer) {
        Query query = new Query(
                question, Readers.held(viewer), SOURCES, java.util.Map.of(), clock.today(), false, 0, Answerer.READ);
        Findings findings = index.read(query);
        return answerer.answer(question, findings);
    }

    /**
     * Where an enterprise stands with what was asked for.
     *
     * @param reasons what failed or is missing, each a sentence with its clause
     */
    public record Own(Programme programme, Why why, List<Bilingual> reasons, LocalDate day) {}

    /** Of the first programme that the answer speaks of; empty for those who act for no enterprise. */
    Optional<Own> own(Answer answer, Viewer viewer) {
        if (!(viewer instanceof Viewer.Member member) || !answer.answered()) {
            return Optional.empty();
        }
        ProgrammeCatalogue rules = rulebook.current();
        AsOf now = new AsOf(clock.today(), clock.instant());
        return answer.quotes().stream()
                .filter(quote -> quote.entryId().startsWith(PROGRAMME))
                .findFirst()
                .flatMap(quote -> rules.find(quote.entryId().substring(PROGRAMME.length())))
                .flatMap(programme -> new Judge(rules)
                        .why(programme, facts.of(member.enterprise(), now))
                        .map(why -> new Own(programme, why, new Reasons(rules.dictionary()).of(why), now.day())));
    }
}
