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

    /** Counts work that is done without evaluating expressions; ends the evaluation where it becomes too much. */
    void spend(long steps);

    /** Counts that a value is looked through from one end to the other, which is work where it is long. */
    void look(@Nullable Object value);

    /** Ends the evaluation if a list or a text about to be made would be longer than allowed. */
    void allowLength(long length);

    /** The most characters that a text may have. */
    int longestText();

    /** Whether functions written in Java may be called. */
    boolean mayCallJava();

    /** The moment that {@code now()} and {@code today()} read; the same throughout an evaluation. */
    ZonedDateTime now();
}
