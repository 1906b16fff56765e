package dev.xinmiao.zone.search;

import dev.xinmiao.search.Entry;
import dev.xinmiao.search.SearchIndex;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Keeps one open index equal to what rooms say is there; one thread does. */
final class Filling {
    /** Characters of the entries that are put at once: some seconds' work where there are vectors. */
    private static final int SLICE = 20_000;
    /** What an entry costs besides its text. */
    private static final int LEAST = 20;
    /** So much of a long filling is lost to a crash at most. */
    private static final Duration COMMIT_AFTER = Duration.ofSeconds(20);

    private static final String UNKNOWN = "";

    private final Map<String, List<Findable>> findables;
    private final SearchIndex open;
    private final Map<String, Object> stamps = new HashMap<>();
    private final Map<String, Map<String, String>> digests = new HashMap<>();
    private final Map<String, Deque<Entry>> waiting = new HashMap<>();
    /** How many wait, as those who ask may know; none of what is written once more. */
    private volatile int missing;

    private boolean anew;
    private volatile boolean filled;
    private volatile boolean failed;

    /** @param findables by their kinds */
    Filling(Map<String, List<Findable>> findables, SearchIndex open) {
        this.findables = findables;
        this.open = open;
        open.digests()
                .forEach((id, digest) -> digests.computeIfAbsent(id.substring(0, id.indexOf(':')), _ -> new HashMap<>())
                        .put(id, digest));
    }

    SearchIndex index() {
        return open;
    }

    int entries() {
        return digests.values().stream().mapToInt(Map::size).sum();
    }

    /** Entries that aren't found yet, or as they were. */
    int missing() {
        return missing;
    }

    /** Whether everything was in it once, and nothing has failed since. */
    boolean isComplete() {
        return filled && !failed;
    }

    /** From now on it isn't complete, whatever is still being put. */
    void fail() {
        failed = true;
    }

    /** What is there shall be written once more, entry by entry; each is found as it was until then. */
    void writeAnew() {
        anew = true;
        digests.values().forEach(there -> there.replaceAll((_, _) -> UNKNOWN));
        stamps.clear();
    }

    /**
     * Kinds whose stamp has changed are compared with what is there, entry by entry.
     *
     * @param stopped asked now and then
     * @return whether all of it is there
     */
    boolean catchUp(BooleanSupplier stopped) {
        boolean uncommitted = false;
        long committed = System.nanoTime();
        do {
            for (String kind : findables.keySet()) {
                uncommitted |= compare(kind);
                tellMissing();
                uncommitted |= putSome(kind);
                tellMissing();
            }
            if (uncommitted && (waiting.isEmpty() || System.nanoTime() - committed > COMMIT_AFTER.toNanos())) {
                open.commit();
                uncommitted = false;
                committed = System.nanoTime();
            }
        } while (!waiting.isEmpty() && !stopped.getAsBoolean());
        filled |= waiting.isEmpty();
        anew &= !waiting.isEmpty();
        return waiting.isEmpty();
    }

    private void tellMissing() {
        missing = anew ? 0 : waiting.values().stream().mapToInt(Deque::size).sum();
    }

    /** Whether anything was removed; what has to be put waits from now on. */
    private boolean compare(String kind) {
        List<Findable> rooms = findables.getOrDefault(kind, List.of());
        List<Object> stamp = rooms.stream().map(Findable::stamp).toList();
        if (stamp.equals(stamps.get(kind))) {
            return false;
        }
        Map<String, String> there = digests.computeIfAbsent(kind, _ -> new HashMap<>());
        Changes changes = Changes.between(there, rooms.stream().flatMap(room -> room.entries().stream()));
        open.remove(changes.remove());
        there.keySet().removeAll(changes.remove());
        waiting.remove(kind);
        if (!changes.put().isEmpty()) {
            waiting.put(kind, new ArrayDeque<>(changes.put()));
        }
        stamps.put(kind, stamp);
        return !changes.remove().isEmpty();
    }

    /** A few at a time, so that a thousand laws don't keep what has just changed elsewhere waiting. */
    private boolean putSome(String kind) {
        Deque<Entry> all = waiting.getOrDefault(kind, new ArrayDeque<>());
        List<Entry> some = new ArrayList<>();
        for (int characters = 0; characters < SLICE && !all.isEmpty(); ) {
            Entry entry = all.removeFirst();
            characters += LEAST + entry.text().length();
            some.add(entry);
        }
        if (all.isEmpty()) {
            waiting.remove(kind);
        }
        if (some.isEmpty()) {
            return false;
        }
        open.put(some);
        Map<String, String> there = digests.computeIfAbsent(kind, _ -> new HashMap<>());
        some.forEach(entry -> there.put(entry.id(), entry.digest()));
        return true;
    }
}
