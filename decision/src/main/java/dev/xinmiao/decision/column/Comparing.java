package dev.xinmiao.decision.column;

import dev.xinmiao.decision.column.Val.Known;
import dev.xinmiao.decision.column.Val.Lane;
import dev.xinmiao.decision.column.Val.Logic;
import dev.xinmiao.decision.column.Val.Ratio;
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

    /** Where the left is at least the right, at most the right, and both. */
    private record Order(Node atLeast, Node atMost) {}

    /** Null where there is no kernel for the two. */
    @Nullable
    Logic compare(Operator operator, Val a, Val b) {
        boolean equality = operator == Operator.EQUAL || operator == Operator.NOT_EQUAL;
        if (values.isNull(a) || values.isNull(b)) {
            Node absent = graph.not(values.valid(values.isNull(a) ? b : a));
            return !equality
                    ? new Logic(graph.no, graph.no)
                    : operator == Operator.EQUAL
                            ? new Logic(absent, graph.not(absent))
                            : new Logic(graph.not(absent), absent);
        }
        if (a instanceof Logic || b instanceof Logic) {
            return equality && isTruth(a) && isTruth(b) ? truths(operator, values.logic(a), values.logic(b)) : null;
        }
        Node holds = holds(operator, a, b);
        if (holds == null) {
            return null;
        }
        Node x = values.valid(a);
        Node y = values.valid(b);
        Node both = graph.and(x, y);
        if (!equality) {
            return new Logic(graph.and(both, holds), graph.and(both, graph.not(holds)));
        }
        // Null equals null, and nothing else.
        Node neither = graph.not(graph.or(x, y));
        Node yes = operator == Operator.EQUAL
                ? graph.or(graph.and(both, holds), neither)
                : graph.or(graph.and(both, holds), graph.not(graph.or(both, neither)));
        return new Logic(yes, graph.not(yes));
    }

    private static boolean isTruth(Val value) {
        return value instanceof Logic || value instanceof Known known && known.value() instanceof Boolean;
    }

    private Logic truths(Operator operator, Logic a, Logic b) {
        Node neither = graph.not(graph.or(graph.or(a.yes(), a.no()), graph.or(b.yes(), b.no())));
        Node same = graph.or(graph.or(graph.and(a.yes(), b.yes()), graph.and(a.no(), b.no())), neither);
        return operator == Operator.EQUAL ? new Logic(same, graph.not(same)) : new Logic(graph.not(same), same);
    }

    /** Where the comparison holds of values that are not null; elsewhere the mask means nothing. */
    private @Nullable Node holds(Operator operator, Val a, Val b) {
        if (a instanceof Lane lane && b instanceof Known known && known.value() != null) {
            return withConstant(operator, lane, known.value());
        }
        if (a instanceof Known known && known.value() != null && b instanceof Lane lane) {
            return withConstant(mirrored(operator), lane, known.value());
        }
        if (a instanceof Ratio ratio) {
            return by(operator, ratio(ratio, b));
        }
        if (b instanceof Ratio ratio) {
            return by(mirrored(operator), ratio(ratio, a));
        }
        if (!(a instanceof Lane x) || !(b instanceof Lane y) || x.type() != y.type()) {
            return null;
        }
        int scale = Math.max(x.scale(), y.scale());
        Node left = values.scaled(x, scale);
        Node right = values.scaled(y, scale);
        if (left == null || right == null) {
            return null;
        }
        return switch (operator) {
            case EQUAL -> graph.equal(left, right);
            case NOT_EQUAL -> graph.not(graph.equal(left, right));
            default ->
                x.type() == Simple.STRING
                        ? null
                        : by(operator, new Order(graph.notLess(left, right), graph.notLess(right, left)));
        };
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

    private @Nullable Node by(Operator operator, @Nullable Order order) {
        if (order == null) {
            return null;
        }
        return switch (operator) {
            case AT_LEAST -> order.atLeast;
            case LESS -> graph.not(order.atLeast);
            case AT_MOST -> order.atMost;
            case GREATER -> graph.not(order.atMost);
            case EQUAL -> graph.and(order.atLeast, order.atMost);
            case NOT_EQUAL -> graph.not(graph.and(order.atLeast, order.atMost));
        };
    }

    private @Nullable Node withConstant(Operator operator, Lane lane, Object value) {
        if (!(value instanceof BigDecimal number) || lane.type() != Simple.NUMBER) {
            Lane constant = values.lane(new Known(value), lane.type());
            return constant == null ? null : holds(operator, lane, constant);
        }
        // The bound may have more decimals than the lanes: it is rounded to the next lane, not the lanes to it.
        BigDecimal bound = number.movePointRight(lane.scale());
        Node x = lane.data();
        return switch (operator) {
            case AT_LEAST -> graph.atLeast(x, whole(bound, RoundingMode.CEILING));
            case LESS -> graph.not(graph.atLeast(x, whole(bound, RoundingMode.CEILING)));
            case GREATER -> graph.atLeast(x, whole(bound, RoundingMode.FLOOR) + 1);
            case AT_MOST -> graph.not(graph.atLeast(x, whole(bound, RoundingMode.FLOOR) + 1));
            case EQUAL -> equal(x, bound);
            case NOT_EQUAL -> graph.not(equal(x, bound));
        };
    }

    /** Beyond what lanes can hold any bound is as good as another. */
    static long whole(BigDecimal bound, RoundingMode mode) {
        BigDecimal nearest = bound.abs().compareTo(LONGEST) >= 0
                ? BigDecimal.valueOf(bound.signum() * (Long.MAX_VALUE - 1))
                : bound.setScale(0, mode);
        return nearest.longValue();
    }

    private Node equal(Node x, BigDecimal value) {
        boolean whole = value.stripTrailingZeros().scale() <= 0 && value.abs().compareTo(LONGEST) < 0;
        return whole ? graph.equal(x, value.longValue()) : graph.no;
    }

    /** {@code n/d · 10^shift} against a number {@code y · 10^−scale}: {@code n · 10^(shift + scale)} against {@code y·d}. */
    private @Nullable Order ratio(Ratio ratio, Val other) {
        Lane lane = values.lane(other, Simple.NUMBER);
        if (lane == null) {
            return null;
        }
        int exponent = ratio.shift() + lane.scale();
        if (exponent > 18 || exponent < -18) {
            return null;
        }
        long left = exponent >= 0 ? ColumnBuilder.power(exponent) : 1;
        long right = exponent < 0 ? ColumnBuilder.power(-exponent) : 1;
        Node product = ratio.denominator();
        if (lane.data() instanceof Sources.Fill fill) {
            if (fill.value == 0) {
                product = graph.number(0);
            } else if (Math.abs(fill.value) < Long.MAX_VALUE / right) {
                right *= fill.value;
            } else {
                return null;
            }
        } else {
            product = graph.multiply(lane.data(), ratio.denominator());
        }
        if (product == null
                || largest(ratio.numerator()) * left > EXACT_PRODUCTS
                || largest(product) * Math.abs((double) right) > EXACT_PRODUCTS) {
            return null;
        }
        Node n = ratio.numerator();
        Node atLeast = graph.productNotLess(n, left, product, right);
        Node atMost = graph.productNotLess(product, right, n, left);
        if (ratio.denominator().low >= 0) {
            return new Order(atLeast, atMost);
        }
        Node positive = graph.atLeast(ratio.denominator(), 0);
        return new Order(graph.selectMask(positive, atLeast, atMost), graph.selectMask(positive, atMost, atLeast));
    }

    private static double largest(Node node) {
        return Math.max(Math.abs((double) node.low), Math.abs((double) node.high));
    }
}
