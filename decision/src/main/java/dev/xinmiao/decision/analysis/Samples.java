package dev.xinmiao.decision.analysis;

import dev.xinmiao.decision.column.Axis;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.value.FeelDateTime;
import dev.xinmiao.decision.value.FeelTime;
import dev.xinmiao.decision.value.Ordering;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plain values of a piece of an axis, the best to look at first; none where the piece is empty. */
final class Samples {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final List<Duration> STEPS = List.of(
            Duration.ofDays(1), Duration.ofHours(1), Duration.ofMinutes(1), Duration.ofSeconds(1), Duration.ofNanos(1));

    private final Axis axis;

    Samples(Axis axis) {
        this.axis = axis;
    }

    /** Not for the piece of null. */
    List<Object> in(int piece) {
        if (piece % 2 == 1) {
            return List.of(axis.cuts().get(piece / 2));
        }
        return switch (axis.type()) {
            case BOOLEAN -> List.of();
            case STRING -> piece == 0 ? List.of(otherText()) : List.of();
            default -> {
                Object low = piece == 0 ? null : axis.cuts().get(piece / 2 - 1);
                Object high =
                        piece / 2 == axis.cuts().size() ? null : axis.cuts().get(piece / 2);
                yield candidates(low, high).stream()
                        .filter(each -> (low == null || Ordering.compare(low, each) < 0)
                                && (high == null || Ordering.compare(each, high) < 0))
                        .toList();
            }
        };
    }

    /**
     * A value as near to a cut as values are written in this column, on one side of it.
     *
     * @param sign −1 for below, 1 for above
     * @return null where the piece there is empty
     */
    @Nullable
    Object beside(int cut, int sign) {
        int piece = 2 * cut + 1 + sign;
        List<Object> others = in(piece);
        Object edge = axis.cuts().get(cut);
        Object near = switch (edge) {
            case BigDecimal number -> number.add(finest().multiply(BigDecimal.valueOf(sign)));
            case Duration _, FeelDateTime _, FeelTime _ -> moved(edge, STEPS.indexOf(Duration.ofSeconds(1)), sign);
            default -> moved(edge, 0, sign);
        };
        int neighbour = cut + sign;
        boolean inside = near != null
                && Ordering.compare(near, edge) == sign
                && (neighbour < 0
                        || neighbour >= axis.cuts().size()
                        || Ordering.compare(near, axis.cuts().get(neighbour)) == -sign);
        return inside ? near : others.isEmpty() ? null : others.getFirst();
    }

    /** One unit of the last place that any cut is written with, at most 1. */
    private BigDecimal finest() {
        int scale = axis.cuts().stream()
                .mapToInt(cut -> ((BigDecimal) cut).scale())
                .max()
                .orElse(0);
        return BigDecimal.ONE.movePointLeft(Math.max(0, scale));
    }

    private String otherText() {
        String text = "other";
        for (int i = 2; axis.cuts().contains(text); i++) {
            text = "other " + i;
        }
        return text;
    }

    private List<Object> candidates(@Nullable Object low, @Nullable Object high) {
        List<Object> values = new ArrayList<>();
        switch (low != null ? low : high) {
            case null -> values.addAll(ofType());
            case BigDecimal _ -> numbers((BigDecimal) low, (BigDecimal) high, values);
            case Object edge -> {
                for (int step = 0; step < STEPS.size(); step++) {
                    Object after = low == null ? null : moved(low, step, 1);
                    Object before = high == null ? null : moved(high, step, -1);
                    // From the end that is there; between two ends from the lower one.
                    Object near = after != null ? after : before;
                    if (near != null) {
                        values.add(near);
                    }
                    if (edge instanceof LocalDate || edge instanceof Period) {
                        break;
                    }
                }
            }
        }
        return values;
    }

    private List<Object> ofType() {
        return some(axis.type());
    }

    /** A usual value of a type, or two. */
    static List<Object> some(Simple type) {
        return switch (type) {
            case STRING -> List.of("other");
            case BOOLEAN -> List.of(true, false);
            case NUMBER -> List.of(BigDecimal.ZERO);
            case DATE ->
                List.of(
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2024, 6, 30),
                        LocalDate.of(2020, 12, 31),
                        LocalDate.of(2010, 1, 1),
                        LocalDate.of(2030, 1, 1));
            case TIME -> List.of(new FeelTime(LocalTime.NOON, null));
            case DATE_TIME -> List.of(new FeelDateTime(LocalDateTime.of(2026, 1, 1, 12, 0), null));
            case DAYS_TIME_DURATION -> List.of(Duration.ofDays(1));
            case YEARS_MONTHS_DURATION -> List.of(Period.ofMonths(1));
            default -> List.of();
        };
    }

    private static @Nullable Object moved(Object edge, int step, int sign) {
        Duration by = STEPS.get(step).multipliedBy(sign);
        return switch (edge) {
            case LocalDate date -> date.plusDays(sign);
            case Period period -> Period.ofMonths((int) period.toTotalMonths() + sign);
            case Duration duration -> duration.plus(by);
            case FeelDateTime moment -> moment.plus(by);
            // A time of day doesn't go beyond midnight; finer than a second it has no order.
            case FeelTime time when by.abs().compareTo(Duration.ofDays(1)) < 0 -> time.plusSeconds(by.toSeconds());
            default -> null;
        };
    }

    /** A whole number if there is one, near an end; else a short decimal; then others, for types that allow few. */
    private static void numbers(@Nullable BigDecimal low, @Nullable BigDecimal high, List<Object> values) {
        if (low == null || high == null) {
            BigDecimal end = java.util.Objects.requireNonNull(low == null ? high : low);
            int sign = low == null ? -1 : 1;
            BigDecimal whole = end.setScale(0, sign > 0 ? RoundingMode.FLOOR : RoundingMode.CEILING);
            values.add(whole.add(BigDecimal.valueOf(sign)));
            values.add(whole.add(BigDecimal.valueOf(sign * 100L)));
            values.add(end.add(step(end).multiply(BigDecimal.valueOf(sign))));
            return;
        }
        values.add(low.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE));
        BigDecimal middle = low.add(high).divide(TWO);
        BigDecimal shortest = middle;
        for (int scale = Math.max(0, Math.max(low.scale(), high.scale())); scale >= 0; scale--) {
            BigDecimal rounded = middle.setScale(scale, RoundingMode.HALF_EVEN);
            if (rounded.compareTo(low) > 0 && rounded.compareTo(high) < 0) {
                shortest = rounded;
            }
        }
        values.add(shortest);
        values.add(middle);
    }

    /** One unit of the last place that is written, at most 1. */
    static BigDecimal step(BigDecimal edge) {
        return BigDecimal.ONE.movePointLeft(
                Math.max(0, edge.stripTrailingZeros().scale()));
    }
}
