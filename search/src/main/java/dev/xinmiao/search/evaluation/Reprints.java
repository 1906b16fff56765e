package dev.xinmiao.search.evaluation;

import dev.xinmiao.search.text.Uniform;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Finds documents that repeat another: the same notice printed again, whole or in good part. */
final class Reprints {

    /** Characters of a shingle (Broder 1997). */
    private static final int SHINGLE = 12;
    /** A document that holds so much of another is a reprint of it. */
    private static final double SHARE = 0.3;

    private final Map<String, Set<Integer>> shingles = new HashMap<>();
    private final Map<Integer, Set<String>> holders = new HashMap<>();
    private final Map<String, String> letters = new HashMap<>();

    Reprints(Map<String, String> documents) {
        documents.forEach((id, text) -> {
            String own = Uniform.letters(text);
            letters.put(id, own);
            Set<Integer> set = new HashSet<>();
            for (int at = 0; at + SHINGLE <= own.length(); at++) {
                set.add(own.substring(at, at + SHINGLE).hashCode());
            }
            shingles.put(id, set);
            set.forEach(shingle ->
                    holders.computeIfAbsent(shingle, _ -> new HashSet<>()).add(id));
        });
    }

    /** The documents in which the answer stands word for word, or that reprint the one it is from; that one included. */
    Set<String> of(String document, String answer) {
        Map<String, Integer> shared = new HashMap<>();
        Set<Integer> own = shingles.getOrDefault(document, Set.of());
        own.forEach(shingle ->
                holders.getOrDefault(shingle, Set.of()).forEach(holder -> shared.merge(holder, 1, Integer::sum)));
        Set<String> reprints = new HashSet<>(Set.of(document));
        shared.forEach((holder, count) -> {
            if (count
                    >= SHARE
                            * Math.min(
                                    own.size(),
                                    shingles.getOrDefault(holder, Set.of()).size())) {
                reprints.add(holder);
            }
        });
        String wanted = Uniform.letters(answer);
        letters.forEach((id, text) -> {
            if (wanted.length() >= 4 && text.contains(wanted)) {
                reprints.add(id);
            }
        });
        return reprints;
    }
}
