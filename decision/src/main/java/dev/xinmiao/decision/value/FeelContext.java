package dev.xinmiao.decision.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A FEEL context: named values in the order they were written. Immutable. */
public final class FeelContext {
    public static final FeelContext EMPTY = new FeelContext(Map.of());

    private final Map<String, @Nullable Object> entries;

    private FeelContext(Map<String, @Nullable Object> entries) {
        this.entries = entries;
    }

    /** Copies the entries, keeping their order. */
    public static FeelContext of(Map<String, ? extends @Nullable Object> entries) {
        return new FeelContext(Collections.unmodifiableMap(new LinkedHashMap<>(entries)));
    }

    /** Takes the map over; the caller must not change it any more. */
    public static FeelContext owning(LinkedHashMap<String, @Nullable Object> entries) {
        return new FeelContext(Collections.unmodifiableMap(entries));
    }

    public @Nullable Object get(String name) {
        return entries.get(name);
    }

    public boolean has(String name) {
        return entries.containsKey(name);
    }

    public Set<String> names() {
        return entries.keySet();
    }

    public Map<String, @Nullable Object> entries() {
        return entries;
    }

    /** A context with this entry added, or replaced in its place. */
    public FeelContext with(String name, @Nullable Object value) {
        LinkedHashMap<String, @Nullable Object> copy = new LinkedHashMap<>(entries);
        copy.put(name, value);
        return owning(copy);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FeelContext context && Equality.same(this, context);
    }

    @Override
    public int hashCode() {
        return entries.keySet().hashCode();
    }

    @Override
    public String toString() {
        return String.valueOf(FeelText.of(this));
    }
}
