package dev.xinmiao.zone.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.benefit.combination.Answer;
import dev.xinmiao.zone.benefit.combination.Ceiling;
import dev.xinmiao.zone.benefit.combination.Claim;
import dev.xinmiao.zone.benefit.combination.Combination;
import dev.xinmiao.zone.benefit.combination.Combinations;
import dev.xinmiao.zone.benefit.combination.Grant;
import dev.xinmiao.zone.benefit.combination.Problem;
import dev.xinmiao.zone.benefit.combination.SameKind;
import dev.xinmiao.zone.trial.CombinationProblems.Hard;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The solver against every possibility; all ten thousand with {@code -Dxinmiao.combinations=10000}, or in {@code bench benefits}. */
class CombinationBenchTest {
    private static final int SMALL = Integer.getInteger("xinmiao.combinations", 2_000);
    private static final long SCALE = 1_000_003;

    @Test
    void small_problems_are_solved_as_trying_every_possibility_solves_them() {
        for (int seed = 0; seed < SMALL; seed++) {
            assertThat(CombinationBench.wrong(CombinationProblems.small(seed)))
                    .as("problem %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void a_problem_in_another_size_has_the_same_answer() {
        for (int seed = 0; seed < SMALL / 4; seed++) {
            Combination one = Combinations.best(CombinationProblems.small(seed)).best();
            Combination large =
                    Combinations.best(CombinationProblems.small(seed, SCALE)).best();
            assertThat(large.total()).as("problem %d", seed).isEqualTo(one.total() * SCALE);
            assertThat(large.claims()).as("problem %d", seed).isEqualTo(one.claims());
        }
    }

    @ParameterizedTest
    @EnumSource(Hard.class)
    void every_answer_to_a_large_problem_is_lawful_and_adds_up(Hard hard) {
        for (int seed = 0; seed < 2; seed++) {
            Problem problem = CombinationProblems.large(hard, 40, seed);
            Answer answer = Combinations.best(problem);
            List<Combination> all = new ArrayList<>(List.of(answer.best()));
            answer.alternatives().forEach(each -> all.add(each.combination()));
            for (Combination each : all) {
                Map<String, Long> amounts = each.grants().stream()
                        .collect(Collectors.toMap(grant -> grant.claim().id(), Grant::amount));
                assertThat(CombinationOracle.problems(problem, amounts)).isEmpty();
                assertThat(each.grants())
                        .allSatisfy(grant ->
                                assertThat(grant.steps().getLast().after()).isEqualTo(grant.amount()));
                assertThat(each.total() + each.givenBack())
                        .isEqualTo(
                                each.grants().stream().mapToLong(Grant::amount).sum());
            }
            assertThat(all).doesNotHaveDuplicates();
            if (answer.best().isOptimal()) {
                assertThat(answer.alternatives())
                        .allSatisfy(each -> assertThat(each.loses()).isNotNegative());
            }
            assertThat(answer.others())
                    .allSatisfy(each ->
                            assertThat(each.reasons()).as(each.claim().id()).isNotEmpty());
        }
    }

    @Property(tries = 200)
    void more_room_never_yields_less(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Problem problem = CombinationProblems.small(seed);
        List<Ceiling> raised = problem.ceilings().stream()
                .map(each -> new Ceiling(each.id(), each.kind(), each.claims(), each.limit() + seed % 3, each.drawn()))
                .toList();
        Problem wider = new Problem(
                problem.claims(), raised, problem.sameKinds(), problem.exclusions(), problem.requirements());

        assertThat(Combinations.best(wider).best().total())
                .isGreaterThanOrEqualTo(Combinations.best(problem).best().total());
    }

    @Property(tries = 200)
    void the_order_of_what_is_given_changes_nothing(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Problem problem =
                seed % 10 == 0 ? CombinationProblems.large(Hard.ORDINARY, 20, seed) : CombinationProblems.small(seed);
        Problem shuffled = new Problem(
                shuffled(problem.claims(), seed),
                shuffled(problem.ceilings(), seed),
                shuffled(problem.sameKinds(), seed),
                shuffled(problem.exclusions(), seed),
                shuffled(problem.requirements(), seed));

        Answer one = Combinations.best(problem);
        Answer other = Combinations.best(shuffled);
        assertThat(other.best().total()).isEqualTo(one.best().total());
        assertThat(other.best().grants()).isEqualTo(one.best().grants());
    }

    @Property(tries = 100)
    void an_alternative_is_the_best_that_has_its_claim(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Problem problem = CombinationProblems.small(seed);
        Answer answer = Combinations.best(problem);
        for (var other : answer.others()) {
            CombinationOracle.Best right =
                    CombinationOracle.bestWith(problem, other.claim().id());
            var instead = other.instead();
            if (instead == null) {
                assertThat(right.claims()).isEmpty();
            } else {
                assertThat(instead.combination().total()).isEqualTo(right.total());
                assertThat(instead.combination().claims())
                        .contains(other.claim().id());
            }
        }
    }

    @Test
    void the_oracle_knows_example_D() {
        Claim town = Claim.fixed("town", "t", null, 600);
        Claim zone = Claim.fixed("zone", "z", null, 1_000);
        SameKind kind = new SameKind("s", SameKind.Rule.DIFFERENCE, java.util.Set.of("town", "zone"), 400);
        Problem problem = new Problem(List.of(town, zone), List.of(), List.of(kind), List.of(), List.of());

        assertThat(CombinationOracle.best(problem).total()).isEqualTo(600);
        assertThat(CombinationOracle.problems(problem, Map.of("town", 200L))).isEmpty();
        assertThat(CombinationOracle.problems(problem, Map.of("zone", 1_000L))).isNotEmpty();
    }

    @Test
    void the_bench_prints_a_measure_a_line() {
        StringWriter out = new StringWriter();

        assertThat(CombinationBench.run(new PrintWriter(out), 50, 1, 0)).isTrue();

        assertThat(out.toString().lines().toList())
                .contains("combination.optimal 50 of 50")
                .anyMatch(line -> line.matches("combination\\.40 p50 [0-9.]+ ms, p99 [0-9.]+ ms, max [0-9.]+ ms"));
    }

    private static <T> List<T> shuffled(List<T> list, long seed) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, new Random(seed));
        return copy;
    }
}
