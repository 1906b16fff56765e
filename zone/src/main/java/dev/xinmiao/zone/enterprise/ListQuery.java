package dev.xinmiao.zone.enterprise;

import dev.xinmiao.zone.enterprise.ListFilter.Choice;
import dev.xinmiao.zone.enterprise.ListFilter.Sort;
import dev.xinmiao.zone.programme.StoredStanding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of a list of enterprises. It pages by key: the order is that of the sort's key and then of the subject, and a
 * page begins behind (or ends before) one row, so that every page costs the same.
 */
final class ListQuery {
    private final StringBuilder where = new StringBuilder(" where true");
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final ListFilter filter;
    private final boolean joinsStandings;

    /** @param evaluation the current one; null before the first, when no standing can be asked for */
    ListQuery(ListFilter filter, @Nullable Long evaluation) {
        this.filter = filter;
        this.joinsStandings =
                evaluation != null && filter.programme() != null && (filter.state() != null || sort() == Sort.SCORE);
        if (evaluation != null && filter.programme() != null) {
            parameters.put("evaluation", evaluation);
            parameters.put("programme", filter.programme());
        }
        if (!filter.search().isBlank()) {
            search(filter.search().strip());
        }
        if (filter.section() != null) {
            and("s.section = :section", "section", filter.section());
        }
        if (joinsStandings) {
            standing();
        }
    }

    private Sort sort() {
        return filter.programme() == null && filter.sort() == Sort.SCORE ? Sort.NAME : filter.sort();
    }

    private void search(String text) {
        String code = text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (code.matches("[0-9][0-9A-Z]{3,17}")) {
            // a range rather than LIKE: an index serves it whatever the planner knows of the prefix
            and("s.credit_code collate \"C\" >= :code", "code", code);
            and("s.credit_code collate \"C\" < :beyond", "beyond", code + "a");
            return;
        }
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        if (!pairs.isEmpty()) {
            and("s.name_pairs @> :pairs::text[]", "pairs", pairs.toArray(String[]::new));
        }
        and("position(:search in s.name) > 0", "search", text);
    }

    private void standing() {
        where.append(" and t.evaluation = :evaluation")
                .append(" and t.programme = (select number from standing_term where term = :programme)");
        Choice state = filter.state();
        if (state != null) {
            switch (state) {
                case MET -> where.append(" and t.state = 0");
                case MISSING -> where.append(" and t.state = 2");
                case NEAR -> and("t.state = 1 and t.distance <= cast(:near as real)", "near", StoredStanding.NEAR);
                case NOT_MET ->
                    and(
                            "t.state = 1 and (t.distance is null or t.distance > cast(:near as real))",
                            "near",
                            StoredStanding.NEAR);
            }
        }
        if (sort() == Sort.SCORE) {
            where.append(" and t.score_min is not null");
        }
    }

    private void and(String condition, String name, Object value) {
        where.append(" and ").append(condition);
        parameters.put(name, value);
    }

    private String from() {
        return " from enterprise_summary s" + (joinsStandings ? " join standing t on t.subject = s.subject" : "");
    }

    private String key() {
        return switch (sort()) {
            case NAME -> "s.name collate \"zh-Hans-x-icu\"";
            case REVENUE -> "s.revenue_rank";
            case SCORE -> "t.score_min";
        };
    }

    private boolean descending() {
        return sort() != Sort.NAME;
    }

    /** Where a row stands in the order, to page on from. */
    String keyOf() {
        return "select " + key() + " as key" + from() + where + " and s.subject = :edge";
    }

    /**
     * @param key of the row to begin behind, with {@code :edge} its subject; null to begin at the top
     * @param backwards towards the top; the rows come in reverse
     */
    String rows(@Nullable Object key, boolean backwards) {
        var sql = new StringBuilder("select s.*").append(from()).append(where);
        boolean falling = descending() != backwards;
        if (key != null) {
            parameters.put("key", key);
            sql.append(" and %1$s %2$s= :key and (%1$s %2$s :key or s.subject %3$s :edge)"
                    .formatted(key(), falling ? "<" : ">", backwards ? "<" : ">"));
        }
        return sql.append(" order by %s %s, s.subject %s"
                        .formatted(key(), falling ? "desc" : "asc", backwards ? "desc" : "asc"))
                .toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
