package dev.xinmiao.decision.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.Settings;
import dev.xinmiao.decision.column.Column;
import dev.xinmiao.decision.column.ColumnBuilder;
import dev.xinmiao.decision.column.Population;
import dev.xinmiao.decision.column.Vocabulary;
import dev.xinmiao.decision.value.Equality;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A population's rows take what each of them takes alone. */
class PopulationChangesTest {
    @Test
    void rows_come_out_as_they_do_one_by_one() {
        int changed = 0;
        for (int seed = 0; seed < 12; seed++) {
            RandomLevers made = new RandomLevers(seed);
            DmnModel model = made.model;
            List<List<@Nullable Object>> rows = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                rows.add(made.row(0.02, 0.02));
            }
            Goal goal = Goal.value(model.decision("verdict").orElseThrow(), true);
            ChangeSearch search =
                    model.changes(goal, made.levers, Effort.DEFAULT.withAlternatives(1), Settings.DEFAULT);
            PopulationChanges changes = search.of(population(model, rows), 2);
            Population after = changes.after();
            for (int row = 0; row < rows.size(); row++) {
                ChangeResult alone = search.of(named(model, rows.get(row)));
                assertThat(changes.status(row))
                        .as("seed %d, row %s, %s", seed, rows.get(row), alone)
                        .isEqualTo(alone.status());
                if (alone.alternatives().isEmpty()) {
                    assertThat(changes.cost(row)).isNull();
                    continue;
                }
                ChangeSet set = alone.alternatives().getFirst();
                assertThat(changes.cost(row)).isEqualByComparingTo(set.cost());
                for (Change each : set.changes()) {
                    changed++;
                    assertThat(changes.changes(row, each.input())).isTrue();
                    assertThat(Equality.same(changes.value(row, each.input()), each.to()))
                            .isTrue();
                    Column column = after.columns().get(each.input());
                    assertThat(column).isNotNull();
                    assertThat(Equality.same(column.get(row), each.to())).isTrue();
                }
            }
        }
        assertThat(changed).isGreaterThan(100);
    }

    private static Map<String, @Nullable Object> named(DmnModel model, List<@Nullable Object> row) {
        Map<String, @Nullable Object> named = new HashMap<>();
        for (Input input : model.inputs()) {
            if (row.get(input.index()) != Trial.MISSING) {
                named.put(input.name(), row.get(input.index()));
            }
        }
        return named;
    }

    private static Population population(DmnModel model, List<List<@Nullable Object>> rows) {
        Vocabulary texts = new Vocabulary();
        List<@Nullable Column> columns = new ArrayList<>();
        for (Input input : model.inputs()) {
            ColumnBuilder builder = new ColumnBuilder(input.type(), texts);
            for (List<@Nullable Object> row : rows) {
                if (row.get(input.index()) == Trial.MISSING) {
                    builder.addMissing(false);
                } else {
                    builder.add(row.get(input.index()));
                }
            }
            columns.add(builder.build());
        }
        return new Population(rows.size(), columns, texts);
    }
}
