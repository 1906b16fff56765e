package dev.xinmiao.zone.casework;

import dev.xinmiao.zone.kernel.SubjectId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases in lists: an enterprise's own, a desk's queue, the supervisor's counts. Pages go on by key. */
@Repository
public class CaseLists {
    private static final int PAGE = 50;
    private static final int LIKE_WITH_LIKE = 1_000;
    private static final String COLUMNS = """
            f.id, f.item, f.item_version, f.process, f.process_version, f.subject, f.state, f.started_at, f.submitted_at,
            f.accepted_at, f.decided_at, f.due, f.granted, f.stars, f.with_applicant, f.holder, f.requests, f.about
            """;

    private static final String[] HANDED_OVER_IN = Arrays.stream(CaseState.values())
            .filter(state -> Life.allows(state, Event.HandedOver.class))
            .map(Enum::name)
            .toArray(String[]::new);

    private static final Duration COUNTED_FOR = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Map<String, Counted> paces = new ConcurrentHashMap<>();

    private record Counted(
            LocalDate since, long at, @Nullable Pace pace) {}

    CaseLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A case in a desk's queue. */
    public record Queued(
            CaseRow row,
            String step,
            String desk,
            Listing.Task task,
            String person,
            Instant since,
            @Nullable LocalDate turnDue) {}

    /** How many cases of a process there were, and how long half and nine tenths of them took, in working days. */
    public record Pace(long cases, BigDecimal half, BigDecimal mostly) {}

    /** Open turns of a desk, and those of them past their day. */
    public record DeskCount(String desk, long turns, long overdue) {}

    /** Those of an enterprise, newest first, behind a case. */
    public List<CaseRow> of(SubjectId enterprise, @Nullable Long behind) {
        return jdbc.sql("select " + COLUMNS + """
                        from case_file f where f.subject = ? and f.id < ? order by f.id desc limit ?
                        """)
                .params(enterprise.value(), behind == null ? Long.MAX_VALUE : behind, PAGE)
                .query((row, _) -> CaseStore.caseRow(row))
                .list();
    }

    /** In which order a queue stands. */
    public enum Order {
        /** The most urgent first. */
        DUE("due, case_id", "t.due, t.case_id"),
        /** What has waited longest first. */
        WAITING("since, case_id", "t.since, t.case_id"),
        /** Like with like: the most urgent of each desk by their items. */
        ITEM("due, case_id", "f.item, t.due, t.case_id");

        /** Of one desk, as an index has it. */
        private final String ofDesk;

        private final String ofAll;

        Order(String ofDesk, String ofAll) {
            this.ofDesk = ofDesk;
            this.ofAll = ofAll;
        }
    }

    /**
     * Which part of a queue is wanted.
     *
     * @param person only what this person has in hand; empty for all
     * @param dueBy only what is due on or before that day; null for all
     */
    public record Wanted(
            Collection<String> desks,
            String person,
            @Nullable LocalDate dueBy,
            Order order) {}

    /** What some desks could do now. A queue of thousands is read by its index, desk by desk, no further than is shown. */
    public List<Queued> queue(Wanted wanted, int from, int most) {
        String sql = "select " + COLUMNS + """
                        , t.step, t.desk, t.task, t.person, t.since, t.due as turn_due
                        from unnest(?) as own (desk)
                        cross join lateral (
                            select * from case_turn
                            where desk = own.desk and (? = '' or person = ?) and (?::date is null or due <= ?)
                            order by %s limit ?) t
                        join case_file f on f.id = t.case_id
                        order by %s offset ? limit ?
                        """.formatted(wanted.order().ofDesk, wanted.order().ofAll);
        return jdbc.sql(sql)
                .params(Arrays.asList(
                        wanted.desks().toArray(String[]::new),
                        wanted.person(),
                        wanted.person(),
                        wanted.dueBy(),
                        wanted.dueBy(),
                        wanted.order() == Order.ITEM ? Math.max(LIKE_WITH_LIKE, from + most) : from + most,
                        from,
                        most))
                .query((row, _) -> queued(row))
                .list();
    }

    /** Cases under way of which somebody was given a step, whether or not they have it still. */
    public List<CaseNumber> inHandOf(String person) {
        return jdbc.sql("select distinct " + COLUMNS + """
                        from case_file f join case_event e on e.case_id = f.id
                        where e.kind = 'HandedOver' and e.body ->> 'person' = ? and f.state = any (?) order by f.id
                        """)
                .params(person, HANDED_OVER_IN)
                .query((row, _) -> CaseStore.caseRow(row).number())
                .list();
    }

