package dev.xinmiao.zone.lookup;

import dev.xinmiao.zone.fact.FactBook;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.fact.FactText;
import dev.xinmiao.zone.fact.Facts;
import dev.xinmiao.zone.fact.Statement;
import dev.xinmiao.zone.kernel.AsOf;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.lookup.LookupView.Answer;
import dev.xinmiao.zone.lookup.LookupView.Refusal;
import dev.xinmiao.zone.lookup.LookupView.Source;
import dev.xinmiao.zone.lookup.answer.Answerer;
import dev.xinmiao.zone.lookup.answer.Figure;
import dev.xinmiao.zone.lookup.answer.Figure.Used;
import dev.xinmiao.zone.lookup.answer.Figure.Value;
import dev.xinmiao.zone.lookup.reading.Reading;
import dev.xinmiao.zone.lookup.reading.Reading.Wanted;
import dev.xinmiao.zone.lookup.words.Measure;
import dev.xinmiao.zone.lookup.words.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Answers a question about named enterprises, each figure with its sources, or says why there is no answer. */
@Component
class LookupAnswers {
    private static final String ONLY_OWN = "only-own";

    private final Vocabulary vocabulary;
    private final Facts facts;
    private final FactDictionary dictionary;
    private final ZoneClock clock;

    LookupAnswers(Vocabulary vocabulary, Facts facts, FactDictionary dictionary, ZoneClock clock) {
        this.vocabulary = vocabulary;
        this.facts = facts;
        this.dictionary = dictionary;
        this.clock = clock;
    }

    /** Of a question; a list is for those who may see one, who don't ask here. */
    LookupView of(Reading reading) {
        return switch (reading.wanted()) {
            case Wanted.Figures wanted -> {
                List<Figure> figures =
                        new Answerer(this::book, vocabulary.formulas().calculator(), clock.today()).answer(wanted);
                yield new LookupView(
                        reading.text(),
                        Chips.of(reading),
                        null,
                        figures.stream().map(this::answer).toList(),
                        null,
                        null);
            }
            case Wanted.Refused refused ->
                new LookupView(
                        reading.text(),
                        Chips.of(reading),
                        new Refusal(
                                FilterForm.word(refused.reason()),
                                refused.about(),
                                refused.enterprises(),
                                refused.measures().stream().map(Measure::name).toList()),
                        List.of(),
                        null,
                        null);
            case Wanted.Listed _ -> refused(reading, ONLY_OWN, List.of());
        };
    }

    private FactBook book(SubjectId subject, LocalDate day) {
        return facts.of(subject, new AsOf(day, clock.instant()));
    }

    private Answer answer(Figure figure) {
        List<Used> used = switch (figure.value()) {
            case Value.Known known -> known.rests();
            case Value.Undefined undefined -> undefined.rests();
            case Value.Missing _ -> List.of();
        };
        return new Answer(
                figure, used.stream().map(each -> source(each, figure)).toList());
    }

    private Source source(Used used, Figure figure) {
        Statement chosen = used.fact().chosen();
        return new Source(
                new Bilingual(used.definition().zh(), used.definition().en())
                        .with(used.definition().mark()),
                used.year(),
                FactText.of(used.definition(), used.fact().value()).zh(),
                dictionary
                        .source(chosen.source())
                        .map(source -> new Bilingual(source.zh(), source.en()))
                        .orElse(new Bilingual(chosen.source(), "")),
                LocalDate.ofInstant(chosen.recordedAt(), ZoneClock.CHINA),
                figure.enterprise().path() + "#fact-" + used.fact().key().name());
    }

    static LookupView refused(Reading reading, String reason, List<String> about) {
        return new LookupView(
                reading.text(),
                Chips.of(reading),
                new Refusal(reason, about, List.of(), List.of()),
                List.of(),
                null,
                null);
    }

    static LookupView refused(String text, String reason, List<String> about) {
        return new LookupView(text, List.of(), new Refusal(reason, about, List.of(), List.of()), List.of(), null, null);
    }
}
