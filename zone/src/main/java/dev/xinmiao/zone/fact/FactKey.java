package dev.xinmiao.zone.fact;

import org.jspecify.annotations.Nullable;

/** The name of a fact in the dictionary, such as {@code staff.total}. */
public record FactKey(String name) implements Comparable<FactKey> {
    public FactKey {
        if (!name.matches("[a-z0-9][a-z0-9.-]*")) {
            throw new IllegalArgumentException("'" + name + "' is not a fact's key; use a-z, 0-9, '.' and '-'");
        }
        // Equal names are then one and the same, which is compared in no time.
        name = name.intern();
    }

    // Written out: keys are looked up millions of times, and what the compiler makes for records is slower to warm up.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FactKey key && name.equals(key.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public int compareTo(FactKey other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
