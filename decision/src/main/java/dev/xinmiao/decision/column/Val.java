package dev.xinmiao.decision.column;

import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.FeelType.Simple;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** What an expression is lowered to: nodes, and what their lanes mean. */
sealed interface Val {

    /**
     * Integers that stand for numbers ({@code lane · 10^−scale}), texts (their numbers in the vocabulary) or dates
     * (days since 1970).
     *
     * @param valid mask of the rows that are not null
     */
    record Lane(Simple type, Node data, int scale, Node valid) implements Val {}

    /** A boolean: masks of the rows where it is true, and where it is false; null is neither. */
    record Logic(Node yes, Node no) implements Val {}

    /**
     * {@code numerator / denominator · 10^shift}, kept as a fraction while it is only compared.
     *
     * @param valid mask of the rows that are not null; there the denominator is not zero
     */
    record Ratio(Node numerator, Node denominator, int shift, Node valid) implements Val {}

    /** Any values as objects. */
    record Boxed(Node objects) implements Val {}

    /** The same value in every row. */
    record Known(@Nullable Object value) implements Val {}

    /** A context of which every row has the same entries. */
    record Group(LinkedHashMap<String, Val> entries) implements Val {}

    /** A function written in the model, with the names it sees. */
    record Closure(Expr.FunctionOf function, Env defined) implements Val {}
}
