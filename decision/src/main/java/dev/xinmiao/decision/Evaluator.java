package dev.xinmiao.decision;

import dev.xinmiao.decision.dmn.Content.Slot;
import dev.xinmiao.decision.eval.DecisionTables;
import dev.xinmiao.decision.eval.Frame;
import dev.xinmiao.decision.eval.Interpreter;
import dev.xinmiao.decision.explain.Explainer;
import dev.xinmiao.decision.explain.Explanation;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.Span;
import dev.xinmiao.decision.feel.NearNames;
import dev.xinmiao.decision.value.FeelFunction;
import dev.xinmiao.decision.value.FeelValues;
import dev.xinmiao.decision.value.Possibles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates a model for one row after another. Belongs to one thread; reuse it for many rows.
 * Each decision is evaluated when first asked for and remembered until an input changes.
 */
public final class Evaluator {
    private final DmnModel model;
    private final List<Slot> slots;
    private final int[][] orders;
    private final Span[] places;
    private final @Nullable Object[] unset;
    private final DecisionTables tables = new DecisionTables();

    private final Settings settings;
    private final List<Problem> problems = new ArrayList<>();
    private final Frame frame;
    private final boolean[] given;
    private final boolean[] evaluated;
    private Interpreter interpreter;

    Evaluator(DmnModel model, List<Slot> slots, Settings settings) {
        this.model = model;
        this.slots = slots;
        this.settings = settings;
        this.interpreter = new Interpreter(tables, problems, settings);
        this.frame = new Frame(null, slots.size());
        this.orders = new int[slots.size()][];
        for (int i = 0; i < orders.length; i++) {
            List<Integer> order = slots.get(i).order();
            orders[i] = new int[order.size()];
            for (int k = 0; k < orders[i].length; k++) {
                orders[i][k] = order.get(k);
            }
        }
        this.evaluated = new boolean[slots.size()];
        List<Input> inputs = model.inputs();
        this.given = new boolean[inputs.size()];
        this.unset = new Object[given.length];
        this.places = new Span[given.length];
        for (Input input : inputs) {
            unset[input.index()] = settings.strict() ? null : Possibles.ofType(input.type(), input.index());
            places[input.index()] = new Span(input.name(), 0, input.name().length(), input.location());
        }
        reset();
    }

    /** Begins a new row: no input is set. */
    public void reset() {
        for (int i = 0; i < given.length; i++) {
            given[i] = false;
            frame.set(i, unset[i]);
        }
        forget();
        problems.clear();
        // Also a new "now" for now() and today().
        interpreter = new Interpreter(tables, problems, settings);
    }

    private void forget() {
        Arrays.fill(evaluated, given.length, evaluated.length, false);
    }

    /**
     * Sets an input. A value that its declared type doesn't allow becomes null, with a problem.
     *
     * @param value a FEEL value; a Java number, map or list is taken for what FEEL has in its place; a
     *     {@code Possible}; or null, which is FEEL's null and not "missing"
     */
    public Evaluator set(int input, @Nullable Object value) {
        Object feel = FeelValues.of(value);
        interpreter.at(places[input]);
        frame.set(input, interpreter.conform(feel, model.inputs().get(input).type()));
        given[input] = true;
        forget();
        return this;
    }

    /** As {@link #set(int, Object)}; refuses a name the model doesn't know, naming those near it. */
    public Evaluator set(String input, @Nullable Object value) {
        Optional<Input> known = model.input(input);
        if (known.isEmpty()) {
            List<String> names = model.inputs().stream().map(Input::name).toList();
            throw new IllegalArgumentException(unknown("input", input, names));
        }
        return set(known.get().index(), value);
    }

    /** The decision's value: plain, or a {@code Possible} where missing inputs leave it open. */
    public @Nullable Object value(int decision) {
        return slot(given.length + decision);
    }

