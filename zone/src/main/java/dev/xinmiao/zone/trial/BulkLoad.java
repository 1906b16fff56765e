package dev.xinmiao.zone.trial;

import dev.xinmiao.zone.casework.CaseFile;
import dev.xinmiao.zone.casework.CaseNumber;
import dev.xinmiao.zone.casework.Deadline;
import dev.xinmiao.zone.casework.Event;
import dev.xinmiao.zone.casework.Listing;
import dev.xinmiao.zone.casework.Recorded;
import dev.xinmiao.zone.casework.process.Process;
import dev.xinmiao.zone.database.CopyRows;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Many cases of the last year, in all states: the rows that {@code Casework} would have written one event after the other, by
 * COPY. {@link HistoryChecker} holds a sample of them against its events.
 */
final class BulkLoad {
    /** More plain services than plants. */
    private static final List<String> PROCESSES = List.of(
            "simple-service",
            "simple-service",
            "simple-service",
            "simple-service",
            "simple-service",
            "consultation",
            "consultation",
            "land-and-start",
            "land-and-start",
            "benefit-application");

    private static final int BATCH = 5_000;
    private static final int LONGEST = 18;
    /** So few that almost nothing is due by itself yet. */
    private static final int DAYS = 7;

    private final CaseProgram program;
    private final List<SubjectId> subjects;
    private final Random random = new Random(4);
    private final Instant now = Instant.now();
    private long events;

    private record Made(long id, CaseNumber number, SubjectId subject, CaseFile file) {}

    BulkLoad(CaseProgram program, List<SubjectId> subjects) {
        this.program = program;
        this.subjects = List.copyOf(subjects);
    }

    /** How many events the cases have. */
    long load(int cases) {
        // The first of each process keeps the process's edition, as any first case does.
        PROCESSES.stream()
                .distinct()
                .forEach(process -> program.casework()
                        .start(Walk.actor("owner"), UUID.randomUUID(), "trial", 1, process, subjects.getFirst()));
        long first = program.jdbc()
                        .sql("select max(id) from case_file")
                        .query(Long.class)
                        .single()
                + 1;
        for (int done = 0; done < cases; done += BATCH) {
            List<Made> batch = new ArrayList<>();
            for (int i = done; i < Math.min(cases, done + BATCH); i++) {
                batch.add(make(first + i));
            }
            write(batch);
        }
        program.jdbc()
                .sql("select setval(pg_get_serial_sequence('case_file', 'id'), ?)")
                .param(first + cases)
                .query(Long.class)
                .single();
        // The server does so by itself, some minutes later.
        for (String table : List.of("case_file", "case_event", "case_turn", "case_deadline")) {
            program.jdbc().sql("vacuum analyze " + table).update();
        }
        return events;
    }

    private Made make(long id) {
        Process process = program.processes()
                .find(PROCESSES.get(random.nextInt(PROCESSES.size())))
                .orElseThrow();
        CaseFile file = CaseFile.empty(process);
        int length = 1 + random.nextInt(LONGEST);
        Instant at = now.minus(Duration.ofMinutes(1 + random.nextInt(DAYS * 24 * 60)));
        Instant started = at;
        Walk.Move move = new Walk.Move("owner", new Event.Started("trial", 1));
        while (move != null && file.number() < length && at.isBefore(now)) {
            UUID command = new UUID(random.nextLong(), random.nextLong());
            file.add(new Recorded(file.number() + 1, at, move.who(), command, move.event()));
            move = Walk.next(file, random).orElse(null);
            at = at.plusSeconds(random.nextInt(60 * 60 * 12));
        }
        int year = LocalDate.ofInstant(started, ZoneClock.CHINA).getYear();
        return new Made(id, new CaseNumber(year, id), subjects.get((int) (id % subjects.size())), file);
    }

    private void write(List<Made> cases) {
        program.transaction().executeWithoutResult(_ -> {
            try {
                Connection connection =
                        org.springframework.jdbc.datasource.DataSourceUtils.getConnection(program.database());
                files(cases, connection);
                events(cases, connection);
                turns(cases, connection);
                deadlines(cases, connection);
                audit(cases, connection);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private Listing listing(Made made) {
        return Listing.of(made.file(), program.time(), program.terms());
    }

    private void files(List<Made> cases, Connection connection) throws SQLException {
        try (CopyRows rows = new CopyRows(connection, """
                case_file (id, item, item_version, process, process_version, subject, state, number, started_at, started_by,
                submitted_at, accepted_at, decided_at, due, granted, used, stars, with_applicant, holder, requests)""")) {
            for (Made made : cases) {
                Listing listing = listing(made);
                Recorded first = made.file().events().getFirst();
                rows.field(made.id())
                        .field("trial")
                        .field(1)
                        .field(made.file().process().id())
                        .field(made.file().process().version())
                        .field(made.subject().value())
                        .field(listing.state().name())
                        .field(listing.number())
                        .field(first.at())
                        .field(first.actor())
                        .field(listing.submittedAt())
                        .field(listing.acceptedAt())
                        .field(listing.decidedAt())
                        .field(listing.due())
                        .field(listing.granted())
                        .field(listing.used() == null ? null : listing.used().toPlainString())
                        .field(listing.stars())
                        .field(listing.withApplicant())
                        .field(listing.holder())
                        .field(listing.requests())
                        .endRow();
            }
            rows.finish();
        }
    }

    private void events(List<Made> cases, Connection connection) throws SQLException {
        try (CopyRows rows = new CopyRows(connection, "case_event (case_id, number, at, actor, command, kind, body)")) {
            for (Made made : cases) {
                for (Recorded each : made.file().events()) {
                    rows.field(made.id())
                            .field(each.number())
                            .field(each.at())
                            .field(each.actor())
                            .field(each.command())
                            .field(Event.STORED.kind(each.event()))
                            .field(Event.STORED.write(each.event()))
                            .endRow();
                }
            }
            events += rows.finish();
        }
    }

    private void turns(List<Made> cases, Connection connection) throws SQLException {
        try (CopyRows rows = new CopyRows(connection, "case_turn (case_id, step, desk, task, person, since, due)")) {
            for (Made made : cases) {
                for (Listing.Turn turn : listing(made).turns()) {
                    rows.field(made.id())
                            .field(turn.step())
                            .field(turn.desk())
                            .field(turn.task().name())
                            .field(turn.person())
                            .field(turn.since())
                            .field(turn.due())
                            .endRow();
                }
            }
            rows.finish();
        }
    }

    private void deadlines(List<Made> cases, Connection connection) throws SQLException {
        try (CopyRows rows = new CopyRows(connection, "case_deadline (case_id, kind, step, at)")) {
            for (Made made : cases) {
                for (Deadline deadline : listing(made).deadlines()) {
                    rows.field(made.id())
                            .field(deadline.kind().name())
                            .field(deadline.step())
                            .field(deadline.at())
                            .endRow();
                }
            }
            rows.finish();
        }
    }

    private void audit(List<Made> cases, Connection connection) throws SQLException {
        try (CopyRows rows = new CopyRows(connection, "audit_pending (at, actor, action, object, detail)")) {
            for (Made made : cases) {
                for (Recorded each : made.file().events()) {
                    rows.field(each.at())
                            .field(each.actor())
                            .field("case-" + Event.STORED.kind(each.event()))
                            .field("case/" + made.number())
                            .field("event " + each.number())
                            .endRow();
                }
            }
            rows.finish();
        }
    }
}
