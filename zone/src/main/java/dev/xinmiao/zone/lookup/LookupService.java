package dev.xinmiao.zone.lookup;

import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.fact.FactValue;
import dev.xinmiao.zone.fact.Facts;
import dev.xinmiao.zone.fact.Statement;
import dev.xinmiao.zone.fact.SubjectRegistry;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.lookup.LookupView.Form;
import dev.xinmiao.zone.lookup.LookupView.Refusal;
import dev.xinmiao.zone.lookup.LookupView.Wrong;
import dev.xinmiao.zone.lookup.reading.Filter;
import dev.xinmiao.zone.lookup.reading.NameIndex;
import dev.xinmiao.zone.lookup.reading.Names.Named;
import dev.xinmiao.zone.lookup.reading.Reading;
import dev.xinmiao.zone.lookup.reading.Reading.Wanted;
import dev.xinmiao.zone.lookup.reading.SentenceReader;
import dev.xinmiao.zone.lookup.words.Measure;
import dev.xinmiao.zone.lookup.words.Vocabulary;
import dev.xinmiao.zone.programme.Programme;
import dev.xinmiao.zone.programme.Rulebook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.util.MultiValueMap;

/** Reads what is asked, for whoever asks, and answers it. Nothing is kept. */
@Service
class LookupService {
    private static final String NOT_READY = "not-ready";
    private static final String NOT_FOR_LISTS = "not-for-lists";
    private static final String NOT_FOR_ORDER = "not-for-order";
    private static final int YEARS = 5;

    private final Vocabulary vocabulary;
    private final LookupUpkeep upkeep;
    private final LookupLists lists;
    private final LookupAnswers answers;
    private final Facts facts;
    private final SubjectRegistry subjects;
    private final Rulebook rulebook;
    private final ZoneClock clock;

