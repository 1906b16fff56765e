package dev.xinmiao.zone.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.fact.FactValue;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.programme.Path.Proof;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What it would take, in a pack small enough to work it out by hand. */
class PathFinderTest {
    private static final FactValue VALID = FactValue.of(LocalDate.parse("2027-01-01"));
    private static final String LEVERS = """
            mark: "[P]"
            levers:
              staff.total: {direction: down, step: 1, cost: 1000, each: 50}
            """;

    private static Path path(ProgrammeCatalogue catalogue, FactLevers levers, Map<FactKey, FactValue> facts) {
        return new PathFinder(catalogue)
                .find(catalogue.find("small").orElseThrow(), SmallPack.knowing(catalogue, facts), levers)
                .orElseThrow();
    }

    private static ProgrammeCatalogue catalogue() {
        return new SmallPack().write("levers.yaml", LEVERS).load();
    }

    @Test
    void one_too_many_is_one_less_at_the_cost_of_touching_and_of_one() {
        Path path = path(
                catalogue(),
                catalogue().levers(),
                Map.of(
                        SmallPack.STAFF,
                        FactValue.of(501),
                        SmallPack.REVENUE,
                        FactValue.of(10_000_000),
                        SmallPack.CERTIFICATE,
                        VALID));

        assertThat(path.proof()).isEqualTo(Proof.CHEAPEST);
        assertThat(path.ways()).singleElement().satisfies(way -> {
            assertThat(way.cost()).isEqualByComparingTo("1050");
            assertThat(way.steps()).singleElement().satisfies(step -> {
                assertThat(step.fact().key()).isEqualTo(SmallPack.STAFF);
                assertThat(step.isMore()).isFalse();
                assertThat(step.to()).isEqualByComparingTo("500");
            });
        });
        assertThat(path.mark().sign()).isEqualTo("[P]");
    }

    @Test
    void a_part_is_not_moved_alone_where_the_rules_look_at_the_whole_too() {
        ProgrammeCatalogue tied = new SmallPack()
                .write("levers.yaml", LEVERS.replace("each: 50}", "each: 50, moves: revenue}"))
                .load();
        Path path = path(
                tied,
                tied.levers(),
                Map.of(
                        SmallPack.STAFF,
                        FactValue.of(501),
                        SmallPack.REVENUE,
                        FactValue.of(10_000_000),
                        SmallPack.CERTIFICATE,
                        VALID));

        assertThat(path.proof()).isEqualTo(Proof.NO_WAY);
    }

    @Test
    void what_has_no_lever_cannot_be_changed() {
        Path path = path(
                catalogue(),
                catalogue().levers(),
                Map.of(
                        SmallPack.STAFF,
                        FactValue.of(501),
                        SmallPack.REVENUE,
                        FactValue.of(90_000_000),
                        SmallPack.CERTIFICATE,
                        VALID));

        assertThat(path.proof()).isEqualTo(Proof.NO_WAY);
        assertThat(path.ways()).isEmpty();
    }

    @Test
    void a_way_must_hold_whatever_the_unknown_facts_are() {
        Path path = path(
                catalogue(),
                catalogue().levers(),
                Map.of(SmallPack.STAFF, FactValue.of(501), SmallPack.CERTIFICATE, VALID));

        assertThat(path.proof()).isEqualTo(Proof.NO_WAY);
    }

    @Test
    void another_cost_is_another_price() {
        FactLevers dear = catalogue().levers().withCosts(Map.of(SmallPack.STAFF, BigDecimal.valueOf(7)));
        Path path = path(
                catalogue(),
                dear,
                Map.of(
                        SmallPack.STAFF,
                        FactValue.of(510),
                        SmallPack.REVENUE,
                        FactValue.of(10_000_000),
                        SmallPack.CERTIFICATE,
                        VALID));

        assertThat(path.ways().getFirst().cost()).isEqualByComparingTo("1070");
    }

    @Test
    void levers_that_make_no_sense_are_told_with_their_line() {
        String wrong = """
                mark: "[P]"
                levers:
                  staff.totel: {direction: down, each: 1}
                  revenue: {direction: sideways, each: 1}
                  staff.total: {direction: down, each: -1}
                """;
        assertThatThrownBy(() -> new SmallPack().write("levers.yaml", wrong).load())
                .isInstanceOfSatisfying(
                        InvalidPackException.class,
                        e -> assertThat(e.problems())
                                .hasSize(3)
                                .extracting(Object::toString)
                                .satisfiesExactly(
                                        first -> assertThat(first).contains("levers.yaml:3", "staff.totel"),
                                        second -> assertThat(second).contains("levers.yaml:4", "up, down or either"),
                                        third -> assertThat(third).contains("levers.yaml:5", "0 or more")));
    }
}
