package dev.xinmiao.zone.aifiling;

import dev.xinmiao.zone.aifiling.FilingFile.Recorded;
import dev.xinmiao.zone.kernel.SubjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Filings in the database. Whoever writes holds the filing's row until the transaction ends. */
@Repository
class FilingStore {
    private static final String ROW = "select id, subject, product, kind, state from ai_filing ";
    private static final int MOST = 200;

    private final JdbcClient jdbc;

    FilingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A filing in a list. */
    record Row(
            long id,
            SubjectId subject,
            String product,
            @Nullable FilingKind kind,
            FilingState state) {}

    /** An event found by its command. */
    record Known(long filing, Recorded recorded) {}

    long insert(SubjectId subject, FilingEvent.Begun begun, Timestamp at) {
        return jdbc.sql("""
                        insert into ai_filing (subject, product, kind, state, number, started_at)
                        values (?, ?, ?, ?, 0, ?) returning id
                        """)
                .params(subject.value(), begun.product(), text(begun.kind()), FilingState.INTENT.name(), at)
                .query(Long.class)
                .single();
    }

    Optional<Row> find(long id) {
        return jdbc.sql(ROW + "where id = ?")
                .param(id)
                .query((row, _) -> row(row))
                .optional();
    }

    /** As {@link #find}, and nobody else may write it before the transaction ends. */
    Optional<Row> lock(long id) {
        return jdbc.sql(ROW + "where id = ? for update")
                .param(id)
                .query((row, _) -> row(row))
                .optional();
    }

    List<Row> of(SubjectId subject) {
        return jdbc.sql(ROW + "where subject = ? order by id desc limit " + MOST)
                .param(subject.value())
                .query((row, _) -> row(row))
                .list();
    }

    List<Row> latest() {
        return jdbc.sql(ROW + "order by id desc limit " + MOST)
                .query((row, _) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                new SubjectId(row.getLong("subject")),
                row.getString("product"),
                FilingKind.of(row.getString("kind")).orElse(null),
                FilingState.valueOf(row.getString("state")));
    }

    private static String text(@Nullable FilingKind kind) {
        return kind == null ? "" : kind.code();
    }

    Optional<Known> byCommand(UUID command) {
        return jdbc.sql("select filing, number, at, actor, command, kind, body from ai_filing_event where command = ?")
                .param(command)
                .query((row, _) -> new Known(row.getLong("filing"), recorded(row)))
                .optional();
    }

    FilingFile file(Row row) {
        return FilingFile.of(
                row.id(),
                row.subject(),
                jdbc.sql("""
                                select number, at, actor, command, kind, body from ai_filing_event
                                where filing = ? order by number
                                """)
                        .param(row.id())
                        .query((event, _) -> recorded(event))
                        .list());
    }

    /** Stores the event, and what lists read of the filing as it leaves it. */
    void append(FilingFile after, Recorded recorded) {
        jdbc.sql("""
                        insert into ai_filing_event (filing, number, at, actor, command, kind, body)
                        values (?, ?, ?, ?, ?, ?, ?::jsonb)
                        """)
                .params(
                        after.id(),
                        recorded.number(),
                        Timestamp.from(recorded.at()),
                        recorded.actor(),
                        recorded.command(),
                        FilingEvent.STORED.kind(recorded.event()),
                        FilingEvent.STORED.write(recorded.event()))
                .update();
        jdbc.sql("update ai_filing set kind = ?, state = ?, number = ? where id = ?")
                .params(text(after.kind()), after.state().name(), recorded.number(), after.id())
                .update();
    }

    private static Recorded recorded(ResultSet row) throws SQLException {
        return new Recorded(
                row.getInt("number"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getObject("command", UUID.class),
                FilingEvent.STORED.read(row.getString("kind"), row.getString("body")));
    }
}
