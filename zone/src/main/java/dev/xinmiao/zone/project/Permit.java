package dev.xinmiao.zone.project;

import dev.xinmiao.zone.calendar.Limit;
import dev.xinmiao.zone.calendar.Term;
import dev.xinmiao.zone.calendar.ValidityRule;
import dev.xinmiao.zone.casework.process.Clause;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.Mark;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One step on the way to the start of works (手续), as {@code permits.yaml} has it.
 *
 * @param date the date of the project that says when it is done; null for one of its own
 * @param begins the date of the project on which it begins; null for one of its own
 * @param needs what has to be there before it
 * @param anyOf of these, one is enough; empty for no such choice
 * @param reads keys of the inputs that an opinion on it rests on
 * @param legal 法定时限; null where the law sets none
 * @param promised 承诺时限; null where nothing is promised
 * @param least what no reform can shorten; null for nothing
 * @param variants kinds of it with limits of their own
 * @param ahead whether and how it is reviewed before its papers are complete; null for not
 * @param promise whether a promise of the applicant will do, and when never; null for not
 * @param validity how long it holds unused; null for ever
 * @param phase of a construction permit given in phases; empty for none
 * @param optional only in projects that ask for it
 */
public record Permit(
        String code,
        Bilingual name,
        Bilingual authority,
        By by,
        @Nullable ProjectDate date,
        @Nullable ProjectDate begins,
        List<String> needs,
        List<String> anyOf,
        List<String> reads,
        @Nullable Term legal,
        @Nullable Term promised,
        @Nullable Term least,
        List<Variant> variants,
        @Nullable Ahead ahead,
        @Nullable Promise promise,
        @Nullable ValidityRule validity,
        String phase,
        boolean optional,
        @Nullable Clause clause,
        Bilingual note,
        String source) {

    /** Who does it. */
    public enum By {
        OFFICE,
        APPLICANT,
        MILESTONE
    }

    public record Variant(
            String key,
            Bilingual name,
            @Nullable Term legal,
            @Nullable Term promised) {}

    /**
     * @param without what the review ahead of time need not wait for
     * @param issue how long the opinion takes to become a permit once everything is there
     */
    public record Ahead(List<String> without, Term issue) {}

    /** @param never the risks that rule a promise out */
    public record Promise(List<String> never) {}

    Optional<Variant> variant(String key) {
        return variants.stream().filter(each -> each.key().equals(key)).findFirst();
    }

    /** What a plan counts with: the promise if there is one, else what the law allows; never less than the least. */
    Term term(String variant) {
        if (least != null) {
            return least;
        }
        Term promise = variant(variant).map(Variant::promised).orElse(promised);
        Term law = legal(variant);
        return promise != null ? promise : law != null ? law : new Term(Limit.NONE, Mark.PUBLISHED);
    }

    /** The legal limit of a kind of it. */
    public @Nullable Term legal(String variant) {
        return variant(variant).map(Variant::legal).orElse(legal);
    }
}
