package dev.xinmiao.zone.demo;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Random draws for one enterprise. The same seed and number give the same enterprise on every machine. */
final class Draws {
    private final SplittableRandom random;

    Draws(long seed, int number) {
        random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** Evenly over the orders of magnitude of a range of positive numbers. */
    double spread(DemoProfile.Range range) {
        return Math.exp(between(Math.log(range.low()), Math.log(range.high())));
    }

    int whole(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    double normal() {
        return random.nextGaussian();
    }

    /** A number of events of a mean; by inversion, so meant for means below some tens. */
    int poisson(double mean) {
        double limit = Math.exp(-Math.min(mean, 40));
        double product = random.nextDouble();
        int events = 0;
        while (product > limit) {
            product *= random.nextDouble();
            events++;
        }
        return events;
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    <T> T pick(List<T> list, ToDoubleFunction<T> weight) {
        double left = random.nextDouble() * list.stream().mapToDouble(weight).sum();
        for (T each : list) {
            left -= weight.applyAsDouble(each);
            if (left < 0) {
                return each;
            }
        }
        return list.getLast();
    }
}
