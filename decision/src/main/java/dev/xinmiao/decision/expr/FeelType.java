package dev.xinmiao.decision.expr;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A FEEL type, as far as declared or inferred. */
public sealed interface FeelType {
    enum Simple implements FeelType {
        ANY("Any"),
        NULL("Null"),
        NUMBER("number"),
        STRING("string"),
        BOOLEAN("boolean"),
        DATE("date"),
        TIME("time"),
        DATE_TIME("date and time"),
        DAYS_TIME_DURATION("days and time duration"),
        YEARS_MONTHS_DURATION("years and months duration");

        private final String feelName;

        Simple(String feelName) {
            this.feelName = feelName;
        }

        public String feelName() {
            return feelName;
        }
    }

    record ListType(FeelType element) implements FeelType {}

    record RangeType(FeelType element) implements FeelType {}

    record ContextType(Map<String, FeelType> members) implements FeelType {}

    record FunctionType(List<FeelType> parameters, FeelType result) implements FeelType {}

    /** An item definition: a base type and the values it allows. The bounds of an input not yet known come from here. */
    record Restricted(String name, FeelType base, Expr.@Nullable Test allowed) implements FeelType {}
}
