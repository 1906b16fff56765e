package dev.xinmiao.zone.enterprise;

import dev.xinmiao.zone.enterprise.ListFilter.Choice;
import dev.xinmiao.zone.enterprise.ListQuery.Judged;
import dev.xinmiao.zone.kernel.SubjectId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the list of enterprises. */
@Component
class ListStore {
    private final JdbcClient jdbc;

    ListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param revenueYear the year the revenue is of; null with it */
    public record Row(
            SubjectId subject,
            String name,
            @Nullable String creditCode,
            @Nullable String industry,
            @Nullable String section,
            @Nullable LocalDate founded,
            @Nullable BigDecimal revenue,
            @Nullable Integer revenueYear) {}

    /** A page begins behind a row, ends before one, or begins at the top. */
    sealed interface Place {
        record Top() implements Place {}

        record Behind(long subject) implements Place {}

        record Before(long subject) implements Place {}
    }

    /** In the list's order. At most {@code limit} rows; none if the place is no longer in the list. */
    List<Row> page(ListFilter filter, Place place, int limit) {
        var query = query(filter);
        return switch (place) {
            case Place.Top _ -> rows(query, query.rows(null, false), limit);
            case Place.Behind(long subject) -> from(query, subject, false, limit);
            case Place.Before(long subject) -> from(query, subject, true, limit).reversed();
        };
    }

    private List<Row> from(ListQuery query, long subject, boolean backwards, int limit) {
        query.parameters().put("edge", subject);
        Optional<Object> key = jdbc.sql(query.keyOf())
                .params(query.parameters())
                .query((row, _) -> row.getObject("key"))
                .optional();
        return key.map(known -> rows(query, query.rows(known, backwards), limit))
                .orElse(List.of());
    }

    private List<Row> rows(ListQuery query, String sql, int limit) {
        query.parameters().put("limit", limit);
        return jdbc.sql(sql + " limit :limit")
                .params(query.parameters())
                .query((row, _) -> row(row))
                .list();
    }

    /** All rows, streamed; within a transaction only, and closed by the caller. */
    Stream<Row> all(ListFilter filter) {
        var query = query(filter);
        return jdbc
                .sql(query.rows(null, false))
                .params(query.parameters())
                .withFetchSize(1000)
                .query((row, _) -> row(row))
                .stream();
    }

    private ListQuery query(ListFilter filter) {
        return new ListQuery(filter, filter.programme() == null ? null : judged(filter.programme(), filter.state()));
    }

    /** Null before the first evaluation. */
    private @Nullable Judged judged(String programme, @Nullable Choice state) {
        return jdbc.sql("""
                        select evaluation.id, number, coalesce(sum(counted.subjects) filter (where
                            (:state::smallint is null or state = :state) and (:near::boolean is null or near = :near)), 0)
                        from evaluation
                        left join standing_term on term = :programme
                        left join standing_count counted on counted.evaluation = evaluation.id and counted.programme = number
                        where current group by evaluation.id, number
                        """)
                .param("programme", programme)
                .param("state", state == null ? null : state.code(), Types.SMALLINT)
                .param("near", state == null ? null : state.near(), Types.BOOLEAN)
                .query((row, _) -> new Judged(row.getLong(1), row.getShort(2), row.getLong(3)))
                .optional()
                .orElse(null);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new SubjectId(row.getLong("subject")),
                row.getString("name"),
                row.getString("credit_code"),
                row.getString("industry"),
                row.getString("section"),
                row.getObject("founded", LocalDate.class),
                row.getBigDecimal("revenue"),
                row.getObject("revenue_year", Integer.class));
    }
}
