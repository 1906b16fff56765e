package dev.xinmiao.zone.assistant;

import dev.xinmiao.search.Query;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A search that somebody wants to repeat.
 *
 * @param seen ids that it found when its owner last looked; null where the index could not say yet
 * @param news how many more it found when it was last reckoned
 */
record SavedSearch(
        long id, Wanted wanted, Instant lookedAt, @Nullable Set<String> seen, int news) {

    /**
     * What is looked for.
     *
     * @param kind empty for all
     * @param facet property wanted to have the value; empty for none
     * @param superseded whether to find also what is not in force
     */
    record Wanted(String text, String kind, String facet, String value, boolean superseded) {
        Query query(Set<String> readers, LocalDate day, int limit) {
            return new Query(
                    text,
                    readers,
                    kind.isEmpty() ? Set.of() : Set.of(kind),
                    facet.isEmpty() || value.isEmpty() ? Map.of() : Map.of(facet, value),
                    day,
                    superseded,
                    0,
                    limit);
        }

        String address() {
            return "/search?q=" + encoded(text) + part("kind", kind) + part("facet", facet) + part("value", value)
                    + (superseded ? "&superseded=true" : "");
        }

        private static String part(String name, String value) {
            return value.isEmpty() ? "" : "&" + name + "=" + encoded(value);
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
