package dev.xinmiao.decision.analysis;

import dev.xinmiao.decision.builtin.BuiltIn;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.Expr.Arithmetic.Operator;
import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.expr.FeelType.ContextType;
import dev.xinmiao.decision.expr.FeelType.FunctionType;
import dev.xinmiao.decision.expr.FeelType.ListType;
import dev.xinmiao.decision.expr.FeelType.RangeType;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.expr.Span;
import dev.xinmiao.decision.feel.NearNames;
import dev.xinmiao.decision.value.FeelFunction;
import dev.xinmiao.decision.value.Types;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which types FEEL's operators take and what they give (DMN 1.5 §10.3.2). Types come without restrictions. */
final class TypeRules {
    private static final Set<String> CALENDAR = Set.of("year", "month", "day", "weekday");
    private static final Set<String> CLOCK = Set.of("hour", "minute", "second");

    private final Clash clash;

    /** Told where the types at a place can only give null. */
    @FunctionalInterface
    interface Clash {
        void report(Span place, String message, String hint);
    }

    TypeRules(Clash clash) {
        this.clash = clash;
    }

    static FeelType of(@Nullable Object value) {
        return value instanceof FeelFunction ? Simple.ANY : Types.of(value);
    }

    /** The type of the items where a value is taken for a list. */
    static FeelType element(FeelType type) {
        return switch (type) {
            case ListType(FeelType element) -> Types.unrestricted(element);
            case RangeType(FeelType element) -> Types.unrestricted(element);
            default -> type;
        };
    }

    private static boolean isKnown(FeelType type) {
        return type instanceof Simple && type != Simple.ANY && type != Simple.NULL;
    }

    FeelType negate(Expr.Negate negate, FeelType operand) {
        if (isKnown(operand) && operand != Simple.NUMBER && !isDuration(operand)) {
            clash.report(
                    negate.span(),
                    "A " + Types.name(operand) + " has no negative, so this is null: "
                            + negate.span().text() + ".",
                    "");
            return Simple.ANY;
        }
        return operand;
    }

    private static boolean isDuration(FeelType type) {
        return type == Simple.DAYS_TIME_DURATION || type == Simple.YEARS_MONTHS_DURATION;
    }

    private static boolean isMoment(FeelType type) {
        return type == Simple.DATE || type == Simple.DATE_TIME || type == Simple.TIME;
    }

    FeelType arithmetic(Expr.Arithmetic sum, FeelType left, FeelType right) {
        if (!isKnown(left) || !isKnown(right)) {
            return left == Simple.NUMBER && right == Simple.NUMBER ? Simple.NUMBER : Simple.ANY;
        }
        FeelType result = result(sum.operator(), left, right);
        if (result == null) {
            String hint = sum.operator() == Operator.ADD && (left == Simple.STRING || right == Simple.STRING)
                    ? "To join texts, convert with string(…)."
                    : "Convert one of them, for example with number(…) or date(…).";
            clash.report(
                    sum.span(),
                    "A " + Types.name(left) + " and a " + Types.name(right) + " can't be "
                            + switch (sum.operator()) {
                                case ADD -> "added";
                                case SUBTRACT -> "subtracted";
                                case MULTIPLY -> "multiplied";
                                case DIVIDE -> "divided";
                                case POWER -> "raised to a power";
                            }
                            + ", so this is null: " + sum.span().text() + ".",
                    hint);
            return Simple.ANY;
        }
        return result;
    }

    /** Null for types that the operator doesn't take. */
    private static @Nullable FeelType result(Operator operator, FeelType left, FeelType right) {
        if (left == Simple.NUMBER && right == Simple.NUMBER) {
            return Simple.NUMBER;
        }
        return switch (operator) {
            case ADD -> {
                if (left == right && (left == Simple.STRING || isDuration(left))) {
                    yield left;
                }
                yield isMoment(left) && isDuration(right)
                        ? moved(left, right)
                        : isDuration(left) && isMoment(right) ? moved(right, left) : null;
            }
            case SUBTRACT -> {
                if (isDuration(left) && left == right) {
                    yield left;
                }
                if (isMoment(left) && isMoment(right)) {
                    yield (left == Simple.TIME) == (right == Simple.TIME) ? Simple.DAYS_TIME_DURATION : null;
                }
                yield isMoment(left) && isDuration(right) ? moved(left, right) : null;
            }
            case MULTIPLY ->
                isDuration(left) && right == Simple.NUMBER
                        ? left
                        : left == Simple.NUMBER && isDuration(right) ? right : null;
            case DIVIDE ->
                isDuration(left) && right == Simple.NUMBER
                        ? left
                        : isDuration(left) && left == right ? Simple.NUMBER : null;
            case POWER -> null;
        };
    }

    private static @Nullable FeelType moved(FeelType moment, FeelType duration) {
        return moment == Simple.TIME && duration == Simple.YEARS_MONTHS_DURATION ? null : moment;
    }