    /** As {@link #value(int)}; refuses a name the model doesn't know, naming those near it. */
    public @Nullable Object value(String decisionNameOrId) {
        Optional<Decision> known = model.decision(decisionNameOrId);
        if (known.isEmpty()) {
            List<String> names = model.decisions().stream().map(Decision::name).toList();
            throw new IllegalArgumentException(unknown("decision", decisionNameOrId, names));
        }
        return value(known.get().index());
    }

    /** Calls a business knowledge model or a decision service; a parameter not given is null. */
    public @Nullable Object invoke(String nameOrId, Map<String, ? extends @Nullable Object> arguments) {
        List<Slot> functions = slots.stream().filter(Slot::function).toList();
        Slot found = functions.stream()
                .filter(s -> s.name().equals(nameOrId) || s.id().equals(nameOrId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(unknown(
                        "function", nameOrId, functions.stream().map(Slot::name).toList())));
        if (!(slot(slots.indexOf(found)) instanceof FeelFunction function)) {
            return null;
        }
        @Nullable
        Object[] ordered = function.parameters().stream()
                .map(p -> FeelValues.of(arguments.get(p.name())))
                .toArray();
        return function.call(ordered, interpreter);
    }

    private @Nullable Object slot(int slot) {
        if (!evaluated[slot]) {
            for (int each : orders[slot]) {
                Expr expression = slots.get(each).expression();
                if (!evaluated[each] && expression != null) {
                    frame.set(each, interpreter.evaluate(expression, frame));
                    evaluated[each] = true;
                }
            }
        }
        return frame.get(slot);
    }

    /** Why the decision has its value. Costs many times what {@link #value} does. */
    public Explanation.OfDecision explain(int decision) {
        return explain(decision, false);
    }

    /** As {@link #explain}, without what the values that conditions compare rest on. Much cheaper. */
    public Explanation.OfDecision explainConditions(int decision) {
        return explain(decision, true);
    }

    private Explanation.OfDecision explain(int decision, boolean conditionsOnly) {
        Row row = new Row();
        return row.decision(
                decision, new Explainer(row, frame, new Interpreter(tables, null, settings), conditionsOnly));
    }

    /** The row's inputs and decisions as the explainer meets them; each decision is explained once. */
    private final class Row implements Explainer.Model {
        private final Map<Integer, Explanation.OfDecision> explained = new HashMap<>();

        @Override
        public @Nullable Explanation slot(int slot, Explainer explainer) {
            if (slot < given.length) {
                Input input = model.inputs().get(slot);
                return new Explanation.OfInput(
                        slot, input.name(), frame.get(slot), !given[slot] && !settings.strict(), input.location());
            }
            int decision = slot - given.length;
            return decision < model.decisions().size() ? decision(decision, explainer) : null;
        }

        Explanation.OfDecision decision(int index, Explainer explainer) {
            Explanation.OfDecision known = explained.get(index);
            if (known == null) {
                Decision decision = model.decisions().get(index);
                Object value = value(index);
                Explanation logic = explainer.explain(decision.expression(), frame);
                known = new Explanation.OfDecision(
                        index, decision.name(), value, decision.authorities(), logic, decision.location());
                explained.put(index, known);
            }
            return known;
        }

        @Override
        public Expr.@Nullable FunctionOf function(int slot) {
            return slots.get(slot).expression() instanceof Expr.FunctionOf f ? f : null;
        }
    }

    /** What went wrong while evaluating this row's decisions so far. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Indices of the missing inputs that leave a value open; empty for a plain value. */
    public static Set<Integer> causes(@Nullable Object value) {
        return Possibles.causesOf(value).stream().boxed().collect(Collectors.toCollection(TreeSet::new));
    }

    private String unknown(String kind, String name, List<String> known) {
        List<String> near = NearNames.of(name, known);
        return "The model “" + model.name() + "” has no " + kind + " “" + name + "”; "
                + (near.isEmpty() ? "it has " + String.join(", ", known) : "near it: " + String.join(", ", near));
    }
}
