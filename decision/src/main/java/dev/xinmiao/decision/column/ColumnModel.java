package dev.xinmiao.decision.column;

import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.ModelTable;
import dev.xinmiao.decision.Settings;
import dev.xinmiao.decision.dmn.Content.Slot;
import dev.xinmiao.decision.eval.DecisionTables;
import dev.xinmiao.decision.eval.Interpreter;
import dev.xinmiao.decision.expr.FeelType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A model made ready for one population: bounds and scales of its columns decide which integers are wide enough. Cheap
 * to make beside running it; may be run any number of times, by one caller at a time.
 */
public final class ColumnModel {
    private final List<FeelType> inputTypes;
    private final List<Slot> slots;
    private final int[] wanted;
    private final List<ModelTable> tables;
    private final List<ModelTable> watched;
    private final List<Causes> causes;
    private final Population population;
    private final Settings settings;
    private final RowReader reader;
    private final Program kernels;
    private @Nullable Program generated;
    /** Rows times nodes so far. */
    private long work;
    /** The work from which on generated loops are likely to pay: see decision 0007. Tests lower it. */
    long hot = 20_000_000_000L;

    /** As {@link #ColumnModel(List, List, int[], List, List, Population, Settings)}, with no tables wanted. */
    public ColumnModel(
            List<Input> inputs, List<Slot> slots, int[] decisions, Population population, Settings settings) {
        this(inputs, slots, decisions, List.of(), List.of(), population, settings);
    }

    /**
     * @param slots the model's frame: inputs first, then decisions
     * @param decisions the wanted decisions, by their places among the decisions
     * @param tables those of which the rules that hit are wanted too; the decisions rest on them
     * @param watched those of which it is wanted where their rules contradict each other; the same holds
     * @param settings the clock and the bounds; what is null and what is missing the columns say themselves
     */
    public ColumnModel(
            List<Input> inputs,
            List<Slot> slots,
            int[] decisions,
            List<ModelTable> tables,
            List<ModelTable> watched,
            Population population,
            Settings settings) {
        population.refuseUnlessOf(inputs);
        this.inputTypes = inputs.stream().map(Input::type).toList();
        this.slots = slots;
        this.wanted = Arrays.stream(decisions).map(each -> inputs.size() + each).toArray();
        this.tables = tables;
        this.watched = watched;
        this.causes = Arrays.stream(wanted)
                .mapToObj(each -> new Causes(slots, each, population))
                .toList();
        this.population = population;
        this.settings = settings;
        this.reader = new RowReader(population.vocabulary());
        this.kernels = program(false);
    }

    private Program program(boolean generate) {
        TableHits hits = new TableHits(tables, watched);
        Lowering lowering = new Lowering(population, inputTypes, slots, hits, reader, settings);
        return new Program(Arrays.stream(wanted).mapToObj(lowering::output).toList(), hits, generate);
    }

    /**
     * What a run comes to.
     *
     * @param answers the wanted decisions' values, in the order asked for
     * @param rules of each table that was asked for
     * @param conflicts of each table that was asked for and has kernels, if its rules can contradict each other
     */
    public record Results(List<Answers> answers, List<RuleHits> rules, List<RuleConflicts> conflicts) {}

    /** The wanted decisions' values for all rows, in the order asked for. */
    public List<Answers> run(int threads) {
        return run(threads, Execution.AUTOMATIC);
    }

    /** As {@link #run(int)}, in the way asked for. */
    public List<Answers> run(int threads, Execution how) {
        return runAll(threads, how).answers();
    }

    /** As {@link #run(int)}, and the rules that hit. */
    public Results runAll(int threads) {
        return runAll(threads, Execution.AUTOMATIC);
    }

    /** As {@link #runAll(int)}, in the way asked for. */
    public Results runAll(int threads, Execution how) {
        return runAll(threads, how, population.rows());
    }

    /** The same for the first so many rows. */
    List<Answers> run(int threads, Execution how, int rows) {
        return runAll(threads, how, rows).answers();
    }

    private Results runAll(int threads, Execution how, int rows) {
        Program program = program(how, rows);
        Results results =
                new Results(program.answers(reader, causes, rows), program.rules(rows), program.conflicts(rows));
        List<Kept> kept = new ArrayList<>(results.answers());
        kept.addAll(results.rules());
        kept.addAll(results.conflicts());
        run(program, kept, threads, rows);
        return results;
    }

    private void run(Program program, List<Kept> results, int threads, int rows) {
        AtomicInteger next = new AtomicInteger();
        if (threads <= 1) {
            work(program, results, next, rows);
        } else {
            List<Thread> workers = new ArrayList<>();
            List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
            for (int i = 0; i < threads; i++) {
                workers.add(Thread.ofPlatform().name("columns").start(() -> {
                    try {
                        work(program, results, next, rows);
                    } catch (RuntimeException | Error e) {
                        failures.add(e);
                    }
                }));
            }
            join(workers);
            if (!failures.isEmpty()) {
                throw new IllegalStateException("the columns could not be evaluated", failures.getFirst());
            }
        }
    }

    private synchronized Program program(Execution how, int rows) {
        work += (long) rows * kernels.size();
        boolean generate = how == Execution.GENERATED || how == Execution.AUTOMATIC && work > hot;
        if (!generate) {
            return kernels;
        }
        if (generated == null) {
            generated = program(true);
        }
        return generated;
    }

    private static void join(List<Thread> workers) {
        try {
            for (Thread worker : workers) {
                worker.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void work(Program program, List<Kept> results, AtomicInteger next, int rows) {
        program.run(new Interpreter(new DecisionTables(), null, settings), rows, next, results);
    }

    /** How many kernels run for a block, and how many of them evaluate row by row; for tests and for the curious. */
    public String shape() {
        return (generated == null ? kernels : generated).shape();
    }
}
