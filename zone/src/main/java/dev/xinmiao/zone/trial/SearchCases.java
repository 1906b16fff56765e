package dev.xinmiao.zone.trial;

import dev.xinmiao.search.Entry;
import dev.xinmiao.search.Hit;
import dev.xinmiao.search.Query;
import dev.xinmiao.search.SearchIndex;
import dev.xinmiao.search.text.Pinyin;
import dev.xinmiao.zone.catalogue.ItemEntries;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.YamlNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * Whether people find the services of a pack: by their names and other names, the pinyin and the initials of these, and by
 * the sentences of {@code search-cases.yaml}. Each shall be first or second among all that the pack says in public.
 */
public final class SearchCases {
    private static final String FILE = "search-cases.yaml";
    private static final int FIRST_OR_SECOND = 2;

    private final SearchIndex index;
    private final LocalDate day;
    private final Map<String, int[]> found = new LinkedHashMap<>();
    private final List<String> missed = new ArrayList<>();

    private SearchCases(SearchIndex index, LocalDate day) {
        this.index = index;
        this.day = day;
    }

    /** Tries all ways to look for each service among the entries that the index holds. */
    public static SearchCases run(Pack pack, List<Entry> entries, SearchIndex index, LocalDate day) {
        SearchCases cases = new SearchCases(index, day);
        Map<String, YamlNode> sentences =
                pack.file(FILE).map(file -> pack.yaml(file).entries()).orElse(Map.of());
        for (Entry entry : entries) {
            if (entry.kind().equals(ItemEntries.KIND)) {
                String code = entry.id().substring(entry.id().indexOf(':') + 1);
                cases.tryNames(entry);
                YamlNode own = sentences.get(code);
                if (own != null) {
                    own.elements().forEach(sentence -> cases.attempt("sentences", sentence.text(), entry));
                }
            }
        }
        return cases;
    }

    private void tryNames(Entry entry) {
        attempt("names", entry.title(), entry);
        List<String> sounds = Pinyin.syllables(entry.title());
        attempt("pinyin-of-names", String.join("", sounds), entry);
        attempt(
                "initials-of-names",
                sounds.stream().map(sound -> sound.substring(0, 1)).collect(Collectors.joining()),
                entry);
        for (String word : entry.otherNames()) {
            if (word.codePoints().allMatch(Character::isIdeographic)) {
                attempt("words", word, entry);
                // One syllable is the sound of too much.
                if (word.length() > 1) {
                    attempt("pinyin-of-words", String.join("", Pinyin.syllables(word)), entry);
                }
            }
        }
    }

    private void attempt(String way, String text, Entry wanted) {
        List<String> ids =
                index.search(Query.of(text, day)).hits().stream().map(Hit::id).toList();
        int rank = ids.indexOf(wanted.id());
        int[] count = found.computeIfAbsent(way, _ -> new int[2]);
        count[1]++;
        if (rank >= 0 && rank < FIRST_OR_SECOND) {
            count[0]++;
        } else {
            missed.add(way + ": " + text + " → " + wanted.title() + " (" + (rank < 0 ? "–" : rank + 1) + ")");
        }
    }

    /** The share found first or second, by way. */
    public double share(String way) {
        int[] count = found.getOrDefault(way, new int[] {0, 1});
        return (double) count[0] / count[1];
    }

    /** What was not found first or second, with its place. */
    public List<String> missed() {
        return List.copyOf(missed);
    }

    void print(BiConsumer<String, String> line) {
        found.forEach((way, count) -> line.accept(
                "first-or-second:" + way,
                String.format(Locale.ROOT, "%.3f (%d of %d)", share(way), count[0], count[1])));
        missed.forEach(miss -> line.accept("missed", miss));
    }
}
