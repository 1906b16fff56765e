package dev.xinmiao.zone.programme;

import static dev.xinmiao.zone.programme.SmallPack.CERTIFICATE;
import static dev.xinmiao.zone.programme.SmallPack.REVENUE;
import static dev.xinmiao.zone.programme.SmallPack.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.fact.FactBook;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.fact.FactValue;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.programme.Standing.State;
import dev.xinmiao.zone.programme.Standing.Truth;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JudgeTest {
    private static final FactValue VALID = FactValue.of(LocalDate.parse("2027-01-01"));

    private final SmallPack pack = new SmallPack();

    private Standing judge(Map<FactKey, FactValue> known) {
        ProgrammeCatalogue catalogue = pack.load();
        return new Judge(catalogue)
                .judge(small(catalogue), SmallPack.knowing(catalogue, known))
                .orElseThrow();
    }

    private static Programme small(ProgrammeCatalogue catalogue) {
        return catalogue.find("small").orElseThrow();
    }

    private List<Bilingual> reasons(Map<FactKey, FactValue> known) {
        ProgrammeCatalogue catalogue = pack.load();
        FactBook facts = SmallPack.knowing(catalogue, known);
        Why why = new Judge(catalogue).why(small(catalogue), facts).orElseThrow();
        return new Reasons(catalogue.dictionary()).of(why);
    }

    @Test
    void yuan_become_the_unit_of_the_rules_exactly() {
        var within = Map.of(STAFF, FactValue.of(500), REVENUE, FactValue.of(20_000_000), CERTIFICATE, VALID);
        var beyond = Map.of(
                STAFF, FactValue.of(500), REVENUE, FactValue.of(new BigDecimal("20000000.01")), CERTIFICATE, VALID);

        assertThat(judge(within).state()).isEqualTo(State.MET);
        assertThat(judge(beyond).state()).isEqualTo(State.NOT_MET);
    }

    @Test
    void nothing_known_is_missing_with_all_that_could_change_it() {
        Standing standing = judge(Map.of());

        assertThat(standing.state()).isEqualTo(State.MISSING);
        assertThat(standing.missing())
                .extracting(FactNeeded::toString)
                .containsExactly("certificate.until", "revenue@2025", "staff.total@2025");
        assertThat(standing.score()).isEqualTo(new Score(BigDecimal.TEN, new BigDecimal(20)));
    }

    @Test
    void a_failed_condition_is_a_no_whatever_is_missing() {
        Standing standing = judge(Map.of(STAFF, FactValue.of(501)));

        assertThat(standing.state()).isEqualTo(State.NOT_MET);
        assertThat(standing.missing()).isEmpty();
        assertThat(standing.conditions())
                .extracting(Standing.ConditionResult::truth)
                .containsExactly(Truth.FALSE, Truth.OPEN);
    }

    @Test
    void stated_as_none_is_a_no_and_not_stated_is_missing() {
        var small = Map.of(STAFF, FactValue.of(5), REVENUE, FactValue.of(0));
        var none = Map.of(STAFF, FactValue.of(5), REVENUE, FactValue.of(0), CERTIFICATE, FactValue.none());

        assertThat(judge(none).state()).isEqualTo(State.NOT_MET);
        assertThat(judge(small).state()).isEqualTo(State.MISSING);
        assertThat(judge(small).missing()).extracting(FactNeeded::toString).containsExactly("certificate.until");
    }

    @Test
    void a_near_miss_knows_how_far_it_is_from_what_is_demanded() {
        Standing standing = judge(Map.of(STAFF, FactValue.of(501), REVENUE, FactValue.of(0), CERTIFICATE, VALID));

        assertThat(standing.failing()).isEqualTo(1);
        assertThat(standing.distance()).isEqualByComparingTo("0.002");
    }

    @Test
    void where_two_numbers_fail_the_wider_gap_counts() {
        Standing standing =
                judge(Map.of(STAFF, FactValue.of(501), REVENUE, FactValue.of(30_000_000), CERTIFICATE, VALID));

        assertThat(standing.distance()).isEqualByComparingTo("0.5");
    }

    @Test
    void who_fails_by_a_yes_or_no_is_no_near_miss() {
        Standing standing =
                judge(Map.of(STAFF, FactValue.of(5), REVENUE, FactValue.of(0), CERTIFICATE, FactValue.none()));

        assertThat(standing.failing()).isEqualTo(1);
        assertThat(standing.distance()).isNull();
    }

    @Test
    void rules_that_err_leave_the_answer_open_and_say_so() {
        pack.change("verdict: 结论", "verdict: 人均达标");

        Standing standing = judge(Map.of(STAFF, FactValue.of(0), REVENUE, FactValue.of(100)));

        assertThat(standing.state()).isEqualTo(State.MISSING);
        assertThat(standing.missing()).isEmpty();
        assertThat(standing.problems()).anyMatch(problem -> problem.contains("人均达标"));
    }

    @Test
    void a_standing_may_rest_on_another_programme_and_miss_what_that_one_misses() {
        pack.write("small.dmn", SmallPack.DMN);
        pack.write("resting.dmn", """
                <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="resting" name="依" namespace="urn:resting">
                  <inputData id="other" name="小企业"><variable name="小企业" typeRef="boolean"/></inputData>
                  <decision id="verdict" name="结论"><variable name="结论" typeRef="boolean"/>
                    <informationRequirement><requiredInput href="#other"/></informationRequirement>
                    <literalExpression><text>not(小企业)</text></literalExpression></decision>
                </definitions>
                """);
        pack.write("resting.yaml", """
                id: resting
                name: {zh: 依赖, en: Resting}
                kind: recognition
                editions:
                  - {id: "1", from: 2020-01-01, dmn: resting.dmn, verdict: 结论, inputs: {小企业: {programme: small}}}
                """);
        ProgrammeCatalogue catalogue = pack.load();
        Programme resting = catalogue.find("resting").orElseThrow();
        var judge = new Judge(catalogue);

        Standing open = judge.judge(resting, SmallPack.knowing(catalogue, Map.of(STAFF, FactValue.of(5))))
                .orElseThrow();
        Standing refused = judge.judge(resting, SmallPack.knowing(catalogue, Map.of(STAFF, FactValue.of(501))))
                .orElseThrow();

        assertThat(open.state()).isEqualTo(State.MISSING);
        assertThat(open.missing())
                .extracting(FactNeeded::toString)
                .containsExactly("certificate.until", "revenue@2025");
        assertThat(refused.state()).isEqualTo(State.MET);
    }

    @Test
    void a_no_says_the_value_the_demand_and_the_clause() {
        assertThat(reasons(Map.of(STAFF, FactValue.of(501), REVENUE, FactValue.of(30_000_000))))
                .containsExactly(
                        new Bilingual("职工总数 501 人，要求 ≤ 500 人（办法第一条）", "Total staff 501 人, required ≤ 500 人 (办法第一条)"),
                        new Bilingual(
                                "营业收入 3000 万元，要求 ≤ 2000 万元（办法第一条）", "Revenue 3000 万元, required ≤ 2000 万元 (办法第一条)"));
    }

    @Test
    void an_open_answer_says_what_is_missing_and_who_could_supply_it() {
        assertThat(reasons(Map.of(CERTIFICATE, VALID)))
                .containsExactly(
                        new Bilingual(
                                "缺 职工总数（2025 年），可由企业填报提供",
                                "Missing: Total staff (2025); to be had from: Stated by the enterprise"),
                        new Bilingual(
                                "缺 营业收入（2025 年），可由税务申报提供", "Missing: Revenue (2025); to be had from: Tax return"));
    }

    @Test
    void a_yes_says_that_all_conditions_hold() {
        assertThat(reasons(Map.of(STAFF, FactValue.of(5), REVENUE, FactValue.of(0), CERTIFICATE, VALID)))
                .extracting(Bilingual::zh)
                .containsExactly("全部 2 项条件符合");
    }

    @Test
    void the_same_tree_leads_to_the_statement_behind_each_value() {
        ProgrammeCatalogue catalogue = pack.load();
        FactBook facts = SmallPack.knowing(catalogue, Map.of(STAFF, FactValue.of(501)));

        Why why = new Judge(catalogue).why(small(catalogue), facts).orElseThrow();

        assertThat(why.conditions()).hasSize(2);
        assertThat(why.given()).hasSize(4);
        assertThat(why.given().get(1)).isInstanceOfSatisfying(Given.Known.class, given -> {
            assertThat(given.fact().chosen().source()).isEqualTo("tax");
            assertThat(given.fact().chosen().recordedAt()).isEqualTo(SmallPack.RECORDED);
        });
        assertThat(why.given().get(3)).isEqualTo(new Given.Absent(new FactNeeded(CERTIFICATE, null)));
    }
}
