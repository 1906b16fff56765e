package dev.xinmiao.decision.column;

import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.expr.FeelType.Simple;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows to be judged.
 *
 * @param columns by the number of the model's input; null where an input is null in every row
 * @param vocabulary of all their texts
 */
public record Population(int rows, List<@Nullable Column> columns, Vocabulary vocabulary) {

    /** Refuses columns of other lengths, or texts that another vocabulary numbers. */
    public Population(int rows, List<@Nullable Column> columns, Vocabulary vocabulary) {
        for (Column column : columns) {
            if (column != null && column.rows() != rows) {
                throw new IllegalArgumentException("Column " + columns.indexOf(column) + " (from 0) has "
                        + column.rows() + " rows, the population " + rows
                        + "; give every column a value, null or missing for every row.");
            }
            if (column != null && column.type == Simple.STRING && column.vocabulary != vocabulary) {
                throw new IllegalArgumentException("Column " + columns.indexOf(column)
                        + " (from 0) was built with another vocabulary; build all columns with the population's.");
            }
        }
        this.rows = rows;
        this.columns = columns;
        this.vocabulary = vocabulary;
    }

    /** Refuses to be judged by a model of other inputs. */
    void refuseUnlessOf(List<Input> inputs) {
        if (columns.size() != inputs.size()) {
            throw new IllegalArgumentException("The population has " + columns.size() + " columns, the model "
                    + inputs.size() + " inputs: "
                    + inputs.stream().map(Input::name).collect(Collectors.joining(", "))
                    + ". Give a column for each, in this order; null for one that is null in every row.");
        }
    }

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
