package dev.xinmiao.zone.casework;

import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.kernel.ZoneClock;
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
            decided_at, due, granted, stars, with_applicant, holder, requests, about
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

    long insert(Event.Started event, String process, int processVersion, SubjectId subject, String by, Instant at) {
        return jdbc.sql("""
                        insert into case_file (item, item_version, process, process_version, subject, state, number,
                            started_at, started_by, about)
                        values (?, ?, ?, ?, ?, ?, 0, ?, ?, ?) returning id
                        """)
                .params(Arrays.asList(
                        event.item(),
                        event.itemVersion(),
                        process,
                        processVersion,
                        subject.value(),
                        CaseState.DRAFT.name(),
                        Timestamp.from(at),
                        by,
                        event.about()))
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
                        Event.STORED.kind(recorded.event()),
                        Event.STORED.write(recorded.event()))
                .update();
    }

    /**
     * Writes what lists read of a case: whose turn it is, what comes by itself.
     *
     * @param before as it is written; most events change a turn or two
     */
    void put(long id, Listing before, Listing listing) {
        jdbc.sql("""
                        update case_file set state = ?, number = ?, submitted_at = ?, accepted_at = ?, decided_at = ?,
                            due = ?, granted = ?, used = ?, stars = ?, with_applicant = ?, holder = ?, requests = ?
                        where id = ?
                        """)
                .params(Arrays.asList(
                        listing.state().name(),
                        listing.number(),
                        timestamp(listing.submittedAt()),
                        timestamp(listing.acceptedAt()),
                        timestamp(listing.decidedAt()),
                        listing.due(),
                        listing.granted(),
                        listing.used(),
                        listing.stars(),
                        listing.withApplicant(),
                        listing.holder(),
                        listing.requests(),
                        id))
                .update();
        putTurns(id, before.turns(), listing.turns());
        putDeadlines(id, before.deadlines(), listing.deadlines());
    }

    private void putTurns(long id, List<Listing.Turn> before, List<Listing.Turn> after) {
        for (Listing.Turn gone : without(before, after)) {
            jdbc.sql("delete from case_turn where case_id = ? and step = ? and desk = ? and task = ?")
                    .params(id, gone.step(), gone.desk(), gone.task().name())
                    .update();
        }
        List<Listing.Turn> turns = without(after, before);
        if (turns.isEmpty()) {
            return;
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (Listing.Turn turn : turns) {
            values.addAll(Arrays.asList(
                    id,
                    turn.step(),
                    turn.desk(),
                    turn.task().name(),
                    turn.person(),
                    Timestamp.from(turn.since()),
                    turn.due()));
        }
        String rows = String.join(
                ", ", turns.stream().map(_ -> "(?, ?, ?, ?, ?, ?, ?)").toList());
        jdbc.sql("insert into case_turn (case_id, step, desk, task, person, since, due) values " + rows)
                .params(values)
                .update();
    }

    private void putDeadlines(long id, List<Deadline> before, List<Deadline> after) {
        if (before.equals(after)) {
            return;
        }
        jdbc.sql("delete from case_deadline where case_id = ?").param(id).update();
        for (Deadline deadline : after) {
            jdbc.sql("insert into case_deadline (case_id, kind, step, at) values (?, ?, ?, ?)")
                    .params(id, deadline.kind().name(), deadline.step(), Timestamp.from(deadline.at()))
                    .update();
        }
    }

    private static <T> List<T> without(List<T> all, List<T> others) {
        return all.stream().filter(each -> !others.contains(each)).toList();
    }

    /** Cases to which something may happen by itself by then, longest due first. */
    List<Long> due(Instant now, int most) {
        return jdbc.sql("select case_id from case_deadline where at <= ? order by at, case_id limit ?")
                .params(Timestamp.from(now), most)
                .query((row, _) -> row.getLong("case_id"))
                .list();
    }

    /** What is written of a case, as {@link #put} wrote it. */
    Listing listing(long id) {
        List<Listing.Turn> turns = jdbc.sql(
                        "select step, desk, task, person, since, due from case_turn where case_id = ?")
                .param(id)
                .query((row, _) -> new Listing.Turn(
                        row.getString("step"),
                        row.getString("desk"),
                        Listing.Task.valueOf(row.getString("task")),
                        row.getString("person"),
                        row.getTimestamp("since").toInstant(),
                        row.getObject("due", LocalDate.class)))
                .list();
        List<Deadline> deadlines = jdbc.sql("select kind, step, at from case_deadline where case_id = ?")
                .param(id)
                .query((row, _) -> new Deadline(
                        Deadline.Kind.valueOf(row.getString("kind")),
                        row.getString("step"),
                        row.getTimestamp("at").toInstant()))
                .list();
        return jdbc.sql("""
                        select state, number, submitted_at, accepted_at, decided_at, due, granted, used, stars,
                            with_applicant, holder, requests
                        from case_file where id = ?
                        """)
                .param(id)
                .query((row, _) -> new Listing(
                        CaseState.valueOf(row.getString("state")),
                        row.getInt("number"),
                        instant(row, "submitted_at"),
                        instant(row, "accepted_at"),
                        instant(row, "decided_at"),
                        row.getObject("due", LocalDate.class),
                        row.getObject("granted", Boolean.class),
                        row.getBigDecimal("used"),
                        row.getObject("stars", Integer.class),
                        row.getBoolean("with_applicant"),
                        row.getString("holder"),
                        row.getInt("requests"),
                        turns,
                        deadlines))
                .single();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static Recorded recorded(ResultSet row) throws SQLException {
        return new Recorded(
                row.getInt("number"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getObject("command", UUID.class),
                Event.STORED.read(row.getString("kind"), row.getString("body")));
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
                row.getObject("stars", Integer.class),
                row.getBoolean("with_applicant"),
                row.getString("holder"),
                row.getInt("requests"),
                row.getString("about"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
