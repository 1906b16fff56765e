package dev.xinmiao.decision.value;

import dev.xinmiao.decision.expr.Expr.Arithmetic.Operator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sums, differences, multiples and quotients of dates, times and durations. */
public final class TemporalArithmetic {
    private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(Long.MAX_VALUE);

    private TemporalArithmetic() {}

    /** Null where the operation is not defined for these kinds, or its result cannot be represented. */
    public static @Nullable Object apply(Operator operator, @Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return null;
        }
        try {
            return switch (operator) {
                case ADD -> add(a, b);
                case SUBTRACT -> subtract(a, b);
                case MULTIPLY ->
                    a instanceof BigDecimal n ? times(b, n) : b instanceof BigDecimal n ? times(a, n) : null;
                case DIVIDE -> divide(a, b);
                case POWER -> null;
            };
        } catch (DateTimeException | ArithmeticException outOfRange) {
            return null;
        }
    }

    /** The sum of a list of durations. */
    public static @Nullable Object sum(List<? extends @Nullable Object> list, Caller caller) {
        Object sum = list.getFirst();
        for (int i = 0; i < list.size(); i++) {
            Object each = list.get(i);
            if (!(each instanceof Duration || each instanceof Period) || each.getClass() != sum.getClass()) {
                return caller.fail("%s cannot be summed up with the others", FeelText.brief(each));
            }
            sum = i == 0 ? sum : apply(Operator.ADD, sum, each);
            if (sum == null) {
                return caller.fail("The sum is too large");
            }
        }
        return sum;
    }

    private static @Nullable Object add(Object a, Object b) {
        return switch (b) {
            case Duration duration -> plus(a, duration);
            case Period period -> plusMonths(a, period.toTotalMonths());
            default -> (a instanceof Duration || a instanceof Period) && !(b instanceof BigDecimal) ? add2(b, a) : null;
        };
    }

    private static @Nullable Object add2(Object point, Object duration) {
        return duration instanceof Duration d ? plus(point, d) : plusMonths(point, ((Period) duration).toTotalMonths());
    }

    private static @Nullable Object plus(Object a, Duration duration) {
        return switch (a) {
            case Duration other -> other.plus(duration);
            case FeelDateTime dateTime -> dateTime.plus(duration);
            // whole days back from midnight: a date keeps no time of day
            case LocalDate date ->
                FeelDateTime.atMidnightUtc(date).plus(duration).date();
            case FeelTime time -> time.plusSeconds(duration.toSeconds());
            default -> null;
        };
    }

    private static @Nullable Object plusMonths(Object a, long months) {
        return switch (a) {
            case Period other -> TemporalText.months(other.toTotalMonths() + months);
            case FeelDateTime dateTime -> dateTime.plusMonths(months);
            case LocalDate date -> date.plusMonths(months);
            default -> null;
        };
    }

    private static @Nullable Object subtract(Object a, Object b) {
        return switch (b) {
            case Duration duration -> plus(a, duration.negated());
            case Period period -> plusMonths(a, -period.toTotalMonths());
            case FeelTime other ->
                a instanceof FeelTime time && (time.zone() == null) == (other.zone() == null)
                        ? Duration.ofSeconds(time.secondOfDay() - other.secondOfDay())
                        : null;
            case LocalDate other -> between(a, FeelDateTime.atMidnightUtc(other), other);
            case FeelDateTime other -> between(a, other, other.date());
            default -> null;
        };
    }

    /** A date beside a date and time counts as midnight UTC, so it does not go with a local one. */
    private static @Nullable Object between(Object a, FeelDateTime from, LocalDate fromDate) {
        FeelDateTime to = switch (a) {
            case LocalDate date -> FeelDateTime.atMidnightUtc(date);
            case FeelDateTime dateTime -> dateTime;
            default -> null;
        };
        if (to == null || (to.zone() == null) != (from.zone() == null)) {
            return null;
        }
        return Duration.ofSeconds(to.epochSecond() - from.epochSecond());
    }

    private static @Nullable Object times(Object duration, BigDecimal factor) {
        return switch (duration) {
            case Duration d -> duration(inSeconds(d).multiply(factor, Decimals.CONTEXT));
            case Period p -> months(BigDecimal.valueOf(p.toTotalMonths()).multiply(factor, Decimals.CONTEXT));
            default -> null;
        };
    }

    private static @Nullable Object divide(Object a, Object b) {
        if (a instanceof Duration x && b instanceof Duration y) {
            return y.isZero() ? null : inSeconds(x).divide(inSeconds(y), Decimals.CONTEXT);
        }
        if (a instanceof Period x && b instanceof Period y) {
            return y.toTotalMonths() == 0
                    ? null
                    : BigDecimal.valueOf(x.toTotalMonths())
                            .divide(BigDecimal.valueOf(y.toTotalMonths()), Decimals.CONTEXT);
        }
        if (!(b instanceof BigDecimal divisor) || divisor.signum() == 0) {
            return null;
        }
        return switch (a) {
            case Duration d -> duration(inSeconds(d).divide(divisor, Decimals.CONTEXT));
            case Period p -> months(BigDecimal.valueOf(p.toTotalMonths()).divide(divisor, Decimals.CONTEXT));
            default -> null;
        };
    }

    /** The length of a duration in seconds, with its fraction. */
    public static BigDecimal inSeconds(Duration duration) {
        return BigDecimal.valueOf(duration.getSeconds())
                .add(BigDecimal.valueOf(duration.getNano(), 9))
                .stripTrailingZeros();
    }

    private static @Nullable Duration duration(BigDecimal seconds) {
        return seconds.abs().compareTo(MOST_SECONDS) >= 0 ? null : TemporalText.seconds(seconds);
    }

    private static @Nullable Period months(BigDecimal months) {
        return months.abs().compareTo(MOST_SECONDS) >= 0
                ? null
                : TemporalText.months(months.setScale(0, RoundingMode.DOWN).longValue());
    }
}
