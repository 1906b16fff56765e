package dev.xinmiao.decision.builtin;

import dev.xinmiao.decision.expr.Expr.Parameter;
import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.value.Caller;
import dev.xinmiao.decision.value.FeelDateTime;
import dev.xinmiao.decision.value.FeelText;
import dev.xinmiao.decision.value.Possible;
import dev.xinmiao.decision.value.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to call a built-in function.
 *
 * @param looksInside false if the body does not look at the elements of its lists, so that they may be uncertain
 * @param lift gives the result for uncertain arguments; null if there is no better way than trying them all
 */
record Signature(
        String name,
        List<Formal> formals,
        FeelType result,
        boolean looksInside,
        Body body,
        @Nullable Lift lift) {

    interface Body {
        @Nullable
        Object apply(@Nullable Object[] arguments, Caller caller);
    }

    interface Lift {
        /** Returned where the uncertain arguments are of a kind that the lifting does not know. */
        Object UNKNOWN = new Object();

        @Nullable
        Object apply(@Nullable Object[] arguments, BitSet causes);
    }

    record Formal(String name, List<Kind> kinds, boolean nullable, boolean optional, boolean repeated) {
        String wanted() {
            return String.join(" or ", kinds.stream().map(kind -> kind.word).toList());
        }
    }

    /** Reads {@code name(parameter: kind, optional?: kind|kind?, repeated...: kind): result}. */
    static Signature read(String text, boolean looksInside, Body body, @Nullable Lift lift) {
        int open = text.indexOf('(');
        int close = text.lastIndexOf(')');
        List<Formal> formals = new ArrayList<>();
        for (String part : text.substring(open + 1, close).split(",")) {
            if (!part.isBlank()) {
                formals.add(formal(part.trim()));
            }
        }
        String result = text.substring(close + 2).trim();
        return new Signature(
                text.substring(0, open),
                List.copyOf(formals),
                result.equals("duration") ? Simple.ANY : Kind.of(result).type,
                looksInside,
                body,
                lift);
    }

    private static Formal formal(String text) {
        int colon = text.indexOf(':');
        String name = text.substring(0, colon);
        String kinds = text.substring(colon + 1).trim();
        boolean nullable = kinds.endsWith("?") || kinds.equals("any");
        boolean optional = name.endsWith("?");
        boolean repeated = name.endsWith("...");
        List<Kind> taken = new ArrayList<>();
        for (String kind : kinds.replace("?", "").split("\\|")) {
            taken.add(Kind.of(kind));
        }
        return new Formal(name.replace("?", "").replace("...", ""), List.copyOf(taken), nullable, optional, repeated);
    }

    List<Parameter> parameters() {
        return formals.stream()
                .map(formal -> new Parameter(formal.name, formal.kinds.getFirst().type))
                .toList();
    }

    boolean takes(int count) {
        int least = 0;
        for (Formal formal : formals) {
            least += formal.optional ? 0 : 1;
        }
        return count >= least && (count <= formals.size() || (!formals.isEmpty() && formals.getLast().repeated));
    }

    /** Whether values of these types may fit, as far as types tell. */
    boolean mayTake(List<FeelType> types) {
        if (!takes(types.size())) {
            return false;
        }
        for (int i = 0; i < types.size(); i++) {
            Formal formal = formals.get(Math.min(i, formals.size() - 1));
            FeelType type = Types.unrestricted(types.get(i));
            boolean fits = type == Simple.ANY
                    || (type == Simple.NULL && formal.nullable)
                    || formal.kinds.stream().anyMatch(kind -> mayBecome(type, kind));
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean mayBecome(FeelType type, Kind kind) {
        return switch (kind) {
            case ANY, LIST -> true;
            // A list of one counts as its element.
            case CONTEXT, RANGE, FUNCTION -> !(type instanceof Simple);
            default -> {
                FeelType element = type instanceof FeelType.ListType list ? Types.unrestricted(list.element()) : type;
                yield element == kind.type
                        || element == Simple.ANY
                        || (element == Simple.NULL && type != Simple.NULL)
                        || (kind == Kind.DATE_TIME && element == Simple.DATE)
                        || (kind == Kind.DATE && element == Simple.DATE_TIME);
            }
        };
    }

    String describe() {
        return formals.stream()
                .map(formal -> formal.name + ": " + formal.wanted())
                .collect(java.util.stream.Collectors.joining(", ", name + "(", ")"));
    }

    /**
     * The arguments as the body wants them: converted where FEEL converts, absent optional ones null. Uncertain ones
     * pass as they are. Null, and a complaint into {@code why}, if one does not fit.
     */
    @Nullable
    Object @Nullable [] fit(@Nullable Object[] arguments, String[] why) {
        @Nullable Object[] fitted = new Object[Math.max(arguments.length, formals.size())];
        for (int i = 0; i < arguments.length; i++) {
            Formal formal = formals.get(Math.min(i, formals.size() - 1));
            Object converted = convert(arguments[i], formal);
            if (converted == null && (arguments[i] != null || !formal.nullable)) {
                why[0] = complaint(formal, arguments[i]);
                return null;
            }
            fitted[i] = converted;
        }
        return fitted;
    }

    private String complaint(Formal formal, @Nullable Object argument) {
        return "The function '" + name + "' wants " + formal.wanted() + " as '" + formal.name + "', not "
                + (argument == null ? "null" : FeelText.brief(argument) + " (" + Types.name(Types.of(argument)) + ")");
    }

    /** Null if it does not fit. */
    private static @Nullable Object convert(@Nullable Object argument, Formal formal) {
        if (argument == null || argument instanceof Possible) {
            return argument;
        }
        List<Kind> kinds = formal.kinds;
        for (int i = 0; i < kinds.size(); i++) {
            if (kinds.get(i).holds(argument)) {
                return argument;
            }
        }
        for (int i = 0; i < kinds.size(); i++) {
            Kind kind = kinds.get(i);
            if (kind == Kind.LIST) {
                return Collections.singletonList(argument);
            }
            if (kind == Kind.DATE_TIME && argument instanceof LocalDate date) {
                return FeelDateTime.atMidnightUtc(date);
            }
            if (kind == Kind.DATE && argument instanceof FeelDateTime dateTime) {
                return dateTime.date();
            }
            if (argument instanceof List<?> list
                    && list.size() == 1
                    && (kind.holds(list.getFirst()) || list.getFirst() instanceof Possible)) {
                return list.getFirst();
            }
        }
        return null;
    }

    /** Whether the body can do with these arguments although something in them is uncertain. */
    boolean manages(@Nullable Object[] fitted) {
        for (int i = 0; i < fitted.length; i++) {
            boolean any = formals.get(Math.min(i, formals.size() - 1)).kinds.contains(Kind.ANY);
            if (looksInside || (fitted[i] instanceof Possible && !any)) {
                return false;
            }
        }
        return true;
    }

    /** The arguments in the order of the parameters; null if a name is not one of them. */
    @Nullable
    Object @Nullable [] ordered(List<String> names, @Nullable Object[] arguments) {
        @Nullable Object[] ordered = new Object[formals.size()];
        for (int i = 0; i < arguments.length; i++) {
            int index = indexOf(names.get(i));
            if (index < 0) {
                return null;
            }
            ordered[index] = arguments[i];
        }
        int count = ordered.length;
        while (count > 0 && formals.get(count - 1).optional && !names.contains(formals.get(count - 1).name)) {
            count--;
        }
        return Arrays.copyOf(ordered, count);
    }

    /** Whether these are the names of the first parameters, in their order. */
    boolean isNamed(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            if (i >= formals.size() || !formals.get(i).name.equals(names.get(i))) {
                return false;
            }
        }
        return takes(names.size());
    }

    private int indexOf(String parameter) {
        for (int i = 0; i < formals.size(); i++) {
            if (formals.get(i).name.equals(parameter)) {
                return i;
            }
        }
        return -1;
    }
}
