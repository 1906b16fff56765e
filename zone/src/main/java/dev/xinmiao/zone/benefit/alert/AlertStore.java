package dev.xinmiao.zone.benefit.alert;

import dev.xinmiao.zone.kernel.AsOf;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What enterprises were last answered and told, as rounds write it. */
@Repository
class AlertStore {
    private final JdbcClient jdbc;
    private final ZoneClock clock;

    AlertStore(JdbcClient jdbc, ZoneClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param answers as stored; null for an enterprise that no round has seen with an account yet */
    record State(SubjectId subject, @Nullable String answers) {}

    /** The next enterprises that somebody has an account for, by number. */
    List<State> states(long after, int most) {
        return jdbc.sql("""
                        select e.enterprise, s.answers
                        from (select distinct enterprise from account where enterprise > ? order by enterprise limit ?) e
                        left join alert_state s on s.subject = e.enterprise
                        order by e.enterprise
                        """)
                .params(after, most)
                .query((row, _) -> new State(new SubjectId(row.getLong(1)), row.getString(2)))
                .list();
    }

    void keep(Map<SubjectId, String> answers) {
        List<SubjectId> subjects = List.copyOf(answers.keySet());
        jdbc.sql("""
                        insert into alert_state (subject, answers) select * from unnest(?::bigint[], ?::text[])
                        on conflict (subject) do update set answers = excluded.answers
                        """)
                .params(
                        subjects.stream().map(SubjectId::value).toArray(Long[]::new),
                        subjects.stream().map(answers::get).toArray(String[]::new))
                .update();
    }

    /** @return how many were new */
    int tell(List<Alert> alerts, AsOf asOf) {
        return jdbc.sql("""
                        insert into alert (subject, clause, kind, cause, answer_before, answer_after, because_zh, because_en, at, day)
                        select told.*, ?, ?
                        from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) told
                        on conflict (subject, clause, kind, cause) do nothing
                        """)
                .params(
                        Timestamp.from(clock.instant()),
                        Date.valueOf(asOf.day()),
                        alerts.stream().map(each -> each.subject().value()).toArray(Long[]::new),
                        column(alerts, Alert::clause),
                        column(alerts, each -> each.kind().name()),
                        column(alerts, Alert::cause),
                        column(alerts, each -> each.before().name()),
                        column(alerts, each -> each.after().name()),
                        column(alerts, each -> each.because().zh()),
                        column(alerts, each -> each.because().en()))
                .update();
    }

    private static String[] column(List<Alert> alerts, Function<Alert, String> field) {
        return alerts.stream().map(field).toArray(String[]::new);
    }

    /** What the last finished round knew; empty before the first. */
    Optional<AsOf> lastRound() {
        return jdbc.sql("select day, known_at from alert_round")
                .query((row, _) -> new AsOf(
                        row.getDate(1).toLocalDate(), row.getTimestamp(2).toInstant()))
                .optional();
    }

    void finish(AsOf asOf, Collection<News> seen) {
        jdbc.sql("""
                        insert into alert_round (day, known_at) values (?, ?)
                        on conflict (single) do update set day = excluded.day, known_at = excluded.known_at
                        """)
                .params(Date.valueOf(asOf.day()), Timestamp.from(asOf.knownAt()))
                .update();
        jdbc.sql("""
                        insert into alert_news (clause, cause, seen_at)
                        select news.*, ? from unnest(?::text[], ?::text[]) news on conflict do nothing
                        """)
                .params(
                        Timestamp.from(clock.instant()),
                        seen.stream().map(each -> each.clause().id()).toArray(String[]::new),
                        seen.stream().map(News::cause).toArray(String[]::new))
                .update();
    }

    /** What rounds have seen of clauses. */
    Map<String, Set<String>> seen() {
        Map<String, Set<String>> seen = new HashMap<>();
        jdbc.sql("select clause, cause from alert_news").query(row -> {
            seen.computeIfAbsent(row.getString(1), _ -> new HashSet<>()).add(row.getString(2));
        });
        return seen;
    }
}
