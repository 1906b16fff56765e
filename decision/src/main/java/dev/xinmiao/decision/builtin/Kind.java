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

/** The kinds of values that a parameter may ask for, by the words used in {@link BuiltIns}. */
enum Kind {
    ANY("any", Object.class, Simple.ANY),
    NUMBER("number", BigDecimal.class, Simple.NUMBER),
    STRING("string", String.class, Simple.STRING),
    BOOLEAN("boolean", Boolean.class, Simple.BOOLEAN),
    DATE("date", LocalDate.class, Simple.DATE),
    TIME("time", FeelTime.class, Simple.TIME),
    DATE_TIME("date and time", FeelDateTime.class, Simple.DATE_TIME),
    DAYS("days and time duration", Duration.class, Simple.DAYS_TIME_DURATION),
    MONTHS("years and months duration", Period.class, Simple.YEARS_MONTHS_DURATION),
    LIST("list", List.class, new FeelType.ListType(Simple.ANY)),
    CONTEXT("context", FeelContext.class, new FeelType.ContextType(Map.of())),
    RANGE("range", Range.class, new FeelType.RangeType(Simple.ANY)),
    FUNCTION("function", FeelFunction.class, Simple.ANY);

    final String word;
    final Class<?> javaType;
    final FeelType type;

    Kind(String word, Class<?> javaType, FeelType type) {
        this.word = word;
        this.javaType = javaType;
        this.type = type;
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
