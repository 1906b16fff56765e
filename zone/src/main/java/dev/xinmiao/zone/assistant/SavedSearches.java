package dev.xinmiao.zone.assistant;

import dev.xinmiao.search.Hit;
import dev.xinmiao.search.Query;
import dev.xinmiao.search.SearchIndex;
import dev.xinmiao.zone.assistant.SavedSearch.Wanted;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.search.Readers;
import dev.xinmiao.zone.search.ZoneIndex;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Everybody's own saved searches, and what is new in them: ids that are found now and weren't when they last looked. */
@Service
class SavedSearches {
    static final int MOST = 30;
    /** Of a kind, a property and its value; none is that long. */
    private static final int LONGEST_WORD = 100;

    private final SavedStore store;
    private final ZoneIndex index;
    private final ZoneClock clock;
    private final TransactionTemplate transaction;

    SavedSearches(SavedStore store, ZoneIndex index, ZoneClock clock, TransactionTemplate transaction) {
        this.store = store;
        this.index = index;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** @param news what is found now and wasn't when its owner last looked, the best first */
    record Reckoned(SavedSearch search, List<Hit> news) {}

    /** @return why it is not saved; null if it is, now or before */
    @Nullable
    Bilingual save(Viewer viewer, Wanted typed) {
        Wanted wanted = new Wanted(
                typed.text().strip(),
                typed.kind(),
                typed.value().isEmpty() ? "" : typed.facet(),
                typed.value(),
                typed.superseded());
        Bilingual refusal = refusal(wanted);
        if (refusal != null) {
            return refusal;
        }
        Set<String> seen = isComplete() ? ids(found(wanted, viewer)) : null;
        return transaction.execute(_ -> {
            int saved = store.countLocked(viewer.username());
            if (store.find(viewer.username(), wanted).isPresent()) {
                return null;
            }
            if (saved >= MOST) {
                return new Bilingual(
                        "已保存 %d 个检索，最多 %d 个。请先删去不再需要的，再保存。".formatted(saved, MOST),
                        "%d searches are saved, %d at most. Remove one that is no longer needed, then save this."
                                .formatted(saved, MOST));
            }
            store.insert(viewer.username(), wanted, seen, clock.instant());
            return null;
        });
    }

    private static @Nullable Bilingual refusal(Wanted wanted) {
        if (wanted.text().codePoints().noneMatch(Character::isLetterOrDigit)) {
            return new Bilingual("没有检索词，无法保存。请先检索，再保存。", "There is nothing to look for. Search first, then save.");
        }
        if (wanted.text().length() > Query.LONGEST) {
            return new Bilingual(
                    "检索词有 %d 个字，最多 %d 个。请缩短后再保存。".formatted(wanted.text().length(), Query.LONGEST),
                    "The query has %d characters, %d at most. Shorten it, then save."
                            .formatted(wanted.text().length(), Query.LONGEST));
        }
        boolean odd = List.of(wanted.kind(), wanted.facet(), wanted.value()).stream()
                .anyMatch(word -> word.length() > LONGEST_WORD);
        boolean unwritable = List.of(wanted.text(), wanted.kind(), wanted.facet(), wanted.value()).stream()
                .flatMapToInt(String::codePoints)
                .anyMatch(point -> Character.isISOControl(point)
                        || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
        return odd || unwritable
                ? new Bilingual(
                        "检索条件里有无法识别的内容。请回到检索页，重新选择后再保存。",
                        "The search holds what can't be read. Choose anew on the search page, then save.")
                : null;
    }

    /** The viewer's own, reckoned now. */
    List<Reckoned> of(Viewer viewer) {
        return store.of(viewer.username()).stream()
                .map(search -> reckon(search, viewer))
                .toList();
    }

    /** How many are new in all of the viewer's own, as last reckoned. */
    int news(Viewer viewer) {
        return store.news(viewer.username());
    }

    private Reckoned reckon(SavedSearch search, Viewer viewer) {
        // An index that is being filled finds too little to compare with.
        if (!isComplete()) {
            return new Reckoned(search, List.of());
        }
        List<Hit> found = found(search.wanted(), viewer);
        // It may have failed while it was asked.
        if (!isComplete()) {
            return new Reckoned(search, List.of());
        }
        Set<String> seen = search.seen();
        if (seen == null) {
            store.firstSeen(viewer.username(), search.id(), ids(found));
            return new Reckoned(search, List.of());
        }
        List<Hit> news = found.stream().filter(hit -> !seen.contains(hit.id())).toList();
        store.reckoned(viewer.username(), search.id(), news.size(), search.lookedAt());
        return new Reckoned(search, news);
    }

    /** From now on what it finds is no longer new. Empty for what isn't the viewer's own. */
    Optional<SavedSearch> look(Viewer viewer, long id) {
        Optional<SavedSearch> search = store.find(viewer.username(), id);
        search.filter(_ -> isComplete()).ifPresent(own -> {
            Set<String> found = ids(found(own.wanted(), viewer));
            if (isComplete()) {
                store.look(viewer.username(), id, found, clock.instant());
            }
        });
        return search;
    }

    /** Whether there was one of the viewer's own. */
    boolean remove(Viewer viewer, long id) {
        return store.remove(viewer.username(), id);
    }

    private boolean isComplete() {
        return index.state() == ZoneIndex.State.COMPLETE;
    }

    private List<Hit> found(Wanted wanted, Viewer viewer) {
        return index.search(wanted.query(Readers.held(viewer), clock.today(), SearchIndex.DEPTH))
                .hits();
    }

    private static Set<String> ids(List<Hit> hits) {
        return hits.stream().map(Hit::id).collect(Collectors.toUnmodifiableSet());
    }
}
