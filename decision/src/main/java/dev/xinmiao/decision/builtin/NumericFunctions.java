package dev.xinmiao.decision.builtin;

import dev.xinmiao.decision.value.Caller;
import dev.xinmiao.decision.value.Decimals;
import dev.xinmiao.decision.value.Intervals;
import dev.xinmiao.decision.value.Possible.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Rounding, remainders, roots. */
final class NumericFunctions {
    private static final BigDecimal LEAST_SCALE = BigDecimal.valueOf(-6111);
    private static final BigDecimal MOST_SCALE = BigDecimal.valueOf(6176);

    private NumericFunctions() {}

    static void define(BuiltIns.Table table) {
        rounding(table, "decimal(n: number, scale: number): number", RoundingMode.HALF_EVEN);
        rounding(table, "floor(n: number, scale?: number): number", RoundingMode.FLOOR);
        rounding(table, "ceiling(n: number, scale?: number): number", RoundingMode.CEILING);
        rounding(table, "round up(n: number, scale: number): number", RoundingMode.UP);
        rounding(table, "round down(n: number, scale: number): number", RoundingMode.DOWN);
        rounding(table, "round half up(n: number, scale: number): number", RoundingMode.HALF_UP);
        rounding(table, "round half down(n: number, scale: number): number", RoundingMode.HALF_DOWN);
        table.lifted(
                "abs(n: number|days and time duration|years and months duration): any",
                (a, caller) -> absolute(a[0]),
                (a, causes) ->
                        Intervals.hull(a[0]) instanceof Numbers n ? Intervals.absolute(n) : Signature.Lift.UNKNOWN);
        table.define("modulo(dividend: number, divisor: number): number", (a, caller) -> modulo(a, caller));
        table.lifted(
                "sqrt(number: number): number",
                (a, caller) -> {
                    BigDecimal number = number(a[0]);
                    return number.signum() < 0
                            ? caller.fail("A negative number, %s, has no square root", number)
                            : Decimals.sqrt(number);
                },
                (a, causes) -> Intervals.hull(a[0]) instanceof Numbers n
                                && n.low() != null
                                && n.low().signum() >= 0
                        ? Intervals.increasing(n, Decimals::sqrt)
                        : Signature.Lift.UNKNOWN);
        table.define("log(number: number): number", (a, caller) -> {
            BigDecimal number = number(a[0]);
            return number.signum() <= 0
                    ? caller.fail("The logarithm is defined for positive numbers only, not for %s", number)
                    : Decimals.log(number);
        });
        table.define("exp(number: number): number", (a, caller) -> {
            BigDecimal power = Decimals.exp(number(a[0]));
            return power == null ? caller.fail("e to the power of %s is too large or too small", a[0]) : power;
        });
        table.define("odd(number: number): boolean", (a, caller) -> parity(number(a[0]), caller, 1));
        table.define("even(number: number): boolean", (a, caller) -> parity(number(a[0]), caller, 0));
    }

    private static void rounding(BuiltIns.Table table, String signature, RoundingMode mode) {
        table.lifted(signature, (a, caller) -> round(a, mode, caller), (a, causes) -> lifted(a, mode));
    }

    private static @Nullable Object round(@Nullable Object[] a, RoundingMode mode, Caller caller) {
        BigDecimal number = number(a[0]);
        if (!(a[1] instanceof BigDecimal scale)) {
            return number.setScale(0, mode);
        }
        return scale.compareTo(LEAST_SCALE) < 0 || scale.compareTo(MOST_SCALE) > 0
                ? caller.fail("The scale must lie between %s and %s, it is %s", LEAST_SCALE, MOST_SCALE, scale)
                : round(number, scale.intValue(), mode);
    }

    private static BigDecimal round(BigDecimal number, int scale, RoundingMode mode) {
        return scale >= number.scale() ? number : number.setScale(scale, mode).round(Decimals.CONTEXT);
    }

    private static Object lifted(@Nullable Object[] a, RoundingMode mode) {
        Numbers numbers = Intervals.hull(a[0]);
        int scale =
                a.length > 1 && a[1] instanceof BigDecimal given && given.abs().compareTo(MOST_SCALE) < 0
                        ? given.intValue()
                        : 0;
        boolean plainScale = a.length < 2
                || a[1] == null
                || (a[1] instanceof BigDecimal given
                        && given.compareTo(LEAST_SCALE) >= 0
                        && given.compareTo(MOST_SCALE) <= 0);
        if (numbers == null || !plainScale) {
            return Signature.Lift.UNKNOWN;
        }
        UnaryOperator<BigDecimal> function = number -> round(number, scale, mode);
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(-scale);
        return switch (mode) {
            case FLOOR -> Intervals.floor(numbers, unit, function);
            case CEILING -> Intervals.ceiling(numbers, unit, function);
            default -> Intervals.increasing(numbers, function);
        };
    }

    private static Object absolute(@Nullable Object value) {
        return switch (value) {
            case java.time.Duration duration -> duration.abs();
            case java.time.Period period -> period.toTotalMonths() < 0 ? period.negated() : period;
            case null, default -> number(value).abs();
        };
    }

    /** The remainder has the sign of the divisor. */
    private static @Nullable Object modulo(@Nullable Object[] a, Caller caller) {
        BigDecimal dividend = number(a[0]);
        BigDecimal divisor = number(a[1]);
        if (divisor.signum() == 0) {
            return caller.fail("The divisor of modulo is zero");
        }
        BigDecimal remainder = dividend.remainder(divisor);
        boolean otherSide = remainder.signum() != 0 && remainder.signum() != divisor.signum();
        return (otherSide ? remainder.add(divisor) : remainder).round(Decimals.CONTEXT);
    }

    private static @Nullable Object parity(BigDecimal number, Caller caller, int wanted) {
        if (number.stripTrailingZeros().scale() > 0) {
            return caller.fail("%s is not an integer, so neither odd nor even", number);
        }
        return number.remainder(BigDecimal.TWO).abs().intValue() == wanted;
    }

    private static BigDecimal number(@Nullable Object argument) {
        return (BigDecimal) Objects.requireNonNull(argument);
    }
}
