package dev.xinmiao.decision.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.Settings;
import dev.xinmiao.decision.change.ChangeResult.Status;
import dev.xinmiao.decision.change.Lever.Direction;
import dev.xinmiao.decision.column.RandomModels;
import dev.xinmiao.decision.column.RandomPopulations;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.value.Types;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The search finds what trying everything finds. {@code -Dchanges.models=10000} for a long campaign. */
class RandomChangesTest {
    private final Map<Status, Integer> statuses = new EnumMap<>(Status.class);
    /** By the number of inputs that the cheapest change sets. */
    private final Map<Integer, Integer> sizes = new TreeMap<>();

    @Test
    void nothing_cheaper_exists_in_random_models() throws Exception {
        for (int seed = 0; seed < Integer.getInteger("changes.models", 150); seed++) {
            Random random = new Random(seed);
            int decisions = 1 + random.nextInt(5);
            DmnModel model =
                    seed % 2 == 0 ? RandomModels.withFloors(seed, decisions) : RandomModels.model(seed, decisions);
            RandomPopulations rows = new RandomPopulations(model, seed);
            for (int i = 0; i < 4; i++) {
                Levers levers = levers(model, random);
                Goal goal = goal(model.decisions().getLast(), random);
                List<@Nullable Object> row = rows.row(0.05);
                row.replaceAll(value -> random.nextInt(20) == 0 ? Trial.MISSING : value);
                check(
                        model,
                        seed,
                        goal,
                        levers,
                        row,
                        seed % 2 == 0
                                ? RandomModels.xmlWithFloors(seed, decisions)
                                : RandomModels.xml(seed, decisions));
            }
        }
        told();
    }

    @Test
    void nothing_cheaper_exists_in_scores_that_levers_move() {
        for (int seed = 0; seed < Integer.getInteger("changes.models", 150); seed++) {
            RandomLevers made = new RandomLevers(seed);
            Goal goal = Goal.value(made.model.decision("verdict").orElseThrow(), true);
            for (int i = 0; i < 6; i++) {
                check(made.model, seed, goal, made.levers, made.row(i > 3 ? 0.1 : 0, i > 3 ? 0.1 : 0), made.xml);
            }
        }
        told();
    }

    private void told() {
        System.out.println("changes in random models: " + statuses + ", inputs changed " + sizes);
        assertThat(sizes.get(1)).isGreaterThan(5);
        assertThat(statuses.get(Status.IMPOSSIBLE)).isGreaterThan(5);
    }

    private void check(DmnModel model, int seed, Goal goal, Levers levers, List<@Nullable Object> row, String xml) {
        String about = "model of seed %d, %s, row %s, levers %s: %s"
                .formatted(
                        seed,
                        goal,
                        row,
                        levers.inputs().stream()
                                .map(each -> model.inputs().get(each).name() + " " + levers.get(each))
                                .toList(),
                        xml);
        BruteForce oracle = new BruteForce(model, goal, levers, row);
        Map<String, @Nullable Object> named = new HashMap<>();
        for (Input input : model.inputs()) {
            if (row.get(input.index()) != Trial.MISSING) {
                named.put(input.name(), row.get(input.index()));
            }
        }
        ChangeResult result = model.changes(
                        goal, levers, Effort.DEFAULT.withAlternatives(seed % 2 == 0 ? 50 : 1), Settings.DEFAULT)
                .of(named);
        statuses.merge(result.status(), 1, Integer::sum);
        if (!result.alternatives().isEmpty()) {
            sizes.merge(result.alternatives().getFirst().changes().size(), 1, Integer::sum);
        }
        BigDecimal least = oracle.cheapest();
        for (ChangeSet each : result.alternatives()) {
            List<Integer> inputs = each.changes().stream().map(Change::input).toList();
            BigDecimal known = oracle.costs.get(new java.util.TreeSet<>(inputs));
            assertThat(known).as("%s; %s", about, each).isNotNull().isLessThanOrEqualTo(each.cost());
        }
        switch (result.status()) {
            case IMPOSSIBLE -> assertThat(least).as(about).isNull();
            case EXACT ->
                assertThat(result.alternatives().getFirst().cost())
                        .as("%s; %s", about, result)
                        .isEqualByComparingTo(least);
            case BOUNDED -> {
                if (least != null) {
                    assertThat(result.lowerBound()).as(about).isLessThanOrEqualTo(least);
                }
            }
        }
    }

    private static Goal goal(Decision decision, Random random) {
        String test = switch (decision.type() instanceof Simple simple ? simple : Simple.ANY) {
            case NUMBER -> List.of(">= 1", "> 5", "< 0", "[2..60]", "10").get(random.nextInt(5));
            case STRING -> List.of("\"a\"", "\"b\", \"c\"", "not(\"a\")").get(random.nextInt(3));
            case BOOLEAN -> random.nextInt(4) == 0 ? "false" : "true";
            default -> random.nextBoolean() ? "true" : ">= 1";
        };
        return Goal.test(decision, test);
    }

    /** Of some inputs, with few enough values that all can be tried. */
    static Levers levers(DmnModel model, Random random) {
        Levers levers = model.levers();
        for (Input input : model.inputs()) {
            if (random.nextInt(3) == 0) {
                continue;
            }
            switch (Types.unrestricted(input.type())) {
                case Simple.NUMBER -> {
                    BigDecimal step = List.of(BigDecimal.ONE, new BigDecimal("0.5"), BigDecimal.TEN, new BigDecimal(7))
                            .get(random.nextInt(4));
                    BigDecimal low = new BigDecimal(List.of(-5, 0, 1, 90).get(random.nextInt(4)));
                    levers = levers.with(
                            input.name(),
                            new Lever.Amount(
                                    Direction.values()[random.nextInt(3)],
                                    cost(random),
                                    cost(random),
                                    step,
                                    low,
                                    low.add(step.multiply(BigDecimal.valueOf(random.nextInt(9))))));
                }
                case Simple.BOOLEAN -> levers = levers.with(input.name(), Lever.to(random.nextBoolean(), cost(random)));
                case Simple.STRING -> {
                    List<Lever.Option> options = new ArrayList<>();
                    for (String each : List.of("a", "b", "c")) {
                        if (options.isEmpty() || random.nextBoolean()) {
                            options.add(new Lever.Option(each, cost(random)));
                        }
                    }
                    levers = levers.with(input.name(), new Lever.Choice(options));
                }
                default -> {}
            }
        }
        return levers;
    }

    private static BigDecimal cost(Random random) {
        return BigDecimal.valueOf(random.nextInt(20), random.nextInt(2));
    }
}
