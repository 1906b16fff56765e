package dev.xinmiao.decision.column;

import dev.xinmiao.decision.column.Val.Known;
import dev.xinmiao.decision.column.Val.Lane;
import dev.xinmiao.decision.expr.Expr.Arithmetic.Operator;
import dev.xinmiao.decision.expr.FeelType.Simple;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lowers what rules do with dates: a period after a day, the year of a day, full months between two days. All of it
 * grows (or falls) with its operands, so the ends of what is possible give the ends of the result. A method gives null
 * where there is no kernel.
 */
final class Dating {
    /** A hundred thousand years: what is further off is left to the interpreter. */
    private static final long MOST_MONTHS = 12 * 100_000;

    private static final long DAY = Duration.ofDays(1).toSeconds();

    private final Graph graph;
    private final Values values;

    Dating(Values values) {
        this.graph = values.graph;
        this.values = values;
    }

    /** A date and a duration that is the same in every row. */
    @Nullable
    Val calculate(Operator operator, Val a, Val b) {
        boolean sum = operator == Operator.ADD;
        if (sum && a instanceof Known && b instanceof Lane) {
            return calculate(operator, b, a);
        }
        if (!sum && operator != Operator.SUBTRACT
                || !(a instanceof Lane date)
                || date.type() != Simple.DATE
                || !(b instanceof Known(Object duration))) {
            return null;
        }
        return switch (duration) {
            case Period period -> after(date, sum ? period.toTotalMonths() : -period.toTotalMonths());
            // Whole days, back from midnight: a date keeps no time of day.
            case Duration exact -> later(date, Math.floorDiv((sum ? exact : exact.negated()).getSeconds(), DAY));
            case null, default -> null;
        };
    }

    private @Nullable Lane after(Lane date, long months) {
        return Math.abs(months) > MOST_MONTHS
                ? null
                : narrow(mapped(date, Simple.DATE, each -> graph.once(new Dates.PlusMonths(each, (int) months))));
    }

    private @Nullable Lane later(Lane date, long days) {
        Node low = graph.add(date.low(), graph.number(days));
        Node high = date.exact() ? low : graph.add(date.high(), graph.number(days));
        return low == null || high == null
                ? null
                : narrow(new Lane(Simple.DATE, low, high, 0, date.valid(), date.possible(), date.bounded()));
    }

    /** Null for days that may be too far off for a lane of ints. */
    private static @Nullable Lane narrow(Lane days) {
        long least = Math.min(days.low().low, days.high().low);
        long most = Math.max(days.low().high, days.high().high);
        return Node.widthOf(least, most) == Node.Width.INT ? days : null;
    }

    @Nullable
    Val member(Val target, String name) {
        if (!(target instanceof Lane lane)) {
            return null;
        }
        return switch (lane.type()) {
            case DATE ->
                name.equals("year") ? mapped(lane, Simple.NUMBER, each -> graph.once(new Dates.Year(each))) : null;
            case YEARS_MONTHS_DURATION ->
                name.equals("years") ? mapped(lane, Simple.NUMBER, each -> graph.once(new Dates.Years(each))) : null;
            default -> null;
        };
    }

    private interface Mapping {
        Node of(Node lanes);
    }

    private static Lane mapped(Lane lane, Simple type, Mapping mapping) {
        Node low = mapping.of(lane.low());
        Node high = lane.exact() ? low : mapping.of(lane.high());
        return new Lane(type, low, high, 0, lane.valid(), lane.possible(), lane.bounded());
    }

    @Nullable
    Val call(String function, List<Val> arguments) {
        if (!function.equals("years and months duration")
                || arguments.size() != 2
                || arguments.stream().allMatch(Known.class::isInstance)) {
            return null;
        }
        Lane from = values.lane(arguments.get(0), Simple.DATE);
        Lane to = values.lane(arguments.get(1), Simple.DATE);
        if (from == null || to == null) {
            return null;
        }
        Node low = graph.once(new Dates.MonthsBetween(from.high(), to.low()));
        Node high = from.exact() && to.exact() ? low : graph.once(new Dates.MonthsBetween(from.low(), to.high()));
        return new Lane(
                Simple.YEARS_MONTHS_DURATION,
                low,
                high,
                0,
                graph.and(from.valid(), to.valid()),
                graph.and(from.possible(), to.possible()),
                graph.and(from.bounded(), to.bounded()));
    }
}