    FeelType comparison(Expr.Comparison comparison, FeelType left, FeelType right) {
        boolean cell = Cells.isValue(comparison.left());
        if (isKnown(left) && isKnown(right) && left != right) {
            String text = comparison.span().text();
            clash.report(
                    cell ? comparison.right().span() : comparison.span(),
                    (cell
                                    ? "The column is a " + Types.name(left) + ", the cell compares it with a "
                                            + Types.name(right)
                                    : "A " + Types.name(left) + " is compared with a " + Types.name(right))
                            + ", which is never true: " + text + ".",
                    hint(left, right, comparison.right()));
        }
        return Simple.BOOLEAN;
    }

    private static String hint(FeelType left, FeelType right, Expr written) {
        if (left == Simple.STRING && right == Simple.NUMBER && written instanceof Expr.Constant) {
            return "Put it in double quotes: \"" + written.span().text() + "\".";
        }
        if (right == Simple.STRING && written instanceof Expr.Constant(String text, var _)) {
            return isMoment(left)
                    ? "Write @\"" + text + "\"."
                    : "Remove the quotes if a " + Types.name(left) + " is meant.";
        }
        return "Convert one of them.";
    }

    void comparable(Span place, FeelType one, FeelType other) {
        if (isKnown(one) && isKnown(other) && one != other) {
            clash.report(
                    place,
                    "A " + Types.name(one) + " and a " + Types.name(other) + " can't be compared: " + place.text()
                            + ".",
                    "Convert one of them.");
        }
    }

    void matches(Expr.Matches matches, FeelType value, FeelType test) {
        FeelType wanted = element(test);
        // A condition stands for itself.
        if (isKnown(value) && isKnown(wanted) && value != wanted && wanted != Simple.BOOLEAN) {
            clash.report(
                    matches.test().span(),
                    "A " + Types.name(value) + " is tested by a " + Types.name(wanted) + ", which is never true: "
                            + matches.test().span().text() + ".",
                    hint(value, wanted, matches.test()));
        }
    }

    void truth(Expr condition, FeelType type) {
        if (isKnown(type) && type != Simple.BOOLEAN) {
            clash.report(
                    condition.span(),
                    "A condition must be true or false, but this is a " + Types.name(type) + ": "
                            + condition.span().text() + ".",
                    "Compare it with something.");
        }
    }

    FeelType member(Expr.Member member, FeelType target) {
        FeelType of = target instanceof ListType ? element(target) : target;
        FeelType found = Simple.ANY;
        if (of instanceof ContextType(Map<String, FeelType> members) && !members.isEmpty()) {
            if (!members.containsKey(member.name())) {
                clash.report(
                        member.span(),
                        "There is no “" + member.name() + "” in "
                                + member.target().span().text() + ".",
                        NearNames.hint(
                                member.name(),
                                members.keySet(),
                                "It has " + String.join(", ", members.keySet()) + "."));
            }
            found = members.getOrDefault(member.name(), Simple.ANY);
        } else if (isMoment(of) && (CALENDAR.contains(member.name()) || CLOCK.contains(member.name()))) {
            found = Simple.NUMBER;
        }
        return target instanceof ListType ? new ListType(found) : found;
    }

    FeelType builtIn(Expr.Call call, BuiltIn function, List<FeelType> arguments) {
        FeelType result = function.result(arguments);
        if (result == null) {
            clash.report(
                    call.span(),
                    "The function '" + function.name() + "' doesn't take " + names(arguments) + ", so this is null: "
                            + call.span().text() + ".",
                    "It takes " + function.describe() + ".");
            return Simple.ANY;
        }
        return result;
    }

    private static String names(List<FeelType> arguments) {
        return arguments.isEmpty()
                ? "no argument"
                : arguments.stream().map(Types::name).collect(Collectors.joining(", ", "(", ")"));
    }

    FeelType call(Expr.Call call, FunctionType function, List<FeelType> arguments) {
        List<FeelType> parameters = function.parameters();
        if (call.names().isEmpty() && !parameters.isEmpty() && parameters.size() == arguments.size()) {
            for (int i = 0; i < arguments.size(); i++) {
                FeelType wanted = Types.unrestricted(parameters.get(i));
                if (isMisfit(arguments.get(i), wanted)) {
                    clash.report(
                            call.arguments().get(i).span(),
                            "The argument is a " + Types.name(arguments.get(i)) + ", the function takes a "
                                    + Types.name(wanted) + " there.",
                            "Convert it.");
                }
            }
        }
        return function.result();
    }

    void conforms(Expr.Conform conform, FeelType actual) {
        FeelType wanted = Types.unrestricted(conform.type());
        if (isMisfit(actual, wanted)) {
            clash.report(
                    conform.value().span(),
                    "This is a " + Types.name(actual) + ", but declared to be a " + Types.name(conform.type())
                            + ", so it is null" + quoted(conform.value().span()) + ".",
                    "Correct the type, or convert the value.");
        }
    }

    private static String quoted(Span span) {
        return span.text().isEmpty() ? "" : ": " + span.text();
    }

    /** A value of the one simple type is never converted to the other. */
    private static boolean isMisfit(FeelType actual, FeelType wanted) {
        FeelType element = wanted instanceof ListType ? element(wanted) : wanted;
        return isKnown(actual)
                && isKnown(element)
                && actual != element
                && !(actual == Simple.DATE && element == Simple.DATE_TIME);
    }
}
