package dev.xinmiao.search.classify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where texts lie: a column a term that was seen while learning, weighted by how rare it is, and beside them
 * the vector of the text's meaning. Terms are known by a number made of them (hashed), never kept as they are.
 */
final class Space {
    /** The part of meaning beside that of words, whose length is 1. */
    private static final double SENSE = 3;

    private final Map<Long, Integer> columns;
    private final double[] rarity;
    private final @Nullable Function<String, float[]> vectors;
    private final double[] middle;

    private Space(
            Map<Long, Integer> columns, double[] rarity, @Nullable Function<String, float[]> vectors, double[] middle) {
        this.columns = columns;
        this.rarity = rarity;
        this.vectors = vectors;
        this.middle = middle;
    }

    static Space of(List<String> texts, @Nullable Function<String, float[]> vectors) {
        Map<Long, Integer> seen = new TreeMap<>();
        texts.forEach(text -> Set.copyOf(terms(text)).forEach(term -> seen.merge(number(term), 1, Integer::sum)));
        Map<Long, Integer> columns = new HashMap<>();
        double[] rarity = new double[seen.size()];
        seen.forEach((term, count) -> {
            rarity[columns.size()] = 1 + Math.log((1.0 + texts.size()) / (1.0 + count));
            columns.put(term, columns.size());
        });
        return new Space(columns, rarity, vectors, vectors == null ? new double[0] : middle(texts, vectors));
    }

    private static double[] middle(List<String> texts, Function<String, float[]> vectors) {
        double[] middle = new double[0];
        for (String text : texts) {
            float[] vector = vectors.apply(text);
            middle = middle.length == 0 ? new double[vector.length] : middle;
            for (int i = 0; i < vector.length; i++) {
                middle[i] += vector[i] / (double) texts.size();
            }
        }
        return middle;
    }

    Point point(String text) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (String term : terms(text)) {
            Integer column = columns.get(number(term));
            if (column != null) {
                counts.merge(column, 1, Integer::sum);
            }
        }
        int[] at = new int[counts.size()];
        double[] values = new double[counts.size()];
        double square = 0;
        int next = 0;
        for (Map.Entry<Integer, Integer> each : counts.entrySet()) {
            at[next] = each.getKey();
            values[next] = (1 + Math.log(each.getValue())) * rarity[each.getKey()];
            square += values[next] * values[next];
            next++;
        }
        for (int i = 0; i < values.length; i++) {
            values[i] /= Math.sqrt(square);
        }
        return new Point(at, values, sense(text));
    }

    private double[] sense(String text) {
        if (vectors == null) {
            return new double[0];
        }
        float[] vector = vectors.apply(text);
        double[] sense = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            sense[i] = SENSE * (vector[i] - middle[i]);
        }
        return sense;
    }

    /** The columns of each word of a text: its own, and those of the pairs of characters within it. */
    Map<String, Set<Integer>> columnsOfWords(String text) {
        Map<String, Set<Integer>> found = new TreeMap<>();
        for (String word : Terms.words(text)) {
            Set<Integer> own = new TreeSet<>();
            List<String> parts = new ArrayList<>(Terms.pairs(word));
            parts.add(word);
            for (String part : parts) {
                Integer column = columns.get(number(part));
                if (column != null) {
                    own.add(column);
                }
            }
            if (!own.isEmpty()) {
                found.put(word, own);
            }
        }
        return found;
    }

    int width() {
        return rarity.length + middle.length;
    }

    int terms() {
        return rarity.length;
    }

    private static List<String> terms(String text) {
        List<String> terms = new ArrayList<>(Terms.words(text));
        terms.addAll(Terms.pairs(text));
        return terms;
    }

    /** FNV-1a over the characters: the same on every machine and in every run. */
    private static long number(String term) {
        long number = 0xcbf29ce484222325L;
        for (int i = 0; i < term.length(); i++) {
            number = (number ^ term.charAt(i)) * 0x100000001b3L;
        }
        return number;
    }
}
