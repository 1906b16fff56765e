package dev.xinmiao.decision.column;

import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.Settings;
import dev.xinmiao.decision.column.Val.Logic;
import dev.xinmiao.decision.dmn.Content.Slot;
import dev.xinmiao.decision.eval.DecisionTables;
import dev.xinmiao.decision.eval.Interpreter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A value of a population that its input's declared type doesn't allow. Models take it for null, as
 * {@link dev.xinmiao.decision.Evaluator#set} does.
 *
 * @param row from 0
 */
public record NotAllowed(int row, Input input, Object value) {

    /** All of them, row by row. */
    public static List<NotAllowed> in(Population population, List<Input> inputs) {
        List<Slot> slots = inputs.stream()
                .map(each -> new Slot("", each.name(), null, List.of(), false))
                .toList();
        TableHits noTables = new TableHits(List.of(), List.of());
        RowReader reader = new RowReader(population.vocabulary());
        Lowering lowering = new Lowering(
                population, inputs.stream().map(Input::type).toList(), slots, noTables, reader, Settings.DEFAULT);
        List<Val> masks = new ArrayList<>();
        List<Integer> checked = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            Column column = population.columns().get(i);
            Node mask = column == null ? lowering.graph.no : lowering.notAllowed(column, inputs.get(i));
            if (mask != lowering.graph.no) {
                masks.add(Logic.exact(mask, lowering.graph.no));
                checked.add(i);
            }
        }
        return masks.isEmpty() ? List.of() : found(masks, checked, inputs, population, noTables, reader, slots);
    }

    private static List<NotAllowed> found(
            List<Val> masks,
            List<Integer> checked,
            List<Input> inputs,
            Population population,
            TableHits noTables,
            RowReader reader,
            List<Slot> slots) {
        int rows = population.rows();
        List<Answers> marks = masks.stream()
                .map(mask -> new Answers(mask, reader, new Causes(slots, 0, population), rows))
                .toList();
        Interpreter interpreter = new Interpreter(new DecisionTables(), null, Settings.DEFAULT);
        new Program(masks, noTables, false).run(interpreter, rows, new AtomicInteger(), List.copyOf(marks));
        List<NotAllowed> found = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            Input input = inputs.get(checked.get(i));
            Column column = Objects.requireNonNull(population.columns().get(checked.get(i)));
            for (int row = 0; row < rows; row++) {
                if (marks.get(i).isTrue(row)) {
                    found.add(new NotAllowed(row, input, Objects.requireNonNull(column.get(row))));
                }
            }
        }
        found.sort(Comparator.comparingInt(NotAllowed::row));
        return found;
    }
}
