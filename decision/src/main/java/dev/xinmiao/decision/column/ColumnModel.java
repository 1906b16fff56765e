package dev.xinmiao.decision.column;

import dev.xinmiao.decision.Input;
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
    private final Population population;
    private final Settings settings;
    private final RowReader reader;
    private final Program kernels;
    private @Nullable Program generated;
    /** Rows times nodes so far. */
    private long work;
    /** The work from which on generated loops are likely to pay: see decision 0007. Tests lower it. */
    long hot = 20_000_000_000L;

    /**
     * @param slots the model's frame: inputs first, then decisions
     * @param decisions the wanted decisions, by their places among the decisions
     * @param settings the clock and the bounds; what is null and what is missing the columns say themselves
     */
    public ColumnModel(
            List<Input> inputs, List<Slot> slots, int[] decisions, Population population, Settings settings) {
        this.inputTypes = inputs.stream().map(Input::type).toList();
        this.slots = slots;
        this.wanted = Arrays.stream(decisions).map(each -> inputs.size() + each).toArray();
        this.population = population;
        this.settings = settings;
        this.reader = new RowReader(population.vocabulary());
        this.kernels = program(false);
    }

    private Program program(boolean generate) {
        Lowering lowering = new Lowering(population, inputTypes, slots, reader, settings);
        return new Program(Arrays.stream(wanted).mapToObj(lowering::output).toList(), generate);
    }

    /** The wanted decisions' values for all rows, in the order asked for. */
    public List<Answers> run(int threads) {
        return run(threads, Execution.AUTOMATIC);
    }

    /** As {@link #run(int)}, in the way asked for. */
    public List<Answers> run(int threads, Execution how) {
        return run(threads, how, population.rows());
    }

    /** The same for the first so many rows. */
    List<Answers> run(int threads, Execution how, int rows) {
        Program program = program(how, rows);
        List<Answers> results = program.answers(reader, rows);
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
        return results;
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

    private void work(Program program, List<Answers> results, AtomicInteger next, int rows) {
        program.run(new Interpreter(new DecisionTables(), null, settings), rows, next, results);
    }

    /** How many kernels run for a block, and how many of them evaluate row by row; for tests and for the curious. */
    public String shape() {
        return (generated == null ? kernels : generated).shape();
    }
}
