package dev.xinmiao.decision.change;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.Expr.DecisionTable;
import dev.xinmiao.decision.value.Equality;
import dev.xinmiao.decision.value.FeelText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The outcomes that a decision's own logic writes out, as verdicts are: branches of {@code if}, outputs of a table. */
final class WrittenOutcomes {
    private WrittenOutcomes() {}

    static void refuseOthers(Decision decision, @Nullable Object wanted) {
        List<Object> outcomes = new ArrayList<>();
        boolean all = collect(decision.expression(), outcomes);
        // Anything may be null: what can't be computed is.
        if (all && wanted != null && outcomes.stream().noneMatch(each -> Equality.same(each, wanted))) {
            throw new IllegalArgumentException("“" + decision.name() + "” never comes to " + FeelText.brief(wanted)
                    + "; it comes to "
                    + outcomes.stream().map(FeelText::brief).distinct().collect(Collectors.joining(", ")));
        }
    }

    /** False where some outcome is computed. */
    private static boolean collect(@Nullable Expr expression, List<Object> outcomes) {
        return switch (expression) {
            case null -> true;
            case Expr.Constant constant -> {
                if (constant.value() != null) {
                    outcomes.add(constant.value());
                }
                yield true;
            }
            case Expr.Conform conform -> collect(conform.value(), outcomes);
            case Expr.If choice -> collect(choice.then(), outcomes) && collect(choice.otherwise(), outcomes);
            case DecisionTable table ->
                isSingle(table)
                        && collect(table.outputs().getFirst().defaultOutput(), outcomes)
                        && table.rules().stream()
                                .allMatch(rule -> collect(rule.outputs().getFirst(), outcomes));
            default -> false;
        };
    }

    private static boolean isSingle(DecisionTable table) {
        return table.outputs().size() == 1
                && switch (table.hitPolicy()) {
                    case UNIQUE, ANY, FIRST, PRIORITY -> true;
                    case COLLECT, RULE_ORDER, OUTPUT_ORDER -> false;
                };
    }
}
