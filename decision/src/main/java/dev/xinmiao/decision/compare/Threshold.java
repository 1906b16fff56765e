package dev.xinmiao.decision.compare;

import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.Location;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.value.FeelText;
import dev.xinmiao.decision.value.FeelValues;
import java.util.List;

/**
 * A number or date written in a model, which may be moved: what a cell or an expression compares with, or what a rule
 * puts out. Equal ones in one column of a table are one threshold, so that bands that meet at it go on meeting.
 *
 * @param decision the decision or function where it stands
 * @param label of the column, or the text that it stands beside in an expression
 * @param tested the text of what is compared with it; empty for an output
 * @param output whether it is an output of rules, which nothing is compared with
 * @param value as it is now
 * @param rules numbers of the rules that name it; empty outside of tables
 * @param constants where it is written
 */
public record Threshold(
        String decision,
        String label,
        String tested,
        boolean output,
        Object value,
        List<Integer> rules,
        List<Expr.Constant> constants) {

    /** The first place where it is written. */
    public Location location() {
        return constants.getFirst().span().location();
    }

    /** Only what this rule names; the other rules keep the value. */
    public Threshold onlyIn(int rule) {
        int at = rules.indexOf(rule);
        if (at < 0) {
            throw new IllegalArgumentException(this + " is not in rule " + rule);
        }
        return new Threshold(decision, label, tested, output, value, List.of(rule), List.of(constants.get(at)));
    }

    /** The model with it at another value. */
    public DmnModel movedTo(Object other, DmnModel model) {
        return model.replacing(constants, FeelValues.of(other));
    }

    @Override
    public String toString() {
        String where = rules.isEmpty() ? "" : " (rule " + String.join(", ", texts(rules)) + ")";
        return decision + ": " + label + " " + FeelText.of(value) + where;
    }

    private static List<String> texts(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).toList();
    }
}
