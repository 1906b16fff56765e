package dev.xinmiao.decision.builtin;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** All built-in functions of DMN 1.3 to 1.5, by name. */
public final class BuiltIns {
    private static final Map<String, BuiltIn> ALL = all();

    private BuiltIns() {}

    public static Set<String> names() {
        return ALL.keySet();
    }

    public static boolean has(String name) {
        return ALL.containsKey(name);
    }

    public static BuiltIn named(String name) {
        return Objects.requireNonNull(ALL.get(name), name);
    }

    private static Map<String, BuiltIn> all() {
        Table table = new Table();
        ConversionFunctions.define(table);
        NumericFunctions.define(table);
        BooleanFunctions.define(table);
        StringFunctions.define(table);
        ListFunctions.define(table);
        AggregateFunctions.define(table);
        TemporalFunctions.define(table);
        RangeFunctions.define(table);
        ContextFunctions.define(table);
        return Collections.unmodifiableMap(table.functions);
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
            functions.computeIfAbsent(signature.name(), BuiltIn::new).add(signature);
        }
    }
}
