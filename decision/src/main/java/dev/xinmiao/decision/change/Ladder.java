package dev.xinmiao.decision.change;

import dev.xinmiao.decision.change.Lever.Direction;
import dev.xinmiao.decision.change.Measures.Measure;
import dev.xinmiao.decision.change.Term.Fraction;
import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.value.Intervals;
import dev.xinmiao.decision.value.Possible;
import dev.xinmiao.decision.value.Possibles;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values that a lever may give an amount in one row: rung k is the row's value plus k steps. */
final class Ladder {
    /** Stands for no end. */
    static final long ENDLESS = 1L << 50;

    final int input;
    final BigDecimal start;
    final BigDecimal step;
    /** The lowest and the highest rung that a change may lead to. */
    final long lowest;

    final long highest;
    private final Lever.Amount lever;

    private Ladder(int input, BigDecimal start, BigDecimal step, long lowest, long highest, Lever.Amount lever) {
        this.input = input;
        this.start = start;
        this.step = step;
        this.lowest = lowest;
        this.highest = highest;
        this.lever = lever;
    }

    /** @param measures in which the input may occur: what it is compared with tells the step where none is given */
    static Ladder of(int input, FeelType type, BigDecimal start, Lever.Amount lever, List<Measure> measures) {
        BigDecimal step = lever.step() != null ? lever.step() : defaultStep(input, start, lever, measures);
        BigDecimal min = lever.min();
        BigDecimal max = lever.max();
        long lowest = lever.direction() == Direction.UP ? 0 : -ENDLESS;
        long highest = lever.direction() == Direction.DOWN ? 0 : ENDLESS;
        if (min != null) {
            lowest = Math.max(lowest, rung(min, start, step, RoundingMode.CEILING));
        }
        if (max != null) {
            highest = Math.min(highest, rung(max, start, step, RoundingMode.FLOOR));
        }
        if (Intervals.hull(Possibles.ofType(type, 0)) instanceof Possible.Numbers allowed) {
            if (allowed.low() != null) {
                long first = rung(allowed.low(), start, step, RoundingMode.CEILING);
                boolean excluded =
                        !allowed.lowIncluded() && at(first, start, step).compareTo(allowed.low()) == 0;
                lowest = Math.max(lowest, excluded ? first + 1 : first);
            }
            if (allowed.high() != null) {
                long last = rung(allowed.high(), start, step, RoundingMode.FLOOR);
                boolean excluded =
                        !allowed.highIncluded() && at(last, start, step).compareTo(allowed.high()) == 0;
                highest = Math.min(highest, excluded ? last - 1 : last);
            }
        }
        return new Ladder(input, start, step, lowest, highest, lever);
    }

    private static BigDecimal defaultStep(int input, BigDecimal start, Lever.Amount lever, List<Measure> measures) {
        int decimals = Math.max(decimals(start), Math.max(decimals(lever.min()), decimals(lever.max())));
        for (Measure measure : measures) {
            if (measure.term().equals(new Term.Variable(input))) {
                for (BigDecimal cut : measure.cuts()) {
                    decimals = Math.max(decimals, decimals(cut));
                }
            }
        }
        return BigDecimal.ONE.movePointLeft(decimals);
    }

    private static int decimals(@Nullable BigDecimal number) {
        return number == null ? 0 : Math.max(0, number.stripTrailingZeros().scale());
    }

    private static long rung(BigDecimal value, BigDecimal start, BigDecimal step, RoundingMode mode) {
        return clamp(value.subtract(start).divide(step, 0, mode));
    }

    private static long clamp(BigDecimal rung) {
        return rung.compareTo(BigDecimal.valueOf(ENDLESS)) >= 0
                ? ENDLESS
                : rung.compareTo(BigDecimal.valueOf(-ENDLESS)) <= 0 ? -ENDLESS : rung.longValue();
    }

