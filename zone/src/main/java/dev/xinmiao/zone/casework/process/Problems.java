package dev.xinmiao.zone.casework.process;

import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.PackProblem;
import dev.xinmiao.zone.pack.YamlNode;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with a file, so that its writer learns everything in one go. */
public final class Problems {
    private final String file;
    private final Set<PackProblem> found = new LinkedHashSet<>();

    public Problems(String file) {
        this.file = file;
    }

    public void add(YamlNode at, String zh, String en) {
        found.add(at.problem(zh + " " + en));
    }

    void add(Place at, String zh, String en) {
        found.add(new PackProblem(file, at.line(), at.column(), zh + " " + en));
    }

    /** A part of the file, or else the given value, so that reading goes on. */
    <T> T read(T otherwise, Supplier<T> part) {
        try {
            return part.get();
        } catch (InvalidPackException e) {
            found.addAll(e.problems());
            return otherwise;
        }
    }

    /** An entry that may be absent; null also where it can't be read. */
    <T> @Nullable T optional(YamlNode around, String key, Function<YamlNode, T> part) {
        try {
            YamlNode entry = around.get(key).orElse(null);
            return entry == null ? null : part.apply(entry);
        } catch (InvalidPackException e) {
            found.addAll(e.problems());
            return null;
        }
    }

    public void check(Runnable part) {
        read(false, () -> {
            part.run();
            return true;
        });
    }

    boolean none() {
        return found.isEmpty();
    }

    /** Refuses the file if anything is wrong with it, in the order of the text. */
    public void refuse() {
        if (!found.isEmpty()) {
            throw new InvalidPackException(found.stream()
                    .sorted(Comparator.comparingInt(PackProblem::line).thenComparingInt(PackProblem::column))
                    .toList());
        }
    }
}
