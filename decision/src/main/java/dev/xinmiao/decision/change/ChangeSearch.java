package dev.xinmiao.decision.change;

import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.Location;
import dev.xinmiao.decision.Settings;
import dev.xinmiao.decision.column.Population;
import dev.xinmiao.decision.dmn.Content.Slot;
import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.expr.Span;
import dev.xinmiao.decision.feel.NearNames;
import dev.xinmiao.decision.value.Bounds;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cheapest changes of inputs after which a decision has a wanted outcome.
 *
 * <p>Exact, and saying so, where levers matter through comparisons that can be solved for them: sums, differences,
 * products and quotients, in tables, conditions, functions and over decisions. Where they matter in another way (inside
 * {@code floor}, a list, a loop) a search over ranges of their values decides, which may have to stop.
 *
 * <p>The goal must be reached for certain: where inputs are missing they stay so, and a change counts only if it reaches
 * the goal whatever they turn out to be, as far as the row interpreter can tell. An amount that is missing or null can't be changed, as there is nothing to
 * change from; neither can a choice that is missing, but one that is null may be set.
 *
 * <p>May be shared between threads.
 */
public final class ChangeSearch {
    private static final int MOST_LEVERS = 62;

    final List<Input> inputs;
    final List<Slot> slots;
    final Levers levers;
    final Settings settings;
    final Effort effort;
    final Goal goal;
    /** The inputs that the goal rests on. */
    final Set<Integer> used;
    /** Numbers of the levers by input. */
    final int[] numbers;

    final Span span;
    private final Queue<Worker> idle = new ConcurrentLinkedQueue<>();

    /** @param slots the model's frame: inputs, decisions, functions */
    public ChangeSearch(
            List<Input> inputs, List<Slot> slots, Goal goal, Levers levers, Settings settings, Effort effort) {
        this.inputs = inputs;
        this.goal = goal;
        this.levers = levers;
        this.settings = settings;
        this.effort = effort;
        this.used = goal.decision().requiredInputs();
        this.span = new Span("", 0, 0, new Location("", "", 0, 0));
        int decision = inputs.size() + goal.decision().index();
        List<Integer> order = new ArrayList<>(slots.get(decision).order());
        order.add(slots.size());
        List<Slot> withGoal = new ArrayList<>(slots);
        withGoal.add(new Slot("", goal.toString(), goal.condition(decision), order, false));
        this.slots = List.copyOf(withGoal);
        this.numbers = new int[inputs.size()];
        if (levers.inputs().size() > MOST_LEVERS) {
            throw new IllegalArgumentException("At most " + MOST_LEVERS + " inputs may be changed at a time, not "
                    + levers.inputs().size());
        }
        int number = 0;
        for (Input input : inputs) {
            numbers[input.index()] = levers.get(input.index()) == null ? 0 : number++;
        }
    }

    /**
     * What it would take for one row.
     *
     * @param row values by the inputs' names; an input that isn't there is missing. Refuses a name the model doesn't know.
     */
    public ChangeResult of(Map<String, ? extends @Nullable Object> row) {
        for (String name : row.keySet()) {
            if (inputs.stream().noneMatch(each -> each.name().equals(name))) {
                throw new IllegalArgumentException("The model has no input “" + name + "”. "
                        + NearNames.hintOrAll(
                                name, inputs.stream().map(Input::name).toList()));
            }
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (Input input : inputs) {
            values.add(row.containsKey(input.name()) ? row.get(input.name()) : Trial.MISSING);
        }
        Worker worker = worker();
        ChangeResult result = worker.search(values);
        release(worker);
        return result;
    }

    /** What it would take for each row of a population. Those that reach the goal already take nothing. */
    public PopulationChanges of(Population population, int threads) {
        return new PopulationSearch(this, population).run(threads);
    }

    /** A worker that is idle, or a new one; one that fails is not used again. */
    Worker worker() {
        Worker known = idle.poll();
        return known == null ? new Worker(this) : known;
    }

    void release(Worker worker) {
        idle.add(worker);
    }

    /** What of an amount's type its ladder doesn't keep to already. */
    FeelType untold(Input input) {
        return Bounds.isInterval(input.type()) ? FeelType.Simple.ANY : input.type();
    }

    Plan plan(
            @Nullable Object[] row,
            BitSet influenced,
            List<Measures.Measure> measures,
            BitSet open,
            @Nullable BigDecimal below,
            boolean sketch) {
        return Plan.of(inputs, levers, numbers, row, influenced, measures, open, below, sketch);
    }
}
