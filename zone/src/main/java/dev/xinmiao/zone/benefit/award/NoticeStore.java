package dev.xinmiao.zone.benefit.award;

import dev.xinmiao.zone.casework.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Public notices and the objections to them. */
@Repository
public class NoticeStore {
    private static final String OBJECTION = """
            select o.id, o.award, o.notice, o.name, o.contact, o.claim, o.evidence, o.filed_at, d.upheld, d.reason,
                d.decided_by, d.decided_at, c.case_number
            from award_objection o left join award_objection_decision d on d.objection = o.id
                left join award_objection_case c on c.objection = o.id
            """;

    private final JdbcClient jdbc;

    NoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param endsAt the first moment after it */
    public record Notice(long id, long list, Instant begunAt, Instant endsAt) {
        public boolean isOpen(Instant now) {
            return now.isBefore(endsAt);
        }
    }

    /**
     * @param decision null while open
     * @param caseNumber of the case that reviews it; null of what was filed before objections became cases
     */
    public record Objection(
            long id,
            long award,
            long notice,
            String name,
            String contact,
            String claim,
            String evidence,
            Instant filedAt,
            @Nullable Decision decision,
            @Nullable String caseNumber) {}

    public record Decision(boolean upheld, String reason, String by, Instant at) {}

    /** Named, reachable, and with what is objected and shown. */
    public record Filing(String name, String contact, String claim, String evidence) {}

    Optional<Long> of(UUID command) {
        return jdbc.sql("select id from award_notice where command = ?")
                .param(command)
                .query((row, _) -> row.getLong(1))
                .optional();
    }

    long begin(long list, Instant now, Instant end, String by, UUID command) {
        return jdbc.sql("""
                        insert into award_notice (list, begun_at, ends_at, begun_by, command) values (?, ?, ?, ?, ?) returning id
                        """)
                .params(list, Timestamp.from(now), Timestamp.from(end), by, command)
                .query(Long.class)
                .single();
    }

    /** Takes a notice back that shows nobody. */
    void discard(long id) {
        jdbc.sql("delete from award_notice where id = ?").param(id).update();
    }

    public Optional<Notice> find(long id) {
        return jdbc.sql("select * from award_notice where id = ?")
                .param(id)
                .query((row, _) -> notice(row))
                .optional();
    }

    public List<Notice> list(int most) {
        return jdbc.sql("select * from award_notice order by id desc limit ?")
                .param(most)
                .query((row, _) -> notice(row))
                .list();
    }

    /** The greatest number so far, 0 for none; one that is taken back is never shown to anybody. */
    public long last() {
        return jdbc.sql("select coalesce(max(id), 0) from award_notice")
                .query(Long.class)
                .single();
    }

    public List<Notice> ofList(long list) {
        return jdbc.sql("select * from award_notice where list = ? order by id")
                .param(list)
                .query((row, _) -> notice(row))
                .list();
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getLong("id"),
                row.getLong("list"),
                row.getTimestamp("begun_at").toInstant(),
                row.getTimestamp("ends_at").toInstant());
    }

    long object(long award, long notice, Filing filing, Instant now, UUID command) {
        return jdbc.sql("""
                        insert into award_objection (award, notice, name, contact, claim, evidence, filed_at, command)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        award,
                        notice,
                        filing.name(),
                        filing.contact(),
                        filing.claim(),
                        filing.evidence(),
                        Timestamp.from(now),
                        command)
                .query(Long.class)
                .single();
    }

    /** The objection that a command has filed. */
    long filed(UUID command) {
        return jdbc.sql("select id from award_objection where command = ?")
                .param(command)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    void reviewedBy(long objection, CaseNumber number) {
        jdbc.sql("insert into award_objection_case (objection, case_number) values (?, ?)")
                .params(objection, number.toString())
                .update();
    }

    /** @return false if it was decided already */
    boolean decide(long objection, boolean upheld, String reason, String by, Instant now) {
        return jdbc.sql("""
                        insert into award_objection_decision (objection, upheld, reason, decided_by, decided_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """)
                        .params(objection, upheld, reason, by, Timestamp.from(now))
                        .update()
                == 1;
    }

    public Optional<Objection> objection(long id) {
        return jdbc.sql(OBJECTION + " where o.id = ?")
                .param(id)
                .query((row, _) -> objection(row))
                .optional();
    }

    public List<Objection> objections(long award) {
        return jdbc.sql(OBJECTION + " where o.award = ? order by o.id")
                .param(award)
                .query((row, _) -> objection(row))
                .list();
    }

    public List<Objection> ofListObjections(long list) {
        return jdbc.sql(OBJECTION + " join award a on a.id = o.award where a.list = ? order by o.id")
                .param(list)
                .query((row, _) -> objection(row))
                .list();
    }

    private static Objection objection(ResultSet row) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        return new Objection(
                row.getLong("id"),
                row.getLong("award"),
                row.getLong("notice"),
                row.getString("name"),
                row.getString("contact"),
                row.getString("claim"),
                row.getString("evidence"),
                row.getTimestamp("filed_at").toInstant(),
                decided == null
                        ? null
                        : new Decision(
                                row.getBoolean("upheld"),
                                row.getString("reason"),
                                row.getString("decided_by"),
                                decided.toInstant()),
                row.getString("case_number"));
    }
}
