package dev.xinmiao.decision.builtin;

import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.value.FeelContext;
import dev.xinmiao.decision.value.FeelDateTime;
import dev.xinmiao.decision.value.FeelFunction;
import dev.xinmiao.decision.value.FeelTime;
import dev.xinmiao.decision.value.Range;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The kinds of values that a parameter may ask for, by the words used in {@link BuiltIns}. */
enum Kind {
    ANY("any", Simple.ANY),
    NUMBER("number", Simple.NUMBER),
    STRING("string", Simple.STRING),
    BOOLEAN("boolean", Simple.BOOLEAN),
    DATE("date", Simple.DATE),
    TIME("time", Simple.TIME),
    DATE_TIME("date and time", Simple.DATE_TIME),
    DAYS("days and time duration", Simple.DAYS_TIME_DURATION),
    MONTHS("years and months duration", Simple.YEARS_MONTHS_DURATION),
    LIST("list", new FeelType.ListType(Simple.ANY)),
    CONTEXT("context", new FeelType.ContextType(Map.of())),
    RANGE("range", new FeelType.RangeType(Simple.ANY)),
    FUNCTION("function", Simple.ANY);

    final String word;
    final FeelType type;

    Kind(String word, FeelType type) {
        this.word = word;
        this.type = type;
    }

    boolean holds(@Nullable Object value) {
        return switch (this) {
            case ANY -> value != null;
            case NUMBER -> value instanceof BigDecimal;
            case STRING -> value instanceof String;
            case BOOLEAN -> value instanceof Boolean;
            case DATE -> value instanceof LocalDate;
            case TIME -> value instanceof FeelTime;
            case DATE_TIME -> value instanceof FeelDateTime;
            case DAYS -> value instanceof Duration;
            case MONTHS -> value instanceof Period;
            case LIST -> value instanceof List<?>;
            case CONTEXT -> value instanceof FeelContext;
            case RANGE -> value instanceof Range;
            case FUNCTION -> value instanceof FeelFunction;
        };
    }

    static Kind of(String word) {
        for (Kind kind : values()) {
            if (kind.word.equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(word);
    }
}
