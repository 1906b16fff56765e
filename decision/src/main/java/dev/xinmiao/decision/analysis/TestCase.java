package dev.xinmiao.decision.analysis;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row with what the row interpreter makes of it.
 *
 * @param decision the one asked for, by name
 * @param purpose what it is there for, e.g. {@code 职工总数 just above 500}
 * @param inputs by name; an input not named is null
 */
public record TestCase(
        String decision,
        String purpose,
        Map<String, @Nullable Object> inputs,
        @Nullable Object expected) {}
