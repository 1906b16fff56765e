package dev.xinmiao.decision.column;

import dev.xinmiao.decision.column.Val.Known;
import dev.xinmiao.decision.column.Val.Lane;
import dev.xinmiao.decision.column.Val.Logic;
import dev.xinmiao.decision.column.Val.Ratio;
import dev.xinmiao.decision.column.Values.Condition;
import dev.xinmiao.decision.expr.Expr.Comparison.Operator;
import dev.xinmiao.decision.expr.FeelType.Simple;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Lowers comparisons. */
final class Comparing {
    /**
     * Fractions are compared by products. FEEL rounds a quotient to 34 digits; below this bound of the products a
     * quotient that is not equal to what it is compared with differs from it by far more than that rounding.
     */
    private static final double EXACT_PRODUCTS = 1e32;

    private static final BigDecimal LONGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    private final Graph graph;
    private final Values values;

    Comparing(Values values) {
        this.graph = values.graph;
        this.values = values;
    }

    /** Null where there is no kernel for the two. */
    @Nullable
    Logic compare(Operator operator, Val a, Val b) {
        boolean equality = operator == Operator.EQUAL || operator == Operator.NOT_EQUAL;
        if (values.isNull(a) || values.isNull(b)) {
            if (!equality) {
                return Logic.exact(graph.no, graph.no);
            }
            Condition absent = values.not(values.present(values.isNull(a) ? b : a));
            Logic equal = never(absent);
            return operator == Operator.EQUAL ? equal : equal.not();
        }
        if (a instanceof Logic || b instanceof Logic) {
            return equality && isTruth(a) && isTruth(b) ? truths(operator, values.logic(a), values.logic(b)) : null;
        }
        Condition holds = equality ? equal(a, b) : order(operator, a, b);
        if (holds == null) {
            return null;
        }
        Condition x = values.present(a);
        Condition y = values.present(b);
        Condition both = values.and(x, y);
        if (!equality) {
            return new Logic(
                    graph.and(both.certain(), holds.certain()),
                    graph.and(both.certain(), graph.not(holds.possible())),
                    graph.and(both.possible(), holds.possible()),
                    graph.and(both.possible(), graph.not(holds.certain())));
        }
        // Null equals null, and nothing else.
        Condition neither = values.not(values.or(x, y));
        Logic equal = never(values.or(values.and(both, holds), neither));
        return operator == Operator.EQUAL ? equal : equal.not();
    }

    /** Of a condition that is never null. */
    private Logic never(Condition condition) {
        return new Logic(
                condition.certain(),
                graph.not(condition.possible()),
                condition.possible(),
                graph.not(condition.certain()));
    }

    private static boolean isTruth(Val value) {
        return value instanceof Logic || value instanceof Known known && known.value() instanceof Boolean;
    }

    private Logic truths(Operator operator, Logic a, Logic b) {
        Condition neither = values.not(values.or(values.present(a), values.present(b)));
        Condition same = values.or(
                values.or(
                        values.and(Condition.of(a), Condition.of(b)),
                        values.and(Condition.of(a.not()), Condition.of(b.not()))),
                neither);
        return operator == Operator.EQUAL ? never(same) : never(same).not();
    }

    /** Where the comparison certainly and possibly holds of values that are not null; elsewhere it means nothing. */
    private @Nullable Condition order(Operator operator, Val a, Val b) {
        if (a instanceof Ratio ratio) {
            return by(operator, ratio(ratio, b));
        }
        if (b instanceof Ratio ratio) {
            return by(mirrored(operator), ratio(ratio, a));
        }
        if (a instanceof Lane lane && b instanceof Known known && known.value() instanceof BigDecimal number) {
            return lane.type() == Simple.NUMBER ? by(operator, withConstant(lane, number)) : null;
        }
        if (b instanceof Lane lane && a instanceof Known known && known.value() instanceof BigDecimal number) {
            return lane.type() == Simple.NUMBER ? by(mirrored(operator), withConstant(lane, number)) : null;
        }
        return by(operator, lanes(a, b));
    }

    private @Nullable Condition equal(Val a, Val b) {
        if (a instanceof Ratio ratio) {
            return equal(ratio(ratio, b));
        }
        if (b instanceof Ratio ratio) {
            return equal(ratio(ratio, a));
        }
        if (a instanceof Lane lane && b instanceof Known known && known.value() instanceof BigDecimal number) {
            return equalConstant(lane, number);
        }
        if (b instanceof Lane lane && a instanceof Known known && known.value() instanceof BigDecimal number) {
            return equalConstant(lane, number);
        }
        Pair pair = pair(a, b);
        if (pair == null) {
            return null;
        }
        Lane x = pair.x;
        Lane y = pair.y;
        Node bounded = graph.and(x.bounded(), y.bounded());
        if (x.exact() && y.exact()) {
            Node same = graph.equal(x.low(), y.low());
            return new Condition(graph.and(bounded, same), graph.or(graph.not(bounded), same));
        }
        return equal(lanes(x, y));
    }

    /**
     * Certainly and possibly {@code ≥}, and certainly and possibly {@code ≤}.
     */
    private record Order(Condition atLeast, Condition atMost) {}

    private @Nullable Condition equal(@Nullable Order order) {
        return order == null ? null : values.and(order.atLeast, order.atMost);
    }

