package dev.xinmiao.zone.benefit.combination;

import org.jspecify.annotations.Nullable;

/**
 * What an enterprise could get under one clause. The clause has rounded its own amount already (base, rate, round down, only
 * then the ceilings); refuses an amount that isn't a whole number of units.
 *
 * @param project the investment or product it is for; null where the clause is about the enterprise
 * @param most in fen, before any ceiling
 * @param least in fen, what may be granted at the least: 0 where it can be cut down to one unit, {@code most} for a fixed sum
 * @param unit in fen, what the grant is a whole number of: 100 for whole yuan
 * @param effort applications that it costs; 0 where it comes without one (免申即享)
 */
public record Claim(String id, String clause, @Nullable String project, long most, long least, long unit, int effort) {
    /** Beyond this, a thousand 亿 of fen, an amount is a slip. */
    static final long LARGEST = 10_000_000_000_000L;

    public Claim {
        if (most < 0 || most > LARGEST || least < 0 || least > most || unit < 1 || effort < 0 || effort > 1_000) {
            throw new IllegalArgumentException(
                    "申报“" + id + "”须满足 0 ≤ 最低额 ≤ 最高额 ≤ 1000 亿元，取整单位为正，申报次数不为负 " + "Claim '" + id
                            + "' needs 0 ≤ least ≤ most ≤ 100 billion yuan, a unit of a fen or more and an effort of 0 or more");
        }
        if (most % unit != 0 || least % unit != 0) {
            throw new IllegalArgumentException(
                    "申报“" + id + "”的金额不是取整单位 " + unit + " 分的整数倍，请先按条款取整 " + "The amounts of claim '" + id
                            + "' aren't whole units of " + unit + " fen; round them first, as the clause says");
        }
    }

    /** An amount in whole yuan that ceilings may cut, for one application. */
    public static Claim divisible(String id, String clause, @Nullable String project, long most) {
        return new Claim(id, clause, project, most, 0, 100, 1);
    }

    /** A sum that is given whole or not at all, for one application. */
    public static Claim fixed(String id, String clause, @Nullable String project, long sum) {
        return new Claim(id, clause, project, sum, sum, 100, 1);
    }

    boolean isFixed() {
        return least == most;
    }
}
