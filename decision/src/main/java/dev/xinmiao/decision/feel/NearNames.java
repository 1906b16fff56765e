package dev.xinmiao.decision.feel;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names that a misspelt one may have meant. */
public final class NearNames {
    /** What is longer is no misspelt name, and comparing it takes its length times that of each known name. */
    private static final int LONGEST = 200;

    private NearNames() {}

    /** At most three, nearest first; empty if none is near. */
    public static List<String> of(String name, Collection<String> known) {
        if (name.length() > LONGEST) {
            return List.of();
        }
        int tolerance = Math.max(1, name.length() / 3);
        record Candidate(String name, int distance) {}
        return known.stream()
                .filter(k -> k.codePoints().anyMatch(Character::isLetterOrDigit))
                .distinct()
                .map(k -> new Candidate(k, distance(name, k)))
                // What has no character in common is not near, however short.
                .filter(c -> c.distance() <= tolerance
                        && c.distance() < Math.max(name.length(), c.name().length()))
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .limit(3)
                .map(Candidate::name)
                .toList();
    }

    /** The nearest one; null if none is near. */
    static @Nullable String nearest(String name, Collection<String> known) {
        List<String> near = of(name, known);
        return near.isEmpty() ? null : near.getFirst();
    }

    /** {@code Did you mean “a” or “b”?}, or what is given {@code otherwise}. */
    public static String hint(String name, Collection<String> known, String otherwise) {
        List<String> near = of(name, known);
        return near.isEmpty()
                ? otherwise
                : near.stream().map(n -> "“" + n + "”").collect(Collectors.joining(" or ", "Did you mean ", "?"));
    }

    /** {@code Did you mean “a” or “b”?}, or all there are. */
    public static String hintOrAll(String name, Collection<String> known) {
        return hint(name, known, "It has " + String.join(", ", known) + ".");
    }

    /** Levenshtein's, without regard to case and white space. */
    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
        String b = right.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
