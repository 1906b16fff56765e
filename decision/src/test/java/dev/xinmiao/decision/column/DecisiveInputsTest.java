package dev.xinmiao.decision.column;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.Evaluator;
import dev.xinmiao.decision.value.Equality;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A decision stays as it is whatever those inputs are that didn't matter. */
class DecisiveInputsTest {
    @Test
    void are_enough_for_the_value_in_random_models() throws Exception {
        int compared = 0;
        int spared = 0;
        for (int seed = 0; seed < Integer.getInteger("columns.models", 300); seed++) {
            DmnModel model = RandomModels.model(seed, 4);
            RandomPopulations made = new RandomPopulations(model, seed);
            Evaluator evaluator = model.strictEvaluator();
            for (int i = 0; i < 20; i++) {
                List<@Nullable Object> row = made.row(0);
                List<@Nullable Object> values = values(evaluator, model, row);
                boolean plain = isPlain(evaluator, values);
                for (Decision decision : plain ? model.decisions() : List.<Decision>of()) {
                    values(evaluator, model, row);
                    Set<Integer> mattered = evaluator.explain(decision.index()).inputs();
                    for (int j = 0; j < 4; j++) {
                        List<@Nullable Object> other = made.row(0);
                        mattered.forEach(each -> other.set(each, row.get(each)));
                        List<@Nullable Object> changed = values(evaluator, model, other);
                        if (isPlain(evaluator, changed)) {
                            assertThat(Equality.same(changed.get(decision.index()), values.get(decision.index())))
                                    .as("%d, %s: %s became %s by %s", seed, decision.name(), row, other, mattered)
                                    .isTrue();
                            compared++;
                            spared += decision.requiredInputs().size() - mattered.size();
                        }
                    }
                }
            }
        }
        System.out.printf("%d compared, %.1f inputs spared on average%n", compared, (double) spared / compared);
        assertThat(spared).isPositive();
    }

    private static List<@Nullable Object> values(Evaluator evaluator, DmnModel model, List<@Nullable Object> row) {
        evaluator.reset();
        for (int i = 0; i < row.size(); i++) {
            evaluator.set(i, row.get(i));
        }
        List<@Nullable Object> values = new ArrayList<>();
        model.decisions().forEach(each -> values.add(evaluator.value(each.index())));
        return values;
    }

    private static boolean isPlain(Evaluator evaluator, List<@Nullable Object> values) {
        return evaluator.problems().isEmpty() && !values.contains(null);
    }
}
