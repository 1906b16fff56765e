package dev.xinmiao.decision.eval;

import dev.xinmiao.decision.expr.Expr.Arithmetic.Operator;
import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.value.Caller;
import dev.xinmiao.decision.value.Decimals;
import dev.xinmiao.decision.value.FeelText;
import dev.xinmiao.decision.value.Intervals;
import dev.xinmiao.decision.value.Possible;
import dev.xinmiao.decision.value.Possible.Numbers;
import dev.xinmiao.decision.value.Possible.OneOf;
import dev.xinmiao.decision.value.Possibles;
import dev.xinmiao.decision.value.TemporalArithmetic;
import dev.xinmiao.decision.value.Types;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code + - * / **} on plain values, and on uncertain ones. */
final class Calculation {
    private static final int MOST_PAIRS = 256;

    private Calculation() {}

    static @Nullable Object apply(Operator operator, @Nullable Object a, @Nullable Object b, Caller caller) {
        if (a instanceof BigDecimal x && b instanceof BigDecimal y) {
            return numbers(operator, x, y, caller);
        }
        if (a instanceof Possible || b instanceof Possible) {
            return lifted(operator, a, b, caller);
        }
        if (operator == Operator.ADD && a instanceof String x && b instanceof String y) {
            return x + y;
        }
        Object result = TemporalArithmetic.apply(operator, a, b);
        return result != null
                ? result
                : caller.fail("%s and %s cannot be %s", FeelText.brief(a), FeelText.brief(b), done(operator));
    }

    private static String done(Operator operator) {
        return switch (operator) {
            case ADD -> "added";
            case SUBTRACT -> "subtracted";
            case MULTIPLY -> "multiplied";
            case DIVIDE -> "divided";
            case POWER -> "raised to a power";
        };
    }

    private static @Nullable Object numbers(Operator operator, BigDecimal x, BigDecimal y, Caller caller) {
        BigDecimal result;
        if (operator == Operator.ADD) {
            result = x.add(y, Decimals.CONTEXT);
        } else if (operator == Operator.SUBTRACT) {
            result = x.subtract(y, Decimals.CONTEXT);
        } else if (operator == Operator.MULTIPLY) {
            result = x.multiply(y, Decimals.CONTEXT);
        } else if (operator == Operator.DIVIDE) {
            result = y.signum() == 0 ? null : x.divide(y, Decimals.CONTEXT);
        } else {
            result = Decimals.power(x, y);
        }
        if (result == null) {
            return operator == Operator.DIVIDE
                    ? caller.fail("%s is divided by zero", x)
                    : caller.fail("%s to the power of %s is not a number that FEEL can hold", x, y);
        }
        return Decimals.isReasonable(result) ? result : caller.fail("The result is too large or too small");
    }

    static @Nullable Object negate(@Nullable Object operand, Caller caller) {
        return switch (operand) {
            case BigDecimal number -> number.negate();
            case Duration duration -> duration.negated();
            case Period period -> period.negated();
            case Numbers numbers -> Intervals.negate(numbers);
            case OneOf oneOf -> {
                List<@Nullable Object> results = new ArrayList<>();
                for (Object each : oneOf.values()) {
                    results.add(caller.quietly(() -> negate(each, caller)));
                }
                yield Possibles.oneOf(results, oneOf.causes());
            }
            case Possible.Anything anything -> Possibles.anything(anything.type(), anything.causes());
            case null, default -> caller.fail("%s cannot be negated", FeelText.brief(operand));
        };
    }

    private static @Nullable Object lifted(Operator operator, @Nullable Object a, @Nullable Object b, Caller caller) {
        if (a == null || b == null) {
            return null;
        }
        BitSet causes = Possibles.unite(Possibles.causesOf(a), Possibles.causesOf(b));
        List<@Nullable Object> as = choices(a);
        List<@Nullable Object> bs = choices(b);
        if (as != null && bs != null && as.size() * bs.size() <= MOST_PAIRS) {
            List<@Nullable Object> results = new ArrayList<>();
            for (Object x : as) {
                for (Object y : bs) {
                    results.add(caller.quietly(() -> apply(operator, x, y, caller)));
                }
            }
            return Possibles.oneOf(results, causes);
        }
        Numbers x = Intervals.hull(a);
        Numbers y = Intervals.hull(b);
        return x != null && y != null ? intervals(operator, x, y, causes) : Possibles.anything(type(a, b), causes);
    }

    private static Object intervals(Operator operator, Numbers x, Numbers y, BitSet causes) {
        return switch (operator) {
            case ADD -> Intervals.add(x, y, causes);
            case SUBTRACT -> Intervals.subtract(x, y, causes);
            case MULTIPLY -> Intervals.multiply(x, y, causes);
            case DIVIDE -> Intervals.divide(x, y, causes);
            case POWER -> Intervals.power(x, y, causes);
        };
    }

    private static FeelType type(Object a, Object b) {
        FeelType x = Types.unrestricted(Types.of(a));
        FeelType y = Types.unrestricted(Types.of(b));
        return x.equals(y) && (x == Simple.NUMBER || x == Simple.STRING) ? x : Simple.ANY;
    }

    private static @Nullable List<@Nullable Object> choices(@Nullable Object value) {
        return switch (value) {
            case OneOf oneOf -> oneOf.values();
            case Possible _ -> null;
            case null, default -> Collections.singletonList(value);
        };
    }
}
