package dev.xinmiao.decision.value;

import java.time.ZonedDateTime;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a function needs of the interpreter that calls it. */
public interface Caller {
    /** Calls a function value, such as the precedence of {@code sort}. */
    @Nullable
    Object call(FeelFunction function, @Nullable Object... arguments);

    /** Reports an error at the place being evaluated and gives null, FEEL's value of what failed. */
    @Nullable
    Object fail(String message, @Nullable Object... parts);

    /** Does something without reporting errors, because what it tries may not come true. */
    @Nullable
    Object quietly(Supplier<@Nullable Object> trial);

    /** The moment that {@code now()} and {@code today()} read; the same throughout an evaluation. */
    ZonedDateTime now();
}
