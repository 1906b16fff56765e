package dev.xinmiao.zone.casework;

import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases in the database. Whoever writes holds the case's row until the transaction ends. */
@Repository
class CaseStore {
    private static final String COLUMNS = """
            id, item, item_version, process, process_version, subject, state, started_at, submitted_at, accepted_at,
            decided_at, due, granted, stars
            """;

    private final JdbcClient jdbc;

    CaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An event found by its command: the case and the event's number there. */
    record Known(long caseId, Recorded recorded) {}

    Optional<Known> byCommand(UUID command) {
        return jdbc.sql("select case_id, number, at, actor, command, kind, body from case_event where command = ?")
                .param(command)
                .query((row, _) -> new Known(row.getLong("case_id"), recorded(row)))
                .optional();
    }

    long insert(
            String item,
            int itemVersion,
            String process,
            int processVersion,
            SubjectId subject,
            String by,
            Instant at) {
        return jdbc.sql("""
                        insert into case_file (item, item_version, process, process_version, subject, state, number,
                            started_at, started_by)
                        values (?, ?, ?, ?, ?, ?, 0, ?, ?) returning id
                        """)
                .params(
                        item,
                        itemVersion,
                        process,
                        processVersion,
                        subject.value(),
                        CaseState.DRAFT.name(),
                        Timestamp.from(at),
                        by)
                .query(Long.class)
                .single();
    }

    Optional<CaseRow> find(long id) {
        return row("select " + COLUMNS + " from case_file where id = ?", id);
    }

    /** As {@link #find}, and nobody else may write the case before the transaction ends. */
    Optional<CaseRow> lock(long id) {
        return row("select " + COLUMNS + " from case_file where id = ? for update", id);
    }

    private Optional<CaseRow> row(String sql, long id) {
        return jdbc.sql(sql).param(id).query((row, _) -> caseRow(row)).optional();
    }

    List<Recorded> events(long id) {
        return jdbc.sql("""
                        select number, at, actor, command, kind, body from case_event where case_id = ? order by number
                        """).param(id).query((row, _) -> recorded(row)).list();
    }

    void append(long id, Recorded recorded) {
        jdbc.sql(
                        "insert into case_event (case_id, number, at, actor, command, kind, body) values (?, ?, ?, ?, ?, ?, ?::jsonb)")
                .params(
                        id,
                        recorded.number(),
                        Timestamp.from(recorded.at()),
                        recorded.actor(),
                        recorded.command(),
                        EventJson.kind(recorded.event()),
                        EventJson.write(recorded.event()))
                .update();
    }

    /** Writes what lists read of a case, and whose turn it is. */
    void put(long id, CaseFile file, @Nullable LocalDate due, @Nullable BigDecimal used, List<Turn> turns) {
        jdbc.sql("""
                        update case_file set state = ?, number = ?, submitted_at = ?, accepted_at = ?, decided_at = ?,
                            due = ?, granted = ?, used = ?, stars = ?
                        where id = ?
                        """)
                .params(Arrays.asList(
                        file.state().name(),
                        file.number(),
                        timestamp(file.submittedAt().orElse(null)),
                        timestamp(file.acceptedAt().orElse(null)),
                        timestamp(file.decidedAt().orElse(null)),
                        due,
                        file.decision().map(Event.Decided::granted).orElse(null),
                        used,
                        file.rating().map(Event.Rated::stars).orElse(null),
                        id))
                .update();
        jdbc.sql("delete from case_turn where case_id = ?").param(id).update();
        if (turns.isEmpty()) {
            return;
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (Turn turn : turns) {
            values.addAll(Arrays.asList(
                    id, turn.step(), turn.desk(), turn.person(), Timestamp.from(turn.since()), turn.due()));
        }
        String rows =
                String.join(", ", turns.stream().map(_ -> "(?, ?, ?, ?, ?, ?)").toList());
        jdbc.sql("insert into case_turn (case_id, step, desk, person, since, due) values " + rows)
                .params(values)
                .update();
    }

    /** A desk that could act now. */
    record Turn(
            String step,
            String desk,
            String person,
            Instant since,
            @Nullable LocalDate due) {}

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static Recorded recorded(ResultSet row) throws SQLException {
        return new Recorded(
                row.getInt("number"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getObject("command", UUID.class),
                EventJson.read(row.getString("kind"), row.getString("body")));
    }

    static CaseRow caseRow(ResultSet row) throws SQLException {
        Instant started = row.getTimestamp("started_at").toInstant();
        return new CaseRow(
                new CaseNumber(LocalDate.ofInstant(started, ZoneClock.CHINA).getYear(), row.getLong("id")),
                row.getString("item"),
                row.getInt("item_version"),
                row.getString("process"),
                row.getInt("process_version"),
                new SubjectId(row.getLong("subject")),
                CaseState.valueOf(row.getString("state")),
                started,
                instant(row, "submitted_at"),
                instant(row, "accepted_at"),
                instant(row, "decided_at"),
                row.getObject("due", LocalDate.class),
                row.getObject("granted", Boolean.class),
                row.getObject("stars", Integer.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
