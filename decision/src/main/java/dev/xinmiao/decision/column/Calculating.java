package dev.xinmiao.decision.column;

import dev.xinmiao.decision.column.Val.Known;
import dev.xinmiao.decision.column.Val.Lane;
import dev.xinmiao.decision.column.Val.Ratio;
import dev.xinmiao.decision.expr.Expr.Arithmetic.Operator;
import dev.xinmiao.decision.expr.FeelType.Simple;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lowers calculations with numbers. A method gives null where there is no kernel. */
final class Calculating {
    private static final int MOST_DECIMALS = 18;

    private final Graph graph;
    private final Values values;

    Calculating(Values values) {
        this.graph = values.graph;
        this.values = values;
    }

    @Nullable
    Val calculate(Operator operator, Val a, Val b) {
        if (a instanceof Known && b instanceof Known) {
            return null; // folded by the interpreter
        }
        if (a instanceof Ratio ratio) {
            return shifted(operator, ratio, b);
        }
        if (b instanceof Ratio ratio) {
            return operator == Operator.MULTIPLY ? shifted(operator, ratio, a) : null;
        }
        Lane x = values.lane(a, Simple.NUMBER);
        Lane y = values.lane(b, Simple.NUMBER);
        if (x == null || y == null) {
            return null;
        }
        return switch (operator) {
            case ADD -> sum(x, y, false);
            case SUBTRACT -> sum(x, y, true);
            case MULTIPLY -> product(x, y);
            case DIVIDE -> quotient(x, y);
            case POWER -> null;
        };
    }

    @Nullable
    Lane sum(Lane x, Lane y, boolean difference) {
        int scale = Math.max(x.scale(), y.scale());
        Lane left = values.scaled(x, scale);
        Lane right = values.scaled(y, scale);
        if (left == null || right == null) {
            return null;
        }
        Node low = difference ? graph.subtract(left.low(), right.high()) : graph.add(left.low(), right.low());
        Node high = left.exact() && right.exact()
                ? low
                : difference ? graph.subtract(left.high(), right.low()) : graph.add(left.high(), right.high());
        return number(low, high, scale, x, y);
    }

    private @Nullable Lane number(@Nullable Node low, @Nullable Node high, int scale, Lane x, Lane y) {
        return low == null || high == null
                ? null
                : new Lane(
                        Simple.NUMBER,
                        low,
                        high,
                        scale,
                        graph.and(x.valid(), y.valid()),
                        graph.and(x.possible(), y.possible()),
                        graph.and(x.bounded(), y.bounded()));
    }

    private @Nullable Lane product(Lane x, Lane y) {
        int scale = x.scale() + y.scale();
        if (scale > MOST_DECIMALS) {
            return null;
        }
        if (x.exact() && y.exact()) {
            Node data = graph.multiply(x.low(), y.low());
            return number(data, data, scale, x, y);
        }
        // The ends of the factors give the ends of the product where neither is negative.
        if (x.low().low < 0 || y.low().low < 0) {
            return null;
        }
        return number(graph.multiply(x.low(), y.low()), graph.multiply(x.high(), y.high()), scale, x, y);
    }

    private @Nullable Val quotient(Lane x, Lane y) {
        if (y.exact() && y.low() instanceof Sources.Fill fill && fill.value == 0) {
            return new Known(null);
        }
        Node exact = graph.and(graph.and(known(x), known(y)), graph.and(x.bounded(), y.bounded()));
        Node byZero = graph.equal(y.low(), 0);
        Node notByZero = y.exact()
                ? graph.and(y.bounded(), graph.not(byZero))
                : graph.and(y.bounded(), graph.or(graph.atLeast(y.low(), 1), graph.not(graph.atLeast(y.high(), 0))));
        Node valid = graph.and(graph.and(x.valid(), y.valid()), notByZero);
        Node possible = graph.and(graph.and(x.possible(), y.possible()), graph.not(graph.and(exact, byZero)));
        return new Ratio(x.low(), y.low(), y.scale() - x.scale(), valid, possible, exact);
    }

