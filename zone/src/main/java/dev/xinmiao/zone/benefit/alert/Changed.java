package dev.xinmiao.zone.benefit.alert;

import dev.xinmiao.zone.fact.Fact;
import dev.xinmiao.zone.fact.FactDefinition;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.fact.FactText;
import dev.xinmiao.zone.fact.Source;
import dev.xinmiao.zone.kernel.AsOf;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.Period;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.programme.FactNeeded;
import dev.xinmiao.zone.programme.Given;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What changed between two rounds, of the things that a clause reads. */
final class Changed {
    /** More would not be a sentence any more; the page of the clause shows them all. */
    private static final int NAMED = 3;

    static final Bilingual RULES = new Bilingual("条款规则或登记的资料有更新", "the clause's rules or the records were updated");

    private final FactDictionary dictionary;

    Changed(FactDictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** @param then what the clause's inputs were in the last round, in the order of those now */
    Bilingual between(List<Given> then, List<Given> now, AsOf asOf) {
        List<Bilingual> facts = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            Bilingual fact = changed(then.get(i), now.get(i));
            if (fact != null && !facts.contains(fact)) {
                facts.add(fact);
            }
        }
        if (facts.isEmpty()) {
            return new Bilingual("日期到了 " + asOf.day(), "it is now " + asOf.day());
        }
        boolean more = facts.size() > NAMED;
        List<Bilingual> named = facts.subList(0, Math.min(NAMED, facts.size()));
        return new Bilingual(
                named.stream().map(Bilingual::zh).collect(Collectors.joining("、")) + (more ? " 等" : ""),
                named.stream().map(Bilingual::en).collect(Collectors.joining(", ")) + (more ? " and more" : ""));
    }

    private @Nullable Bilingual changed(Given then, Given now) {
        return switch (now) {
            case Given.Known known ->
                then instanceof Given.Known before
                                && before.fact().value().equals(known.fact().value())
                        ? null
                        : recorded(known.fact());
            case Given.Absent absent -> then instanceof Given.Known ? gone(absent.needed()) : null;
            default -> null;
        };
    }

    private Bilingual recorded(Fact fact) {
        FactDefinition definition = dictionary.get(fact.key());
        Bilingual name = name(definition, fact.chosen().period() instanceof Period.Year year ? year.year() : null);
        Source source = dictionary.source(fact.chosen().source()).orElse(null);
        LocalDate day = LocalDate.ofInstant(fact.chosen().recordedAt(), ZoneClock.CHINA);
        Bilingual value = FactText.of(definition, fact.value());
        return new Bilingual(
                "%s 记为 %s（%s，%s）"
                        .formatted(
                                name.zh(),
                                value.zh(),
                                source == null ? fact.chosen().source() : source.zh(),
                                day),
                "%s is recorded as %s (%s, %s)"
                        .formatted(
                                name.en(),
                                value.en(),
                                source == null ? fact.chosen().source() : source.en(),
                                day));
    }

    private Bilingual gone(FactNeeded needed) {
        Bilingual name = name(dictionary.get(needed.key()), needed.year());
        return new Bilingual(name.zh() + " 不再有记录", name.en() + " is not on record any more");
    }

    private static Bilingual name(FactDefinition fact, @Nullable Integer year) {
        return year == null
                ? new Bilingual(fact.zh(), fact.en())
                : new Bilingual(year + "年" + fact.zh(), fact.en() + " " + year);
    }
}
