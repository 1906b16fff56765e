package dev.xinmiao.zone.benefit.alert;

import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What enterprises do not want to hear of. A mute is lifted, never deleted: who and when is kept. */
@Repository
public class Mutes {
    /** Whether an alert {@code a} is of an {@link AlertKind#urgent} kind. */
    static final String URGENT = "a.kind = 'ANSWER'";

    /** Whether an alert {@code a} is muted now. No mute covers what is urgent, be it of the clause. */
    static final String MUTED = """
            (not %s and exists (select from alert_mute m where m.subject = a.subject and m.lifted_at is null
                and m.clause in ('', a.clause) and m.kind in ('', a.kind)))
            """.formatted(URGENT);

    private final JdbcClient jdbc;
    private final ZoneClock clock;

    Mutes(JdbcClient jdbc, ZoneClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param clause null for all
     * @param kind null for all
     */
    public record Mute(
            long id, @Nullable String clause, @Nullable AlertKind kind, String by, Instant at) {}

    /** Once is as good as twice. */
    public void mute(SubjectId subject, @Nullable String clause, @Nullable AlertKind kind, String by) {
        jdbc.sql("""
                        insert into alert_mute (subject, clause, kind, muted_by, muted_at) values (?, ?, ?, ?, ?)
                        on conflict (subject, clause, kind) where lifted_at is null do nothing
                        """)
                .params(
                        subject.value(),
                        clause == null ? "" : clause,
                        kind == null ? "" : kind.name(),
                        by,
                        Timestamp.from(clock.instant()))
                .update();
    }

    public void lift(SubjectId subject, long mute, String by) {
        jdbc.sql(
                        "update alert_mute set lifted_by = ?, lifted_at = ? where id = ? and subject = ? and lifted_at is null")
                .params(by, Timestamp.from(clock.instant()), mute, subject.value())
                .update();
    }

    /** Those in force. */
    public List<Mute> of(SubjectId subject) {
        return jdbc.sql("""
                        select id, clause, kind, muted_by, muted_at from alert_mute
                        where subject = ? and lifted_at is null order by id
                        """)
                .param(subject.value())
                .query((row, _) -> new Mute(
                        row.getLong(1),
                        row.getString(2).isEmpty() ? null : row.getString(2),
                        row.getString(3).isEmpty() ? null : AlertKind.valueOf(row.getString(3)),
                        row.getString(4),
                        row.getTimestamp(5).toInstant()))
                .list();
    }
}