    LookupService(
            Vocabulary vocabulary,
            LookupUpkeep upkeep,
            LookupLists lists,
            LookupAnswers answers,
            Facts facts,
            SubjectRegistry subjects,
            Rulebook rulebook,
            ZoneClock clock) {
        this.vocabulary = vocabulary;
        this.upkeep = upkeep;
        this.lists = lists;
        this.answers = answers;
        this.facts = facts;
        this.subjects = subjects;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /** For an officer: any enterprise, and lists. */
    LookupView ofZone(String text) {
        KnownZone zone = upkeep.current().orElse(null);
        if (zone == null) {
            return LookupAnswers.refused(text, NOT_READY, List.of());
        }
        Reading reading = new SentenceReader(vocabulary, zone.names(), clock.today(), null).read(text);
        return reading.wanted() instanceof Wanted.Listed(Filter filter, boolean counted)
                ? listed(reading, filter, counted, zone)
                : answers.of(reading);
    }

    /** For an officer: the form of a list, changed by hand. */
    LookupView ofForm(MultiValueMap<String, String> fields) {
        KnownZone zone = upkeep.current().orElse(null);
        if (zone == null) {
            return LookupAnswers.refused("", NOT_READY, List.of());
        }
        FilterForm.Sent sent = sent(fields);
        // A form with nothing in it asks nothing; one with mistakes alone says which they are.
        boolean empty = sent.filter().isEmpty();
        return new LookupView(
                "",
                List.of(),
                empty && sent.wrong().isEmpty() ? new Refusal("nothing-asked", List.of(), List.of(), List.of()) : null,
                List.of(),
                form(sent.filter(), fields, sent.wrong()),
                empty ? null : lists.table(sent.filter(), false, zone));
    }

    /** The filter of a form, or of a text where no form was sent; empty where there is no list. */
    Optional<Filter> filter(String text, MultiValueMap<String, String> fields) {
        if (fields.containsKey(FilterForm.EDITED)) {
            return Optional.of(sent(fields).filter()).filter(filter -> !filter.isEmpty());
        }
        LookupView view = ofZone(text);
        return Optional.ofNullable(
                view.table() == null || view.form() == null ? null : view.form().filter());
    }

    /** For a member: their own enterprise alone, as if no other existed. */
    LookupView ofOwn(String text, SubjectId own) {
        SubjectRegistry.Subject subject = subjects.find(own).orElseThrow();
        Named named = new Named(own, subject.name(), subject.path());
        var names = new NameIndex.Builder();
        names.add(named);
        if (subject.creditCode() != null) {
            names.add(subject.creditCode().value(), named);
        }
        for (Statement statement : facts.of(own, clock.now()).statements()) {
            for (FactKey key : vocabulary.names()) {
                if (statement.values().get(key) instanceof FactValue.Words(String other)) {
                    names.add(other, named);
                }
            }
        }
        Reading reading = new SentenceReader(vocabulary, names.build(), clock.today(), named).read(text);
        return answers.of(reading);
    }

    private LookupView listed(Reading reading, Filter filter, boolean counted, KnownZone zone) {
        List<String> notForLists = measures(filter).stream()
                .filter(measure -> !vocabulary.isForLists(measure))
                .map(measure -> measure.name().zh())
                .distinct()
                .toList();
        if (!notForLists.isEmpty()) {
            // 按成立时间排序: a day narrows a list, but puts none in order.
            List<String> days = vocabulary.daysForLists().stream()
                    .map(day -> day.name().zh())
                    .filter(notForLists::contains)
                    .toList();
            if (days.size() == notForLists.size()) {
                return LookupAnswers.refused(reading, NOT_FOR_ORDER, days);
            }
            return LookupAnswers.refused(reading, NOT_FOR_LISTS, notForLists);
        }
        return new LookupView(
                reading.text(),
                Chips.of(reading),
                null,
                List.of(),
                form(filter, FilterForm.fields(filter), List.of()),
                reading.leavesWordOut() ? null : lists.table(filter, counted, zone));
    }

    private static List<Measure> measures(Filter filter) {
        List<Measure> measures = new ArrayList<>();
        for (Filter.Condition condition : filter.conditions()) {
            if (condition instanceof Filter.Condition.Compare compare) {
                measures.add(compare.of().measure());
            }
        }
        if (filter.order() != null) {
            measures.add(filter.order().by().measure());
        }
        filter.columns().forEach(of -> measures.add(of.measure()));
        return measures;
    }

    private FilterForm.Sent sent(MultiValueMap<String, String> fields) {
        return new FilterForm(vocabulary, programmes()).read(fields);
    }

    private Map<String, Bilingual> programmes() {
        Map<String, Bilingual> programmes = new LinkedHashMap<>();
        for (Programme programme : rulebook.current().all()) {
            programmes.put(programme.id(), programme.name());
        }
        return programmes;
    }

    private Form form(Filter filter, MultiValueMap<String, String> fields, List<Wrong> wrong) {
        List<Measure> measures = new ArrayList<>(vocabulary.forLists());
        // What a text composed, such as a growth, is offered where it is chosen.
        measures(filter).stream().filter(each -> !measures.contains(each)).forEach(measures::add);
        int year = clock.today().getYear();
        Map<String, String> years = new LinkedHashMap<>();
        IntStream.rangeClosed(year - YEARS, year)
                .mapToObj(String::valueOf)
                .toList()
                .reversed()
                .forEach(each -> years.put(each, each));
        Map<String, String> programmes = new LinkedHashMap<>();
        programmes().forEach((id, name) -> programmes.put(id, name.zh()));
        Map<String, String> places = new LinkedHashMap<>();
        vocabulary.places().forEach(place -> places.put(place, place));
        Map<String, String> tracks = new LinkedHashMap<>();
        vocabulary
                .tracks()
                .values()
                .forEach(track -> tracks.put(track.id(), track.name().zh()));
        Map<String, String> flags = new LinkedHashMap<>();
        vocabulary
                .flags()
                .values()
                .forEach(flag -> flags.put(flag.id(), flag.name().zh()));
        return new Form(
                filter,
                fields,
                wrong,
                choices(measures),
                years,
                programmes,
                choices(vocabulary.daysForLists()),
                places,
                tracks,
                flags);
    }

    private static Map<String, String> choices(List<Measure> measures) {
        Map<String, String> choices = new LinkedHashMap<>();
        measures.forEach(measure -> choices.put(measure.code(), measure.name().zh()));
        return choices;
    }
}
