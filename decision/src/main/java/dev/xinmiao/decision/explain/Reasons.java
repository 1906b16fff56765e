package dev.xinmiao.decision.explain;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers the decisive conditions of an explanation. */
final class Reasons {
    private Reasons() {}

    static List<Reason> of(Explanation explanation) {
        throw new UnsupportedOperationException(explanation.text());
    }

    static Set<Integer> causes(@Nullable Object value) {
        throw new UnsupportedOperationException(String.valueOf(value));
    }
}
