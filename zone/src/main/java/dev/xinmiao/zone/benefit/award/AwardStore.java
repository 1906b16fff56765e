package dev.xinmiao.zone.benefit.award;

import dev.xinmiao.zone.casework.CaseNumber;
import dev.xinmiao.zone.fact.SubjectRegistry.Subject;
import dev.xinmiao.zone.kernel.CreditCode;
import dev.xinmiao.zone.kernel.DerivedId;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists and awards in the database. Whoever writes holds the award's row until the transaction ends. */
@Repository
public class AwardStore {
    private static final String AWARD = """
            a.id, a.list, a.line, a.code, a.name, a.basis, a.subject, a.state, a.amount, a.reservation, a.answer_by, a.number,
            l.clause, l.edition, l.application
            """;
    private static final String FROM = " from award a join award_list l on l.id = a.list ";

    private final JdbcClient jdbc;

    AwardStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A list. @param application the number of the case that it is, where it was applied for; null for an official list */
    public record ListRow(
            long id,
            String clause,
            String edition,
            String title,
            String number,
            LocalDate date,
            String madeBy,
            Instant madeAt,
            @Nullable String application) {}

    /**
     * @param subject null while the line names nobody for certain
     * @param application the number of the case by which it was applied for; null where nobody applied
     */
    public record Row(
            long id,
            long list,
            String clause,
            String edition,
            @Nullable String application,
            int line,
            String code,
            String name,
            String basis,
            @Nullable SubjectId subject,
            AwardState state,
            long amount,
            @Nullable Long reservation,
            @Nullable Instant answerBy,
            int number) {}

    /** An event as it was stored. */
    public record Recorded(int number, Instant at, String actor, UUID command, AwardEvent event) {}

    Optional<Long> listOf(UUID command) {
        return jdbc.sql("select id from award_list where command = ?")
                .param(command)
                .query((row, _) -> row.getLong(1))
                .optional();
    }

