package dev.xinmiao.zone.programme;

import dev.xinmiao.decision.change.Lever;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.programme.InputBinding.Scale;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How an enterprise can change one of its facts, and what that costs it.
 *
 * @param step in the fact's unit; null for its last decimal
 * @param cost of touching it at all, in yuan
 * @param each what one unit more or less costs, in yuan
 * @param atMost a fact that it can't exceed: S&T staff are among the staff; null for none
 * @param atMostTimes how many times itself it can become in one year; null for any
 * @param moves a fact of which it is a part and that grows with it: where rules look at both, neither can be moved alone;
 *     null for none
 */
public record FactLever(
        FactKey key,
        Lever.Direction direction,
        @Nullable BigDecimal step,
        BigDecimal cost,
        BigDecimal each,
        @Nullable FactKey atMost,
        @Nullable BigDecimal atMostTimes,
        @Nullable FactKey moves) {

    FactLever withEach(BigDecimal changed) {
        return new FactLever(key, direction, step, cost, changed, atMost, atMostTimes, moves);
    }

    /**
     * For an input that counts the fact at a scale.
     *
     * @param most the greatest new value of the fact, in its own unit; null for none
     */
    Lever.Amount of(Scale scale, @Nullable BigDecimal most) {
        return new Lever.Amount(
                direction,
                cost,
                scale.back(each),
                step == null ? null : scale.of(step),
                null,
                most == null ? null : scale.of(most));
    }
}
