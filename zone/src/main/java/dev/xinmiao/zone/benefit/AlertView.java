package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.benefit.alert.AlertKind;
import dev.xinmiao.zone.benefit.alert.Digests.Digest;
import dev.xinmiao.zone.benefit.alert.Inbox;
import dev.xinmiao.zone.benefit.alert.Mutes.Mute;
import dev.xinmiao.zone.benefit.clause.AlertPlan;
import dev.xinmiao.zone.benefit.clause.AlertPlan.Rhythm;
import dev.xinmiao.zone.benefit.clause.Clauses;
import dev.xinmiao.zone.fact.SubjectRegistry.Subject;
import dev.xinmiao.zone.kernel.Bilingual;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The alerts of one enterprise.
 *
 * @param digest the one that is shown alone; null for the page as a whole
 * @param ends when the digest at hand ends
 * @param keeps whether the viewer may mark, mute and choose
 */
public record AlertView(
        String path,
        Subject subject,
        Clauses clauses,
        List<Inbox.Row> rows,
        List<Mute> mutes,
        List<Digest> digests,
        @Nullable Digest digest,
        Rhythm rhythm,
        LocalDate ends,
        boolean keeps) {

    /** The alerts of one clause. */
    public record Group(String clause, Bilingual name, List<Inbox.Row> rows) {
        /** How many of each kind. */
        public Map<AlertKind, Integer> counts() {
            Map<AlertKind, Integer> counts = new TreeMap<>();
            rows.forEach(row -> counts.merge(row.kind(), 1, Integer::sum));
            return counts;
        }
    }

    public List<Inbox.Row> unread() {
        return only(row -> !row.muted() && row.readBy() == null && reached(row));
    }

    public List<Inbox.Row> read() {
        return only(row -> !row.muted() && row.readBy() != null && reached(row));
    }

    public List<Inbox.Row> muted() {
        return only(Inbox.Row::muted);
    }

    /** What the digest at hand has so far, or all of a digest that is shown alone. */
    public List<Group> groups() {
        Map<String, List<Inbox.Row>> byClause = new LinkedHashMap<>();
        only(row -> !row.muted() && (digest != null || !reached(row)))
                .forEach(row -> byClause.computeIfAbsent(row.clause(), _ -> new ArrayList<>())
                        .add(row));
        return byClause.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), name(entry.getKey()), entry.getValue()))
                .toList();
    }

    private boolean reached(Inbox.Row row) {
        return rhythm == Rhythm.AT_ONCE || row.digest() != null || row.kind().urgent();
    }

    private List<Inbox.Row> only(Predicate<Inbox.Row> which) {
        return rows.stream().filter(which).toList();
    }

    /** A clause that is given no longer goes by its id. */
    public Bilingual name(String clause) {
        return clauses.find(clause)
                .map(found -> found.name().with(clauses.adoption().markOf(found)))
                .orElseGet(() -> new Bilingual(clause, ""));
    }

    public AlertPlan plan() {
        return clauses.adoption().alerts();
    }

    public List<Rhythm> rhythms() {
        return List.of(Rhythm.values());
    }
}
