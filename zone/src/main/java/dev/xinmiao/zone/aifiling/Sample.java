package dev.xinmiao.zone.aifiling;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/**
 * A random sample that anybody can draw again: the numbers 1 to {@code population}, shuffled by Fisher and Yates with
 * {@link Random}, whose arithmetic the Java specification fixes, and cut off after {@code size}.
 *
 * @param seed with which the same sample is drawn again
 */
public record Sample(long population, int size, long seed) {
    static final long MOST = Integer.MAX_VALUE;

    public Sample {
        if (size < 1 || population < size || population > MOST) {
            throw new IllegalArgumentException(size + " of " + population + " can't be drawn");
        }
    }

    /** The numbers drawn, in their order. */
    public int[] numbers() {
        Random random = new Random(seed);
        // Only what was moved is kept, so that a tenth of a million takes little.
        Map<Integer, Integer> moved = new HashMap<>();
        int[] drawn = new int[size];
        int left = Math.toIntExact(population);
        for (int i = 0; i < size; i++, left--) {
            int place = random.nextInt(left);
            Integer last = moved.getOrDefault(left - 1, left - 1);
            drawn[i] = moved.getOrDefault(place, place) + 1;
            moved.put(place, last);
        }
        Arrays.sort(drawn);
        return drawn;
    }
}
