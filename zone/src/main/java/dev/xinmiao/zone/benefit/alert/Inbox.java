package dev.xinmiao.zone.benefit.alert;

import dev.xinmiao.zone.benefit.match.Fit;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The alerts of one enterprise, as its members read them. */
@Repository
public class Inbox {
    /** A page's worth; older ones are in their digests. */
    private static final int SHOWN = 300;

    private static final String COLUMNS = """
            a.id, a.clause, a.kind, a.at, a.day, a.answer_before, a.answer_after, a.because_zh, a.because_en,
            a.digest, a.read_by, %s as muted
            """.formatted(Mutes.MUTED);

    /** Neither muted nor still waiting for a digest; its parameter is whether the enterprise wants all at once. */
    private static final String REACHED = "(? or a.digest is not null or " + Mutes.URGENT + ") and not " + Mutes.MUTED;

    private final JdbcClient jdbc;
    private final ZoneClock clock;

    Inbox(JdbcClient jdbc, ZoneClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param day on which the rules were asked
     * @param digest null while it is in none
     * @param readBy null while it is unread
     */
    public record Row(
            long id,
            String clause,
            AlertKind kind,
            Instant at,
            LocalDate day,
            Fit before,
            Fit after,
            Bilingual because,
            @Nullable Long digest,
            @Nullable String readBy,
            boolean muted) {}

    /** The newest first, muted ones among them. */
    public List<Row> of(SubjectId subject) {
        return jdbc.sql("select " + COLUMNS + " from alert a where a.subject = ? order by a.id desc limit ?")
                .params(subject.value(), SHOWN)
                .query((row, _) -> read(row))
                .list();
    }

    /** Those of a digest of this enterprise; empty for another's. */
    public List<Row> of(SubjectId subject, long digest) {
        return jdbc.sql("select " + COLUMNS + " from alert a where a.subject = ? and a.digest = ? order by a.id desc")
                .params(subject.value(), digest)
                .query((row, _) -> read(row))
                .list();
    }

    /** How many have reached it, are not read and not muted. One query over the index of what is unread. */
    public int unread(SubjectId subject, boolean atOnce) {
        return jdbc.sql("""
                        select count(*) from alert a
                        where a.subject = ? and a.read_at is null and\s""" + REACHED)
                .params(subject.value(), atOnce)
                .query((row, _) -> row.getInt(1))
                .single();
    }

    public void read(SubjectId subject, long alert, String by) {
        jdbc.sql("update alert set read_by = ?, read_at = ? where id = ? and subject = ? and read_at is null")
                .params(by, Timestamp.from(clock.instant()), alert, subject.value())
                .update();
    }

    /** All that have reached it, but for muted ones. */
    public void readAll(SubjectId subject, boolean atOnce, String by) {
        jdbc.sql("""
                        update alert a set read_by = ?, read_at = ?
                        where a.subject = ? and a.read_at is null and\s""" + REACHED)
                .params(by, Timestamp.from(clock.instant()), subject.value(), atOnce)
                .update();
    }

    private static Row read(ResultSet row) throws SQLException {
        long digest = row.getLong("digest");
        return new Row(
                row.getLong("id"),
                row.getString("clause"),
                AlertKind.valueOf(row.getString("kind")),
                row.getTimestamp("at").toInstant(),
                row.getDate("day").toLocalDate(),
                Fit.valueOf(row.getString("answer_before")),
                Fit.valueOf(row.getString("answer_after")),
                new Bilingual(row.getString("because_zh"), row.getString("because_en")),
                digest == 0 ? null : digest,
                row.getString("read_by"),
                row.getBoolean("muted"));
    }
}
