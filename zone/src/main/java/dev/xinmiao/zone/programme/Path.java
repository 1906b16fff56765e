package dev.xinmiao.zone.programme;

import dev.xinmiao.zone.fact.FactDefinition;
import dev.xinmiao.zone.kernel.Mark;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What it would take for a subject to meet a programme: the cheapest changes of its facts after which the rules say
 * yes. Found from what is known of the last full year, so it is a plan for the next application, not a promise.
 *
 * @param ways the cheapest first; each changes another set of facts
 * @param leastCost no way costs less, in yuan; null where there is no way
 * @param mark what the costs rest on
 */
public record Path(
        Programme programme,
        Edition edition,
        Proof proof,
        List<Way> ways,
        @Nullable BigDecimal leastCost,
        Mark mark) {

    /** How far the search could prove what it says. */
    public enum Proof {
        /** The first way is the cheapest there is. */
        CHEAPEST,
        /** No change of these facts is enough. */
        NO_WAY,
        /** The search stopped: something cheaper may exist. */
        STOPPED
    }

    /** Changes that together are enough, with their cost in yuan. */
    public record Way(List<Step> steps, BigDecimal cost) {}

    /**
     * One fact to be changed.
     *
     * @param year null for a lasting fact
     * @param unit as the rules count it, such as 万元; from and to are in it
     * @param cost in yuan
     */
    public record Step(
            FactDefinition fact, @Nullable Integer year, String unit, BigDecimal from, BigDecimal to, BigDecimal cost) {
        public boolean isMore() {
            return to.compareTo(from) > 0;
        }

        public BigDecimal difference() {
            return to.subtract(from).abs();
        }
    }
}
