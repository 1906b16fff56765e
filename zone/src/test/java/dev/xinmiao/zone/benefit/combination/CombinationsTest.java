package dev.xinmiao.zone.benefit.combination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of the domain file (policy-benefits.md, section 4), and each kind of rule by itself. */
class CombinationsTest {
    private static final long YUAN = 100;

    private static Claim claim(String id, long yuan) {
        return Claim.divisible(id, "clause-" + id, null, yuan * YUAN);
    }

    private static Claim fixed(String id, long yuan) {
        return Claim.fixed(id, "clause-" + id, null, yuan * YUAN);
    }

    private static Ceiling pot(String id, long yuan, String... claims) {
        return new Ceiling(id, Ceiling.Kind.POT, Set.of(claims), yuan * YUAN, 0);
    }

    private static Problem kind(SameKind.Rule rule, long paid, Claim... claims) {
        Set<String> ids = Set.copyOf(List.of(claims).stream().map(Claim::id).toList());
        return new Problem(
                List.of(claims),
                List.of(),
                List.of(new SameKind("certificate", rule, ids, paid * YUAN)),
                List.of(),
                List.of());
    }

    @Test
    void example_A_the_voucher_gets_what_is_left_of_the_yearly_cap_and_says_how() {
        Ceiling year =
                new Ceiling("year", Ceiling.Kind.CLAUSE_YEAR, Set.of("voucher"), 5_000_000 * YUAN, 1_200_000 * YUAN);

        Answer answer = Combinations.best(Problem.of(List.of(claim("voucher", 5_400_000)), List.of(year)));

        assertThat(answer.best().total()).isEqualTo(3_800_000 * YUAN);
        assertThat(answer.best().grants().getFirst().steps())
                .containsExactly(new Step.Most(5_400_000 * YUAN), new Step.Cut(year, 0, 3_800_000 * YUAN));
        assertThat(answer.binding()).containsExactly(year);
        assertThat(answer.best().proof()).isInstanceOf(Proof.Optimal.class);
        assertThat(answer.first()).isTrue();
    }

    @ParameterizedTest(name = "{0}, {1} paid: {2} more, {3} given back")
    @CsvSource({
        "DIFFERENCE, 60000, 40000, 0",
        "DIFFERENCE, 0, 100000, 0",
        "DIFFERENCE, 100000, 0, 0",
        "DIFFERENCE, 120000, 0, 0",
        "ONE_ONLY, 60000, 0, 0",
        "ONE_ONLY, 0, 100000, 0",
        "ONE_BY_CHOICE, 60000, 40000, 60000",
        "ONE_BY_CHOICE, 100000, 0, 0",
        "ONE_BY_CHOICE, 120000, 0, 0",
    })
    void example_D_the_kind_decides_what_a_payment_of_the_town_leaves(
            SameKind.Rule rule, long paid, long total, long givenBack) {
        Combination best =
                Combinations.best(kind(rule, paid, fixed("zone", 100_000))).best();

        assertThat(best.total()).isEqualTo(total * YUAN);
        assertThat(best.givenBack()).isEqualTo(givenBack * YUAN);
    }

    @Test
    void with_difference_a_lower_one_and_the_rest_of_a_higher_one_make_the_higher_one() {
        Claim town = claim("town", 60_000);
        Claim zone = claim("zone", 100_000);
        Problem problem = kind(SameKind.Rule.DIFFERENCE, 0, town, zone);
        Problem poor = new Problem(
                problem.claims(), List.of(pot("zone-pot", 50_000, "zone")), problem.sameKinds(), List.of(), List.of());

        assertThat(Combinations.best(problem).best().claims()).containsExactly("zone");
        Combination both = Combinations.best(poor).best();
        assertThat(both.total()).isEqualTo(100_000 * YUAN);
        assertThat(both.claims()).containsExactly("town", "zone");
    }