    private static BigDecimal at(long rung, BigDecimal start, BigDecimal step) {
        return rung == 0 ? start : start.add(step.multiply(BigDecimal.valueOf(rung)));
    }

    BigDecimal at(long rung) {
        return at(rung, start, step);
    }

    /** Whether it may stand there; the row's own value always is allowed. */
    boolean has(long rung) {
        return rung == 0 || rung >= lowest && rung <= highest;
    }

    boolean isEndless() {
        return lowest == -ENDLESS || highest == ENDLESS;
    }

    BigDecimal cost(long rung) {
        return rung == 0
                ? BigDecimal.ZERO
                : lever.cost().add(lever.costPerUnit().multiply(step.multiply(BigDecimal.valueOf(Math.abs(rung)))));
    }

    Ladder withoutEnds() {
        return new Ladder(input, start, step, -ENDLESS, ENDLESS, lever);
    }

    /** The part of it where a change costs less; no more than the whole. */
    Ladder cheaperThan(BigDecimal cost) {
        if (lever.costPerUnit().signum() == 0) {
            return lever.cost().compareTo(cost) < 0 ? this : new Ladder(input, start, step, 0, 0, lever);
        }
        BigDecimal perStep = lever.costPerUnit().multiply(step);
        long most = clamp(cost.subtract(lever.cost()).divide(perStep, 0, RoundingMode.CEILING)) - 1;
        return new Ladder(
                input, start, step, Math.max(lowest, Math.min(0, -most)), Math.min(highest, Math.max(0, most)), lever);
    }

    /**
     * Adds the rungs behind which a measure's comparisons may turn, seen from rung 0: for each place where one turns
     * the nearest rung there or beyond.
     *
     * @param fraction the measure's term in this lever
     */
    void turns(Fraction fraction, List<BigDecimal> cuts, Rungs into) {
        boolean pole = fraction.s().signum() != 0;
        if (pole) {
            turn(fraction.r().negate(), fraction.s(), into);
        }
        for (int i = 0; i < cuts.size(); i++) {
            // p + q·x = cut · (r + s·x)
            BigDecimal cut = cuts.get(i);
            turn(
                    cut.multiply(fraction.r()).subtract(fraction.p()),
                    pole ? fraction.q().subtract(cut.multiply(fraction.s())) : fraction.q(),
                    into);
        }
    }

    /** At {@code x = numerator / denominator}. */
    private void turn(BigDecimal numerator, BigDecimal denominator, Rungs into) {
        if (denominator.signum() == 0) {
            return;
        }
        BigDecimal far = numerator.subtract(start.multiply(denominator));
        BigDecimal unit = denominator.multiply(step);
        long rung;
        boolean exact;
        if (isShort(far) && isShort(unit)) {
            long a = far.longValue();
            long b = unit.longValue();
            rung = Math.floorDiv(a, b);
            exact = rung * b == a;
        } else {
            BigDecimal floor = far.divide(unit, 0, RoundingMode.FLOOR);
            exact = floor.multiply(unit).compareTo(far) == 0;
            rung = clamp(floor);
        }
        if (rung == ENDLESS || rung == -ENDLESS) {
            return;
        }
        if (exact) {
            add(rung, into);
            add(rung > 0 ? rung + 1 : rung < 0 ? rung - 1 : 1, into);
            if (rung == 0) {
                add(-1, into);
            }
        } else {
            add(rung < 0 ? rung : rung + 1, into);
        }
    }

    private static boolean isShort(BigDecimal number) {
        return number.scale() == 0 && number.precision() <= 15;
    }

    private void add(long rung, Rungs into) {
        if (rung != 0 && has(rung)) {
            into.add(rung);
        }
    }

    Possible.Numbers between(long low, long high) {
        BitSet causes = new BitSet();
        causes.set(input);
        return new Possible.Numbers(
                low <= -ENDLESS ? null : at(low),
                low > -ENDLESS,
                high >= ENDLESS ? null : at(high),
                high < ENDLESS,
                causes);
    }
}
