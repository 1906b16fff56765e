package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.fact.FactDefinition;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.fact.Source;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.programme.FactNeeded;
import org.jspecify.annotations.Nullable;

/** A fact that is missing, in words, and who usually knows it. */
public record MissingFact(Bilingual name, @Nullable Bilingual source) {
    static MissingFact of(FactNeeded needed, FactDictionary dictionary) {
        FactDefinition fact = dictionary.get(needed.key());
        Integer year = needed.year();
        return new MissingFact(
                year == null
                        ? new Bilingual(fact.zh(), fact.en())
                        : new Bilingual(year + "年" + fact.zh(), fact.en() + " " + year),
                dictionary.source(fact.usualSource()).map(MissingFact::name).orElse(null));
    }

    private static Bilingual name(Source source) {
        return new Bilingual(source.zh(), source.en());
    }
}
