package dev.xinmiao.search.opensearch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the index holds: for each entry a document of its own and one for each of its lines. All terms are made by this program
 * and only parted at spaces there, so that both kinds of index find alike.
 *
 * <p>The lines of an entry carry its {@link #VERSION}. An entry is replaced by writing its new lines, then itself, then taking
 * the old lines away; lines of another version than the entry's don't count, so nobody ever sees some of both.
 */
final class Layout {

    /** Raised whenever entries are written in another way. */
    static final String NUMBER = "3";

    // of the entry
    static final String ID = "id";
    static final String DIGEST = "digest";
    static final String TITLE_SHOWN = "shown";
    static final String ADDRESS = "address";
    static final String NAMES = "names";
    static final String LINES = "lines";
    /** The number of the line to show where none speaks for it; -1 without lines. */
    static final String OPENING = "opening";

    static final String WEIGHT = "weight";
    static final String TITLE = "title";
    static final String WHOLE = "whole";
    static final String SOUND = "sound";
    static final String BEGINNING = "beginning";

    // of the entry and its lines
    /** A name for the entry that is never too long. */
    static final String BLOCK = "block";
    /** The block and its content's digest. */
    static final String VERSION = "version";

    static final String TEXT = "text";
    static final String KIND = "kind";
    static final String READER = "reader";
    static final String FROM = "from";
    static final String UNTIL = "until";
    static final String GIVES_WAY = "givesway";
    /** Property, tab, value. */
    static final String FACET = "facet";

    // of a line
    static final String NUMBER_OF_LINE = "number";
    /** Lines of its entry. */
    static final String AMONG = "among";

    static final String START = "start";
    /** The same as the start for the line of names, which is no part of the text. */
    static final String END = "end";

    /** Whether it may be shown as an excerpt. */
    static final String QUOTABLE = "quotable";

    static final String LINE = "line";
    static final String VECTOR = "vector";

    /** Hits of one search at most: the lines of a long law. */
    static final int WINDOW = 50_000;

    private static final int LONGEST_NAME = 8_000;

    private Layout() {}

    /** @param dimensions of the vectors; 0 for none */
    static Map<String, Object> index(int dimensions) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                // One, so that the rarity of a term is the same for all that are compared; a zone's index has a few GB.
                "number_of_shards",
                1,
                "auto_expand_replicas",
                "0-1",
                // Each put refreshes by itself. Said here, a shard that nobody asked for a while doesn't stop doing so.
                "refresh_interval",
                "30s",
                "max_result_window",
                WINDOW,
                "similarity",
                Map.of("texts", bm25(0.75), "lines", bm25(0.3)),
                "analysis",
                Map.of(
                        "filter",
                        Map.of(
                                "beginnings",
                                Map.of("type", "edge_ngram", "min_gram", 1, "max_gram", 6, "preserve_original", true)),
                        "analyzer",
                        Map.of("syllables", Map.of("tokenizer", "whitespace", "filter", List.of("beginnings"))))));
        if (dimensions > 0) {
            settings.put("knn", true);
        }
        return Map.of("settings", Map.of("index", settings), "mappings", mappings(dimensions));
    }

    private static Map<String, Object> bm25(double lengths) {
        return Map.of("type", "BM25", "k1", 1.2, "b", lengths);
    }

    private static Map<String, Object> mappings(int dimensions) {
        Map<String, Object> fields = new HashMap<>();
        List.of(ID, DIGEST, BLOCK, VERSION, KIND, READER, FACET)
                .forEach(field -> fields.put(field, Map.of("type", "keyword")));
        List.of(FROM, UNTIL, LINES, OPENING, WEIGHT, NUMBER_OF_LINE, AMONG, START, END)
                .forEach(field -> fields.put(field, Map.of("type", "integer")));
        fields.put(GIVES_WAY, Map.of("type", "boolean"));
        fields.put(QUOTABLE, Map.of("type", "boolean"));
        List.of(TITLE_SHOWN, ADDRESS, TEXT)
                .forEach(field -> fields.put(field, Map.of("type", "keyword", "index", false, "doc_values", false)));
        fields.put(NAMES, Map.of("type", "keyword", "index", false, "ignore_above", LONGEST_NAME));
        fields.put(BEGINNING, Map.of("type", "keyword", "doc_values", false));
        fields.put(TITLE, terms("lines"));
        fields.put(WHOLE, terms("texts"));
        fields.put(LINE, terms("lines"));
        fields.put(
                SOUND,
                Map.of(
                        "type",
                        "text",
                        "analyzer",
                        "syllables",
                        "search_analyzer",
                        "whitespace",
                        "norms",
                        false,
                        "position_increment_gap",
                        10));
        if (dimensions > 0) {
            fields.put(
                    VECTOR,
                    Map.of(
                            "type",
                            "knn_vector",
                            "dimension",
                            dimensions,
                            "space_type",
                            "innerproduct",
                            "method",
                            Map.of("name", "hnsw", "engine", "lucene")));
        }
        return Map.of(
                "dynamic",
                "strict",
                // What only serves finding needn't be kept as it was sent.
                "_source",
                Map.of("excludes", List.of(TITLE, WHOLE, LINE, SOUND, BEGINNING, VECTOR)),
                "properties",
                fields);
    }

    private static Map<String, Object> terms(String similarity) {
        return Map.of("type", "text", "analyzer", "whitespace", "index_options", "freqs", "similarity", similarity);
    }
}
