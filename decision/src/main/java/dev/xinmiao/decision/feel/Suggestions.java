package dev.xinmiao.decision.feel;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** "Did you mean …?" */
final class Suggestions {
    private Suggestions() {}

    /** The name nearest to a misspelt one; null if none is near. */
    static @Nullable String nearest(String wrong, Collection<String> names) {
        String best = null;
        int bestDistance = wrong.length() <= 3 ? 2 : wrong.length() <= 8 ? 3 : 4;
        for (String name : names) {
            int distance = distance(wrong.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT), bestDistance);
            if (distance < bestDistance && distance < Math.max(wrong.length(), name.length())) {
                best = name;
                bestDistance = distance;
            }
        }
        return best;
    }

    /** Edits between two strings (Levenshtein), or {@code limit} where there are that many or more. */
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) >= limit) {
            return limit;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return Math.min(row[b.length()], limit);
    }
}
