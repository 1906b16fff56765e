package dev.xinmiao.decision.builtin;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All built-in functions of DMN 1.3 to 1.5, by name. A group of them is defined when one of it is first asked for: Java
 * links a lambda for each, which a process that has just started has little time for.
 */
public final class BuiltIns {
    private static final Map<String, Group> ALL = all();

    private BuiltIns() {}

    public static Set<String> names() {
        return ALL.keySet();
    }

    public static boolean has(String name) {
        return ALL.containsKey(name);
    }

    public static BuiltIn named(String name) {
        Group group = Objects.requireNonNull(ALL.get(name), name);
        return Objects.requireNonNull(group.functions().get(name), name);
    }

    private static Map<String, Group> all() {
        Map<String, Group> all = new LinkedHashMap<>();
        for (Group group : Group.values()) {
            for (String name : group.names) {
                all.put(name, group);
            }
        }
        return Collections.unmodifiableMap(all);
    }

    /** Functions that are defined together, once. */
    @SuppressWarnings("ImmutableEnumChecker")
    enum Group {
        CONVERSION("number", "string", "date", "time", "date and time", "duration", "years and months duration"),
        NUMERIC(
                "decimal",
                "floor",
                "ceiling",
                "round up",
                "round down",
                "round half up",
                "round half down",
                "abs",
                "modulo",
                "sqrt",
                "log",
                "exp",
                "odd",
                "even"),
        BOOLEAN("not", "all", "any"),
        STRING(
                "substring",
                "string length",
                "upper case",
                "lower case",
                "substring before",
                "substring after",
                "contains",
                "starts with",
                "ends with",
                "matches",
                "replace",
                "split",
                "string join"),
        LIST(
                "list contains",
                "sublist",
                "append",
                "concatenate",
                "insert before",
                "remove",
                "list replace",
                "reverse",
                "index of",
                "union",
                "distinct values",
                "flatten",
                "sort"),
        AGGREGATE("count", "min", "max", "sum", "mean", "product", "median", "stddev", "mode"),
        TEMPORAL("now", "today", "day of year", "day of week", "month of year", "week of year", "is"),
        RANGE(
                "range",
                "before",
                "after",
                "meets",
                "met by",
                "overlaps",
                "overlaps before",
                "overlaps after",
                "finishes",
                "finished by",
                "starts",
                "started by",
                "includes",
                "during",
                "coincides"),
        CONTEXT("get value", "get entries", "context", "context put", "context merge");

        final List<String> names;
        private volatile @Nullable Map<String, BuiltIn> functions;

        Group(String... names) {
            this.names = List.of(names);
        }

        Map<String, BuiltIn> functions() {
            Map<String, BuiltIn> known = functions;
            if (known == null) {
                synchronized (this) {
                    known = functions;
                    if (known == null) {
                        Table table = new Table();
                        define(table);
                        known = Collections.unmodifiableMap(table.functions);
                        functions = known;
                    }
                }
            }
            return known;
        }

        private void define(Table table) {
            switch (this) {
                case CONVERSION -> ConversionFunctions.define(table);
                case NUMERIC -> NumericFunctions.define(table);
                case BOOLEAN -> BooleanFunctions.define(table);
                case STRING -> StringFunctions.define(table);
                case LIST -> ListFunctions.define(table);
                case AGGREGATE -> AggregateFunctions.define(table);
                case TEMPORAL -> TemporalFunctions.define(table);
                case RANGE -> RangeFunctions.define(table);
                case CONTEXT -> ContextFunctions.define(table);
            }
        }
    }

    /** The table being written: one line a signature; a function may have several. */
    static final class Table {
        private final Map<String, BuiltIn> functions = new LinkedHashMap<>();

        /** A function of plain values. */
        void define(String signature, Signature.Body body) {
            add(Signature.read(signature, true, body, null));
        }

        /** A function that moves the elements of its lists about without looking at them. */
        void structural(String signature, Signature.Body body) {
            add(Signature.read(signature, false, body, null));
        }

        /** A function with a result of its own for uncertain arguments. */
        void lifted(String signature, Signature.Body body, Signature.Lift lift) {
            add(Signature.read(signature, true, body, lift));
        }

        private void add(Signature signature) {
            BuiltIn function = functions.get(signature.name());
            if (function == null) {
                function = new BuiltIn(signature.name());
                functions.put(signature.name(), function);
            }
            function.add(signature);
        }
    }
}
