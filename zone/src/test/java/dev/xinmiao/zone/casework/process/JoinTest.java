package dev.xinmiao.zone.casework.process;

import static dev.xinmiao.zone.casework.process.Join.Outcome.FAILED;
import static dev.xinmiao.zone.casework.process.Join.Outcome.MET;
import static dev.xinmiao.zone.casework.process.Join.Outcome.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JoinTest {
    private static final List<String> VOTERS = List.of("a", "b", "c");

    /** Opinions of a, b and c: + agrees, c agrees with conditions, - disagrees, . is silent. */
    @ParameterizedTest
    @CsvSource({
        "'...', OPEN,   OPEN,   OPEN",
        "'+..', OPEN,   OPEN,   OPEN",
        "'-..', OPEN,   OPEN,   OPEN",
        "'++.', OPEN,   MET,    OPEN",
        "'+c.', OPEN,   MET,    OPEN",
        "'+-.', OPEN,   OPEN,   OPEN",
        "'--.', OPEN,   FAILED, OPEN",
        "'+++', MET,    MET,    MET",
        "'ccc', MET,    MET,    MET",
        "'++-', FAILED, MET,    MET",
        "'-++', FAILED, MET,    FAILED",
        "'-+c', FAILED, MET,    FAILED",
        "'+--', FAILED, FAILED, MET",
        "'---', FAILED, FAILED, FAILED",
    })
    void opinionsMakeAnOutcome(String written, Join.Outcome all, Join.Outcome two, Join.Outcome vetoOfA) {
        Map<String, Verdict> opinions = opinions(written);
        Set<String> voters = Set.copyOf(VOTERS);

        assertThat(new Join.All().of(voters, opinions)).isEqualTo(all);
        assertThat(new Join.Quorum(2).of(voters, opinions)).isEqualTo(two);
        assertThat(new Join.Veto(List.of("a")).of(voters, opinions)).isEqualTo(vetoOfA);
    }

    private static Map<String, Verdict> opinions(String written) {
        Map<String, Verdict> opinions = new HashMap<>();
        for (int i = 0; i < written.length(); i++) {
            switch (written.charAt(i)) {
                case '+' -> opinions.put(VOTERS.get(i), Verdict.AGREE);
                case 'c' -> opinions.put(VOTERS.get(i), Verdict.AGREE_WITH_CONDITIONS);
                case '-' -> opinions.put(VOTERS.get(i), Verdict.DISAGREE);
                default -> {}
            }
        }
        return opinions;
    }

    @ParameterizedTest
    @CsvSource({"1", "2"})
    void opinionsOfOthersDoNotCount(int quorum) {
        Map<String, Verdict> opinions = Map.of("x", Verdict.AGREE, "y", Verdict.AGREE);

        assertThat(new Join.Quorum(quorum).of(Set.copyOf(VOTERS), opinions)).isEqualTo(OPEN);
        assertThat(new Join.All().of(Set.copyOf(VOTERS), opinions)).isEqualTo(OPEN);
    }

    @Property
    void theOrderOfOpinionsNeverMattersAndAnOutcomeStays(@ForAll("votes") Votes votes) {
        Join.Outcome last = outcomes(votes.join(), votes.given()).getLast();

        for (List<Map.Entry<String, Verdict>> order : List.of(votes.given(), votes.shuffled())) {
            List<Join.Outcome> outcomes = outcomes(votes.join(), order);
            assertThat(outcomes.getLast()).isEqualTo(last).isIn(MET, FAILED);
            // Open until some opinion settles it; what is settled stays.
            List<Join.Outcome> settled =
                    outcomes.stream().dropWhile(outcome -> outcome == OPEN).toList();
            assertThat(settled).allMatch(outcome -> outcome == last);
        }
    }

    private static List<Join.Outcome> outcomes(Join join, List<Map.Entry<String, Verdict>> order) {
        Set<String> voters = order.stream().map(Map.Entry::getKey).collect(Collectors.toSet());
        Map<String, Verdict> soFar = new LinkedHashMap<>();
        return order.stream()
                .map(opinion -> {
                    soFar.put(opinion.getKey(), opinion.getValue());
                    return join.of(voters, soFar);
                })
                .toList();
    }

    record Votes(Join join, List<Map.Entry<String, Verdict>> given, List<Map.Entry<String, Verdict>> shuffled) {}

    @Provide
    Arbitrary<Votes> votes() {
        return Arbitraries.of(Verdict.class).list().ofMinSize(1).ofMaxSize(7).flatMap(verdicts -> {
            List<Map.Entry<String, Verdict>> given = IntStream.range(0, verdicts.size())
                    .mapToObj(i -> Map.entry("step" + i, verdicts.get(i)))
                    .toList();
            List<String> steps = given.stream().map(Map.Entry::getKey).toList();
            Arbitrary<Join> joins = Arbitraries.oneOf(
                    Arbitraries.just(new Join.All()),
                    Arbitraries.integers().between(1, verdicts.size()).map(Join.Quorum::new),
                    Arbitraries.of(steps)
                            .list()
                            .uniqueElements()
                            .ofMinSize(1)
                            .ofMaxSize(steps.size())
                            .map(Join.Veto::new));
            return Combinators.combine(joins, Arbitraries.shuffle(given))
                    .as((join, shuffled) -> new Votes(join, given, shuffled));
        });
    }
}
