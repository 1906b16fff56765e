package dev.xinmiao.zone.kernel;

/** Identifies a subject of statements, such as an enterprise, within one installation. */
public record SubjectId(long value) implements Comparable<SubjectId> {
    @Override
    public int compareTo(SubjectId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
