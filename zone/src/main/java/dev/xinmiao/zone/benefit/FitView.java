package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.benefit.clause.ParameterText;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.fact.FactText;
import dev.xinmiao.zone.fact.SubjectRegistry.Subject;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.programme.ClauseRef;
import dev.xinmiao.zone.programme.Given;
import dev.xinmiao.zone.programme.Standing.ConditionResult;
import dev.xinmiao.zone.programme.Why;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One clause for one enterprise: each condition with its answer, the arithmetic, and the facts with their sources. */
public record FitView(
        String path,
        Subject subject,
        OwnView.Line line,
        List<ConditionResult> conditions,
        List<Step> steps,
        List<Used> used,
        List<Cap> caps) {

    /** A line of the arithmetic; null where the value is still open. */
    public record Step(Bilingual title, @Nullable BigDecimal value) {}

    /**
     * A value that the rules were given.
     *
     * @param value as written; null where nobody has stated it
     * @param source who stated it; empty for what the clause itself sets
     */
    public record Used(
            String input,
            @Nullable Bilingual value,
            Bilingual source,
            @Nullable Bilingual since) {}

    /** A cap that history and the pot may still lower the amount to. */
    public record Cap(Bilingual title, Bilingual value, ClauseRef clause) {}

    static FitView of(String path, Subject subject, OwnView.Line line, Why why, FactDictionary dictionary) {
        var terms = line.fit().terms();
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < terms.steps().size(); i++) {
            steps.add(new Step(terms.steps().get(i).title(), line.fit().steps().get(i)));
        }
        List<Used> used = new ArrayList<>();
        var inputs = why.edition().model().inputs();
        for (int i = 0; i < inputs.size(); i++) {
            used.add(used(inputs.get(i).name(), why.given().get(i), dictionary));
        }
        return new FitView(
                path,
                subject,
                line,
                why.standing().conditions(),
                steps,
                used,
                terms.caps().stream()
                        .map(cap -> new Cap(cap.parameter().title(), ParameterText.of(cap.parameter()), cap.clause()))
                        .toList());
    }

    private static Used used(String input, Given given, FactDictionary dictionary) {
        return switch (given) {
            case Given.Known known ->
                new Used(
                        input,
                        FactText.of(
                                dictionary.get(known.fact().key()), known.fact().value()),
                        source(known.fact().chosen().source(), dictionary),
                        FactText.of(known.fact().chosen().period()));
            case Given.Absent absent -> {
                MissingFact missing = MissingFact.of(absent.needed(), dictionary);
                Bilingual source = missing.source();
                yield new Used(input, null, source == null ? new Bilingual("", "") : source, null);
            }
            case Given.ApplicationDay day ->
                new Used(input, same(day.day().toString()), new Bilingual("申请日", "the day itself"), null);
            case Given.Fixed fixed ->
                new Used(input, same(String.valueOf(fixed.value())), new Bilingual("条款规定", "set by the clause"), null);
            case Given.OfProgramme other -> new Used(input, same(other.programme()), new Bilingual("", ""), null);
        };
    }

    private static Bilingual same(String text) {
        return new Bilingual(text, text);
    }

    private static Bilingual source(String id, FactDictionary dictionary) {
        return dictionary
                .source(id)
                .map(source -> new Bilingual(source.zh(), source.en()))
                .orElse(new Bilingual(id, ""));
    }
}
