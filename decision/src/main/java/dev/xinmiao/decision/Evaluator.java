package dev.xinmiao.decision;

import dev.xinmiao.decision.explain.Explanation;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates a model for one row after another. Belongs to one thread; reuse it, it leaves no garbage of its own.
 * Each decision is evaluated when first asked for and remembered until an input changes.
 */
public final class Evaluator {
    private Evaluator() {}

    /** Begins a new row: no input is set. */
    public void reset() {
        throw new UnsupportedOperationException();
    }

    /**
     * Sets an input.
     *
     * @param value a FEEL value; integers of any width are taken for numbers; a {@code Possible}; or null, which is
     *     FEEL's null and not "missing"
     */
    public Evaluator set(int input, @Nullable Object value) {
        throw new UnsupportedOperationException();
    }

    /** As {@link #set(int, Object)}; refuses a name the model doesn't know, naming those near it. */
    public Evaluator set(String input, @Nullable Object value) {
        throw new UnsupportedOperationException();
    }

    /** The decision's value: plain, or a {@code Possible} where missing inputs leave it open. */
    public @Nullable Object value(int decision) {
        throw new UnsupportedOperationException();
    }

    public @Nullable Object value(String decisionNameOrId) {
        throw new UnsupportedOperationException();
    }

    /** Calls a business knowledge model or a decision service. */
    public @Nullable Object invoke(String nameOrId, List<@Nullable Object> arguments) {
        throw new UnsupportedOperationException();
    }

    /** Why the decision has its value. Costs many times what {@link #value} does. */
    public Explanation.OfDecision explain(int decision) {
        throw new UnsupportedOperationException();
    }

    /** What went wrong while evaluating this row's decisions so far. */
    public List<Problem> problems() {
        throw new UnsupportedOperationException();
    }

    /** Indices of the missing inputs that leave a value open; empty for a plain value. */
    public static Set<Integer> causes(@Nullable Object value) {
        throw new UnsupportedOperationException();
    }
}
