package dev.xinmiao.decision.column;

import dev.xinmiao.decision.Input;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows to be judged.
 *
 * @param columns by the number of the model's input; null where an input is null in every row
 * @param vocabulary of all their texts
 */
public record Population(int rows, List<@Nullable Column> columns, Vocabulary vocabulary) {

    /** Some of the rows, in the order given. */
    public Population select(int[] wanted) {
        return new Population(
                wanted.length,
                columns.stream()
                        .<@Nullable Column>map(each -> each == null ? null : each.select(wanted))
                        .toList(),
                vocabulary);
    }

    /** The same rows, but with this value of one input in all of them. */
    public Population with(Input input, @Nullable Object value) {
        ColumnBuilder builder = new ColumnBuilder(input.type(), vocabulary);
        for (int row = 0; row < rows; row++) {
            builder.add(value);
        }
        List<@Nullable Column> changed = new ArrayList<>(columns);
        changed.set(input.index(), builder.build());
        return new Population(rows, changed, vocabulary);
    }
}
