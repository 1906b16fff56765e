package dev.xinmiao.zone.fact;

/** The name of a fact in the dictionary, such as {@code staff.total}. */
public record FactKey(String name) implements Comparable<FactKey> {
    public FactKey {
        if (!name.matches("[a-z0-9][a-z0-9.-]*")) {
            throw new IllegalArgumentException("'" + name + "' is not a fact's key; use a-z, 0-9, '.' and '-'");
        }
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
