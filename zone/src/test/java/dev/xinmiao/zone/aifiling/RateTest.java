package dev.xinmiao.zone.aifiling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked checks of the domain file, section 3. */
class RateTest {
    @ParameterizedTest(name = "{0}: {1} of {2} meets it: {3}")
    @CsvSource({
        "corpus-hand,   3840, 4000, true",
        "corpus-hand,   3839, 4000, false",
        "refusal,        285,  300, true",
        "refusal,        284,  300, false",
        "over-refusal,    15,  300, true",
        "over-refusal,    16,  300, false",
        "content-hand,   900, 1000, true",
        "content-hand,   899, 1000, false",
        "content-hand,   901, 1001, true",
        "content-hand,   900, 1001, false",
        "source,           5,  100, true",
        "source,           6,  100, false",
        "corpus-machine, 120988, 123457, true",
        "corpus-machine, 120987, 123457, false",
    })
    void a_test_is_decided_by_whole_numbers(String check, long counted, long sample, boolean met) {
        assertThat(check(check).rate().isMetBy(counted, sample)).isEqualTo(met);
    }

    private static Standard.Check check(String id) {
        return Content.TODAY.check(id).orElseThrow();
    }

    @org.junit.jupiter.api.Test
    void a_failing_rate_never_looks_like_a_passing_one() {
        Rate rate = check("corpus-hand").rate();
        assertThat(rate.shown(3840, 4000)).isEqualTo("96.000 %");
        assertThat(rate.shown(3839, 4000)).isEqualTo("95.975 %");
        assertThat(rate.shown(9_599_999, 10_000_000)).isEqualTo("95.999 %");
        assertThat(check("over-refusal").rate().shown(500_001, 10_000_000)).isEqualTo("5.001 %");
        assertThat(rate.shown(0, 0)).isEqualTo("—");
    }

    @org.junit.jupiter.api.Test
    void a_tenth_of_the_corpus_is_rounded_up_and_the_allowed_fails_down() {
        Standard.Check machine = check("corpus-machine");
        assertThat(machine.leastSample(1_234_567)).isEqualTo(123_457);
        assertThat(machine.rate().allowedFails(123_457)).isEqualTo(2_469);
        assertThat(machine.leastSample(10)).isEqualTo(1);
        assertThat(check("corpus-hand").leastSample(1_234_567)).isEqualTo(4_000);
        assertThat(check("content-hand").rate().bound(1_001)).isEqualTo(901);
        assertThat(check("over-refusal").rate().bound(300)).isEqualTo(15);
    }

    @Property
    void the_bound_meets_the_rate_and_the_next_one_does_not(
            @ForAll @IntRange(min = 1, max = 2_000_000) int sample, @ForAll @IntRange(min = 1, max = 99) int percent) {
        Rate least = new Rate(percent, false);
        assertThat(least.isMetBy(least.bound(sample), sample)).isTrue();
        assertThat(least.isMetBy(least.bound(sample) - 1, sample)).isFalse();
        Rate most = new Rate(percent, true);
        assertThat(most.isMetBy(most.bound(sample), sample)).isTrue();
        assertThat(most.isMetBy(most.bound(sample) + 1, sample)).isFalse();
    }

    @org.junit.jupiter.api.Test
    void what_cannot_be_is_refused() {
        assertThat(new Rate(90, false).isMetBy(0, 0)).isFalse();
        assertThatThrownBy(() -> new Rate(90, false).isMetBy(301, 300)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rate(101, false)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3. */
    @ParameterizedTest(name = "{0} of {1}: {2} to {3}")
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void the_interval_is_that_of_the_literature(long counted, long sample, double low, double high) {
        Interval interval = Interval.wilson(counted, sample);
        assertThat(interval.low()).isCloseTo(low, org.assertj.core.data.Offset.offset(0.00005));
        assertThat(interval.high()).isCloseTo(high, org.assertj.core.data.Offset.offset(0.00005));
    }

    @org.junit.jupiter.api.Test
    void the_interval_is_rounded_outwards_and_ends_where_rates_end() {
        assertThat(Interval.wilson(3840, 4000)).hasToString("95.34 % – 96.57 %");
        assertThat(Interval.wilson(0, 300).low()).isZero();
        assertThat(Interval.wilson(300, 300).high()).isEqualTo(1);
        assertThatThrownBy(() -> Interval.wilson(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @org.junit.jupiter.api.Test
    void a_sample_is_drawn_again_from_its_seed_without_repeating_a_number() {
        int[] drawn = new Sample(1_234_567, 123_457, 42).numbers();
        assertThat(drawn).hasSize(123_457).isSorted().doesNotHaveDuplicates();
        assertThat(drawn[0]).isPositive();
        assertThat(drawn[drawn.length - 1]).isLessThanOrEqualTo(1_234_567);
        assertThat(new Sample(1_234_567, 123_457, 42).numbers()).isEqualTo(drawn);
        assertThat(new Sample(1_234_567, 123_457, 43).numbers()).isNotEqualTo(drawn);
        assertThat(new Sample(5, 5, 7).numbers()).containsExactly(1, 2, 3, 4, 5);
        assertThatThrownBy(() -> new Sample(5, 6, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Each number comes as often as another: one of ten drawn 20,000 times, with 5 % of room. */
    @org.junit.jupiter.api.Test
    void no_number_is_preferred() {
        int[] times = new int[11];
        for (int seed = 0; seed < 20_000; seed++) {
            Arrays.stream(new Sample(10, 3, seed * 7919L).numbers()).forEach(each -> times[each]++);
        }
        for (int number = 1; number <= 10; number++) {
            assertThat(times[number]).isBetween(5_700, 6_300);
        }
    }
}
