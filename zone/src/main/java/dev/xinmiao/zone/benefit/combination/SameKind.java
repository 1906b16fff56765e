package dev.xinmiao.zone.benefit.combination;

import java.util.Set;

/**
 * 就高不重复: rewards for one and the same thing, of which the highest counts (worked example D).
 *
 * @param paid in fen, what was paid of this kind before, here or elsewhere
 */
public record SameKind(String id, Rule rule, Set<String> claims, long paid) {
    /** Which rule it is, the clause says. */
    public enum Rule {
        /** 补差: each pays what is missing to its own amount, so all together yield the highest. */
        DIFFERENCE,
        /** One only; what was paid shuts out the rest. */
        ONE_ONLY,
        /** One only, and the enterprise may choose: what was paid is kept, or given back for another. */
        ONE_BY_CHOICE
    }

    public SameKind {
        claims = Set.copyOf(claims);
        if (paid < 0 || paid > Claim.LARGEST) {
            throw new IllegalArgumentException("同类奖补“" + id + "”的已付额须在 0 至 1000 亿元之间 What was paid of the kind '" + id
                    + "' must lie between 0 and 100 billion yuan");
        }
    }
}
