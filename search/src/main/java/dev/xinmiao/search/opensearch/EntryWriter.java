package dev.xinmiao.search.opensearch;

import dev.xinmiao.search.Entry;
import dev.xinmiao.search.text.Sentences.Sentence;
import dev.xinmiao.search.text.Words;
import dev.xinmiao.search.vector.Embedder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Writes entries in the order that {@link Layout} asks for. Several programs may write the same entry at once: it is replaced
 * only where it still is as this program read it, else read again, so its lines are never those of another.
 */
final class EntryWriter {

    private static final int BATCH = 200;
    /** Programs that write the same entries at once let one through each time. */
    private static final int TRIES = 20;

    private static final int CONFLICT = 409;
    private static final int MISSING = 404;

    private final Cluster cluster;
    private final String index;
    private final Words words;
    private final @Nullable Embedder embedder;

    EntryWriter(Cluster cluster, String index, Words words, @Nullable Embedder embedder) {
        this.cluster = cluster;
        this.index = index;
        this.words = words;
        this.embedder = embedder;
    }

    /** What there is of an entry: its content's digest, its lines, and the write that put it there. */
    private record Known(String digest, int lines, long sequence, long term) {}

    void put(Collection<Entry> entries) {
        // Of an id that is given twice the last counts.
        Map<String, Entry> each = new LinkedHashMap<>();
        entries.forEach(entry -> each.put(entry.id(), entry));
        List<Entry> all = List.copyOf(each.values());
        for (int from = 0; from < all.size(); from += BATCH) {
            putBatch(all.subList(from, Math.min(all.size(), from + BATCH)));
        }
    }

    private void putBatch(List<Entry> entries) {
        Map<String, EntrySource> waiting = entries.stream()
                .map(EntrySource::new)
                .collect(Collectors.toMap(
                        EntrySource::block, Function.identity(), (first, _) -> first, LinkedHashMap::new));
        Map<String, List<float[]>> vectors = new HashMap<>();
        untilNoneConflicts(waiting, known -> {
            // What another program has put already is the same.
            waiting.values()
                    .removeIf(source ->
                            known.get(source.block()) instanceof Known there && there.digest.equals(source.digest()));
            List<EntrySource> changed = List.copyOf(waiting.values());
            if (vectors.isEmpty()) {
                embed(changed, vectors);
            }
            writeLines(changed, vectors);
            return replace(changed, known);
        });
    }

    void remove(Collection<String> ids) {
        Map<String, String> waiting = new LinkedHashMap<>();
        ids.forEach(id -> waiting.put(EntrySource.block(id), id));
        untilNoneConflicts(waiting, known -> {
            waiting.keySet().retainAll(known.keySet());
            Bulk bulk = new Bulk(cluster, index);
            List<String> blocks = List.copyOf(waiting.keySet());
            for (String block : blocks) {
                if (known.get(block) instanceof Known there) {
                    bulk.add(Map.of("delete", asRead(block, there)), null);
                }
            }
            return done(blocks, bulk.outcomes());
        });
    }

    private interface Attempt {
        /** The blocks that were written. */
        List<String> write(Map<String, Known> known);
    }

    /** Tries again with what another program has written in between; the lines of what was replaced are taken away. */
    private void untilNoneConflicts(Map<String, ?> waiting, Attempt attempt) {
        for (int tried = 0; !waiting.isEmpty(); tried++) {
            if (tried == TRIES) {
                throw cluster.failure(
                        "other programs keep changing the same entries; this one tries again later",
                        new IOException("conflicts"));
            }
            Map<String, Known> known = known(waiting.keySet());
            List<String> written = attempt.write(known);
            waiting.keySet().removeAll(written);
            removeLines(written, known);
        }
    }

    private Map<String, Known> known(Collection<String> blocks) {
        Map<String, Known> known = new HashMap<>();
        JsonNode answer = cluster.post(
                index + "/_mget?_source_includes=" + Layout.DIGEST + "," + Layout.LINES, Map.of("ids", blocks));
        for (JsonNode document : answer.path("docs").values()) {
            if (document.has("error")) {
                throw cluster.failure(
                        document.at("/error/reason").asString(""),
                        new IOException(document.at("/error/type").asString("")));
            }
            if (document.path("found").asBoolean(false)) {
                JsonNode source = document.path("_source");
                known.put(
                        document.path("_id").asString(),
                        new Known(
                                source.path(Layout.DIGEST).asString(),
                                source.path(Layout.LINES).asInt(),
                                document.path("_seq_no").asLong(),
                                document.path("_primary_term").asLong()));
            }
        }
        return known;
    }

    /** All lines together, which is faster. */
    private void embed(List<EntrySource> sources, Map<String, List<float[]>> vectors) {
        if (embedder == null) {
            return;
        }
        List<float[]> all = embedder.passages(sources.stream()
                .flatMap(source -> source.lines().stream())
                .map(Sentence::text)
                .toList());
        int from = 0;
        for (EntrySource source : sources) {
            int to = from + source.lines().size();
            vectors.put(source.block(), all.subList(from, to));
            from = to;
        }
    }

    private void writeLines(List<EntrySource> sources, Map<String, List<float[]>> vectors) {
        Bulk bulk = new Bulk(cluster, index);
        for (EntrySource source : sources) {
            List<float[]> own = vectors.getOrDefault(source.block(), List.of());
            for (int line = 0; line < source.lines().size(); line++) {
                bulk.add(
                        Map.of("index", Map.of("_id", EntrySource.line(source.version(), line))),
                        source.line(line, own.isEmpty() ? null : own.get(line)));
            }
        }
        bulk.outcomes().forEach(outcome -> succeeded(outcome));
    }

    private List<String> replace(List<EntrySource> sources, Map<String, Known> known) {
        Bulk bulk = new Bulk(cluster, index);
        for (EntrySource source : sources) {
            Map<String, Object> operation = known.get(source.block()) instanceof Known there
                    ? Map.of("index", asRead(source.block(), there))
                    : Map.of("create", Map.of("_id", source.block()));
            bulk.add(operation, source.entry(words));
        }
        return done(sources.stream().map(EntrySource::block).toList(), bulk.outcomes());
    }

    private static Map<String, Object> asRead(String block, Known there) {
        return Map.of("_id", block, "if_seq_no", there.sequence, "if_primary_term", there.term);
    }

    private List<String> done(List<String> blocks, List<JsonNode> outcomes) {
        List<String> done = new ArrayList<>();
        for (int number = 0; number < blocks.size(); number++) {
            if (succeeded(outcomes.get(number))) {
                done.add(blocks.get(number));
            }
        }
        return done;
    }

    /** False where another program was faster; an exception for any other reason why not. */
    private boolean succeeded(JsonNode outcome) {
        int status = outcome.path("status").asInt();
        if (status >= 300 && status != CONFLICT && status != MISSING) {
            throw cluster.failure(
                    outcome.at("/error/reason").asString(""),
                    new IOException(outcome.at("/error/type").asString("")));
        }
        return status != CONFLICT;
    }

    private void removeLines(List<String> replaced, Map<String, Known> known) {
        Bulk bulk = new Bulk(cluster, index);
        for (String block : replaced) {
            if (known.get(block) instanceof Known there) {
                String version = EntrySource.version(block, there.digest);
                for (int line = 0; line < there.lines; line++) {
                    bulk.add(Map.of("delete", Map.of("_id", EntrySource.line(version, line))), null);
                }
            }
        }
        bulk.outcomes().forEach(outcome -> succeeded(outcome));
    }
}
