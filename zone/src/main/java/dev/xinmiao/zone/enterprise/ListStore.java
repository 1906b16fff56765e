package dev.xinmiao.zone.enterprise;

import dev.xinmiao.zone.kernel.SubjectId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
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
        var query = new ListQuery(filter, evaluation());
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
        var query = new ListQuery(filter, evaluation());
        return jdbc
                .sql(query.rows(null, false))
                .params(query.parameters())
                .withFetchSize(1000)
                .query((row, _) -> row(row))
                .stream();
    }

    private @Nullable Long evaluation() {
        return jdbc.sql("select id from evaluation where current")
                .query(Long.class)
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
