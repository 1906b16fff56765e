package dev.xinmiao.zone.programme;

import dev.xinmiao.zone.programme.Standing.State;
import org.jspecify.annotations.Nullable;

/**
 * Which standings by one programme a list shows, and in which order.
 *
 * @param state null = all three
 */
public record StandingFilter(String programme, @Nullable State state, Order order) {
    public enum Order {
        /** As subjects were first entered. */
        SUBJECT,
        /** The best lower bound first; only standings with a score. */
        SCORE,
        /** The nearest miss first; only near misses. */
        DISTANCE
    }
}
