package dev.xinmiao.zone.enterprise;

import dev.xinmiao.zone.enterprise.ListFilter.Choice;
import dev.xinmiao.zone.enterprise.ListFilter.Sort;
import dev.xinmiao.zone.programme.Standing;
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
    /** So few are looked up and sorted at once. */
    private static final long FEW = 1000;
    /** Up to so many are gathered first; the list is then walked in its order until a page of them has come by. */
    private static final long SOME = 20_000;

    /**
     * What the current evaluation says about the programme of a filter.
     *
     * @param programme the small number that stands for it; 0 if nobody has been judged by it
     * @param chosen how many subjects the filter's state lets through
     */
    record Judged(long evaluation, short programme, long chosen) {}

    /** How the standings that a filter asks for are found: what is fastest depends on how many they are. */
    private enum Way {
        /** The filter asks for none. */
        NONE,
        /** Gather them, then their enterprises. */
        GATHER_AND_SORT,
        /** Gather them, then walk the enterprises in order: most are not among them, and are told apart at once. */
        GATHER_AND_WALK,
        /** Walk the enterprises in order and look up each one's standing: a page is full soon. */
        WALK
    }

    private final StringBuilder where = new StringBuilder(" where true");
    private final StringBuilder standings = new StringBuilder();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final ListFilter filter;
    private final Way way;

    /** @param judged null before the first evaluation, when no standing can be asked for, and without a programme */
    ListQuery(ListFilter filter, @Nullable Judged judged) {
        this.filter = filter;
        this.way = judged == null ? Way.NONE : way(judged.chosen());
        if (!filter.search().isBlank()) {
            search(filter.search().strip());
        }
        if (filter.section() != null) {
            and("s.section = :section", "section", filter.section());
        }
        if (judged != null && way != Way.NONE) {
            standings(judged);
        }
    }

    private Way way(long chosen) {
        if (sort() == Sort.SCORE) {
            return chosen <= FEW ? Way.GATHER_AND_SORT : Way.WALK;
        }
        if (filter.state() == null) {
            return Way.NONE;
        }
        return chosen <= FEW ? Way.GATHER_AND_SORT : chosen <= SOME ? Way.GATHER_AND_WALK : Way.WALK;
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

    private void standings(Judged judged) {
        parameters.put("evaluation", judged.evaluation());
        parameters.put("programme", judged.programme());
        standings.append("t.evaluation = :evaluation and t.programme = :programme");
        Choice state = filter.state();
        if (state != null) {
            standings.append(" and t.state = ").append(state.code());
            if (state == Choice.NEAR || state == Choice.NOT_MET) {
                standings.append(
                        state == Choice.NEAR
                                ? " and t.distance <= cast(:near as real)"
                                : " and (t.distance is null or t.distance > cast(:near as real))");
                parameters.put("near", Standing.NEAR);
            }
        }
        if (sort() == Sort.SCORE) {
            standings.append(" and t.score_min is not null");
        }
        switch (way) {
            // "is true" keeps the planner from making a join of it, which would look every enterprise up
            case GATHER_AND_WALK ->
                where.append(" and (s.subject in (select t.subject from standing t where ")
                        .append(standings)
                        .append(")) is true");
            case WALK -> where.append(" and ").append(standings);
            case GATHER_AND_SORT, NONE -> {}
        }
    }

    private void and(String condition, String name, Object value) {
        where.append(" and ").append(condition);
        parameters.put(name, value);
    }

    private String with() {
        return way == Way.GATHER_AND_SORT
                ? "with chosen as materialized (select t.subject, t.score_min from standing t where " + standings + ") "
                : "";
    }

    private String from() {
        return " from enterprise_summary s"
                + switch (way) {
                    case NONE, GATHER_AND_WALK -> "";
                    case GATHER_AND_SORT -> " join chosen t on t.subject = s.subject";
                    case WALK -> " join standing t on t.subject = s.subject";
                };
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
        return with() + "select " + key() + " as key" + from() + where + " and s.subject = :edge";
    }

    /**
     * @param key of the row to begin behind, with {@code :edge} its subject; null to begin at the top
     * @param backwards towards the top; the rows come in reverse
     */
    String rows(@Nullable Object key, boolean backwards) {
        var sql = new StringBuilder(with()).append("select s.*").append(from()).append(where);
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
