package dev.xinmiao.zone.assistant;

import dev.xinmiao.search.Query;
import dev.xinmiao.search.answer.Answer;
import dev.xinmiao.search.answer.AnswerModel;
import dev.xinmiao.search.answer.Answerer;
import dev.xinmiao.zone.assistant.advice.Advice;
import dev.xinmiao.zone.assistant.advice.Adviser;
import dev.xinmiao.zone.assistant.wording.Reworded;
import dev.xinmiao.zone.assistant.wording.Source;
import dev.xinmiao.zone.assistant.wording.WordingService;
import dev.xinmiao.zone.fact.Facts;
import dev.xinmiao.zone.fact.SubjectRegistry;
import dev.xinmiao.zone.identity.Access;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.kernel.AsOf;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.programme.Judgeable;
import dev.xinmiao.zone.programme.Programme;
import dev.xinmiao.zone.search.Readers;
import dev.xinmiao.zone.search.SearchSettings;
import dev.xinmiao.zone.search.ZoneIndex;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Answers a question with sentences of what the asker may read, says what they mean for the asker's enterprise, and asks for
 * the facts that decide. It needs no language model; nothing in a source or a question is ever carried out, only compared and shown.
 */
@Service
public class Assistant {
    /** Kinds that have sentences to quote. */
    private static final Set<String> SOURCES = Set.of("item", "programme", "clause", "law", "notice", "help");

    private final ZoneIndex index;
    private final Answerer answerer;
    private final List<Judgeable> judgeable;
    private final Adviser adviser;
    private final WordingService wording;
    private final Facts facts;
    private final SubjectRegistry subjects;
    private final ZoneClock clock;

    Assistant(
            ZoneIndex index,
            SearchSettings settings,
            List<Judgeable> judgeable,
            Adviser adviser,
            WordingService wording,
            Facts facts,
            SubjectRegistry subjects,
            ZoneClock clock) {
        this.index = index;
        this.answerer = new Answerer(index.words(), AnswerModel.standard(settings.vectors()));
        this.judgeable = List.copyOf(judgeable);
        this.adviser = adviser;
        this.wording = wording;
        this.facts = facts;
        this.subjects = subjects;
        this.clock = clock;
    }

    /** Of the index that answers are read from. */
    ZoneIndex.State state() {
        return index.state();
    }

    Answer answer(String question, Viewer viewer) {
        Query query =
                new Query(question, Readers.held(viewer), SOURCES, Map.of(), clock.today(), false, 0, Answerer.READ);
        Answer answer = answerer.answer(question, index.read(query));
        return new Answer(
                answer.quotes().stream()
                        .map(quote ->
                                quote.at(quote.address() + index.place(quote.kind(), quote.entryId(), quote.text())))
                        .toList(),
                answer.sure(),
                answer.answered());
    }

    /** Where the quoted entries are from, by their ids. */
    Map<String, String> origins(Answer answer) {
        return index.origins(answer.quotes().stream().map(Answer.Quote::entryId));
    }

    /** The quotes in other words; nothing is asked for where they are no answer. */
    Reworded reworded(String question, Answer answer) {
        if (!answer.answered()) {
            return new Reworded.NotAsked();
        }
        return wording.reword(
                question,
                answer.quotes().stream()
                        .map(quote -> new Source(quote.title(), quote.text()))
                        .toList());
    }

    /**
     * What the first programme or clause that the answer speaks of means for the asker; of what merely comes nearest only one
     * that the question names.
     *
     * @param fields what was filled in, by the names of the fields
     */
    Optional<Advice> advice(String question, Answer answer, Viewer viewer, Map<String, String> fields) {
        AsOf now = new AsOf(clock.today(), clock.instant());
        return answer.quotes().stream()
                .flatMap(quote -> spokenOf(quote).stream())
                .filter(spoken -> answer.answered()
                        || question.contains(spoken.programme().name().zh()))
                .findFirst()
                .flatMap(spoken ->
                        adviser.advise(spoken.by(), spoken.programme(), question, now, own(viewer, now), fields));
    }

    private record Spoken(Judgeable by, Programme programme) {}

    private Optional<Spoken> spokenOf(Answer.Quote quote) {
        return judgeable.stream()
                .filter(by -> quote.entryId().startsWith(by.kind() + ":"))
                .flatMap(by -> by.find(quote.entryId().substring(by.kind().length() + 1)).stream()
                        .map(programme -> new Spoken(by, programme)))
                .findFirst();
    }

    /** Only ever the enterprise that the asker acts for. */
    private Adviser.@Nullable Own own(Viewer viewer, AsOf now) {
        if (!(viewer instanceof Viewer.Member member)) {
            return null;
        }
        Access.requireRead(viewer, member.enterprise());
        return subjects.find(member.enterprise())
                .map(subject -> new Adviser.Own(facts.of(subject.id(), now), subject.path()))
                .orElse(null);
    }
}
