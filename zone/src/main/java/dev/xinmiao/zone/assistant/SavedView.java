package dev.xinmiao.zone.assistant;

import dev.xinmiao.search.Hit;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.search.ZoneIndex;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's saved searches.
 *
 * @param most that anybody may save
 */
public record SavedView(
        List<Line> lines,
        int most,
        ZoneIndex.State state,
        @Nullable Bilingual refusal,
        String done) {

    /** Of new hits so many are named. */
    private static final int NAMED = 5;

    /**
     * @param kind empty for all
     * @param value of a property, as the index has it; empty for none
     * @param superseded whether it also finds what is not in force
     */
    public record Line(
            long id,
            String text,
            String kind,
            String facet,
            String value,
            boolean superseded,
            Instant lookedAt,
            List<Hit> news) {

        public List<Hit> named() {
            return news.subList(0, Math.min(NAMED, news.size()));
        }
    }
}
