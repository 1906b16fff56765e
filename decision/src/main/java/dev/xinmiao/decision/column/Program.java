package dev.xinmiao.decision.column;

import dev.xinmiao.decision.eval.Interpreter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Decisions lowered for one population, by kernels only or with generated loops. */
final class Program {
    private final List<Val> outputs;
    private final TableHits hits;
    private final List<Node> nodes;
    private final Registers registers;
    /** What runs once a thread, and what for each block. */
    private final List<Kernel> constants;

    private final List<Kernel> kernels;

    Program(List<Val> outputs, TableHits hits, boolean generated) {
        this.outputs = outputs;
        this.hits = hits;
        Set<Node> wanted = new LinkedHashSet<>();
        outputs.forEach(output -> wanted.addAll(RowReader.nodes(output)));
        wanted.addAll(hits.nodes());
        this.nodes = Registers.inOrder(wanted);
        List<Step> steps = generated
                ? Fusion.steps(nodes, wanted)
                : nodes.stream().map(Step::of).toList();
        this.registers = Registers.assign(steps, wanted);
        this.constants = steps.stream()
                .filter(Step::constant)
                .map(step -> kernel(step, generated))
                .toList();
        this.kernels = steps.stream()
                .filter(step -> !step.constant())
                .map(step -> kernel(step, generated))
                .toList();
    }

    private static Kernel kernel(Step step, boolean generated) {
        Node first = step.nodes().getFirst();
        return generated && LoopWriter.instructions(first) > 0 ? LoopWriter.write(step) : first;
    }

    /** Room for the results of so many rows. */
    List<Answers> answers(RowReader reader, List<Causes> causes, int rows) {
        List<Answers> answers = new ArrayList<>();
        for (int i = 0; i < outputs.size(); i++) {
            answers.add(new Answers(outputs.get(i), reader, causes.get(i), rows));
        }
        return answers;
    }

    /** Room for the rules that hit, of each table that was asked for. */
    List<RuleHits> rules(int rows) {
        return hits.results(rows);
    }

    /** Room for the rows in which rules contradict each other. */
    List<RuleConflicts> conflicts(int rows) {
        return hits.conflicts(rows);
    }

    /** Evaluates blocks of rows, and keeps their results, as long as there is a next one. */
    void run(Interpreter interpreter, int rows, AtomicInteger next, List<Kept> results) {
        Block block = new Block(registers, interpreter);
        constants.forEach(kernel -> kernel.run(block));
        Kernel[] each = kernels.toArray(Kernel[]::new);
        int blocks = Column.blocks(rows);
        for (int number = next.getAndIncrement(); number < blocks; number = next.getAndIncrement()) {
            block.number = number;
            block.rows = Math.min(Column.BLOCK, rows - number * Column.BLOCK);
            for (Kernel kernel : each) {
                kernel.run(block);
            }
            for (Kept result : results) {
                result.keep(block);
            }
        }
    }

    /** How many nodes run for a block, other than constants: a measure of a row's work. */
    int size() {
        return (int) nodes.stream().filter(node -> !node.constant()).count();
    }

    String shape() {
        long inRows = nodes.stream().filter(InRows.class::isInstance).count();
        return "%d nodes, %d in rows, %d kernels and loops, %s"
                .formatted(nodes.size(), inRows, kernels.size(), registers);
    }
}