    private static Queued queued(ResultSet row) throws SQLException {
        return new Queued(
                CaseStore.caseRow(row),
                row.getString("step"),
                row.getString("desk"),
                Listing.Task.valueOf(row.getString("task")),
                row.getString("person"),
                row.getTimestamp("since").toInstant(),
                row.getObject("turn_due", LocalDate.class));
    }

    /**
     * Of cases decided since a day; empty where there were none. Every page of a case shows it, and it changes slowly: it
     * is counted at most once in five minutes.
     */
    public Optional<Pace> pace(String process, LocalDate since) {
        Counted counted = paces.compute(
                process,
                (_, before) -> before != null
                                && before.since().equals(since)
                                && System.nanoTime() - before.at() < COUNTED_FOR.toNanos()
                        ? before
                        : new Counted(since, System.nanoTime(), countPace(process, since)));
        return Optional.ofNullable(counted.pace());
    }

    private @Nullable Pace countPace(String process, LocalDate since) {
        return jdbc.sql("""
                        select count(*) as cases, percentile_disc(0.5) within group (order by used) as half,
                            percentile_disc(0.9) within group (order by used) as mostly
                        from case_file where process = ? and decided_at >= ? and used is not null
                        having count(*) > 0
                        """)
                .params(process, since)
                .query((row, _) ->
                        new Pace(row.getLong("cases"), row.getBigDecimal("half"), row.getBigDecimal("mostly")))
                .optional()
                .orElse(null);
    }

    /** Open and overdue turns of every desk that has any. */
    public List<DeskCount> desks(LocalDate today) {
        return jdbc.sql("""
                        select desk, count(*) as turns, count(*) filter (where due < ?) as overdue
                        from case_turn group by desk order by overdue desc, turns desc, desk
                        """)
                .param(today)
                .query((row, _) -> new DeskCount(row.getString("desk"), row.getLong("turns"), row.getLong("overdue")))
                .list();
    }

    /** Cases past their promised day, the longest first. */
    public List<CaseRow> overdue(LocalDate today) {
        return jdbc.sql("select " + COLUMNS + """
                        from case_file f where f.decided_at is null and f.due < ? order by f.due, f.id limit ?
                        """)
                .params(today, PAGE)
                .query((row, _) -> CaseStore.caseRow(row))
                .list();
    }

    /**
     * How an item's cases went.
     *
     * @param late not decided yet, past their promised day
     * @param half of the decided ones took no longer, in working days; null where none is decided
     * @param requests how often desks asked for something
     * @param stars the mean of the marks; null where there is none
     */
    public record ItemCount(
            String item,
            long cases,
            long open,
            long late,
            @Nullable BigDecimal half,
            @Nullable BigDecimal mostly,
            long requests,
            long marks,
            @Nullable BigDecimal stars,
            long badMarks) {}

    /** Of cases handed in since a day, those that are late most often first. */
    public List<ItemCount> items(LocalDate since, LocalDate today, int badMark) {
        return jdbc.sql("""
                        select item, count(*) as cases, count(*) filter (where decided_at is null and due is not null) as open,
                            count(*) filter (where decided_at is null and due < ?) as late,
                            percentile_disc(0.5) within group (order by used) as half,
                            percentile_disc(0.9) within group (order by used) as mostly,
                            sum(requests) as requests, count(stars) as marks, round(avg(stars), 1) as mean,
                            count(*) filter (where stars <= ?) as bad
                        from case_file where submitted_at >= ? group by item order by late desc, cases desc, item
                        """)
                .params(today, badMark, since)
                .query((row, _) -> new ItemCount(
                        row.getString("item"),
                        row.getLong("cases"),
                        row.getLong("open"),
                        row.getLong("late"),
                        row.getBigDecimal("half"),
                        row.getBigDecimal("mostly"),
                        row.getLong("requests"),
                        row.getLong("marks"),
                        row.getBigDecimal("mean"),
                        row.getLong("bad")))
                .list();
    }

    /** How many cases are in each state. */
    public List<StateCount> states() {
        return jdbc.sql("select state, count(*) as cases from case_file group by state")
                .query((row, _) -> new StateCount(CaseState.valueOf(row.getString("state")), row.getLong("cases")))
                .list();
    }

    public record StateCount(CaseState state, long cases) {}

    /** Ratings (好差评), from one star to five. */
    public List<StarCount> stars() {
        return jdbc.sql(
                        "select stars, count(*) as cases from case_file where stars is not null group by stars order by stars")
                .query((row, _) -> new StarCount(row.getInt("stars"), row.getLong("cases")))
                .list();
    }

    public record StarCount(int stars, long cases) {}
}
