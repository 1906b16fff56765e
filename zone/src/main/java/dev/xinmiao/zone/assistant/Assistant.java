package dev.xinmiao.zone.assistant;

import dev.xinmiao.search.Query;
import dev.xinmiao.search.answer.Answer;
import dev.xinmiao.search.answer.AnswerModel;
import dev.xinmiao.search.answer.Answerer;
import dev.xinmiao.search.text.Uniform;
import dev.xinmiao.zone.assistant.advice.Advice;
import dev.xinmiao.zone.assistant.advice.Adviser;
import dev.xinmiao.zone.assistant.advice.Asking;
import dev.xinmiao.zone.assistant.wording.Reworded;
import dev.xinmiao.zone.assistant.wording.Source;
import dev.xinmiao.zone.assistant.wording.WordingService;
import dev.xinmiao.zone.fact.Facts;
import dev.xinmiao.zone.fact.SubjectRegistry;
import dev.xinmiao.zone.identity.Access;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.kernel.AsOf;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.programme.Judgeable;
import dev.xinmiao.zone.programme.Programme;
import dev.xinmiao.zone.search.Readers;
import dev.xinmiao.zone.search.SearchSettings;
import dev.xinmiao.zone.search.ZoneIndex;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final Pattern COMPANY = Pattern.compile("[\\p{IsHan}()（）]{2,40}?(?:有限公司|有限责任公司|股份公司|集团公司|合伙企业)");
    private static final Pattern BRACKETS = Pattern.compile("[(（].*?[)）]");
    private static final Pattern MARKS = Pattern.compile("[\"“”'‘’《》「」]");

    private final ZoneIndex index;
    private final Answerer answerer;
    private final List<Judgeable> judgeable;
    private final Adviser adviser;
    private final Asking asking;
    private final WordingService wording;
    private final Facts facts;
    private final SubjectRegistry subjects;
    private final ZoneClock clock;

    Assistant(
            ZoneIndex index,
            Pack pack,
            SearchSettings settings,
            List<Judgeable> judgeable,
            Adviser adviser,
            Asking asking,
            WordingService wording,
            Facts facts,
            SubjectRegistry subjects,
            ZoneClock clock) {
        this.index = index;
        this.answerer = new Answerer(index.words(), AnswerModel.standard(settings.vectors()), pack.home());
        this.judgeable = List.copyOf(judgeable);
        this.adviser = adviser;
        this.asking = asking;
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
     * What an answer means for the asker: by the programme or clause that it quotes first, that the question names, or that it
     * quotes further on. What merely comes nearest is no answer: then only one that the question names, if it asks where one
     * stands. Nothing is judged where another enterprise is asked about.
     *
     * @param fields what was filled in, by the names of the fields
     */
    Optional<Advice> advice(String question, Answer answer, Viewer viewer, Map<String, String> fields) {
        if (another(question, viewer).isPresent() || !answer.answered() && !asking.isAboutStanding(question)) {
            return Optional.empty();
        }
        AsOf now = new AsOf(clock.today(), clock.instant());
        List<Answer.Quote> quotes = answer.answered() ? answer.quotes() : List.of();
        return quotes.stream()
                .findFirst()
                .flatMap(this::spokenOf)
                .or(() -> named(question))
                .or(() -> quotes.stream()
                        .flatMap(quote -> spokenOf(quote).stream())
                        .findFirst())
                .flatMap(spoken ->
                        adviser.advise(spoken.by(), spoken.programme(), question, now, own(viewer, now), fields));
    }

    /** An enterprise that the question names and the asker doesn't act for. */
    Optional<String> another(String question, Viewer viewer) {
        String own = viewer instanceof Viewer.Member member
                ? subjects.find(member.enterprise())
                        .map(subject -> bare(subject.name()))
                        .orElse("")
                : "";
        return COMPANY.matcher(question)
                .results()
                .map(MatchResult::group)
                .filter(named -> own.isEmpty() || !bare(named).contains(own))
                .findFirst();
    }

    /** Without the mark of a fictional enterprise. */
    private static String bare(String name) {
        return BRACKETS.matcher(name).replaceAll("");
    }

    /** The one with the longest name that stands in the question, as people call it too; none where several bear that name. */
    private Optional<Spoken> named(String question) {
        String asked = plain(question);
        Map<String, List<Spoken>> byName = judgeable.stream()
                .flatMap(by -> by.rules().all().stream().map(programme -> new Spoken(by, programme)))
                .flatMap(spoken -> spoken.names().map(name -> Map.entry(plain(name), spoken)))
                .filter(named -> asked.contains(named.getKey()))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return byName.entrySet().stream()
                .max(Comparator.comparingInt(named -> named.getKey().length()))
                .map(Map.Entry::getValue)
                .filter(bearers -> bearers.size() == 1)
                .map(List::getFirst);
    }

    /** 专精特新“小巨人”企业 is also written without the marks. */
    private static String plain(String text) {
        return MARKS.matcher(Uniform.of(text)).replaceAll("");
    }

    private record Spoken(Judgeable by, Programme programme) {
        Stream<String> names() {
            return Stream.concat(Stream.of(programme.name().zh()), programme.words().stream());
        }
    }

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
