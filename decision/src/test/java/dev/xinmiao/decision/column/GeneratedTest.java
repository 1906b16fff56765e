package dev.xinmiao.decision.column;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.Settings;
import dev.xinmiao.decision.expr.FeelType.Simple;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How models become loops; that these say what kernels say is {@link ColumnsTest}'s business. */
class GeneratedTest {
    private final Graph graph = new Graph();

    @Test
    void a_loop_writes_only_what_is_read_after_it() {
        Node x = source(0, 100);
        Node high = graph.atLeast(x, 10);
        Node both = graph.and(high, graph.not(graph.atLeast(x, 20)));

        List<Step> steps = Fusion.steps(Registers.inOrder(List.of(both)), Set.of(both));

        assertThat(steps).hasSize(2);
        assertThat(steps.getLast().reads()).containsExactly(x);
        assertThat(steps.getLast().writes()).containsExactly(both);
    }

    @Test
    void every_step_reads_what_earlier_steps_wrote() {
        for (int seed = 0; seed < 40; seed++) {
            Node[] made = new Node[200];
            Random random = new Random(seed);
            for (int i = 0; i < made.length; i++) {
                Node a = i < 6 ? source(i % 2 == 0 ? 0 : -5_000_000_000L, 50 + i) : made[random.nextInt(i)];
                Node b = i < 6 ? a : made[random.nextInt(i)];
                made[i] = i < 6 ? a : combined(random, a, b);
            }
            Set<Node> kept = new LinkedHashSet<>(Arrays.asList(made).subList(190, 200));
            List<Node> order = Registers.inOrder(kept);
            List<Step> steps = Fusion.steps(order, kept);
            Map<Node, Integer> written = new HashMap<>();
            for (int i = 0; i < steps.size(); i++) {
                for (Node read : steps.get(i).reads()) {
                    assertThat(written).containsKey(read);
                }
                for (Node write : steps.get(i).writes()) {
                    assertThat(written.put(write, i)).isNull();
                }
            }
            assertThat(written.keySet()).containsAll(kept);
        }
    }

    private Node combined(Random random, Node a, Node b) {
        return switch (random.nextInt(4)) {
            case 0 -> graph.select(graph.notLess(a, b), a, graph.number(7));
            case 1 -> graph.select(graph.equal(a, b), b, a);
            case 2 -> graph.selectMask(graph.atLeast(a, 30), graph.notLess(b, a), graph.atLeast(b, 20));
            default -> {
                Node sum = graph.add(a, b);
                yield sum == null ? a : sum;
            }
        };
    }

    private Node source(long low, long high) {
        ColumnBuilder column = new ColumnBuilder(Simple.NUMBER, new Vocabulary());
        column.add(low);
        column.add(high);
        return graph.once(new Sources.Load(column.build()));
    }

    @Test
    void a_model_becomes_hot_by_its_work() throws Exception {
        DmnModel model = model("if n + 1 > 3 then 1 else 2");
        ColumnModel columns = model.columns(population(), model.decisions());
        String kernels = columns.shape();
        columns.hot = 10;

        columns.run(1);
        assertThat(columns.shape()).isEqualTo(kernels);

        for (int i = 0; i < 10; i++) {
            assertThat(columns.run(1).getFirst().get(0)).isEqualTo(BigDecimal.ONE);
        }
        assertThat(columns.shape()).isNotEqualTo(kernels);
    }

    @Test
    void settings_bound_what_is_evaluated_in_rows_and_tell_the_time() throws Exception {
        Settings settings = Settings.DEFAULT
                .withMostSteps(100)
                .withClock(Clock.fixed(Instant.parse("2026-03-05T10:00:00Z"), ZoneOffset.UTC));
        DmnModel few = model("sum(for i in 1..n return i)");
        DmnModel many = model("sum(for i in 1..n * 100 return i)");
        DmnModel day = model("if n = 3 then today() else null");
        for (Execution how : Execution.values()) {
            assertThat(value(few, settings, how)).isEqualTo(new BigDecimal(6));
            assertThat(value(many, settings, how)).isNull();
            assertThat(value(many, Settings.DEFAULT, how)).isEqualTo(new BigDecimal(45150));
            assertThat(value(day, settings, how)).isEqualTo(LocalDate.of(2026, 3, 5));
        }
    }

    private static @Nullable Object value(DmnModel model, Settings settings, Execution how) {
        return model.columns(population(), model.decisions(), settings)
                .run(1, how)
                .getFirst()
                .get(0);
    }

    private static Population population() {
        ColumnBuilder n = new ColumnBuilder(Simple.NUMBER, new Vocabulary());
        n.add(3);
        n.add(1);
        return new Population(2, List.of(n.build()), new Vocabulary());
    }

    private static DmnModel model(String expression) throws Exception {
        String xml = """
                <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="m" name="m" namespace="test">
                  <inputData name="n" id="n"><variable name="n" typeRef="number"/></inputData>
                  <decision name="d" id="d"><variable name="d"/>
                    <informationRequirement><requiredInput href="#n"/></informationRequirement>
                    <literalExpression><text>%s</text></literalExpression></decision>
                </definitions>
                """.formatted(expression);
        return DmnModel.read("m.dmn", new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
