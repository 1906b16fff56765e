package dev.xinmiao.decision.feel;

import dev.xinmiao.decision.expr.FeelType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names that FEEL text may use at a place, frame by frame; names may hold spaces and Chinese.
 *
 * @param parent the enclosing frame, null for the model's own
 * @param names slot by slot
 * @param types of the same length
 */
public record Scope(@Nullable Scope parent, List<String> names, List<FeelType> types) {
    /** No names at all: literals and built-in functions only. */
    public static final Scope EMPTY = new Scope(null, List.of(), List.of());

    public Scope with(String name, FeelType type) {
        return new Scope(this, List.of(name), List.of(type));
    }
}
