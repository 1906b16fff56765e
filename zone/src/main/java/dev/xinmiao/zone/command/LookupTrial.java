package dev.xinmiao.zone.command;

import dev.xinmiao.zone.command.LookupVerdict.Kind;
import dev.xinmiao.zone.fact.FactBook;
import dev.xinmiao.zone.fact.FactColumns;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.fact.FactValue;
import dev.xinmiao.zone.fact.Statement;
import dev.xinmiao.zone.kernel.AsOf;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.lookup.answer.Answerer;
import dev.xinmiao.zone.lookup.answer.Figure;
import dev.xinmiao.zone.lookup.answer.Figure.Value;
import dev.xinmiao.zone.lookup.answer.ListRun;
import dev.xinmiao.zone.lookup.reading.NameIndex;
import dev.xinmiao.zone.lookup.reading.Names.Named;
import dev.xinmiao.zone.lookup.reading.Reading;
import dev.xinmiao.zone.lookup.reading.Reading.Reason;
import dev.xinmiao.zone.lookup.reading.Reading.Wanted;
import dev.xinmiao.zone.lookup.reading.SentenceReader;
import dev.xinmiao.zone.lookup.words.Formulas.Calculator;
import dev.xinmiao.zone.lookup.words.Vocabulary;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Asks the questions, as the page would, of the enterprises of the files. */
final class LookupTrial {
    private final FactDictionary dictionary;
    private final Map<SubjectId, Subjects.Subject> subjects = new TreeMap<>();
    private final Map<SubjectId, Map<LocalDate, FactBook>> books = new HashMap<>();
    private final SentenceReader reader;
    private final Calculator calculator;
    private final FactColumns columns;
    private final LookupTruth truth;
    private final LookupListTruth lists;
    private final LocalDate today = LocalDate.now(dev.xinmiao.zone.kernel.ZoneClock.CHINA);

    LookupTrial(Subjects all, FactDictionary dictionary, Vocabulary vocabulary, LookupTable table) {
        this.dictionary = dictionary;
        this.calculator = vocabulary.formulas().calculator();
        var names = new NameIndex.Builder();
        var current = new TreeMap<SubjectId, FactBook>();
        for (Subjects.Subject subject : all.all()) {
            subjects.put(subject.id(), subject);
            FactBook book = book(subject.id(), today);
            current.put(subject.id(), book);
            name(new Named(subject.id(), subject.name(), ""), book, vocabulary, names);
        }
        this.reader = new SentenceReader(vocabulary, names.build(), today, null);
        Set<Integer> years = IntStream.rangeClosed(today.getYear() - 10, today.getYear())
                .boxed()
                .collect(Collectors.toSet());
        this.columns = FactColumns.of(current, dictionary, Set.of(), years, new AsOf(today, Instant.now()));
        this.truth = new LookupTruth(table, vocabulary);
        this.lists = new LookupListTruth(table);
    }

    private static void name(Named named, FactBook book, Vocabulary vocabulary, NameIndex.Builder names) {
        names.add(named);
        for (Statement statement : book.statements()) {
            for (FactKey key : vocabulary.names()) {
                if (statement.values().get(key) instanceof FactValue.Words(String other)) {
                    names.add(other, named);
                }
            }
        }
    }

    private FactBook book(SubjectId id, LocalDate day) {
        return books.computeIfAbsent(id, each -> new HashMap<>())
                .computeIfAbsent(
                        day,
                        each -> java.util.Objects.requireNonNull(subjects.get(id))
                                .facts(dictionary, new AsOf(each, Instant.now())));
    }

    LookupVerdict ask(LookupQuestion question) {
        Reading reading = reader.read(question.text());
        return switch (reading.wanted()) {
            case Wanted.Refused refused ->
                verdict(question, Kind.REFUSED, word(refused.reason()), false, String.join("、", refused.about()));
            case Wanted.Listed listed ->
                reading.notUnderstood().isEmpty()
                        ? list(question, listed)
                        : verdict(
                                question,
                                Kind.REFUSED,
                                word(Reason.NOT_UNDERSTOOD),
                                true,
                                String.join("、", reading.notUnderstood()));
            case Wanted.Figures figures -> figures(question, figures);
        };
    }

    private static String word(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private LookupVerdict figures(LookupQuestion question, Wanted.Figures wanted) {
        List<Figure> figures = new Answerer(this::book, calculator, today).answer(wanted);
        String ours = figures.stream().map(LookupTrial::text).collect(Collectors.joining("；"));
        if (!figures.stream().allMatch(figure -> figure.value() instanceof Value.Known)) {
            return verdict(question, Kind.REFUSED, "missing-fact", false, ours);
        }
        LookupTruth.Held held = truth.figures(question, figures);
        return verdict(question, held.kind(), held.why(), false, ours);
    }

    private static String text(Figure figure) {
        return figure.enterprise().name() + " " + figure.year() + " "
                + figure.measure().name().zh() + " "
                + switch (figure.value()) {
                    case Value.Known known -> known.text();
                    case Value.Missing missing ->
                        "没有 "
                                + missing.lacks().stream()
                                        .map(lack -> lack.fact().zh())
                                        .toList();
                    case Value.Undefined _ -> "算不出";
                };
    }

    private LookupVerdict list(LookupQuestion question, Wanted.Listed listed) {
        ListRun.Result result =
                new ListRun(columns, standing -> row -> null, calculator, today.getYear()).run(listed.filter());
        List<String> names = result.rows().stream()
                .map(row -> java.util.Objects.requireNonNull(subjects.get(columns.subject(row.row())))
                        .name())
                .toList();
        LookupTruth.Held held = lists.list(question, listed, result, names);
        String ours = listed.counted() ? String.valueOf(result.total()) : String.join("、", names);
        return verdict(question, held.kind(), held.why(), true, ours);
    }

    private LookupVerdict verdict(LookupQuestion question, Kind kind, String why, boolean list, String ours) {
        return new LookupVerdict(question, kind, why, list, !list && truth.isAnswerable(question, this::isKnown), ours);
    }

    /** Whether a fact was imported of a company and year. */
    private boolean isKnown(String company, int year, FactKey key) {
        return truth.table().number(company, year, key) != null;
    }
}
