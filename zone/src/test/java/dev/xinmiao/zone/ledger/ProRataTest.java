package dev.xinmiao.zone.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xinmiao.zone.ledger.ProRata.Claim;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ProRataTest {
    private static final long YUAN = Rounding.Unit.YUAN.fen();
    private static final List<Claim> EXAMPLE_E =
            List.of(new Claim("a", 600_000 * YUAN), new Claim("b", 500_000 * YUAN), new Claim("c", 300_000 * YUAN));

    @Test
    void example_e_in_whole_yuan() {
        assertThat(ProRata.distribute(1_000_000 * YUAN, EXAMPLE_E, YUAN))
                .containsExactly(
                        Map.entry("a", 428_571 * YUAN), Map.entry("b", 357_143 * YUAN), Map.entry("c", 214_286 * YUAN));
    }

    @Test
    void example_e_to_the_fen() {
        // 428,571.428…; 357,142.857…; 214,285.714…: the two largest remainders are those of the fen.
        assertThat(ProRata.distribute(1_000_000 * YUAN, EXAMPLE_E, 1))
                .containsExactly(Map.entry("a", 42_857_143L), Map.entry("b", 35_714_286L), Map.entry("c", 21_428_571L));
    }

    @Test
    void gives_all_where_there_is_enough() {
        assertThat(ProRata.distribute(1_400_000 * YUAN, EXAMPLE_E, YUAN).values())
                .containsExactly(600_000 * YUAN, 500_000 * YUAN, 300_000 * YUAN);
    }

    @Test
    void equal_remainders_go_to_the_larger_claim_then_to_the_first_key() {
        assertThat(ProRata.distribute(1, List.of(new Claim("b", 1), new Claim("a", 1)), 1))
                .containsEntry("a", 1L)
                .containsEntry("b", 0L);
        // 3/4 × 1 and 3/4 × 5 both leave three quarters.
        assertThat(ProRata.distribute(6, List.of(new Claim("a", 1), new Claim("b", 5), new Claim("c", 2)), 1))
                .containsEntry("b", 4L)
                .containsEntry("a", 1L)
                .containsEntry("c", 1L);
    }

    @Test
    void what_is_finer_than_a_unit_is_not_given() {
        assertThat(ProRata.distribute(250, List.of(new Claim("a", 150), new Claim("b", 199)), YUAN))
                .containsEntry("a", 100L)
                .containsEntry("b", 100L);
    }

    @Test
    void refuses_what_makes_no_sense() {
        assertThatThrownBy(() -> ProRata.distribute(1, List.of(new Claim("a", 1), new Claim("a", 1)), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ProRata.distribute(-1, List.of(), 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ProRata.distribute(1, List.of(new Claim("a", -1)), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 500)
    void gives_all_there_is_and_nobody_too_much(
            @ForAll @LongRange(max = 1_000_000_000_000_000L) long available,
            @ForAll @Size(max = 30) List<@LongRange(max = 1_000_000_000_000_000L) Long> amounts,
            @ForAll @IntRange(min = 0, max = 2) int unit) {
        long fen = Rounding.Unit.values()[unit].fen();
        List<Claim> claims = claims(amounts);
        Map<String, Long> given = ProRata.distribute(available, claims, fen);
        long claimed = claims.stream().mapToLong(each -> each.amount() / fen).sum();

        assertThat(given.values().stream().mapToLong(each -> each).sum())
                .isEqualTo(Math.min(available / fen, claimed) * fen);
        assertThat(claims)
                .allSatisfy(each -> assertThat(given.get(each.key()))
                        .isNotNegative()
                        .isLessThanOrEqualTo(each.amount())
                        .matches(amount -> amount % fen == 0));
    }

    @Property(tries = 300)
    void the_order_of_the_claims_makes_no_difference(
            @ForAll @LongRange(max = 500) long available,
            @ForAll @Size(max = 12) List<@LongRange(max = 60) Long> amounts,
            @ForAll long seed) {
        List<Claim> claims = claims(amounts);
        List<Claim> shuffled = new ArrayList<>(claims);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(ProRata.distribute(available, shuffled, 1))
                .containsExactlyInAnyOrderEntriesOf(ProRata.distribute(available, claims, 1));
    }

    @Property(tries = 300)
    void nobody_is_further_than_a_unit_from_the_exact_share(
            @ForAll @LongRange(max = 10_000) long available,
            @ForAll @Size(min = 1, max = 12) List<@LongRange(min = 1, max = 5_000) Long> amounts) {
        List<Claim> claims = claims(amounts);
        long claimed = claims.stream().mapToLong(Claim::amount).sum();
        Map<String, Long> given = ProRata.distribute(available, claims, 1);
        assertThat(claims).allSatisfy(each -> {
            double exact = each.amount() * Math.min(1.0, (double) available / claimed);
            assertThat((double) given.getOrDefault(each.key(), -1L)).isBetween(exact - 1, exact + 1);
        });
    }

    private static List<Claim> claims(List<Long> amounts) {
        return IntStream.range(0, amounts.size())
                .mapToObj(i -> new Claim("k" + i, amounts.get(i)))
                .toList();
    }
}
