package dev.xinmiao.zone.benefit.clause;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.Mark;
import dev.xinmiao.zone.programme.ClauseRef;
import dev.xinmiao.zone.programme.Edition;
import dev.xinmiao.zone.programme.Programme;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A clause of a benefit policy (政策条款): who, how much, on which terms.
 *
 * @param programme its conditions and amounts, by edition
 * @param place whose clause it is; a zone may try another's, and says so
 * @param payment 兑现方式, with its mark
 * @param effort person-days that an application costs the enterprise, for ranking; a proposal of this product
 * @param plain the summary, each sentence with the clause that says so
 * @param text the legal text, as it was read
 * @param terms by the edition's id
 */
public record Clause(
        Programme programme,
        Bilingual place,
        Type type,
        Payment payment,
        Mark paymentMark,
        BigDecimal effort,
        List<Sentence> plain,
        List<Article> text,
        Map<String, Terms> terms) {
    public Clause {
        plain = List.copyOf(plain);
        text = List.copyOf(text);
        terms = Map.copyOf(terms);
    }

    /** 政策类型. */
    public enum Type {
        /** 认定类 */
        RECOGNITION,
        /** 补助类 */
        SUBSIDY,
        /** 贴息类 */
        INTEREST,
        /** 券类 */
        VOUCHER,
        /** 股权类 */
        EQUITY
    }

    /** 兑现方式. */
    public enum Payment {
        /** 免申即享: nobody applies. */
        FREE,
        /** 快申快享: a simple form. */
        QUICK,
        /** 常规申报: a full file, perhaps with experts. */
        REGULAR
    }

    /** A sentence of the plain summary. Parameters stand in it as {@code {name}}, so that it can't differ from the rule. */
    public record Sentence(Bilingual text, ClauseRef clause, Mark mark) {}

    /** A paragraph of the legal text. */
    public record Article(ClauseRef clause, Bilingual text, Mark mark) {}

    public String id() {
        return programme.id();
    }

    public Bilingual name() {
        return programme.name();
    }

    /** The name with whose clause it is: two places may call theirs alike. */
    public Bilingual title() {
        return new Bilingual(name().zh() + "（" + place.zh() + "）", name().en() + " (" + place.en() + ")");
    }

    /** The terms of one of the programme's editions. */
    public Terms terms(Edition edition) {
        Terms found = terms.get(edition.id());
        if (found == null) {
            throw new IllegalArgumentException("the clause " + id() + " has no edition " + edition.id());
        }
        return found;
    }

    /** The edition whose rules a reader of that day is told: the one in force, else the next, else the last. */
    public Edition shownOn(LocalDate day) {
        return programme
                .on(day)
                .orElseGet(() -> programme.editions().stream()
                        .filter(edition -> edition.from().isAfter(day))
                        .findFirst()
                        .orElseGet(() -> programme.editions().getLast()));
    }
}