    private Node known(Lane lane) {
        return lane.exact() ? graph.yes : graph.equal(lane.low(), lane.high());
    }

    /** Times or by a power of ten; any other number would have to be multiplied with the rounded quotient. */
    private @Nullable Ratio shifted(Operator operator, Ratio ratio, Val by) {
        if (!(by instanceof Known known)
                || !(known.value() instanceof BigDecimal number)
                || (operator != Operator.MULTIPLY && operator != Operator.DIVIDE)
                || number.signum() <= 0
                || number.stripTrailingZeros().unscaledValue().bitLength() != 1) {
            return null;
        }
        int exponent = -number.stripTrailingZeros().scale();
        int shift = ratio.shift() + (operator == Operator.MULTIPLY ? exponent : -exponent);
        return Math.abs(shift) > MOST_DECIMALS
                ? null
                : new Ratio(
                        ratio.numerator(), ratio.denominator(), shift, ratio.valid(), ratio.possible(), ratio.exact());
    }

    @Nullable
    Val negate(Val operand) {
        return switch (operand) {
            case Lane lane
            when lane.type() == Simple.NUMBER -> {
                Lane zero = Lane.exact(graph, Simple.NUMBER, graph.number(0), 0, graph.yes);
                yield sum(zero, lane, true);
            }
            case Ratio ratio -> {
                Node negative = graph.subtract(graph.number(0), ratio.numerator());
                yield negative == null
                        ? null
                        : new Ratio(
                                negative,
                                ratio.denominator(),
                                ratio.shift(),
                                ratio.valid(),
                                ratio.possible(),
                                ratio.exact());
            }
            default -> null;
        };
    }

    /** The built-in functions of numbers that have kernels. */
    @Nullable
    Val call(String function, List<Val> arguments) {
        List<@Nullable Lane> lanes = arguments.stream()
                .<@Nullable Lane>map(each -> values.lane(each, Simple.NUMBER))
                .toList();
        boolean known = arguments.stream().allMatch(Known.class::isInstance);
        if (!known && function.equals("floor") && lanes.size() == 1) {
            return floor(lanes.getFirst());
        }
        if (known || lanes.size() < 2 || lanes.stream().anyMatch(each -> each == null)) {
            return null;
        }
        return switch (function) {
            case "sum" -> fold(lanes, (x, y) -> sum(x, y, false));
            case "min" -> fold(lanes, (x, y) -> extreme(x, y, true));
            case "max" -> fold(lanes, (x, y) -> extreme(x, y, false));
            default -> null;
        };
    }

    /** To whole numbers. What lies between two bounds lies between their floors. */
    private @Nullable Lane floor(@Nullable Lane x) {
        if (x == null || x.scale() < 0) {
            return null;
        }
        long unit = ColumnBuilder.power(x.scale());
        Node low = graph.floorQuotient(x.low(), unit);
        return number(low, x.exact() ? low : graph.floorQuotient(x.high(), unit), 0, x, x);
    }

    private interface Joining {
        @Nullable
        Lane of(Lane x, Lane y);
    }

    private static @Nullable Lane fold(List<@Nullable Lane> lanes, Joining joining) {
        Lane result = lanes.getFirst();
        for (Lane each : lanes.subList(1, lanes.size())) {
            result = result == null || each == null ? null : joining.of(result, each);
        }
        return result;
    }

    @Nullable
    Lane extreme(Lane x, Lane y, boolean least) {
        int scale = Math.max(x.scale(), y.scale());
        Lane left = values.scaled(x, scale);
        Lane right = values.scaled(y, scale);
        if (left == null || right == null) {
            return null;
        }
        Node low = least ? values.least(left.low(), right.low()) : values.greatest(left.low(), right.low());
        Node high = left.exact() && right.exact()
                ? low
                : least ? values.least(left.high(), right.high()) : values.greatest(left.high(), right.high());
        return number(low, high, scale, x, y);
    }
}
