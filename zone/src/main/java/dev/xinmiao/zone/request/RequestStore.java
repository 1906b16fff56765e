package dev.xinmiao.zone.request;

import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.request.RequestRow.Recorded;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests in the database. Whoever writes holds the request's row until the transaction ends. */
@Repository
class RequestStore {
    /** What was written is the first event's; nothing holds it twice. */
    private static final String SELECT = """
            select r.id, r.subject, r.state, r.category, r.desk, r.due, r.ended_at, r.events, e.at, e.actor,
                e.body ->> 'subject' as title, e.body ->> 'text' as text, e.body ->> 'contact' as contact
            from request r join request_event e on e.request = r.id and e.number = 1
            """;

    private final JdbcClient jdbc;

    RequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The request that a command has written to. */
    Optional<Long> of(UUID command) {
        return jdbc.sql("select request from request_event where command = ?")
                .param(command)
                .query((row, _) -> row.getLong(1))
                .optional();
    }

    long insert(SubjectId subject, LocalDate due) {
        return jdbc.sql("insert into request (subject, state, due, events) values (?, 'TO_SORT', ?, 0) returning id")
                .params(subject.value(), due)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    Optional<RequestRow> lock(long id) {
        return one(SELECT + " where r.id = ? for update of r", id);
    }

    Optional<RequestRow> find(long id) {
        return one(SELECT + " where r.id = ?", id);
    }

    private Optional<RequestRow> one(String sql, long id) {
        return jdbc.sql(sql).param(id).query((row, _) -> read(row)).optional();
    }

    void append(long id, Recorded recorded) {
        jdbc.sql("""
                        insert into request_event (request, number, at, actor, command, kind, body)
                        values (?, ?, ?, ?, ?, ?, ?::jsonb)
                        """)
                .params(
                        id,
                        recorded.number(),
                        Timestamp.from(recorded.at()),
                        recorded.actor(),
                        recorded.command(),
                        RequestEvent.STORED.kind(recorded.event()),
                        RequestEvent.STORED.write(recorded.event()))
                .update();
    }

    void put(
            long id,
            RequestState state,
            @Nullable String category,
            @Nullable String desk,
            @Nullable Instant endedAt,
            int events) {
        jdbc.sql("update request set state = ?, category = ?, desk = ?, ended_at = ?, events = ? where id = ?")
                .params(Arrays.asList(
                        state.name(), category, desk, endedAt == null ? null : Timestamp.from(endedAt), events, id))
                .update();
    }

    List<Recorded> events(long id) {
        return jdbc.sql(
                        "select number, at, actor, command, kind, body from request_event where request = ? order by number")
                .param(id)
                .query((row, _) -> new Recorded(
                        row.getInt("number"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getObject("command", UUID.class),
                        RequestEvent.STORED.read(row.getString("kind"), row.getString("body"))))
                .list();
    }

    /** An enterprise's own, the newest first. */
    List<RequestRow> of(SubjectId subject, int most) {
        return jdbc.sql(SELECT + " where r.subject = ? order by r.id desc limit ?")
                .params(subject.value(), most)
                .query((row, _) -> read(row))
                .list();
    }

    /** Those to be sorted, the most urgent first. */
    List<RequestRow> toSort(int most) {
        return jdbc.sql(SELECT + " where r.state = 'TO_SORT' order by r.due, r.id limit ?")
                .param(most)
                .query((row, _) -> read(row))
                .list();
    }

    /**
     * Those of some desks, the most urgent first; what has ended, the newest first.
     *
     * @param desks null for every desk
     */
    List<RequestRow> ofDesks(@Nullable Collection<String> desks, boolean ended, int most) {
        String states = ended ? "r.state in ('ANSWERED', 'CLOSED')" : "r.state = 'AT_DESK'";
        String order = ended ? "r.ended_at desc, r.id desc" : "r.due, r.id";
        return jdbc.sql(SELECT + " where " + states + " and (?::text[] is null or r.desk = any (?::text[])) order by "
                        + order + " limit ?")
                .params(Arrays.asList(array(desks), array(desks), most))
                .query((row, _) -> read(row))
                .list();
    }

    private static String @Nullable [] array(@Nullable Collection<String> desks) {
        return desks == null ? null : desks.toArray(String[]::new);
    }

    /** Those that persons have filed, whatever became of them; the newest, in the order of their numbers. */
    List<RequestRow> filed(int most) {
        return jdbc.sql(SELECT + " where r.category is not null order by r.id desc limit ?")
                .param(most)
                .query((row, _) -> read(row))
                .list()
                .reversed();
    }

    private static RequestRow read(ResultSet row) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        Date due = row.getDate("due");
        return new RequestRow(
                row.getLong("id"),
                new SubjectId(row.getLong("subject")),
                row.getString("actor"),
                row.getTimestamp("at").toInstant(),
                row.getString("title"),
                row.getString("text"),
                row.getString("contact"),
                RequestState.valueOf(row.getString("state")),
                row.getString("category"),
                row.getString("desk"),
                due.toLocalDate(),
                ended == null ? null : ended.toInstant(),
                row.getInt("events"));
    }
}
