package dev.xinmiao.search.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.xinmiao.search.classify.Measures.Filed;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MeasuresTest {
    private static Filed filed(double confidence, String said, String truth) {
        return new Filed(new Filing(List.of(new Guess(said, confidence), new Guess("z", 1 - confidence))), truth);
    }

    @Test
    void figures_of_four_filings_are_those_worked_out_by_hand() {
        Measures measures = new Measures(
                List.of(filed(0.95, "a", "a"), filed(0.85, "a", "a"), filed(0.85, "b", "a"), filed(0.6, "b", "b")));

        assertThat(measures.accuracy()).isEqualTo(0.75);
        // a: 2 hits of 3 true and 2 said = 0.8; b: 1 hit of 1 true and 2 said = 2/3
        assertThat(measures.macroF1()).isCloseTo((0.8 + 2.0 / 3) / 2, within(1e-12));
        // 0.05 once, |0.85 - 0.5| twice, 0.4 once
        assertThat(measures.calibrationError()).isCloseTo((0.05 + 0.7 + 0.4) / 4, within(1e-12));
        assertThat(measures.coverage(0.95)).isEqualTo(new Measures.Coverage(0.95, 0.25));
        assertThat(measures.coverage(0.75)).isEqualTo(new Measures.Coverage(0.6, 1));
        assertThat(measures.confidence()).isCloseTo(0.8125, within(1e-12));
        assertThat(measures.within(2)).isEqualTo(0.75);
    }

    @Test
    void a_threshold_takes_all_that_are_equally_sure_or_none() {
        Measures measures = new Measures(List.of(filed(0.9, "a", "a"), filed(0.9, "b", "a")));

        assertThat(measures.coverage(0.95).share()).isZero();
        assertThat(measures.coverage(0.5).share()).isEqualTo(1);
    }

    @Test
    void nothing_has_no_measures() {
        assertThatThrownBy(() -> new Measures(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 100)
    void every_filing_is_in_one_band_and_every_figure_between_0_and_1(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
        Random random = new Random(seed);
        List<Filed> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            all.add(filed(0.5 + random.nextDouble() / 2, random.nextBoolean() ? "a" : "b", "a"));
        }
        Measures measures = new Measures(all);

        assertThat(measures.reliability().stream()
                        .mapToInt(Measures.Band::count)
                        .sum())
                .isEqualTo(size);
        assertThat(List.of(
                        measures.accuracy(),
                        measures.macroF1(),
                        measures.calibrationError(),
                        measures.coverage(0.95).share()))
                .allMatch(figure -> figure >= 0 && figure <= 1);
    }

    @Property(tries = 100)
    void folds_share_out_every_category_evenly(
            @ForAll long seed,
            @ForAll @IntRange(min = 5, max = 80) int size,
            @ForAll @IntRange(min = 2, max = 5) int folds) {
        Random random = new Random(seed);
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            labels.add("c" + random.nextInt(4));
        }
        int[] fold = Folds.deal(labels, folds, seed);

        for (String label : List.of("c0", "c1", "c2", "c3")) {
            int[] counts = new int[folds];
            for (int i = 0; i < size; i++) {
                counts[fold[i]] += labels.get(i).equals(label) ? 1 : 0;
            }
            int most = java.util.Arrays.stream(counts).max().orElseThrow();
            int fewest = java.util.Arrays.stream(counts).min().orElseThrow();
            assertThat(most - fewest).isLessThanOrEqualTo(1);
        }
        assertThat(Folds.deal(labels, folds, seed)).isEqualTo(fold);
    }
}
