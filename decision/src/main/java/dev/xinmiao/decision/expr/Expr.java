package dev.xinmiao.decision.expr;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expression of FEEL or a boxed expression of DMN, names resolved, immutable. Every node keeps its source
 * {@link Span}, so an explanation or an error can always point at the text it came from.
 *
 * <p>Names are resolved when parsing: a {@link Variable} says how many frames up and which slot. These nodes open
 * a frame for their sub-expressions, one slot per name: {@link For}, {@link Quantified}, {@link Filter} (slot 0 =
 * {@code item}), {@link FunctionOf} (its parameters), {@link ContextOf} (its entries in order), {@link Test} (slot
 * 0 = {@code ?}). Frame 0 of a model holds its input data, decisions and knowledge models.
 */
public sealed interface Expr {
    Span span();

    /** A literal; {@code value} is a FEEL value (see the package {@code value}). */
    record Constant(@Nullable Object value, Span span) implements Expr {}

    record Variable(String name, int up, int slot, Span span) implements Expr {}

    /** A name that nothing declares: null when evaluated, and an error is reported. */
    record Unresolved(String name, Span span) implements Expr {}

    /**
     * A bare name inside a filter over items of unknown type: the item's entry of this name, where the item is a
     * context that has one; what the name means outside the filter else.
     *
     * @param up how many frames up the {@link Filter}'s frame is
     */
    record ItemMember(String name, int up, Expr otherwise, Span span) implements Expr {}

    /** {@code target.name}: an entry of a context, a property of a date, a duration or a range, or over a list. */
    record Member(Expr target, String name, Span span) implements Expr {}

    record Negate(Expr operand, Span span) implements Expr {}

    record Arithmetic(Operator operator, Expr left, Expr right, Span span) implements Expr {
        public enum Operator {
            ADD,
            SUBTRACT,
            MULTIPLY,
            DIVIDE,
            POWER
        }
    }

    record Comparison(Operator operator, Expr left, Expr right, Span span) implements Expr {
        public enum Operator {
            EQUAL("="),
            NOT_EQUAL("!="),
            LESS("<"),
            AT_MOST("<="),
            GREATER(">"),
            AT_LEAST(">=");

            private final String symbol;

            Operator(String symbol) {
                this.symbol = symbol;
            }

            public String symbol() {
                return symbol;
            }

            /** True where this is false, of values that compare. */
            public Operator opposite() {
                return switch (this) {
                    case EQUAL -> NOT_EQUAL;
                    case NOT_EQUAL -> EQUAL;
                    case LESS -> AT_LEAST;
                    case AT_LEAST -> LESS;
                    case GREATER -> AT_MOST;
                    case AT_MOST -> GREATER;
                };
            }
        }
    }

    /** Two or more operands, three-valued. */
    record And(List<Expr> operands, Span span) implements Expr {}

    record Or(List<Expr> operands, Span span) implements Expr {}

    record Between(Expr value, Expr low, Expr high, Span span) implements Expr {}

    /** {@code value in (test, …)}: true if any test holds; each opens a frame with {@code ?}. */
    record In(Expr value, List<Test> tests, Span span) implements Expr {}

    record InstanceOf(Expr value, FeelType type, Span span) implements Expr {}

    record If(Expr condition, Expr then, Expr otherwise, Span span) implements Expr {}

    /** {@code for a in x, b in y return body}; each iterator opens a frame of one slot (the last also {@code partial}). */
    record For(List<Iterator> iterators, Expr body, Span span) implements Expr {}

    record Quantified(boolean every, List<Iterator> iterators, Expr condition, Span span) implements Expr {}

    /** Either a list, or a range of integers or dates where {@code to} is given. */
    record Iterator(String name, Expr source, @Nullable Expr to) {}

    record Filter(Expr list, Expr condition, Span span) implements Expr {}

    record ListOf(List<Expr> elements, Span span) implements Expr {}

    /** A context; with a {@code result} (boxed context) its value is the result's, which sees all entries. */
    record ContextOf(List<Entry> entries, @Nullable Expr result, Span span) implements Expr {}

    record Entry(String name, Expr value) {}

    /**
     * A range literal; a missing end is open to infinity.
     *
     * @param comparison the operator of a range written as a comparison, as in {@code (>= 5)} or {@code (= 5)}
     */
    record RangeOf(
            boolean lowIncluded,
            @Nullable Expr low,
            @Nullable Expr high,
            boolean highIncluded,
            Comparison.@Nullable Operator comparison,
            Span span)
            implements Expr {}

    /** A call by position ({@code names} empty) or by name (as many names as arguments). */
    record Call(Expr function, List<Expr> arguments, List<String> names, Span span) implements Expr {}

    record FunctionOf(List<Parameter> parameters, Expr body, Span span) implements Expr {}

    record Parameter(String name, FeelType type) {}

    /** Checks a value against a declared type (DMN 1.5 §10.3.2.9.4): singleton lists unwrap, a misfit becomes null. */
    record Conform(Expr value, FeelType type, Span span) implements Expr {}

    /**
     * A unary test. Opens a frame whose slot 0 is {@code ?}. {@code condition} is a boolean expression over it:
     * the parser has turned {@code >= 10}, {@code [1..5)}, {@code "a","b"}, {@code not(…)} and {@code -} into one.
     */
    record Test(Expr condition, Span span) implements Expr {}

    /**
     * Any expression used as a unary test whose kind is known only when evaluated: true if {@code test} is true,
     * or equals the value, or is a list or range that holds it.
     */
    record Matches(Expr value, Expr test, Span span) implements Expr {}

    record DecisionTable(
            HitPolicy hitPolicy,
            @Nullable Aggregator aggregator,
            List<InputClause> inputs,
            List<OutputClause> outputs,
            List<String> annotationNames,
            List<Rule> rules,
            Span span)
            implements Expr {
        public enum HitPolicy {
            UNIQUE,
            ANY,
            FIRST,
            PRIORITY,
            RULE_ORDER,
            OUTPUT_ORDER,
            COLLECT
        }

        public enum Aggregator {
            SUM,
            MIN,
            MAX,
            COUNT
        }
    }

    /** {@code label} is the column's heading; {@code allowed} restricts the values that may occur. */
    record InputClause(
            String label, Expr expression, @Nullable Test allowed) {}

    /** {@code allowed} in order of priority, where given. */
    record OutputClause(
            String name,
            String label,
            FeelType type,
            List<Expr> allowed,
            @Nullable Expr defaultOutput) {}

    /** {@code number} counts from 1; {@code tests} one per input, {@code outputs} one per output clause. */
    record Rule(String id, int number, List<Test> tests, List<Expr> outputs, List<String> annotations, Span span) {}
}
