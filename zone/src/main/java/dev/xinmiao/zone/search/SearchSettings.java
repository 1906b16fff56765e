package dev.xinmiao.zone.search;

import dev.xinmiao.search.SearchIndex;
import dev.xinmiao.search.Synonyms;
import dev.xinmiao.search.Weights;
import dev.xinmiao.search.opensearch.ClusterAddress;
import dev.xinmiao.search.opensearch.OpenSearchIndex;
import dev.xinmiao.search.text.Words;
import dev.xinmiao.search.vector.Embedder;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param vectors whether to search by meaning too, which takes some 200 MB of memory
 * @param laws a file of laws to search (JSON lines: title, date, category, region, text), or none
 * @param opensearch a cluster that keeps the index; none for the data folder
 */
@ConfigurationProperties("xinmiao.search")
public record SearchSettings(
        @DefaultValue("true") boolean vectors,
        @Nullable Path laws,
        @Nullable OpenSearch opensearch) {

    /**
     * @param address of the cluster
     * @param index begins the name of the zone's index: programs of one zone share it, two zones never do
     * @param user if the cluster asks for one
     */
    public record OpenSearch(
            URI address,
            @DefaultValue("xinmiao") String index,
            @Nullable String user,
            @Nullable String password) {

        /** Refuses what can't be right when the program starts, not when the index is first needed. */
        public OpenSearch {
            new ClusterAddress(address, index, user, password);
        }

        SearchIndex open(Words words, @Nullable Embedder embedder, Supplier<Synonyms> synonyms) {
            return new OpenSearchIndex(
                    new ClusterAddress(address, index, user, password), words, embedder, synonyms, Weights.STANDARD);
        }

        /** Without the password. */
        @Override
        public String toString() {
            return address + " (" + index + ")";
        }
    }
}
