package dev.xinmiao.zone.casework;

import dev.xinmiao.zone.casework.process.Verdict;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a desk said in a step. Never removed: one that was returned, or whose inputs changed, only doesn't count.
 *
 * @param number within the case, from 1
 * @param basis what it rests on: versions of materials and fields, and what the steps before had said
 * @param returned why it was sent back; null where it wasn't
 */
public record Opinion(
        int number,
        String step,
        String desk,
        Verdict verdict,
        String text,
        String by,
        Instant at,
        Map<String, String> basis,
        @Nullable String returned) {
    public Opinion {
        basis = Map.copyOf(basis);
    }

    Opinion returned(String reason) {
        return new Opinion(number, step, desk, verdict, text, by, at, basis, reason);
    }
}