    private @Nullable Condition by(Operator operator, @Nullable Order order) {
        if (order == null) {
            return null;
        }
        return switch (operator) {
            case AT_LEAST -> order.atLeast;
            case LESS -> values.not(order.atLeast);
            case AT_MOST -> order.atMost;
            case GREATER -> values.not(order.atMost);
            case EQUAL, NOT_EQUAL -> throw new IllegalArgumentException("no order");
        };
    }

    private record Pair(Lane x, Lane y) {}

    private @Nullable Pair pair(Val a, Val b) {
        Simple type = a instanceof Lane lane ? lane.type() : b instanceof Lane lane ? lane.type() : Simple.NUMBER;
        Lane x = values.lane(a, type);
        Lane y = values.lane(b, type);
        if (x == null || y == null) {
            return null;
        }
        int scale = Math.max(x.scale(), y.scale());
        Lane left = values.scaled(x, scale);
        Lane right = values.scaled(y, scale);
        return left == null || right == null ? null : new Pair(left, right);
    }

    private @Nullable Order lanes(Val a, Val b) {
        Pair pair = pair(a, b);
        if (pair == null || pair.x.type() == Simple.STRING) {
            return null;
        }
        Lane x = pair.x;
        Lane y = pair.y;
        Node bounded = graph.and(x.bounded(), y.bounded());
        return new Order(
                within(bounded, graph.notLess(x.low(), y.high()), graph.notLess(x.high(), y.low())),
                within(bounded, graph.notLess(y.low(), x.high()), graph.notLess(y.high(), x.low())));
    }

    /** Where the values have no bounds everything is possible and nothing certain. */
    private Condition within(Node bounded, Node certain, Node possible) {
        return new Condition(graph.and(bounded, certain), graph.or(graph.not(bounded), possible));
    }

    private static Operator mirrored(Operator operator) {
        return switch (operator) {
            case LESS -> Operator.GREATER;
            case AT_MOST -> Operator.AT_LEAST;
            case GREATER -> Operator.LESS;
            case AT_LEAST -> Operator.AT_MOST;
            case EQUAL, NOT_EQUAL -> operator;
        };
    }

    /** The constant may have more decimals than the lanes: it is rounded to the next lane, not the lanes to it. */
    private Order withConstant(Lane lane, BigDecimal number) {
        BigDecimal bound = number.movePointRight(lane.scale());
        long least = whole(bound, RoundingMode.CEILING);
        long more = whole(bound, RoundingMode.FLOOR) + 1;
        return new Order(
                within(lane.bounded(), graph.atLeast(lane.low(), least), graph.atLeast(lane.high(), least)),
                within(
                        lane.bounded(),
                        graph.not(graph.atLeast(lane.high(), more)),
                        graph.not(graph.atLeast(lane.low(), more))));
    }

    private @Nullable Condition equalConstant(Lane lane, BigDecimal number) {
        if (lane.type() != Simple.NUMBER) {
            return null;
        }
        if (!lane.exact()) {
            return equal(withConstant(lane, number));
        }
        BigDecimal value = number.movePointRight(lane.scale());
        boolean whole = value.stripTrailingZeros().scale() <= 0 && value.abs().compareTo(LONGEST) < 0;
        Node same = whole ? graph.equal(lane.low(), value.longValue()) : graph.no;
        return within(lane.bounded(), same, same);
    }

    /** Beyond what lanes can hold any bound is as good as another. */
    static long whole(BigDecimal bound, RoundingMode mode) {
        BigDecimal nearest = bound.abs().compareTo(LONGEST) >= 0
                ? BigDecimal.valueOf(bound.signum() * (Long.MAX_VALUE - 1))
                : bound.setScale(0, mode);
        return nearest.longValue();
    }

    /** {@code n/d · 10^shift} against a number {@code y · 10^−scale}: {@code n · 10^(shift + scale)} against {@code y·d}. */
    private @Nullable Order ratio(Ratio ratio, Val other) {
        Lane lane = values.lane(other, Simple.NUMBER);
        if (lane == null || !lane.exact()) {
            return null;
        }
        int exponent = ratio.shift() + lane.scale();
        if (exponent > 18 || exponent < -18) {
            return null;
        }
        long left = exponent >= 0 ? ColumnBuilder.power(exponent) : 1;
        long right = exponent < 0 ? ColumnBuilder.power(-exponent) : 1;
        Node product = ratio.denominator();
        if (lane.low() instanceof Sources.Fill fill) {
            if (fill.value == 0) {
                product = graph.number(0);
            } else if (Math.abs(fill.value) < Long.MAX_VALUE / right) {
                right *= fill.value;
            } else {
                return null;
            }
        } else {
            product = graph.multiply(lane.low(), ratio.denominator());
        }
        if (product == null
                || largest(ratio.numerator()) * left > EXACT_PRODUCTS
                || largest(product) * Math.abs((double) right) > EXACT_PRODUCTS) {
            return null;
        }
        Node n = ratio.numerator();
        Node atLeast = graph.productNotLess(n, left, product, right);
        Node atMost = graph.productNotLess(product, right, n, left);
        if (ratio.denominator().low < 0) {
            Node positive = graph.atLeast(ratio.denominator(), 0);
            Node swapped = graph.selectMask(positive, atMost, atLeast);
            atLeast = graph.selectMask(positive, atLeast, atMost);
            atMost = swapped;
        }
        Node known = graph.and(ratio.exact(), lane.bounded());
        return new Order(within(known, atLeast, atLeast), within(known, atMost, atMost));
    }

    private static double largest(Node node) {
        return Math.max(Math.abs((double) node.low), Math.abs((double) node.high));
    }
}
