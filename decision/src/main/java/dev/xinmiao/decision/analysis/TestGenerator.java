package dev.xinmiao.decision.analysis;

import dev.xinmiao.decision.Decision;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes test cases of one decision for the tables of its logic. */
final class TestGenerator {
    private final Decision decision;
    private final RowSearch search;
    private final List<TestCase> cases = new ArrayList<>();
    private final Set<Map<String, @Nullable Object>> known = new LinkedHashSet<>();
    private final List<String> unreached = new ArrayList<>();

    TestGenerator(Decision decision, RowSearch search) {
        this.decision = decision;
        this.search = search;
    }

    TestSuite boundaries(List<TableSpace> tables) {
        for (TableSpace space : tables) {
            Map<String, @Nullable Object> last = null;
            for (Target target : new Targets(space).boundaries()) {
                Map<String, @Nullable Object> found = reach(target, last);
                last = found == null ? last : found;
            }
        }
        return suite();
    }

    TestSuite conditions(List<TableSpace> tables) {
        for (TableSpace space : tables) {
            for (Targets.Conditions conditions : new Targets(space).conditions(unreached)) {
                Map<String, @Nullable Object> hit = reach(conditions.hit(), null);
                for (List<Target> ways : conditions.without()) {
                    if (hit == null || !reachOne(ways, hit)) {
                        unreached.add(ways.getFirst().purpose());
                    }
                }
            }
        }
        return suite();
    }

    private @Nullable Map<String, @Nullable Object> reach(Target target, @Nullable Map<String, @Nullable Object> from) {
        Map<String, @Nullable Object> row = search.find(target, from);
        if (row == null) {
            if (!target.isFraction()) {
                unreached.add(target.purpose());
            }
        } else {
            add(target, row);
        }
        return row;
    }

    private boolean reachOne(List<Target> ways, Map<String, @Nullable Object> from) {
        for (Target each : ways) {
            Map<String, @Nullable Object> row = search.find(each, from);
            if (row != null) {
                add(each, row);
                return true;
            }
        }
        return false;
    }

    private void add(Target target, Map<String, @Nullable Object> row) {
        if (known.add(row)) {
            cases.add(new TestCase(
                    decision.name(), target.purpose(), row, search.outcome(row).value()));
        }
    }

    private TestSuite suite() {
        return new TestSuite(
                List.copyOf(cases),
                unreached.stream().map(each -> decision.name() + ": " + each).toList());
    }
}
