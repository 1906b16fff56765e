package dev.xinmiao.search.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LbfgsTest {
    @Property(tries = 50)
    void finds_the_bottom_of_a_bowl(@ForAll long seed) {
        Random random = new Random(seed);
        double[] bottom = random.doubles(6, -5, 5).toArray();
        double[] steepness = random.doubles(6, 0.5, 20).toArray();
        double[] point = new double[6];

        Lbfgs.minimise(point, (at, gradient) -> {
            double value = 0;
            for (int i = 0; i < at.length; i++) {
                double off = at[i] - bottom[i];
                value += steepness[i] * off * off;
                gradient[i] = 2 * steepness[i] * off;
            }
            return value;
        });

        for (int i = 0; i < 6; i++) {
            assertThat(point[i]).isCloseTo(bottom[i], within(0.05));
        }
    }

    @Test
    void scores_ten_times_too_sure_are_cooled_until_they_are_as_sure_as_they_are_right() {
        // Right three times in four: a log odds of 1.1 is honest, 11 is not.
        double honest = Math.log(3);
        List<double[]> scores = java.util.stream.IntStream.range(0, 400)
                .mapToObj(_ -> new double[] {10 * honest, 0})
                .toList();
        int[] truth = java.util.stream.IntStream.range(0, 400)
                .map(i -> i % 4 == 0 ? 1 : 0)
                .toArray();

        assertThat(Temperature.fit(scores, truth)).isCloseTo(10, within(0.01));
    }
}
