package dev.xinmiao.zone.benefit.alert;

import dev.xinmiao.zone.benefit.clause.AlertPlan.Rhythm;
import dev.xinmiao.zone.benefit.clause.ClauseBook;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Digests (摘要): alerts put together for a day or a week, as the enterprise chose. A day ends at midnight, a week with
 * Sunday. What came since the last digest goes into the next, however long the program stood still meanwhile; what is
 * muted waits until it is no more.
 */
@Repository
public class Digests {
    private static final int SHOWN = 60;

    private final JdbcClient jdbc;
    private final ClauseBook book;
    private final ZoneClock clock;
    private final TransactionTemplate transaction;

    Digests(JdbcClient jdbc, ClauseBook book, ZoneClock clock, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.book = book;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * @param ends the first moment after it
     * @param alerts without those that are muted now
     */
    public record Digest(long id, Instant ends, int alerts) {}

    public Rhythm rhythm(SubjectId subject) {
        return jdbc.sql("select rhythm from alert_rhythm where subject = ?")
                .param(subject.value())
                .query((row, _) -> Rhythm.valueOf(row.getString(1)))
                .optional()
                .orElseGet(this::proposed);
    }

    private Rhythm proposed() {
        return book.current().adoption().alerts().digest();
    }

    /** What came at once until now has come: it goes into a digest that ends now, not into the next. */
    public void choose(SubjectId subject, Rhythm rhythm, String by) {
        transaction.executeWithoutResult(_ -> {
            if (rhythm(subject) == Rhythm.AT_ONCE && rhythm != Rhythm.AT_ONCE) {
                close("a.subject = " + subject.value(), clock.instant());
            }
            jdbc.sql("""
                            insert into alert_rhythm (subject, rhythm, chosen_by, chosen_at) values (?, ?, ?, ?)
                            on conflict (subject) do update
                            set rhythm = excluded.rhythm, chosen_by = excluded.chosen_by, chosen_at = excluded.chosen_at
                            """)
                    .params(subject.value(), rhythm.name(), by, Timestamp.from(clock.instant()))
                    .update();
        });
    }

    /** Closes the digests whose time has come. Again is as good as once. */
    public void closeDue() {
        for (Rhythm rhythm : List.of(Rhythm.DAILY, Rhythm.WEEKLY)) {
            String those = "coalesce((select r.rhythm from alert_rhythm r where r.subject = a.subject), '%s') = '%s'"
                    .formatted(proposed().name(), rhythm.name());
            transaction.executeWithoutResult(_ -> close(those, lastEnd(rhythm, clock.today())));
        }
    }

    /** @param those whose; written here, never by a user */
    private void close(String those, Instant ends) {
        String due = " from alert a where a.digest is null and a.at < ? and " + those + " and not " + Mutes.URGENT
                + " and not " + Mutes.MUTED;
        jdbc.sql("insert into alert_digest (subject, ends_at) select distinct a.subject, ?::timestamptz" + due
                        + " on conflict do nothing")
                .params(Timestamp.from(ends), Timestamp.from(ends))
                .update();
        jdbc.sql("""
                        update alert set digest = d.id from alert_digest d
                        where d.subject = alert.subject and d.ends_at = ? and alert.id in (select a.id""" + due + ")")
                .params(Timestamp.from(ends), Timestamp.from(ends))
                .update();
    }

    /** When the digest at hand ends. */
    public static LocalDate nextEnd(Rhythm rhythm, LocalDate today) {
        return rhythm == Rhythm.WEEKLY ? today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : today.plusDays(1);
    }

    static Instant lastEnd(Rhythm rhythm, LocalDate today) {
        LocalDate day =
                rhythm == Rhythm.WEEKLY ? today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : today;
        return day.atStartOfDay(ZoneClock.CHINA).toInstant();
    }

    /** The newest first. */
    public List<Digest> of(SubjectId subject) {
        return jdbc.sql("""
                        select d.id, d.ends_at, (select count(*) from alert a where a.digest = d.id and not %s)
                        from alert_digest d where d.subject = ? order by d.ends_at desc limit ?
                        """.formatted(Mutes.MUTED))
                .params(subject.value(), SHOWN)
                .query((row, _) ->
                        new Digest(row.getLong(1), row.getTimestamp(2).toInstant(), row.getInt(3)))
                .list();
    }

    /** Empty for another enterprise's. */
    public Optional<Digest> find(SubjectId subject, long id) {
        return jdbc.sql("""
                        select d.id, d.ends_at, (select count(*) from alert a where a.digest = d.id and not %s)
                        from alert_digest d where d.subject = ? and d.id = ?
                        """.formatted(Mutes.MUTED))
                .params(subject.value(), id)
                .query((row, _) ->
                        new Digest(row.getLong(1), row.getTimestamp(2).toInstant(), row.getInt(3)))
                .optional();
    }
}
