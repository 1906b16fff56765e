package dev.xinmiao.decision.explain;

import dev.xinmiao.decision.KnowledgeSource;
import dev.xinmiao.decision.Location;
import dev.xinmiao.decision.expr.Expr.Comparison;
import dev.xinmiao.decision.expr.Expr.DecisionTable;
import dev.xinmiao.decision.expr.Span;
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

    /** Where that text stands. */
    Location location();

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

    /**
     * Indices of the inputs that mattered: those that the decisive parts read. The value stays as it is whatever the
     * others are, as long as nothing beneath it is null.
     */
    default Set<Integer> inputs() {
        return DecisiveInputs.of(this);
    }

    /** A piece of an expression. */
    sealed interface Written extends Explanation {
        Span span();

        @Override
        default String text() {
            return span().text().strip();
        }

        @Override
        default Location location() {
            return span().location();
        }
    }

    record OfDecision(
            int decision,
            String name,
            @Nullable Object value,
            List<KnowledgeSource> authorities,
            Explanation logic,
            Location location)
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
    record OfInput(int input, String name, @Nullable Object value, boolean missing, Location location)
            implements Explanation {
        @Override
        public String text() {
            return name;
        }

        @Override
        public List<Explanation> children() {
            return List.of();
        }
    }

    record OfConstant(Span span, @Nullable Object value) implements Written {
        @Override
        public List<Explanation> children() {
            return List.of();
        }
    }

    /** {@code difference} is left minus right where both are known numbers, in days where both are dates; else null. */
    record OfComparison(
            Span span,
            @Nullable Object value,
            Explanation left,
            Comparison.Operator operator,
            Explanation right,
            @Nullable BigDecimal difference)
            implements Written {
        @Override
        public List<Explanation> children() {
            return List.of(left, right);
        }
    }

    /** {@code and} or {@code or}: only the operands that decided it. */
    record OfJunction(Span span, @Nullable Object value, boolean conjunction, List<Explanation> children)
            implements Written {}

    /**
     * {@code value in tests} or {@code between}: whether {@code operand} passes {@code test}.
     *
     * @param reads what the test looks at, where it compares with more than constants
     */
    record OfTest(
            Span span,
            @Nullable Object value,
            Explanation operand,
            String test,
            List<Explanation> reads,
            @Nullable BigDecimal distance)
            implements Written {
        @Override
        public List<Explanation> children() {
            return List.of(operand);
        }
    }

    /** {@code if}: the condition, and the branches that may have been taken. */
    record OfChoice(Span span, @Nullable Object value, Explanation condition, List<Explanation> branches)
            implements Written {
        @Override
        public List<Explanation> children() {
            return Stream.concat(Stream.of(condition), branches.stream()).toList();
        }
    }

    /**
     * Anything else: arithmetic, calls, lists.
     *
     * @param children its operands; of a loop or filter what it goes through
     * @param reads what the body of a loop, filter or function looks at beside
     */
    record OfOperation(Span span, @Nullable Object value, List<Explanation> children, List<Explanation> reads)
            implements Written {
        OfOperation(Span span, @Nullable Object value, List<Explanation> children) {
            this(span, value, children, List.of());
        }
    }

    /**
     * A decision table.
     *
     * @param columns the input columns' values, one child each
     * @param refused columns whose value the table doesn't allow; then no rule is looked at
     * @param rules those examined, by number
     * @param outputs what the outputs that count come from, where they are computed
     */
    record OfTable(
            Span span,
            @Nullable Object value,
            DecisionTable.HitPolicy hitPolicy,
            DecisionTable.@Nullable Aggregator aggregator,
            List<Explanation> columns,
            List<CellResult> refused,
            List<RuleResult> rules,
            List<Explanation> outputs)
            implements Written {
        @Override
        public List<Explanation> children() {
            return Stream.concat(columns.stream(), outputs.stream()).toList();
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
            Map<String, @Nullable Object> outputs,
            Location location) {}

    /**
     * One cell: the column's value against the cell's test.
     *
     * @param column from 0
     * @param reads what else the test looks at, where it compares with more than constants
     * @param distance for numbers, how far the value lies from the nearest one that would pass; for dates, in days; else null
     */
    record CellResult(
            int column,
            String label,
            @Nullable Object value,
            Span span,
            List<Explanation> reads,
            Match match,
            @Nullable BigDecimal distance) {
        public String test() {
            return span.text().strip();
        }

        public Location location() {
            return span.location();
        }
    }
}
