package dev.xinmiao.decision.column;

import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.FeelType.Simple;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What an expression is lowered to: nodes, and what their lanes mean. Where inputs may be missing, a row may be known in
 * part only; what is certain and what is possible are then different masks. Where nothing is missing they are the same
 * nodes, and cost nothing.
 */
sealed interface Val {

    /**
     * Integers that stand for numbers ({@code lane · 10^−scale}), texts (their numbers in the vocabulary) or dates (days
     * since 1970).
     *
     * @param low the least value that a row may have
     * @param high the greatest; the same node as {@code low} where all rows are exact
     * @param valid mask of the rows that are certainly not null
     * @param possible mask of the rows that may be not null
     * @param bounded mask of the rows where low and high mean something; elsewhere any value is possible
     */
    record Lane(Simple type, Node low, Node high, int scale, Node valid, Node possible, Node bounded) implements Val {
        /** Rows that are all exact. */
        static Lane exact(Graph graph, Simple type, Node data, int scale, Node valid) {
            return new Lane(type, data, data, scale, valid, valid, graph.yes);
        }

        boolean exact() {
            return low == high;
        }
    }

    /**
     * A boolean. What is neither certainly nor possibly true or false is null; what is only possibly true or false may
     * also be null.
     *
     * @param yes where it is certainly true
     * @param no where it is certainly false
     */
    record Logic(Node yes, Node no, Node mayBeYes, Node mayBeNo) implements Val {
        static Logic exact(Node yes, Node no) {
            return new Logic(yes, no, yes, no);
        }

        Logic not() {
            return new Logic(no, yes, mayBeNo, mayBeYes);
        }
    }

    /**
     * {@code numerator / denominator · 10^shift}, kept as a fraction while it is only compared.
     *
     * @param valid mask of the rows that are certainly not null
     * @param possible mask of the rows that may be not null
     * @param exact mask of the rows where both are known; the denominator is not zero where such a row is valid
     */
    record Ratio(Node numerator, Node denominator, int shift, Node valid, Node possible, Node exact) implements Val {}

    /** Any values as objects; descriptions of possible values among them. */
    record Boxed(Node objects) implements Val {}

    /** The same value in every row. */
    record Known(@Nullable Object value) implements Val {}

    /**
     * A context of which every row has the same entries, or that is null.
     *
     * @param valid mask of the rows where it is certainly not null; elsewhere the entries mean nothing
     * @param possible mask of the rows where it may be not null
     */
    record Group(LinkedHashMap<String, Val> entries, Node valid, Node possible) implements Val {}

    /** A function written in the model, with the names it sees. */
    record Closure(Expr.FunctionOf function, Env defined) implements Val {}
}
