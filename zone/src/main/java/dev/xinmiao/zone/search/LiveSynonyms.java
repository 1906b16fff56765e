package dev.xinmiao.zone.search;

import dev.xinmiao.search.Synonyms;
import dev.xinmiao.zone.audit.Audit;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The synonyms in use, which every query asks for: held in memory, and read again as soon as somebody has changed them. Who
 * may change them is asked before.
 */
@Component
public class LiveSynonyms implements Supplier<Synonyms> {
    private static final Bilingual OVERTAKEN = new Bilingual(
            "刚才已有人改过同义词。请先看现在的样子再决定；您写的还在。",
            "Somebody has just changed the synonyms. See how they stand now, then decide; what you wrote is still here.");

    private final SearchContent content;
    private final SynonymStore store;
    private final Audit audit;
    private final ZoneClock clock;
    private final TransactionTemplate transaction;
    private volatile @Nullable Known known;

    /** @param versions all of them, in their order */
    private record Known(List<SynonymVersion> versions, SynonymGroups groups, Synonyms synonyms) {
        int number() {
            return versions.isEmpty() ? 0 : versions.getLast().number();
        }
    }

    /** What was in use at one moment, and the number of its last version, by which a change says what it had seen. */
    public record State(int number, SynonymGroups groups, List<SynonymVersion> versions) {}

    LiveSynonyms(
            SearchContent content, SynonymStore store, Audit audit, ZoneClock clock, TransactionTemplate transaction) {
        this.content = content;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public Synonyms get() {
        return known().synonyms();
    }

    public State state() {
        Known now = known();
        return new State(now.number(), now.groups(), now.versions());
    }

    private Known known() {
        Known now = known;
        return now == null ? refresh() : now;
    }

    /** One at a time: what was read earlier must not take the place of what was read later. */
    private synchronized Known refresh() {
        List<SynonymVersion> versions = store.all();
        SynonymGroups groups = SynonymGroups.of(content.synonyms(), versions);
        Known read = new Known(versions, groups, groups.synonyms());
        known = read;
        return read;
    }

    /**
     * Puts a change in use.
     *
     * @param seen the number of the last version that whoever changes had seen
     * @return why not; null if it is in use
     */
    public @Nullable Bilingual change(String by, String why, SynonymChange change, int seen) {
        Known now = known();
        if (now.number() == seen + 1 && isSame(now.versions().getLast(), by, change)) {
            // The same form sent twice.
            return null;
        }
        if (now.number() != seen) {
            return OVERTAKEN;
        }
        Bilingual refusal = now.groups().refusal(change);
        return refusal != null
                ? refusal
                : append(new SynonymVersion(
                        seen + 1, clock.instant(), by, why, change.replaced(), change.words(), null));
    }

    private static boolean isSame(SynonymVersion last, String by, SynonymChange change) {
        return last.undoes() == null
                && last.actor().equals(by)
                && last.replaced().equals(change.replaced())
                && last.words().equals(change.words());
    }

    /**
     * Takes the last change back.
     *
     * @param number of that change, as it was seen
     * @return why not; null if it is undone
     */
    public @Nullable Bilingual undo(String by, int number) {
        Known now = known();
        SynonymVersion last = now.groups().undoable().orElse(null);
        if (last == null || last.number() != number) {
            boolean undone =
                    now.versions().stream().anyMatch(version -> version.undoes() != null && version.undoes() == number);
            return undone ? new Bilingual("这次更改已经撤销。", "That change has been undone already.") : OVERTAKEN;
        }
        return append(new SynonymVersion(now.number() + 1, clock.instant(), by, "", List.of(), List.of(), number));
    }

    private @Nullable Bilingual append(SynonymVersion version) {
        try {
            transaction.executeWithoutResult(_ -> {
                store.append(version);
                audit.tell(
                        version.actor(),
                        version.undoes() == null ? "synonym-change" : "synonym-undo",
                        "synonyms/" + version.number(),
                        version.undoes() == null ? said(version) : "synonyms/" + version.undoes());
            });
        } catch (DuplicateKeyException e) {
            // Another thread was quicker.
            refresh();
            return OVERTAKEN;
        }
        refresh();
        return null;
    }

    private static String said(SynonymVersion version) {
        return String.join("、", version.replaced()) + " → " + String.join("、", version.words());
    }
}
