package dev.xinmiao.decision.change;

import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.change.ChangeResult.Status;
import dev.xinmiao.decision.column.Column;
import dev.xinmiao.decision.column.ColumnBuilder;
import dev.xinmiao.decision.column.Population;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What it would take for each row of a population: the cheapest change found. */
public final class PopulationChanges {
    private final List<Input> inputs;
    private final Population population;
    private final Status[] statuses;
    private final @Nullable BigDecimal[] costs;
    private final @Nullable BigDecimal[] lowerBounds;
    /** By input that has a lever, the new values of the rows where it changes. */
    private final Map<Integer, @Nullable Object[]> changed = new TreeMap<>();

    private static final Object TO_NULL = new Object();

    PopulationChanges(List<Input> inputs, Population population, Levers levers) {
        this.inputs = inputs;
        this.population = population;
        this.statuses = new Status[population.rows()];
        this.costs = new BigDecimal[population.rows()];
        this.lowerBounds = new BigDecimal[population.rows()];
        levers.inputs().forEach(input -> changed.put(input, new Object[population.rows()]));
    }

    /** Threads may keep different rows at a time. */
    void keep(int row, ChangeResult result) {
        statuses[row] = result.status();
        lowerBounds[row] = result.lowerBound();
        if (!result.alternatives().isEmpty()) {
            ChangeSet cheapest = result.alternatives().getFirst();
            costs[row] = cheapest.cost();
            for (Change each : cheapest.changes()) {
                Objects.requireNonNull(changed.get(each.input()))[row] = each.to() == null ? TO_NULL : each.to();
            }
        }
    }

    public int rows() {
        return population.rows();
    }

    public Status status(int row) {
        return statuses[row];
    }

    /** Of the cheapest change found, 0 where none is needed; null where there is none. */
    public @Nullable BigDecimal cost(int row) {
        return costs[row];
    }

    /** No change costs less than this; null where there is none at all. */
    public @Nullable BigDecimal lowerBound(int row) {
        return lowerBounds[row];
    }

    /** Whether the row's change sets the input. */
    public boolean changes(int row, int input) {
        @Nullable Object[] values = changed.get(input);
        return values != null && values[row] != null;
    }

    /** The input's value after the change; where it doesn't change, the row's own. */
    public @Nullable Object value(int row, int input) {
        @Nullable Object[] values = changed.get(input);
        Object value = values == null ? null : values[row];
        Column own = population.columns().get(input);
        return value == TO_NULL ? null : value != null ? value : own == null ? null : own.get(row);
    }

    /** The population as the changes leave it. */
    public Population after() {
        List<@Nullable Column> columns = new ArrayList<>();
        for (Input input : inputs) {
            Column own = population.columns().get(input.index());
            columns.add(changed.containsKey(input.index()) ? column(input, own) : own);
        }
        return new Population(population.rows(), columns, population.vocabulary());
    }

    private Column column(Input input, @Nullable Column own) {
        ColumnBuilder builder = new ColumnBuilder(input.type(), population.vocabulary());
        for (int row = 0; row < population.rows(); row++) {
            if (own != null && own.isMissing(row) && !changes(row, input.index())) {
                builder.addMissing(own.missingMayBeNull());
            } else {
                builder.add(value(row, input.index()));
            }
        }
        return builder.build();
    }
}
