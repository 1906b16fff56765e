package dev.xinmiao.search.opensearch;

import dev.xinmiao.search.Entry;
import dev.xinmiao.search.Found;
import dev.xinmiao.search.Query;
import dev.xinmiao.search.SearchIndex;
import dev.xinmiao.search.Synonyms;
import dev.xinmiao.search.Weights;
import dev.xinmiao.search.text.Beginnings;
import dev.xinmiao.search.text.Words;
import dev.xinmiao.search.vector.Embedder;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The index in an OpenSearch cluster. Any number of programs read and write it at once, each by any number of threads.
 *
 * <p>Finds and orders as the index in a directory does: all terms, vectors and weights are reckoned by this program; the
 * cluster keeps, counts and compares them. Without an embedder everything is found by words and sound only.
 */
public final class OpenSearchIndex implements SearchIndex {

    /** Older ones weigh words otherwise. */
    private static final int OLDEST = 3;

    private static final int PAGE = 5_000;

    private final Cluster cluster;
    private final String index;
    private final EntryWriter writer;
    private final Words words;
    private final @Nullable Embedder embedder;
    private final Supplier<Synonyms> synonyms;
    private final Weights weights;

    /**
     * Opens the index, or begins an empty one.
     *
     * @param embedder for vectors, for which the cluster needs the plugin opensearch-knn; null for none. Indexes with and
     *     without vectors are two
     * @param synonyms asked anew for each query
     * @throws java.io.UncheckedIOException if the cluster doesn't answer, or is too old, or lacks that plugin
     */
    public OpenSearchIndex(
            ClusterAddress address,
            Words words,
            @Nullable Embedder embedder,
            Supplier<Synonyms> synonyms,
            Weights weights) {
        this.cluster = new Cluster(address);
        this.index = address.index() + "-" + Layout.NUMBER + (embedder == null ? "-words" : "");
        this.words = words;
        this.embedder = embedder;
        this.synonyms = synonyms;
        this.weights = weights;
        this.writer = new EntryWriter(cluster, index, words, embedder);
        try {
            requireCapable();
            cluster.create(index, Layout.index(embedder == null ? 0 : embedder.dimensions()));
        } catch (RuntimeException unusable) {
            cluster.close();
            throw unusable;
        }
    }

    private void requireCapable() {
        JsonNode version = cluster.get("").path("version");
        String number = version.path("number").asString("");
        int dot = number.indexOf('.');
        if (!version.path("distribution").asString("").equals("opensearch")
                || dot < 0
                || Integer.parseInt(number.substring(0, dot)) < OLDEST) {
            throw cluster.failure(
                    "this is not OpenSearch " + OLDEST + " or later but "
                            + version.path("distribution").asString("something else") + " " + number,
                    new IOException("unsuitable cluster"));
        }
        if (embedder != null) {
            boolean vectors = false;
            for (JsonNode plugin :
                    cluster.get("_cat/plugins?format=json&h=component").values()) {
                String name = plugin.path("component").asString("");
                // It goes by its class where it is a part of the program.
                vectors |= name.equals("opensearch-knn") || name.endsWith(".KNNPlugin");
            }
            if (!vectors) {
                throw cluster.failure(
                        "it lacks the plugin opensearch-knn, which searching by meaning needs;"
                                + " install it in the cluster, or search without vectors",
                        new IOException("no plugin"));
            }
        }
    }

    @Override
    public void put(Collection<Entry> entries) {
        if (!entries.isEmpty()) {
            writer.put(entries);
            refresh();
        }
    }

    @Override
    public void remove(Collection<String> ids) {
        if (!ids.isEmpty()) {
            writer.remove(ids);
            refresh();
        }
    }

    /** Makes what was written to be found, by all programs. */
    private void refresh() {
        cluster.post(index + "/_refresh", null);
    }

    /** The cluster has written every operation to disk, on each copy, before it answers; there is nothing left to do. */
    @Override
    public void commit() {}

    @Override
    public Map<String, String> digests() {
        Map<String, String> digests = new HashMap<>();
        List<String> after = List.of();
        do {
            Map<String, Object> search = Values.search(
                    PAGE, Map.of("exists", Map.of("field", Layout.ID)), List.of(Layout.ID, Layout.DIGEST));
            search.put("sort", List.of(Map.of(Layout.ID, "asc")));
            if (!after.isEmpty()) {
                search.put("search_after", after);
            }
            after = List.of();
            for (JsonNode hit :
                    cluster.post(index + "/_search", search).at("/hits/hits").values()) {
                String id = Values.text(hit, Layout.ID);
                digests.put(id, Values.text(hit, Layout.DIGEST));
                after = List.of(id);
            }
        } while (!after.isEmpty());
        return digests;
    }

    @Override
    public Found search(Query query) {
        return search(query, synonyms.get());
    }

    @Override
    public Found search(Query query, Synonyms instead) {
        return new Hits(cluster, index, query, weights, words, embedder, instead).found();
    }

    @Override
    public Findings read(Query query) {
        return new Hits(cluster, index, query, weights, words, embedder, synonyms.get()).findings();
    }

    @Override
    public List<Suggestion> suggest(String beginning, Set<String> readers, LocalDate day, int limit) {
        List<Suggestion> suggestions = new ArrayList<>();
        List<String> typed = Beginnings.typed(beginning);
        if (typed.getFirst().isEmpty()) {
            return suggestions;
        }
        JsonNode answer = cluster.post(
                index + "/_search",
                Map.of(
                        "size",
                        limit,
                        "_source",
                        List.of(Layout.ID, Layout.KIND, Layout.TITLE_SHOWN, Layout.ADDRESS),
                        "track_total_hits",
                        false,
                        "query",
                        Filters.all(Filters.join(Filters.valid(readers, day), Filters.anyOf(Layout.BEGINNING, typed))),
                        "sort",
                        List.of(Map.of(Layout.WEIGHT, "desc"))));
        for (JsonNode hit : answer.at("/hits/hits").values()) {
            JsonNode source = hit.path("_source");
            suggestions.add(new Suggestion(
                    source.path(Layout.ID).asString(),
                    source.path(Layout.KIND).asString(),
                    source.path(Layout.TITLE_SHOWN).asString(),
                    source.path(Layout.ADDRESS).asString()));
        }
        return suggestions;
    }

    @Override
    public void close() {
        cluster.close();
    }
}
