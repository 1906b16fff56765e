package dev.xinmiao.zone.ledger;

import dev.xinmiao.zone.kernel.Yuan;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** 取整 How a clause rounds an amount of money, as data. */
public record Rounding(Unit unit, Mode mode) {
    /** 抹去角分, unless the clause says otherwise. */
    public static final Rounding USUAL = new Rounding(Unit.YUAN, Mode.DOWN);

    /** To what. */
    public enum Unit {
        /** 分 */
        FEN(1),
        /** 元 */
        YUAN(100),
        /** 百元 */
        HUNDRED_YUAN(10_000);

        private final long fen;

        Unit(long fen) {
            this.fen = fen;
        }

        public long fen() {
            return fen;
        }
    }

    /** Which way. */
    public enum Mode {
        /** 舍去 */
        DOWN(RoundingMode.DOWN),
        /** 四舍五入 */
        HALF_UP(RoundingMode.HALF_UP),
        /** 进位 */
        UP(RoundingMode.UP);

        private final RoundingMode mode;

        Mode(RoundingMode mode) {
            this.mode = mode;
        }
    }

    /** @param yuan exact, however fine; not negative */
    public Yuan of(BigDecimal yuan) {
        return of(yuan, BigDecimal.ONE);
    }

    /**
     * Rounds a quotient in yuan, once: 724,500 × 184 / 365 has no end in decimals.
     *
     * @param dividend not negative
     * @param divisor more than zero
     */
    public Yuan of(BigDecimal dividend, BigDecimal divisor) {
        if (dividend.signum() < 0 || divisor.signum() <= 0) {
            throw new IllegalArgumentException("no amount of money: " + dividend + " / " + divisor);
        }
        BigDecimal units =
                dividend.movePointRight(2).divide(divisor.multiply(BigDecimal.valueOf(unit.fen)), 0, mode.mode);
        return Yuan.ofFen(Math.multiplyExact(units.longValueExact(), unit.fen));
    }
}
