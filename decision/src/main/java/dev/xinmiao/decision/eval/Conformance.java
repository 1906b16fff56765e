package dev.xinmiao.decision.eval;

import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.expr.FeelType.ContextType;
import dev.xinmiao.decision.expr.FeelType.ListType;
import dev.xinmiao.decision.expr.FeelType.Restricted;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.value.FeelContext;
import dev.xinmiao.decision.value.FeelDateTime;
import dev.xinmiao.decision.value.FeelText;
import dev.xinmiao.decision.value.LiftedComparison;
import dev.xinmiao.decision.value.Possible;
import dev.xinmiao.decision.value.Possible.Anything;
import dev.xinmiao.decision.value.Possible.Numbers;
import dev.xinmiao.decision.value.Possible.OneOf;
import dev.xinmiao.decision.value.Possibles;
import dev.xinmiao.decision.value.Truth;
import dev.xinmiao.decision.value.Types;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** FEEL's implicit conversions to a declared type (DMN 1.5 §10.3.2.9.4), and the check of its allowed values. */
final class Conformance {
    /** No combination of truths. */
    private static final int UNTOLD = -1;

    private final Interpreter interpreter;

    Conformance(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    @Nullable
    Object conform(@Nullable Object value, FeelType type) {
        if (value == null || type == Simple.ANY) {
            return value;
        }
        if (value instanceof Possible possible) {
            return possible(possible, type);
        }
        int fits = fits(value, type);
        if (fits == Truth.TRUE) {
            return value;
        }
        if (fits == (Truth.TRUE | Truth.FALSE)) {
            return Possibles.union(value, null, Possibles.causesOf(value));
        }
        Object converted = convert(value, Types.unrestricted(type));
        if (converted != null && fits(converted, type) == Truth.TRUE) {
            return converted;
        }
        return interpreter.fail("%s is not a value of the type %s", FeelText.brief(value), Types.name(type));
    }

    private static @Nullable Object convert(Object value, FeelType type) {
        if (type instanceof ListType) {
            return value instanceof List ? null : Collections.singletonList(value);
        }
        if (value instanceof List<?> list && list.size() == 1) {
            return list.getFirst();
        }
        return type == Simple.DATE_TIME && value instanceof LocalDate date ? FeelDateTime.atMidnightUtc(date) : null;
    }

    /** Whether the value has the type and is allowed by it; both, where something within is uncertain. */
    private int fits(@Nullable Object value, FeelType type) {
        if (value == null) {
            return Truth.TRUE;
        }
        if (type instanceof Restricted restricted) {
            int base = fits(value, restricted.base());
            Expr.Test test = restricted.allowed();
            if (base == Truth.FALSE || test == null) {
                return base;
            }
            int allowed = allows(test, value);
            return Truth.and(base, (allowed & Truth.TRUE) | (Truth.mayBeOther(allowed) ? Truth.FALSE : 0));
        }
        if (type instanceof Simple && !(value instanceof Possible)) {
            return Types.conforms(value, type) ? Truth.TRUE : Truth.FALSE;
        }
        return fitsOthers(value, type);
    }

    private int fitsOthers(Object value, FeelType type) {
        return switch (type) {
            case ListType(FeelType element) -> {
                int all = value instanceof List<?> ? Truth.TRUE : Truth.FALSE;
                for (Object each : value instanceof List<?> list ? list : Collections.emptyList()) {
                    all = Truth.and(all, fits(each, element));
                }
                yield all;
            }
            case ContextType(Map<String, FeelType> members) -> {
                int all = value instanceof FeelContext ? Truth.TRUE : Truth.FALSE;
                for (Map.Entry<String, FeelType> member : members.entrySet()) {
                    if (value instanceof FeelContext context && context.has(member.getKey())) {
                        all = Truth.and(all, fits(context.get(member.getKey()), member.getValue()));
                    } else {
                        all = Truth.FALSE;
                    }
                }
                yield all;
            }
            default ->
                value instanceof Possible possible
                        ? (isOf(possible, type) ? Truth.TRUE : Truth.TRUE | Truth.FALSE)
                        : Types.conforms(value, type) ? Truth.TRUE : Truth.FALSE;
        };
    }

    private @Nullable Object possible(Possible possible, FeelType type) {
        if (possible instanceof OneOf oneOf) {
            List<@Nullable Object> results = new ArrayList<>();
            boolean asTheyWere = true;
            for (Object each : oneOf.values()) {
                Object result = interpreter.quietly(() -> conform(each, type));
                results.add(result);
                asTheyWere &= result == each;
            }
            return asTheyWere ? oneOf : Possibles.oneOf(results, oneOf.causes());
        }
        if (!isOf(possible, type)) {
            return Possibles.anything(type, possible.causes());
        }
        Object conformed = possible;
        FeelType each = type;
        while (each instanceof Restricted restricted) {
            Expr.Test test = restricted.allowed();
            int allowed = test == null ? Truth.TRUE : allows(test, possible);
            if (!Truth.mayBeTrue(allowed)) {
                return null;
            }
            if (Truth.mayBeOther(allowed)) {
                conformed = Possibles.union(conformed, null);
            }
            each = restricted.base();
        }
        return conformed;
    }

    private int allows(Expr.Test test, Object value) {
        int simple = value instanceof BigDecimal number ? bounded(test.condition(), number) : UNTOLD;
        return simple != UNTOLD ? simple : Truth.of(interpreter.testAside(test, value));
    }

    /** A number against bounds and constants, as almost all restrictions are: no frame and no interpreter needed. */
    private static int bounded(Expr condition, BigDecimal number) {
        if (condition instanceof Expr.Comparison comparison
                && comparison.left() instanceof Expr.Variable value
                && value.up() == 0
                && value.slot() == 0
                && comparison.right() instanceof Expr.Constant(BigDecimal bound, var _)) {
            return LiftedComparison.holds(comparison.operator(), number.compareTo(bound)) ? Truth.TRUE : Truth.FALSE;
        }
        if (!(condition instanceof Expr.And and)) {
            return UNTOLD;
        }
        int all = Truth.TRUE;
        for (Expr each : and.operands()) {
            int one = bounded(each, number);
            if (one == UNTOLD) {
                return UNTOLD;
            }
            all = Truth.and(all, one);
        }
        return all;
    }

    /** Whether the description is, restrictions left aside, one of values of the type. */
    private static boolean isOf(Possible possible, FeelType type) {
        FeelType base = Types.unrestricted(type);
        return switch (possible) {
            case Numbers _ -> base == Simple.NUMBER || base == Simple.ANY;
            case OneOf oneOf -> oneOf.values().stream().allMatch(each -> Types.conforms(each, base));
            case Anything anything -> Types.subtype(anything.type(), base);
        };
    }
}
