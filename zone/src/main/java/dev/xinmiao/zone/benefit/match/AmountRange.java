package dev.xinmiao.zone.benefit.match;

import dev.xinmiao.decision.value.Possible;
import dev.xinmiao.zone.kernel.Yuan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The amount that a clause yields, or its interval while facts are missing.
 *
 * @param low fen
 * @param high fen; {@link #OPEN} where nothing bounds it
 */
public record AmountRange(long low, long high) {
    /** Without a bound above. */
    public static final long OPEN = Long.MAX_VALUE;

    public static final AmountRange NONE = new AmountRange(0, 0);
    public static final AmountRange UNKNOWN = new AmountRange(0, OPEN);

    public boolean exact() {
        return low == high;
    }

    public boolean bounded() {
        return high != OPEN;
    }

    public Yuan least() {
        return Yuan.ofFen(low);
    }

    public Yuan most() {
        return Yuan.ofFen(high);
    }

    /** @param yuan a model's outcome: a number, null, or what is possible. Finer than a fen is cut. */
    static AmountRange of(@Nullable Object yuan) {
        return switch (yuan) {
            case null -> NONE;
            case BigDecimal number -> {
                long fen = fen(number);
                yield new AmountRange(fen, fen);
            }
            case Possible.Numbers range ->
                new AmountRange(
                        range.low() == null ? 0 : Math.max(0, fen(range.low())),
                        range.high() == null ? OPEN : fen(range.high()));
            case Possible.OneOf some -> among(some);
            default -> UNKNOWN;
        };
    }

    private static AmountRange among(Possible.OneOf some) {
        AmountRange all = null;
        for (Object value : some.values()) {
            AmountRange each = of(value);
            all = all == null ? each : new AmountRange(Math.min(all.low, each.low), Math.max(all.high, each.high));
        }
        return all == null ? UNKNOWN : all;
    }

    private static long fen(BigDecimal yuan) {
        return yuan.movePointRight(2).setScale(0, RoundingMode.FLOOR).longValueExact();
    }
}
