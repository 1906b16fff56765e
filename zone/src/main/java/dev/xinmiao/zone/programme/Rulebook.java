package dev.xinmiao.zone.programme;

import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.PackProblem;
import java.util.List;
import java.util.function.Supplier;

/**
 * The programmes a running zone judges by. Reading them anew changes them only if all of them are good; else the zone
 * keeps the version before and says what is wrong.
 */
public final class Rulebook {
    private final Supplier<ProgrammeCatalogue> source;
    private volatile ProgrammeCatalogue current;
    private volatile List<PackProblem> problems = List.of();

    /**
     * Reads the programmes for the first time.
     *
     * @throws InvalidPackException if anything is wrong: there is no version before
     */
    public Rulebook(Supplier<ProgrammeCatalogue> source) {
        this.source = source;
        this.current = source.get();
    }

    public ProgrammeCatalogue current() {
        return current;
    }

    /** Reads the pack again; returns what is wrong with it, nothing if it is now in use. */
    public synchronized List<PackProblem> reload() {
        try {
            current = source.get();
            problems = List.of();
        } catch (InvalidPackException e) {
            problems = e.problems();
        }
        return problems;
    }

    /** Why the version in use is not the newest; empty if it is. */
    public List<PackProblem> problems() {
        return problems;
    }
}
