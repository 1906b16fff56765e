package dev.xinmiao.zone.benefit.alert;

import dev.xinmiao.zone.benefit.clause.Opening;
import dev.xinmiao.zone.benefit.clause.Terms.Repeal;
import dev.xinmiao.zone.benefit.match.AmountRange;
import dev.xinmiao.zone.benefit.match.ClauseFit;
import dev.xinmiao.zone.benefit.match.Fit;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.programme.Reasons;
import dev.xinmiao.zone.programme.Why;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why an alert reached an enterprise, in a sentence: what changed, from which answer to which, and what decided it. */
final class Because {
    private final FactDictionary dictionary;

    Because(FactDictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** Nothing was answered before. */
    Bilingual first(Fit after, Why why) {
        Bilingual decided = decided(why);
        return new Bilingual(
                "这是平台第一次为您比对，结果是“%s”：%s。".formatted(name(after).zh(), decided.zh()),
                "You were matched for the first time, and are “%s”: %s."
                        .formatted(name(after).en(), decided.en()));
    }

    /** @param changed what changed, as {@link Changed} says it */
    Bilingual answered(Bilingual changed, Fit before, Fit after, Why why) {
        Bilingual decided = decided(why);
        return new Bilingual(
                "因为%s，您由“%s”变为“%s”：%s。"
                        .formatted(changed.zh(), name(before).zh(), name(after).zh(), decided.zh()),
                "Because %s, you went from “%s” to “%s”: %s."
                        .formatted(changed.en(), name(before).en(), name(after).en(), decided.en()));
    }

    Bilingual amount(Bilingual changed, AmountRange before, AmountRange after, Why why) {
        Bilingual decided = decided(why);
        return new Bilingual(
                "因为%s，您可得的金额由 %s 变为 %s；%s。"
                        .formatted(
                                changed.zh(), money(before).zh(), money(after).zh(), decided.zh()),
                "Because %s, what you can have went from %s to %s; %s."
                        .formatted(
                                changed.en(), money(before).en(), money(after).en(), decided.en()));
    }

    Bilingual window(AlertKind kind, ClauseFit fit, Opening window, Why why, Instant now) {
        Bilingual decided = decided(why);
        boolean opens = kind == AlertKind.OPENS;
        long days = Math.max(
                1,
                Duration.between(now, opens ? window.opens() : window.closes()).toDays());
        return new Bilingual(
                "因为您现在“%s”（%s），而申报在 %s %s，还有 %d 天。"
                        .formatted(
                                name(fit.fit()).zh(),
                                decided.zh(),
                                opens ? window.opensZh() : window.closesZh(),
                                opens ? "开始" : "截止",
                                days),
                "Because you are “%s” (%s), and applications %s on %s, in %d days."
                        .formatted(
                                name(fit.fit()).en(),
                                decided.en(),
                                opens ? "open" : "close",
                                opens ? window.opensEn() : window.closesEn(),
                                days));
    }

    /** @param why null where the clause has nothing for the enterprise any more */
    Bilingual news(News news, Fit before, Fit after, @Nullable Why why) {
        Bilingual change = before == after
                ? new Bilingual(
                        "您的答复仍是“%s”".formatted(name(after).zh()),
                        "your answer remains “%s”".formatted(name(after).en()))
                : new Bilingual(
                        "您由“%s”变为“%s”".formatted(name(before).zh(), name(after).zh()),
                        "you went from “%s” to “%s”"
                                .formatted(name(before).en(), name(after).en()));
        if (why != null) {
            Bilingual decided = decided(why);
            change = new Bilingual(change.zh() + "：" + decided.zh(), change.en() + ": " + decided.en());
        }
        Repeal repeal = news.repeal();
        if (repeal == null) {
            return new Bilingual(
                    "因为您符合的这条政策有了“%s”版，%s 起适用；%s。"
                            .formatted(news.edition().id(), news.edition().from(), change.zh()),
                    "Because this clause, which you were eligible for, has an edition “%s”, valid from %s; %s."
                            .formatted(news.edition().id(), news.edition().from(), change.en()));
        }
        return new Bilingual(
                "因为您符合的这条政策 %s 起提前废止（%s），之前受理的%s；%s。"
                        .formatted(repeal.on(), repeal.why().zh(), repeal.finishes() ? "照办" : "不再办理", change.zh()),
                "Because this clause, which you were eligible for, ends early on %s (%s); what was filed before %s; %s."
                        .formatted(
                                repeal.on(),
                                repeal.why().en(),
                                repeal.finishes() ? "goes on" : "does not go on",
                                change.en()));
    }

    /** What decides, with its clause. */
    private Bilingual decided(Why why) {
        List<Bilingual> reasons = new Reasons(dictionary).of(why);
        String zh = reasons.stream().map(Bilingual::zh).collect(Collectors.joining("；"));
        String en = reasons.stream()
                .map(Bilingual::en)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("; "));
        // A yes rests on all conditions, and its sentence names no clause of its own.
        String clauses = why.standing().conditions().stream()
                .map(each -> each.condition().clause().cite())
                .distinct()
                .collect(Collectors.joining("、"));
        boolean cited = clauses.isEmpty() || zh.contains("《");
        return cited ? new Bilingual(zh, en) : new Bilingual(zh + "（" + clauses + "）", en + " (" + clauses + ")");
    }

    static Bilingual money(AmountRange amount) {
        if (amount.exact()) {
            return both(amount.least().format());
        }
        if (amount.bounded()) {
            return both(amount.least().format() + " – " + amount.most().format());
        }
        return amount.low() > 0 ? both("≥ " + amount.least().format()) : new Bilingual("待定", "open");
    }

    private static Bilingual both(String text) {
        return new Bilingual(text, text);
    }

    static Bilingual name(Fit fit) {
        return switch (fit) {
            case ELIGIBLE -> new Bilingual("可申报", "Eligible");
            case NEAR -> new Bilingual("差一点", "Nearly");
            case MISSING -> new Bilingual("需补数据", "Data needed");
            case NOT -> new Bilingual("不符合", "Not eligible");
        };
    }
}
