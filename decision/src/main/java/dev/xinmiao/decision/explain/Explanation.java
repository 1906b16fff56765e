package dev.xinmiao.decision.explain;

import dev.xinmiao.decision.KnowledgeSource;
import dev.xinmiao.decision.expr.Expr.Comparison;
import dev.xinmiao.decision.expr.Expr.DecisionTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why a value is what it is, over one evaluated row. Values may be {@code Possible} where inputs are missing. A tree
 * by shape; a decision used twice is the same object at both places.
 */
public sealed interface Explanation {
    /** The text of the model that this node explains. */
    String text();

    @Nullable
    Object value();

    /** What the value rests on, the decisive parts only. */
    List<Explanation> children();

    /**
     * The decisive conditions beneath this node, flat: for a verdict that is false those that failed, for one that is
     * true those that hold, for an open one those undecided.
     */
    default List<Reason> reasons() {
        return Reasons.of(this);
    }

    /** The missing inputs that leave the value open. */
    default Set<Integer> causes() {
        return Reasons.causes(value());
    }

    record OfDecision(
            int decision, String name, @Nullable Object value, List<KnowledgeSource> authorities, Explanation logic)
            implements Explanation {
        @Override
        public String text() {
            return name;
        }

        @Override
        public List<Explanation> children() {
            return List.of(logic);
        }
    }

    /** A leaf: an input of the model; {@code missing} if it was not set. */
    record OfInput(int input, String name, @Nullable Object value, boolean missing) implements Explanation {
        @Override
        public String text() {
            return name;
        }

        @Override
        public List<Explanation> children() {
            return List.of();
        }
    }

    record OfConstant(String text, @Nullable Object value) implements Explanation {
        @Override
        public List<Explanation> children() {
            return List.of();
        }
    }

    /** {@code difference} is left minus right where both are known numbers, else null. */
    record OfComparison(
            String text,
            @Nullable Object value,
            Explanation left,
            Comparison.Operator operator,
            Explanation right,
            @Nullable BigDecimal difference)
            implements Explanation {
        @Override
        public List<Explanation> children() {
            return List.of(left, right);
        }
    }

    /** {@code and} or {@code or}: only the operands that decided it. */
    record OfJunction(String text, @Nullable Object value, boolean conjunction, List<Explanation> children)
            implements Explanation {}

    /** {@code value in tests}, {@code between}, or a function that tests: whether {@code operand} passes {@code test}. */
    record OfTest(
            String text,
            @Nullable Object value,
            Explanation operand,
            String test,
            @Nullable BigDecimal distance) implements Explanation {
        @Override
        public List<Explanation> children() {
            return List.of(operand);
        }
    }

    /** {@code if}: the condition, and the branches that may have been taken. */
    record OfChoice(String text, @Nullable Object value, Explanation condition, List<Explanation> branches)
            implements Explanation {
        @Override
        public List<Explanation> children() {
            return Stream.concat(Stream.of(condition), branches.stream()).toList();
        }
    }

    /** Anything else: arithmetic, calls, lists; {@code children} are its operands. */
    record OfOperation(String text, @Nullable Object value, List<Explanation> children) implements Explanation {}

    /**
     * A decision table.
     *
     * @param columns the input columns' values, one child each
     * @param rules those examined, by number
     */
    record OfTable(
            String text,
            @Nullable Object value,
            DecisionTable.HitPolicy hitPolicy,
            DecisionTable.@Nullable Aggregator aggregator,
            List<Explanation> columns,
            List<RuleResult> rules)
            implements Explanation {
        @Override
        public List<Explanation> children() {
            return columns;
        }

        public List<RuleResult> hits() {
            return rules.stream().filter(r -> r.match() == Match.HIT).toList();
        }
    }

    enum Match {
        HIT,
        MAYBE,
        MISSED
    }

    /**
     * What became of one rule.
     *
     * @param annotations by the annotation column's name, e.g. 条款
     * @param cells for a hit those that test something; for a miss only the first that failed; for a maybe those undecided
     * @param outputs values by output name; empty for a miss
     */
    record RuleResult(
            int number,
            Match match,
            Map<String, String> annotations,
            List<CellResult> cells,
            Map<String, @Nullable Object> outputs) {}

    /**
     * One cell: the column's value against the cell's test.
     *
     * @param column from 0
     * @param distance for numbers, how far the value lies from the nearest one that would pass; else null
     */
    record CellResult(
            int column,
            String label,
            @Nullable Object value,
            String test,
            Match match,
            @Nullable BigDecimal distance) {}
}
