package dev.xinmiao.decision.explain;

import dev.xinmiao.decision.KnowledgeSource;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One decisive condition, e.g. 职工总数 (501) ≤ 500, failed.
 *
 * @param decision name of the decision where it stands
 * @param rule number of the rule where it stands; 0 outside of tables
 * @param left its text; {@code leftValue} what it came to
 * @param operator {@code <=} and so on; {@code in} for a test with no single right side; empty for a bare boolean;
 *     {@link #CONFLICT} where rules of a table hit together and its hit policy forbids that, which makes it null
 * @param right its text; empty for a bare boolean; the numbers of the rules in conflict, {@code rightValue} then the hit
 *     policy
 * @param distance how far {@code leftValue} is from passing (or, for one that holds, from failing), for known numbers; for
 *     dates in days
 * @param clauses texts of the annotations of its rule
 * @param inputs indices of the inputs beneath it
 */
public record Reason(
        String decision,
        int rule,
        Outcome outcome,
        String left,
        @Nullable Object leftValue,
        String operator,
        String right,
        @Nullable Object rightValue,
        @Nullable BigDecimal distance,
        List<String> clauses,
        List<KnowledgeSource> authorities,
        Set<Integer> inputs) {
    public static final String CONFLICT = "conflict";

    public enum Outcome {
        HOLDS,
        FAILS,
        /** Undecided: missing inputs could make it either. */
        OPEN
    }
}
