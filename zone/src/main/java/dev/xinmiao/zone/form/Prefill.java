package dev.xinmiao.zone.form;

import dev.xinmiao.zone.fact.Fact;
import dev.xinmiao.zone.fact.FactBook;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.fact.FactValue;
import dev.xinmiao.zone.kernel.Bilingual;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the zone knows already, for the fields that ask for it (免重复填报). */
public final class Prefill {
    /** @param source id of the source whose statement counts */
    public record Known(String value, Bilingual source) {}

    private Prefill() {}

    /** By field; only what is known. */
    public static Map<String, Known> of(Form form, FactBook facts, FactDictionary dictionary) {
        Map<String, Known> known = new LinkedHashMap<>();
        for (Field field : form.fields()) {
            FactKey key = field.fact();
            if (key == null) {
                continue;
            }
            int lastYear = facts.asOf().day().getYear() - 1;
            Optional<Fact> fact = facts.fact(key).or(() -> facts.fact(key, lastYear));
            fact.flatMap(each -> value(each.value())
                            .map(text -> new Known(text, name(each.chosen().source(), dictionary))))
                    .ifPresent(each -> known.put(field.key(), each));
        }
        return known;
    }

    private static Bilingual name(String source, FactDictionary dictionary) {
        return dictionary
                .source(source)
                .map(each -> new Bilingual(each.zh(), each.en()))
                .orElse(new Bilingual(source, source));
    }

    private static Optional<String> value(FactValue value) {
        return switch (value) {
            case FactValue.Amount amount -> Optional.of(amount.number().toPlainString());
            case FactValue.Words words -> Optional.of(words.text());
            case FactValue.Truth truth -> Optional.of(Boolean.toString(truth.value()));
            case FactValue.Day day -> Optional.of(day.date().toString());
            case FactValue.None _ -> Optional.empty();
        };
    }
}
