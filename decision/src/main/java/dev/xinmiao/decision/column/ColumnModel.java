package dev.xinmiao.decision.column;

import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.ModelTable;
import dev.xinmiao.decision.dmn.Content.Slot;
import dev.xinmiao.decision.eval.DecisionTables;
import dev.xinmiao.decision.eval.Interpreter;
import dev.xinmiao.decision.expr.FeelType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A model made ready for one population: bounds and scales of its columns decide which integers are wide enough. Cheap
 * to make beside running it; may be run any number of times.
 */
public final class ColumnModel {
    private final Population population;
    private final List<Val> outputs = new ArrayList<>();
    private final TableHits hits;
    private final List<Node> order;
    private final Registers registers;
    private final RowReader reader;
    private final Clock clock;

    /**
     * @param slots the model's frame: inputs first, then decisions
     * @param decisions the wanted decisions, by their places among the decisions
     * @param tables those of which the rules that hit are wanted too; the decisions rest on them
     */
    public ColumnModel(
            List<Input> inputs,
            List<Slot> slots,
            int[] decisions,
            List<ModelTable> tables,
            Population population,
            Clock clock) {
        this.population = population;
        this.clock = clock;
        this.reader = new RowReader(population.vocabulary());
        List<FeelType> types = inputs.stream().map(Input::type).toList();
        this.hits = new TableHits(tables);
        Lowering lowering = new Lowering(population, types, slots, hits, reader, clock);
        Set<Node> wanted = new LinkedHashSet<>();
        for (int decision : decisions) {
            Val value = lowering.output(inputs.size() + decision);
            outputs.add(value);
            wanted.addAll(RowReader.nodes(value));
        }
        wanted.addAll(hits.nodes());
        this.order = Registers.inOrder(wanted);
        this.registers = Registers.assign(order, wanted);
    }

    /**
     * What a run comes to.
     *
     * @param answers the wanted decisions' values, in the order asked for
     * @param rules of each table that was asked for
     */
    public record Results(List<Answers> answers, List<RuleHits> rules) {}

    /** The wanted decisions' values for all rows, in the order asked for. */
    public List<Answers> run(int threads) {
        return runAll(threads).answers();
    }

    /** As {@link #run}, and the rules that hit. */
    public Results runAll(int threads) {
        List<Answers> answers = outputs.stream()
                .map(output -> new Answers(output, reader, population.rows()))
                .toList();
        List<RuleHits> rules = hits.results(population.rows());
        List<Kept> results = new ArrayList<>(answers);
        results.addAll(rules);
        run(results, threads);
        return new Results(answers, rules);
    }

    private void run(List<Kept> results, int threads) {
        AtomicInteger next = new AtomicInteger();
        if (threads <= 1) {
            work(results, next);
        } else {
            List<Thread> workers = new ArrayList<>();
            List<Throwable> failures = java.util.Collections.synchronizedList(new ArrayList<>());
            for (int i = 0; i < threads; i++) {
                workers.add(Thread.ofPlatform().name("columns").start(() -> {
                    try {
                        work(results, next);
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

    private void work(List<Kept> results, AtomicInteger next) {
        Block block = new Block(registers, new Interpreter(new DecisionTables(), null, clock));
        List<Node> each = new ArrayList<>();
        for (Node node : order) {
            if (node.constant()) {
                node.run(block);
            } else {
                each.add(node);
            }
        }
        Node[] kernels = each.toArray(Node[]::new);
        int blocks = Column.blocks(population.rows());
        for (int number = next.getAndIncrement(); number < blocks; number = next.getAndIncrement()) {
            block.number = number;
            block.rows = Math.min(Column.BLOCK, population.rows() - number * Column.BLOCK);
            for (Node kernel : kernels) {
                kernel.run(block);
            }
            for (Kept result : results) {
                result.keep(block);
            }
        }
    }

    /** How many kernels run for a block, and how many of them evaluate row by row; for tests and for the curious. */
    public String shape() {
        long inRows = order.stream().filter(InRows.class::isInstance).count();
        return order.size() + " nodes, " + inRows + " in rows, " + registers;
    }
}
