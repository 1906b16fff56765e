package dev.xinmiao.decision.change;

import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.Evaluator;
import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.Settings;
import dev.xinmiao.decision.eval.Frame;
import dev.xinmiao.decision.eval.Interpreter;
import dev.xinmiao.decision.eval.TableEvaluation;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.value.Equality;
import dev.xinmiao.decision.value.Truth;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Tries every value of every lever with the row interpreter: the oracle. Every amount needs bounds and a step. */
final class BruteForce {
    private final DmnModel model;
    private final Goal goal;
    private final Levers levers;
    private final List<@Nullable Object> row;
    private final Evaluator evaluator;
    /** By the inputs changed, the least cost of reaching the goal so. */
    final Map<Set<Integer>, BigDecimal> costs = new HashMap<>();

    /** @param row by input; {@link Trial#MISSING} where missing */
    BruteForce(DmnModel model, Goal goal, Levers levers, List<@Nullable Object> row) {
        this.model = model;
        this.goal = goal;
        this.levers = levers;
        this.row = new ArrayList<>();
        for (Input input : model.inputs()) {
            Object value = row.get(input.index());
            this.row.add(value == Trial.MISSING ? value : conformed(input, value));
        }
        this.evaluator = model.evaluator();
        choose(0, new ArrayList<>(this.row), BigDecimal.ZERO, new TreeSet<>());
    }

    /** Null where there is no way. */
    @Nullable
    BigDecimal cheapest() {
        return costs.values().stream().min(BigDecimal::compareTo).orElse(null);
    }

    private void choose(int input, List<@Nullable Object> values, BigDecimal cost, Set<Integer> changed) {
        if (input == row.size()) {
            if (reaches(values)) {
                costs.merge(new TreeSet<>(changed), cost, BigDecimal::min);
            }
            return;
        }
        choose(input + 1, values, cost, changed);
        Object from = row.get(input);
        changed.add(input);
        switch (levers.get(input)) {
            case Lever.Choice choice
            when from != Trial.MISSING -> {
                for (Lever.Option each : choice.options()) {
                    if (!Equality.same(each.value(), from)) {
                        values.set(input, each.value());
                        choose(input + 1, values, cost.add(each.cost()), changed);
                    }
                }
            }
            case Lever.Amount amount
            when from instanceof BigDecimal number -> {
                BigDecimal step = Objects.requireNonNull(amount.step());
                long first = Objects.requireNonNull(amount.min())
                        .subtract(number)
                        .divide(step, 0, RoundingMode.CEILING)
                        .longValueExact();
                long last = Objects.requireNonNull(amount.max())
                        .subtract(number)
                        .divide(step, 0, RoundingMode.FLOOR)
                        .longValueExact();
                for (long k = first; k <= last; k++) {
                    BigDecimal to = number.add(step.multiply(BigDecimal.valueOf(k)));
                    boolean allowed = amount.direction() != (k > 0 ? Lever.Direction.DOWN : Lever.Direction.UP);
                    if (k != 0 && allowed && conformed(model.inputs().get(input), to) != null) {
                        values.set(input, to);
                        BigDecimal far = to.subtract(number).abs();
                        choose(
                                input + 1,
                                values,
                                cost.add(amount.cost()).add(amount.costPerUnit().multiply(far)),
                                changed);
                    }
                }
            }
            case null, default -> {}
        }
        values.set(input, from);
        changed.remove(input);
    }

    private static @Nullable Object conformed(Input input, @Nullable Object value) {
        return new Interpreter(TableEvaluation.NONE, null, Settings.DEFAULT).conform(value, input.type());
    }

    private boolean reaches(List<@Nullable Object> values) {
        evaluator.reset();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) != Trial.MISSING) {
                evaluator.set(i, values.get(i));
            }
        }
        Frame frame = new Frame(null, 1);
        frame.set(0, evaluator.value(goal.decision().index()));
        Expr condition = goal.condition(0);
        return Truth.of(new Interpreter(TableEvaluation.NONE, null, Settings.DEFAULT).evaluate(condition, frame))
                == Truth.TRUE;
    }
}
