package dev.xinmiao.decision.value;

import dev.xinmiao.decision.expr.Expr.Parameter;
import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.expr.FeelType.ContextType;
import dev.xinmiao.decision.expr.FeelType.FunctionType;
import dev.xinmiao.decision.expr.FeelType.ListType;
import dev.xinmiao.decision.expr.FeelType.RangeType;
import dev.xinmiao.decision.expr.FeelType.Restricted;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.value.Possible.Anything;
import dev.xinmiao.decision.value.Possible.Numbers;
import dev.xinmiao.decision.value.Possible.OneOf;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The types of values: which type a value has, and whether it conforms to one. As elsewhere on the way to a first
 * answer, the commonest kinds are asked for one by one: Java takes 10 ms to make a process's first pattern switch ready.
 */
public final class Types {
    private Types() {}

    /** The type without the restrictions of its allowed values. */
    public static FeelType unrestricted(FeelType type) {
        FeelType base = type;
        while (base instanceof Restricted restricted) {
            base = restricted.base();
        }
        return base;
    }

    public static FeelType of(@Nullable Object value) {
        if (value == null) {
            return Simple.NULL;
        }
        if (value instanceof BigDecimal) {
            return Simple.NUMBER;
        }
        if (value instanceof String) {
            return Simple.STRING;
        }
        return value instanceof Boolean ? Simple.BOOLEAN : ofOthers(value);
    }

    private static FeelType ofOthers(Object value) {
        return switch (value) {
            case LocalDate _ -> Simple.DATE;
            case FeelTime _ -> Simple.TIME;
            case FeelDateTime _ -> Simple.DATE_TIME;
            case Duration _ -> Simple.DAYS_TIME_DURATION;
            case Period _ -> Simple.YEARS_MONTHS_DURATION;
            case List<?> list -> new ListType(joined(list));
            case FeelContext _ -> new ContextType(Map.of());
            case Range range -> new RangeType(of(range.low() != null ? range.low() : range.high()));
            case FeelFunction function ->
                new FunctionType(
                        function.parameters().stream().map(Parameter::type).toList(), function.result());
            case Numbers _ -> Simple.NUMBER;
            case OneOf oneOf -> joined(oneOf.values());
            case Anything anything -> anything.type();
            default -> Simple.ANY;
        };
    }

    private static FeelType joined(List<? extends @Nullable Object> values) {
        FeelType type = Simple.NULL;
        for (Object each : values) {
            type = join(type, of(each));
        }
        return type;
    }

    /** A type that both conform to. */
    public static FeelType join(FeelType a, FeelType b) {
        FeelType x = unrestricted(a);
        FeelType y = unrestricted(b);
        if (x.equals(y) || y == Simple.NULL) {
            return x;
        }
        if (x == Simple.NULL) {
            return y;
        }
        if (x instanceof ListType(FeelType p) && y instanceof ListType(FeelType q)) {
            return new ListType(join(p, q));
        }
        return x instanceof ContextType && y instanceof ContextType ? new ContextType(Map.of()) : Simple.ANY;
    }

    /** Whether a plain value has the type, restrictions left aside; null conforms to every type. */
    public static boolean conforms(@Nullable Object value, FeelType type) {
        if (value == null || type == Simple.ANY) {
            return true;
        }
        if (type == Simple.NUMBER) {
            return value instanceof BigDecimal;
        }
        if (type == Simple.STRING) {
            return value instanceof String;
        }
        return type == Simple.BOOLEAN ? value instanceof Boolean : conformsToOthers(value, type);
    }

    private static boolean conformsToOthers(Object value, FeelType type) {
        return switch (type) {
            case Simple simple ->
                switch (simple) {
                    case DATE -> value instanceof LocalDate;
                    case TIME -> value instanceof FeelTime;
                    case DATE_TIME -> value instanceof FeelDateTime;
                    case DAYS_TIME_DURATION -> value instanceof Duration;
                    case YEARS_MONTHS_DURATION -> value instanceof Period;
                    case ANY, NULL, NUMBER, STRING, BOOLEAN -> false;
                };
            case ListType(FeelType element) ->
                value instanceof List<?> list && list.stream().allMatch(each -> conforms(each, element));
            case ContextType(Map<String, FeelType> members) ->
                value instanceof FeelContext context
                        && members.entrySet().stream()
                                .allMatch(member -> context.has(member.getKey())
                                        && conforms(context.get(member.getKey()), member.getValue()));
            case RangeType(FeelType element) ->
                value instanceof Range range && conforms(range.low(), element) && conforms(range.high(), element);
            case FunctionType wanted -> value instanceof FeelFunction function && conforms(function, wanted);
            case Restricted restricted -> conforms(value, restricted.base());
        };
    }

    /** Parameters may be wider than asked for, the result narrower. */
    private static boolean conforms(FeelFunction function, FunctionType wanted) {
        List<Parameter> parameters = function.parameters();
        if (parameters.size() != wanted.parameters().size()) {
            return false;
        }
        for (int i = 0; i < parameters.size(); i++) {
            if (!subtype(wanted.parameters().get(i), parameters.get(i).type())) {
                return false;
            }
        }
        return subtype(function.result(), wanted.result());
    }

    /** Whether every value of one type is a value of the other. */
    public static boolean subtype(FeelType narrow, FeelType wide) {
        FeelType n = unrestricted(narrow);
        FeelType w = unrestricted(wide);
        if (w == Simple.ANY || n == Simple.NULL || n.equals(w)) {
            return true;
        }
        return switch (n) {
            case ListType(FeelType p) when w instanceof ListType(FeelType q) -> subtype(p, q);
            case RangeType(FeelType p) when w instanceof RangeType(FeelType q) -> subtype(p, q);
            case ContextType(var p)
            when w instanceof ContextType(var q) ->
                q.entrySet().stream()
                        .allMatch(member ->
                                p.get(member.getKey()) instanceof FeelType own && subtype(own, member.getValue()));
            case FunctionType p
            when w instanceof FunctionType q -> {
                boolean fits = p.parameters().size() == q.parameters().size() && subtype(p.result(), q.result());
                for (int i = 0; fits && i < p.parameters().size(); i++) {
                    fits = subtype(q.parameters().get(i), p.parameters().get(i));
                }
                yield fits;
            }
            default -> false;
        };
    }

    static boolean mayBeBoolean(FeelType type) {
        FeelType base = unrestricted(type);
        return base == Simple.BOOLEAN || base == Simple.ANY;
    }

    static boolean isBoolean(FeelType type) {
        return unrestricted(type) == Simple.BOOLEAN;
    }

    /** The type as FEEL writes it. */
    public static String name(FeelType type) {
        return switch (type) {
            case Simple simple -> simple.feelName();
            case ListType(FeelType element) -> "list<" + name(element) + ">";
            case RangeType(FeelType element) -> "range<" + name(element) + ">";
            case ContextType(Map<String, FeelType> members) ->
                members.entrySet().stream()
                        .map(member -> member.getKey() + ": " + name(member.getValue()))
                        .collect(Collectors.joining(", ", "context<", ">"));
            case FunctionType(List<FeelType> parameters, FeelType result) ->
                parameters.stream().map(Types::name).collect(Collectors.joining(", ", "function<", ">")) + " -> "
                        + name(result);
            case Restricted restricted -> restricted.name();
        };
    }
}
