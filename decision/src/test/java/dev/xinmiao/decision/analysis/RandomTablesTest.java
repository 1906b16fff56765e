package dev.xinmiao.decision.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.Location;
import dev.xinmiao.decision.Settings;
import dev.xinmiao.decision.eval.Frame;
import dev.xinmiao.decision.eval.Interpreter;
import dev.xinmiao.decision.eval.TableEvaluation;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.feel.FeelParser;
import dev.xinmiao.decision.feel.Scope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the analysis says of random tables, against the row interpreter on every combination of pieces. */
class RandomTablesTest {
    private static final int TABLES = Integer.getInteger("analysis.tables", 25);
    private static final List<String> NAMES = List.of("a", "b", "c");

    @Test
    void gapsAndOverlapsAreThoseOfTheRowInterpreter() {
        for (int seed = 0; seed < TABLES; seed++) {
            RandomTable table = new RandomTable(new Random(seed));
            DmnModel collecting = table.model("COLLECT");
            TableAnalysis analysis = table.model("UNIQUE").analysis().tables().getFirst();
            List<Expr> regions = analysis.of(TableFinding.Gap.class).stream()
                    .map(gap -> parse(gap.region()))
                    .toList();
            Set<List<Integer>> pairs = new HashSet<>();
            for (Map<String, @Nullable Object> row : table.grid()) {
                TreeSet<Integer> hits = RandomTable.hits(collecting, row);
                boolean inRegion = regions.stream().anyMatch(region -> holds(region, row));
                if (hits.isEmpty() ? analysis.isComplete() : inRegion) {
                    assertThat(inRegion).as("%s\n%s\n%s", table, row, analysis).isEqualTo(hits.isEmpty());
                }
                for (int one : hits) {
                    hits.tailSet(one, false).forEach(other -> pairs.add(List.of(one, other)));
                }
            }
            Set<List<Integer>> told = new HashSet<>();
            analysis.of(TableFinding.Overlap.class).forEach(overlap -> {
                told.add(List.of(overlap.other(), overlap.rule()));
                assertThat(RandomTable.hits(collecting, overlap.row()))
                        .as("%s\n%s", table, overlap)
                        .contains(overlap.rule(), overlap.other());
            });
            assertThat(pairs).as("%s", table).containsAll(told);
            if (analysis.isComplete()) {
                assertThat(told).as("%s", table).isEqualTo(pairs);
            }
            analysis.of(TableFinding.Gap.class)
                    .forEach(gap -> assertThat(RandomTable.hits(collecting, gap.row()))
                            .as("%s\n%s", table, gap)
                            .isEmpty());
        }
    }

    @Test
    void rulesNeverReachedAreThoseOfTheRowInterpreter() {
        int found = 0;
        for (int seed = 0; seed < TABLES; seed++) {
            RandomTable table = new RandomTable(new Random(seed));
            for (String hitPolicy : List.of("FIRST", "PRIORITY")) {
                DmnModel model = table.model(hitPolicy);
                TableAnalysis analysis = model.analysis().tables().getFirst();
                Set<Integer> never = new HashSet<>();
                analysis.of(TableFinding.Shadowed.class).forEach(each -> never.add(each.rule()));
                analysis.of(TableFinding.Unreachable.class).forEach(each -> never.add(each.rule()));
                Set<Integer> reached = new HashSet<>();
                Set<Integer> all = new HashSet<>();
                for (int rule = 1; rule <= table.rows.size(); rule++) {
                    all.add(rule);
                }
                for (Map<String, @Nullable Object> row : table.grid()) {
                    if (RandomTable.value(model, row) instanceof BigDecimal rule) {
                        reached.add(rule.intValue());
                    }
                }
                all.removeAll(reached);
                // Only a null that no cell names could reach what the grid doesn't.
                assertThat(all).as("%s %s\n%s", hitPolicy, table, analysis).containsAll(never);
                Set<Integer> byNull = new HashSet<>(all);
                byNull.removeAll(never);
                assertThat(byNull)
                        .as("%s %s\n%s", hitPolicy, table, analysis)
                        .allMatch(rule -> reachedByNull(model, rule, table));
                found += never.size();
            }
        }
        assertThat(found).isPositive();
    }

    private static boolean reachedByNull(DmnModel model, int rule, RandomTable table) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>(table.grid());
        for (String name : NAMES) {
            for (Map<String, @Nullable Object> row : List.copyOf(rows)) {
                Map<String, @Nullable Object> changed = new LinkedHashMap<>(row);
                changed.put(name, null);
                if (!changed.equals(row)) {
                    rows.add(changed);
                }
            }
        }
        BigDecimal wanted = BigDecimal.valueOf(rule);
        for (Map<String, @Nullable Object> row : rows) {
            if (wanted.equals(RandomTable.value(model, row))) {
                return true;
            }
        }
        return false;
    }

    private static Expr parse(String region) {
        Scope scope = new Scope(null, NAMES, Collections.nCopies(NAMES.size(), Simple.ANY));
        return FeelParser.expression(region, scope, new Location("region", region, 1, 1));
    }

    private static boolean holds(Expr region, Map<String, @Nullable Object> row) {
        Frame frame = new Frame(null, NAMES.size());
        for (int i = 0; i < NAMES.size(); i++) {
            frame.set(i, row.get(NAMES.get(i)));
        }
        return Boolean.TRUE.equals(
                new Interpreter(TableEvaluation.NONE, null, Settings.DEFAULT).evaluate(region, frame));
    }
}
