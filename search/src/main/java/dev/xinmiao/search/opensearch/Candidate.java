package dev.xinmiao.search.opensearch;

import dev.xinmiao.search.Fit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** An entry that may be a hit, with what is known so far of how well it fits. */
final class Candidate extends Fit {

    /** What is read of a candidate while it is measured. */
    static final List<String> READ = List.of(
            Layout.BLOCK,
            Layout.VERSION,
            Layout.KIND,
            Layout.FACET,
            Layout.NAMES,
            Layout.LINES,
            Layout.OPENING,
            Layout.WEIGHT,
            Layout.FROM,
            Layout.UNTIL);

    final String block;
    String version = "";
    String kind = "";
    List<String> names = List.of();
    final Map<String, String> facets = new TreeMap<>();
    boolean found;
    private int opening = -1;
    private String bestLine = "";
    private double bestLineScore = -1;
    private boolean bestLineSpeaks;
    /** Lines that were found by their meaning. */
    final Set<String> near = new HashSet<>();

    /** @param known whether the index knows any word of the query */
    Candidate(String block, boolean known) {
        this.block = block;
        this.known = known;
    }

    void read(JsonNode fields, long day) {
        found = true;
        version = fields.path(Layout.VERSION).path(0).asString();
        kind = fields.path(Layout.KIND).path(0).asString();
        lines = fields.path(Layout.LINES).path(0).asInt();
        weight = fields.path(Layout.WEIGHT).path(0).asInt();
        opening = fields.path(Layout.OPENING).path(0).asInt(-1);
        valid = fields.path(Layout.FROM).path(0).asLong() <= day
                && day < fields.path(Layout.UNTIL).path(0).asLong();
        List<String> all = new ArrayList<>();
        fields.path(Layout.NAMES).values().forEach(name -> all.add(name.asString()));
        names = all;
        for (JsonNode facet : fields.path(Layout.FACET).values()) {
            String[] parts = facet.asString().split("\t", 2);
            facets.put(parts[0], parts[1]);
        }
    }

    /**
     * @param score of the passage and its meaning together
     * @param speaks whether it has words of the query, or is near to it
     */
    void sawBestLine(String line, double score, boolean speaks) {
        if (score > bestLineScore) {
            bestLineScore = score;
            bestLine = line;
            bestLineSpeaks = speaks;
        }
    }

    /** The name of the line to show; empty for none. */
    String quoted() {
        return bestLineSpeaks || opening < 0 ? bestLine : EntrySource.line(version, opening);
    }
}