    @Test
    void a_lower_one_of_the_same_kind_is_absorbed_and_the_alternative_says_what_it_loses() {
        Answer answer =
                Combinations.best(kind(SameKind.Rule.ONE_ONLY, 0, fixed("town", 60_000), fixed("zone", 100_000)));

        NotChosen town = answer.others().getFirst();
        assertThat(town.claim().id()).isEqualTo("town");
        assertThat(town.reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason)
                        .isInstanceOfSatisfying(
                                Reason.Absorbed.class,
                                absorbed -> assertThat(absorbed.by()).containsExactly("zone")));
        assertThat(town.instead()).isEqualTo(answer.alternatives().getFirst());
        assertThat(answer.alternatives().getFirst().loses()).isEqualTo(40_000 * YUAN);
    }

    @Test
    void aid_for_rent_and_a_flat_at_a_discount_exclude_each_other() {
        Exclusion exclusion = Exclusion.pair("housing", "rent", "flat");
        List<Claim> claims = List.of(claim("rent", 36_000), claim("flat", 30_000), claim("other", 10_000));

        Answer answer = Combinations.best(new Problem(claims, List.of(), List.of(), List.of(exclusion), List.of()));

        assertThat(answer.best().claims()).containsExactly("other", "rent");
        assertThat(answer.others().getFirst().reasons())
                .containsExactly(new Reason.Excluded(exclusion, List.of("rent")));
        Alternative flat = answer.alternatives().getFirst();
        assertThat(flat.combination().claims()).containsExactly("flat", "other");
        assertThat(flat.loses()).isEqualTo(6_000 * YUAN);
    }

    @Test
    void whoever_has_the_flat_already_gets_no_aid_for_rent() {
        Exclusion granted = new Exclusion("housing", Set.of("rent"), 1, 1);

        Answer answer = Combinations.best(
                new Problem(List.of(claim("rent", 36_000)), List.of(), List.of(), List.of(granted), List.of()));

        assertThat(answer.best().grants()).isEmpty();
        assertThat(answer.others().getFirst().reasons()).containsExactly(new Reason.Excluded(granted, List.of()));
        assertThat(answer.others().getFirst().instead()).isNull();
        assertThat(answer.alternatives()).isEmpty();
    }

    @Test
    void an_addition_stands_only_with_what_it_adds_to() {
        List<Claim> claims = List.of(fixed("city", 10_000), fixed("district", 50_000), fixed("rival", 55_000));
        Problem problem = new Problem(
                claims,
                List.of(),
                List.of(),
                List.of(Exclusion.pair("e", "city", "rival")),
                List.of(new Requirement("district", Set.of("city"))));

        Answer answer = Combinations.best(problem);

        assertThat(answer.best().claims()).containsExactly("city", "district");
        assertThat(answer.alternatives().getFirst().combination().claims()).containsExactly("rival");
    }

    @Test
    void a_fixed_sum_that_the_pot_cannot_pay_whole_is_not_cut() {
        Ceiling pot = pot("pot", 1_000_000, "a", "b");
        Answer answer = Combinations.best(Problem.of(List.of(fixed("a", 600_000), fixed("b", 500_000)), List.of(pot)));

        assertThat(answer.best().claims()).containsExactly("a");
        assertThat(answer.others().getFirst().reasons())
                .containsExactly(new Reason.Full(pot, 400_000 * YUAN, 500_000 * YUAN));
        assertThat(answer.binding()).containsExactly(pot);
    }

    @Test
    void a_share_of_an_investment_is_granted_in_whole_yuan() {
        Ceiling share = new Ceiling("share", Ceiling.Kind.PROJECT, Set.of("a"), 24_691_357, 0);

        Grant grant = Combinations.best(Problem.of(List.of(claim("a", 300_000)), List.of(share)))
                .best()
                .grants()
                .getFirst();

        assertThat(grant.amount()).isEqualTo(24_691_300);
        assertThat(grant.steps()).endsWith(new Step.Cut(share, 0, 24_691_357), new Step.Rounded(YUAN, 24_691_300));
    }

    @Test
    void of_equal_totals_the_fewest_applications_win_and_then_the_first_by_id() {
        List<Claim> claims = List.of(claim("a", 30), claim("b", 30), claim("c", 60), claim("d", 60));

        Answer answer = Combinations.best(Problem.of(claims, List.of(pot("pot", 60, "a", "b", "c", "d"))));

        assertThat(answer.best().claims()).containsExactly("c");
        assertThat(answer.first()).isTrue();
        assertThat(answer.alternatives())
                .allSatisfy(each -> assertThat(each.loses()).isZero());
    }

    @Test
    void what_two_share_goes_to_the_first_by_id() {
        List<Claim> claims = List.of(claim("a", 70), claim("b", 70));

        List<Grant> grants = Combinations.best(Problem.of(claims, List.of(pot("pot", 100, "a", "b"))))
                .best()
                .grants();

        assertThat(grants).extracting(Grant::amount).containsExactly(70 * YUAN, 30 * YUAN);
    }

    @Test
    void three_crossing_ceilings_leave_no_half_units() {
        List<Claim> claims = List.of(claim("a", 100), claim("b", 100), claim("c", 100));
        Problem problem = Problem.of(
                claims, List.of(pot("ab", 101, "a", "b"), pot("bc", 101, "b", "c"), pot("ca", 101, "c", "a")));

        Combination best = Combinations.best(problem).best();

        assertThat(best.total()).isEqualTo(151 * YUAN);
        assertThat(best.isOptimal()).isTrue();
    }

    @Test
    void a_search_broken_off_never_claims_more_than_it_knows() {
        Random random = new Random(5);
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            claims.add(fixed("c" + i, 1 + random.nextInt(5_000_000)));
        }
        String[] all = claims.stream().map(Claim::id).toArray(String[]::new);

        Answer answer = Combinations.best(Problem.of(claims, List.of(pot("pot", 50_000_001, all))), 50);

        assertThat(answer.best().proof())
                .isInstanceOfSatisfying(
                        Proof.Open.class,
                        open -> assertThat(open.bound())
                                .isGreaterThan(answer.best().total())
                                .isLessThanOrEqualTo(50_000_001 * YUAN));
        assertThat(answer.first()).isFalse();
    }

    @Test
    void with_nothing_to_claim_there_is_nothing() {
        Answer answer = Combinations.best(Problem.of(List.of(claim("a", 0)), List.of()));

        assertThat(answer.best().total()).isZero();
        assertThat(answer.others().getFirst().reasons()).containsExactly(new Reason.Nothing());
        assertThat(Combinations.best(Problem.of(List.of(), List.of())).best().isOptimal())
                .isTrue();
    }

    @Test
    void what_makes_no_sense_is_refused_in_a_sentence() {
        assertThatThrownBy(() -> new Claim("a", "k", null, 150, 0, 100, 1)).hasMessageContaining("取整");
        assertThatThrownBy(() -> new Claim("a", "k", null, 100, 200, 100, 1)).hasMessageContaining("least ≤ most");
        assertThatThrownBy(() -> Problem.of(List.of(claim("a", 1), claim("a", 2)), List.of()))
                .hasMessageContaining("stands twice");
        assertThatThrownBy(() -> Problem.of(List.of(claim("a", 1)), List.of(pot("pot", 1, "b"))))
                .hasMessageContaining("isn't there");
        assertThatThrownBy(() -> new Ceiling("c", Ceiling.Kind.POT, Set.of(), -1, 0))
                .hasMessageContaining("不能为负");
    }
}
