package dev.xinmiao.zone.benefit.combination;

import java.util.Set;

/**
 * What some claims may yield together.
 *
 * @param claims ids of the claims that share it
 * @param limit in fen
 * @param drawn in fen, what was drawn under it before (this year, for this project, by everybody from this pot)
 */
public record Ceiling(String id, Kind kind, Set<String> claims, long limit, long drawn) {
    /** In the order in which they are applied (规则次序), which is the order of the steps shown. */
    public enum Kind {
        /** Of one investment or product, e.g. public aid of at most 30 % of it. */
        PROJECT,
        /** Of one clause, or one policy document, for one enterprise and year. */
        CLAUSE_YEAR,
        /** Of everything for one enterprise and year. */
        ENTERPRISE_YEAR,
        /** 就高不重复 with difference; made from a {@link SameKind}. */
        SAME_KIND,
        /** Of one clause for all enterprises of a year. */
        CLAUSE_TOTAL,
        /** What is left in the pot that pays. */
        POT
    }

    public Ceiling {
        claims = Set.copyOf(claims);
        if (limit < 0 || drawn < 0) {
            throw new IllegalArgumentException("上限“" + id + "”及其已用额不能为负 The limit of ceiling '" + id
                    + "' and what was drawn under it can't be below zero");
        }
    }

    /** What the claims can still get; nothing where more was drawn than the limit, after a ceiling was lowered. */
    public long left() {
        return Math.max(0, limit - drawn);
    }
}
