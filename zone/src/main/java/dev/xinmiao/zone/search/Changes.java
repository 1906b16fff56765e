package dev.xinmiao.zone.search;

import dev.xinmiao.search.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What has to be done to an index so that it holds just what is wanted.
 *
 * @param put entries that aren't there, or otherwise
 * @param remove ids of those that are wanted no more
 */
public record Changes(List<Entry> put, Set<String> remove) {

    /** @param there digests of the entries that are there, by their ids */
    public static Changes between(Map<String, String> there, Stream<Entry> wanted) {
        List<Entry> put = new ArrayList<>();
        Set<String> remove = new HashSet<>(there.keySet());
        wanted.forEach(entry -> {
            remove.remove(entry.id());
            if (!entry.digest().equals(there.get(entry.id()))) {
                put.add(entry);
            }
        });
        return new Changes(put, remove);
    }
}
