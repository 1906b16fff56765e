package dev.xinmiao.decision.change;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.decision.Location;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.Span;
import dev.xinmiao.decision.feel.FeelParser;
import dev.xinmiao.decision.feel.FeelSyntaxException;
import dev.xinmiao.decision.feel.Scope;
import dev.xinmiao.decision.value.FeelText;
import dev.xinmiao.decision.value.FeelValues;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A wanted outcome: what a decision's value must pass. */
public final class Goal {
    private final Decision decision;
    private final Expr.Test test;

    private Goal(Decision decision, Expr.Test test) {
        this.decision = decision;
        this.test = test;
    }

    /**
     * The decision shall have this value: a FEEL value, or what {@code Evaluator.set} takes in its place.
     *
     * @throws IllegalArgumentException where the decision's outcomes are written out and this is none of them; the message
     *     names them
     */
    public static Goal value(Decision decision, @Nullable Object wanted) {
        Object value = FeelValues.of(wanted);
        WrittenOutcomes.refuseOthers(decision, value);
        Span span = span(FeelText.literal(value));
        return new Goal(
                decision,
                new Expr.Test(
                        new Expr.Comparison(
                                Expr.Comparison.Operator.EQUAL,
                                new Expr.Variable("?", 0, 0, span),
                                new Expr.Constant(value, span),
                                span),
                        span));
    }

    /**
     * The decision's value shall pass FEEL unary tests, such as {@code >= 60} or {@code "gold", "silver"}.
     *
     * @throws IllegalArgumentException where the text can't be read; the message says where
     */
    public static Goal test(Decision decision, String unaryTests) {
        try {
            return new Goal(
                    decision,
                    FeelParser.unaryTests(
                            unaryTests, Scope.EMPTY, span(unaryTests).origin()));
        } catch (FeelSyntaxException e) {
            throw new IllegalArgumentException(e.problem().toString(), e);
        }
    }

    public Decision decision() {
        return decision;
    }

    /** Whether it is reached, over the model's frame, where the decision has this slot. */
    Expr condition(int slot) {
        return new Expr.In(new Expr.Variable(decision.name(), 0, slot, test.span()), List.of(test), test.span());
    }

    private static Span span(String text) {
        return new Span(text, 0, text.length(), new Location("goal", text, 1, 1));
    }

    @Override
    public String toString() {
        return decision.name() + ": " + test.span().text();
    }
}