    long insert(String clause, String edition, Sheet sheet, String by, Instant at, UUID command) {
        return jdbc.sql("""
                        insert into award_list (clause, edition, sheet_title, sheet_number, sheet_date, made_by, made_at, command)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(clause, edition, sheet.title(), sheet.number(), sheet.date(), by, Timestamp.from(at), command)
                .query(Long.class)
                .single();
    }

    /** The list of an application, and its line. */
    long insert(
            String clause,
            String edition,
            CaseNumber application,
            Subject subject,
            String basis,
            String by,
            Instant at) {
        LocalDate day = LocalDate.ofInstant(at, ZoneClock.CHINA);
        long list = jdbc.sql("""
                        insert into award_list
                            (clause, edition, sheet_title, sheet_number, sheet_date, made_by, made_at, command, application)
                        values (?, ?, '企业申报', ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        clause,
                        edition,
                        application.toString(),
                        day,
                        by,
                        Timestamp.from(at),
                        DerivedId.of("application/" + application),
                        application.toString())
                .query(Long.class)
                .single();
        CreditCode code = subject.creditCode();
        return jdbc.sql("""
                        insert into award (list, line, code, name, basis, subject, state, amount, number)
                        values (?, 1, ?, ?, ?, ?, 'APPLIED', 0, 0) returning id
                        """)
                .params(
                        list,
                        code == null ? "" : code.value(),
                        subject.name(),
                        basis,
                        subject.id().value())
                .query(Long.class)
                .single();
    }

    /** What is under way or was given on a basis, whoever has it. */
    List<Row> under(String clause, String basis) {
        return jdbc
                .sql("select " + AWARD + FROM + " where l.clause = ? and a.basis = ? order by a.id")
                .params(clause, basis)
                .query((row, _) -> row(row))
                .list()
                .stream()
                .filter(row -> !row.state().ended())
                .toList();
    }

    /** What came of an application; empty before it was submitted. */
    public Optional<Row> application(CaseNumber number) {
        return jdbc.sql("select " + AWARD + FROM + " where l.application = ?")
                .param(number.toString())
                .query((row, _) -> row(row))
                .optional();
    }

    /** What was applied for under a clause and isn't decided, the oldest first. */
    public List<Row> applications(String clause) {
        return jdbc.sql(
                        "select " + AWARD + FROM
                                + " where l.clause = ? and l.application is not null and a.state in ('APPLIED', 'IN_NOTICE', 'OBJECTED') order by a.id")
                .param(clause)
                .query((row, _) -> row(row))
                .list();
    }

    long insert(long list, Sheet.Line line, String basis, @Nullable SubjectId subject) {
        return jdbc.sql("""
                        insert into award (list, line, code, name, basis, subject, state, amount, number)
                        values (?, ?, ?, ?, ?, ?, 'MATCHED', 0, 0) returning id
                        """)
                .params(Arrays.asList(
                        list, line.line(), line.code(), line.name(), basis, subject == null ? null : subject.value()))
                .query(Long.class)
                .single();
    }

    /** Official ones; an application has the page of its case. */
    public List<ListRow> lists(int most) {
        return jdbc.sql("select * from award_list where application is null order by id desc limit ?")
                .param(most)
                .query((row, _) -> listRow(row))
                .list();
    }

    public Optional<ListRow> list(long id) {
        return jdbc.sql("select * from award_list where id = ?")
                .param(id)
                .query((row, _) -> listRow(row))
                .optional();
    }

    private static ListRow listRow(ResultSet row) throws SQLException {
        return new ListRow(
                row.getLong("id"),
                row.getString("clause"),
                row.getString("edition"),
                row.getString("sheet_title"),
                row.getString("sheet_number"),
                row.getObject("sheet_date", LocalDate.class),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("application"));
    }

    public List<Row> awards(long list) {
        return jdbc.sql("select " + AWARD + FROM + " where a.list = ? order by a.line")
                .param(list)
                .query((row, _) -> row(row))
                .list();
    }

    public List<Row> awards(SubjectId subject) {
        return jdbc.sql("select " + AWARD + FROM + " where a.subject = ? order by a.id desc limit 100")
                .param(subject.value())
                .query((row, _) -> row(row))
                .list();
    }

    /** Those that stand in a state, the oldest first. */
    public List<Row> awards(AwardState state) {
        return jdbc.sql("select " + AWARD + FROM + " where a.state = ? order by a.id")
                .param(state.name())
                .query((row, _) -> row(row))
                .list();
    }

    public Optional<Row> find(long id) {
        return one("", id);
    }

    /** As {@link #find}, and nobody else may write it before the transaction ends. */
    Optional<Row> lock(long id) {
        return one(" for update of a", id);
    }

    private Optional<Row> one(String locking, long id) {
        return jdbc.sql("select " + AWARD + FROM + " where a.id = ?" + locking)
                .param(id)
                .query((row, _) -> row(row))
                .optional();
    }

    /** Whose time to answer is over, and who was kept until the end of a year that is over. */
    List<Long> unanswered(Instant now, Instant year) {
        return jdbc.sql("""
                        select id from award where state = 'NOTIFIED' and answer_by <= ? or state = 'KEPT' and answer_by <= ?
                        order by id limit 500
                        """)
                .params(Timestamp.from(now), Timestamp.from(year))
                .query((row, _) -> row.getLong(1))
                .list();
    }

    /** Who was told and has neither answered nor been reminded, and of whose time so many per cent are over, but not all. */
    public List<Long> toRemind(Instant now, int percent) {
        return jdbc.sql("""
                        select a.id from award a join award_event told on told.award = a.id and told.kind = 'Notified'
                        where a.state = 'NOTIFIED' and a.answer_by > ?
                            and told.at + (a.answer_by - told.at) * ? / 100 <= ?
                            and not exists (select from award_event e where e.award = a.id and e.kind = 'Reminded')
                        order by a.id limit 500
                        """)
                .params(Timestamp.from(now), percent, Timestamp.from(now))
                .query((row, _) -> row.getLong(1))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        long subject = row.getLong("subject");
        boolean nobody = row.wasNull();
        long reservation = row.getLong("reservation");
        boolean unreserved = row.wasNull();
        Timestamp answerBy = row.getTimestamp("answer_by");
        return new Row(
                row.getLong("id"),
                row.getLong("list"),
                row.getString("clause"),
                row.getString("edition"),
                row.getString("application"),
                row.getInt("line"),
                row.getString("code"),
                row.getString("name"),
                row.getString("basis"),
                nobody ? null : new SubjectId(subject),
                AwardState.valueOf(row.getString("state")),
                row.getLong("amount"),
                unreserved ? null : reservation,
                answerBy == null ? null : answerBy.toInstant(),
                row.getInt("number"));
    }

    boolean knows(long award, UUID command) {
        return jdbc.sql("select exists (select from award_event where award = ? and command = ?)")
                .params(award, command)
                .query(Boolean.class)
                .single();
    }

    /** Writes an event and what lists read of it. */
    void append(Row before, AwardEvent event, String actor, UUID command, Instant at) {
        int number = before.number() + 1;
        jdbc.sql(
                        "insert into award_event (award, number, at, actor, command, kind, body) values (?, ?, ?, ?, ?, ?, ?::jsonb)")
                .params(
                        before.id(),
                        number,
                        Timestamp.from(at),
                        actor,
                        command,
                        AwardEvent.STORED.kind(event),
                        AwardEvent.STORED.write(event))
                .update();
        long amount = switch (event) {
            case AwardEvent.Matched matched -> matched.amount();
            case AwardEvent.Applied applied -> applied.amount();
            case AwardEvent.Assessed assessed -> assessed.amount();
            case AwardEvent.Approved approved -> approved.amount();
            case AwardEvent.Shown shown -> shown.amount();
            default -> before.amount();
        };
        Long reservation = switch (event) {
            case AwardEvent.Shown shown -> Long.valueOf(shown.reservation());
            case AwardEvent.Approved approved -> Long.valueOf(approved.reservation());
            default -> before.reservation();
        };
        Instant answerBy = event instanceof AwardEvent.Notified notified ? notified.answerBy() : before.answerBy();
        jdbc.sql("update award set state = ?, amount = ?, reservation = ?, answer_by = ?, number = ? where id = ?")
                .params(Arrays.asList(
                        event.leadsTo().name(),
                        amount,
                        reservation,
                        answerBy == null ? null : Timestamp.from(answerBy),
                        number,
                        before.id()))
                .update();
    }

    public List<Recorded> events(long award) {
        return jdbc.sql(
                        "select number, at, actor, command, kind, body from award_event where award = ? order by number")
                .param(award)
                .query((row, _) -> new Recorded(
                        row.getInt("number"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getObject("command", UUID.class),
                        AwardEvent.STORED.read(row.getString("kind"), row.getString("body"))))
                .list();
    }
}
