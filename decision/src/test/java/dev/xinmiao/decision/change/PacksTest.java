package dev.xinmiao.decision.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.Evaluator;
import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.Settings;
import dev.xinmiao.decision.change.ChangeResult.Status;
import dev.xinmiao.decision.change.Lever.Direction;
import dev.xinmiao.decision.column.RandomPopulations;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.value.Equality;
import dev.xinmiao.decision.value.Types;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What it takes in the models of the packs: whatever is found reaches the goal. */
class PacksTest {
    static Stream<Path> models() throws IOException {
        try (Stream<Path> packs = Files.walk(Path.of("../packs"))) {
            return packs.filter(file -> file.toString().endsWith(".dmn")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void what_is_found_reaches_the_goal(Path file) throws Exception {
        DmnModel model = DmnModel.read(file);
        Decision decision = model.decisions().stream()
                .filter(each -> each.type() == Simple.BOOLEAN)
                .reduce((first, second) -> second)
                .orElse(model.decisions().getLast());
        Goal goal = decision.type() == Simple.BOOLEAN ? Goal.value(decision, true) : Goal.test(decision, "> 20");
        Levers levers = levers(model, decision);
        ChangeSearch search = model.changes(
                goal, levers, Effort.DEFAULT.withMostCombinations(20_000).withMostBoxes(200), Settings.DEFAULT);
        RandomPopulations made = new RandomPopulations(model, 3);
        Map<Status, Integer> statuses = new EnumMap<>(Status.class);
        Evaluator evaluator = model.evaluator();
        long start = System.nanoTime();
        for (int i = 0; i < 60; i++) {
            List<@Nullable Object> row = made.row(0.02);
            Map<String, @Nullable Object> named = new HashMap<>();
            for (Input input : model.inputs()) {
                named.put(input.name(), row.get(input.index()));
            }
            ChangeResult result = search.of(named);
            statuses.merge(result.status(), 1, Integer::sum);
            for (ChangeSet set : result.alternatives()) {
                evaluator.reset();
                named.forEach(evaluator::set);
                set.changes().forEach(each -> evaluator.set(each.input(), each.to()));
                Object value = evaluator.value(decision.index());
                boolean reached =
                        value instanceof BigDecimal number ? number.intValue() > 20 : Equality.same(value, true);
                assertThat(reached).as("%s: %s from %s", goal, set, named).isTrue();
            }
        }
        System.out.printf(
                "%s, %s: %s, %d ms%n", file.getFileName(), goal, statuses, (System.nanoTime() - start) / 1_000_000);
    }

    /** Eight numbers and truths that the decision rests on. */
    private static Levers levers(DmnModel model, Decision decision) {
        Levers levers = model.levers();
        Random random = new Random(5);
        for (int index : decision.requiredInputs()) {
            Input input = model.inputs().get(index);
            if (levers.inputs().size() >= 8) {
                break;
            }
            if (Types.unrestricted(input.type()) == Simple.NUMBER) {
                Direction direction = Direction.values()[random.nextInt(3)];
                levers = levers.with(input.name(), Lever.amount(direction).withCostPerUnit(new BigDecimal("0.5")));
            } else if (Types.unrestricted(input.type()) == Simple.BOOLEAN) {
                levers = levers.with(
                        input.name(),
                        new Lever.Choice(List.of(
                                new Lever.Option(true, BigDecimal.TEN), new Lever.Option(false, BigDecimal.TEN))));
            }
        }
        return levers;
    }
}
