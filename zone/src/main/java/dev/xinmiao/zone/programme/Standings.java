package dev.xinmiao.zone.programme;

import dev.xinmiao.zone.kernel.AsOf;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.programme.Standing.State;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The standings of the whole zone as the last evaluation left them. Empty before the first one. */
@Component
public class Standings {
    private final JdbcClient jdbc;
    private final StandingTable table;
    private final Terms terms;

    Standings(JdbcClient jdbc, StandingTable table, Terms terms) {
        this.jdbc = jdbc;
        this.table = table;
        this.terms = terms;
    }

    /** The evaluation that the other answers come from. */
    public Optional<Evaluation> evaluation() {
        return jdbc.sql("select id, day, known_at, finished_at, subjects from evaluation where current")
                .query((row, number) -> new Evaluation(
                        row.getLong("id"),
                        new AsOf(
                                row.getObject("day", LocalDate.class),
                                row.getTimestamp("known_at").toInstant()),
                        row.getTimestamp("finished_at").toInstant(),
                        row.getLong("subjects")))
                .optional();
    }

    /** How many subjects a programme found MET, NOT_MET and MISSING; {@code near} of the NOT_MET miss by little. */
    public record Counts(long met, long notMet, long missing, long near) {
        static final Counts NONE = new Counts(0, 0, 0, 0);

        Counts plus(State state, boolean near, long subjects) {
            return switch (state) {
                case MET -> new Counts(met + subjects, notMet, missing, this.near);
                case NOT_MET -> new Counts(met, notMet + subjects, missing, this.near + (near ? subjects : 0));
                case MISSING -> new Counts(met, notMet, missing + subjects, this.near);
            };
        }

        public long all() {
            return met + notMet + missing;
        }
    }

    /** By programme id; a programme without rules on the day is absent. */
    public Map<String, Counts> counts() {
        var counts = new TreeMap<String, Counts>();
        jdbc.sql("""
                        select programme, state, near, sum(standing_count.subjects) as subjects
                        from standing_count join evaluation on id = evaluation and current
                        where standing_count.subjects > 0
                        group by programme, state, near
                        """).query(row -> {
            counts.merge(
                    terms.term(row.getShort("programme")),
                    counted(Counts.NONE, row),
                    (one, two) -> new Counts(
                            one.met + two.met,
                            one.notMet + two.notMet,
                            one.missing + two.missing,
                            one.near + two.near));
        });
        return counts;
    }

    private static Counts counted(Counts before, ResultSet row) throws SQLException {
        return before.plus(State.of(row.getInt("state")), row.getBoolean("near"), row.getLong("subjects"));
    }

    public Counts counts(String programme) {
        return counts().getOrDefault(programme, Counts.NONE);
    }

    /**
     * Subjects by score.
     *
     * @param low from (inclusive) where the band of the lower bounds begins; null where not bounded
     * @param high where the band of the upper bounds begins; the same as {@code low} for exact scores
     */
    public record ScoreBand(@Nullable Integer low, @Nullable Integer high, State state, long subjects) {
        /** Every band is so many points wide. */
        public static final int WIDTH = Tally.BAND;
    }

    /** The distribution of a programme's scores, of which some may still be intervals. */
    public List<ScoreBand> scores(String programme) {
        return jdbc.sql("""
                        select low, high, state, sum(standing_count.subjects) as subjects
                        from standing_count join evaluation on id = evaluation and current
                        where programme = ? and (low is not null or high is not null)
                        group by low, high, state
                        having sum(standing_count.subjects) > 0
                        order by low nulls first, high nulls last
                        """)
                .param(terms.number(programme))
                .query((row, number) -> new ScoreBand(
                        points(row.getObject("low", Integer.class)),
                        points(row.getObject("high", Integer.class)),
                        State.of(row.getInt("state")),
                        row.getLong("subjects")))
                .list();
    }

    private static @Nullable Integer points(@Nullable Integer band) {
        return band == null ? null : band * Tally.BAND;
    }

    /** How many subjects have which rung as their highest, by programme id; the empty id stands for none yet. */
    public Map<String, Long> highestRungs() {
        var rungs = new LinkedHashMap<String, Long>();
        jdbc.sql("""
                        select programme, rung_count.subjects
                        from rung_count join evaluation on id = evaluation and current
                        """).query(row -> {
            short programme = row.getShort("programme");
            rungs.put(row.wasNull() ? "" : terms.term(programme), row.getLong("subjects"));
        });
        return rungs;
    }

    /** For how many subjects a programme's answer waits for a fact. */
    public record Gap(FactNeeded fact, long subjects) {}

    /** What is missing most, the most frequent first. */
    public List<Gap> gaps(String programme, int limit) {
        return jdbc.sql("""
                        select fact, gap_count.subjects
                        from gap_count join evaluation on id = evaluation and current
                        where programme = ? and gap_count.subjects > 0
                        order by gap_count.subjects desc, fact limit ?
                        """)
                .params(terms.number(programme), limit)
                .query((row, number) -> new Gap(terms.fact(row.getShort("fact")), row.getLong("subjects")))
                .list();
    }

    /** The standings of some subjects by some programmes, by programme id. A subject not yet judged is absent. */
    public Map<SubjectId, Map<String, StoredStanding>> of(
            Collection<SubjectId> subjects, Collection<Programme> programmes) {
        var found = new LinkedHashMap<SubjectId, Map<String, StoredStanding>>();
        fromCurrent(evaluation -> jdbc.sql("select " + StandingTable.COLUMNS
                                + " from standing where evaluation = ? and subject = any (?) and programme = any (?)")
                        .params(
                                evaluation,
                                subjects.stream().map(SubjectId::value).toArray(Long[]::new),
                                programmes.stream()
                                        .map(programme -> terms.number(programme.id()))
                                        .toArray(Short[]::new))
                        .query((row, number) -> table.read(row))
                        .list())
                .orElse(List.of())
                .forEach(standing -> found.computeIfAbsent(standing.subject(), each -> new TreeMap<>())
                        .put(standing.programme(), standing));
        return found;
    }

    /** What {@link #forEach} tells of a standing. */
    public interface Told {
        void tell(SubjectId subject, String programme, State state, @Nullable String outcome);
    }

    /**
     * Every standing by some programmes, in no order and in bounded memory; nothing before the first evaluation. One that
     * is judged anew meanwhile may be told twice.
     */
    @Transactional(readOnly = true)
    public void forEach(Collection<Programme> programmes, Told told) {
        fromCurrent(evaluation -> {
            jdbc.sql(
                            "select subject, programme, state, outcome from standing where evaluation = ? and programme = any (?)")
                    .params(
                            evaluation,
                            programmes.stream()
                                    .map(programme -> terms.number(programme.id()))
                                    .toArray(Short[]::new))
                    // Within a transaction the driver then reads that many rows at a time.
                    .withFetchSize(10_000)
                    .query(row -> {
                        told.tell(
                                new SubjectId(row.getLong("subject")),
                                terms.term(row.getShort("programme")),
                                State.of(row.getShort("state")),
                                row.getString("outcome"));
                    });
            return true;
        });
    }

    /** What {@link #forEachState} tells of a standing. */
    public interface ToldState {
        /** @param near refused by a hair, see {@link StoredStanding#near} */
        void tell(SubjectId subject, State state, boolean near);
    }

    /** How every subject stands by one programme, in no order; nothing before the first evaluation. */
    @Transactional(readOnly = true)
    public void forEachState(String programme, ToldState told) {
        fromCurrent(evaluation -> {
            jdbc.sql("select subject, state, distance from standing where evaluation = ? and programme = ?")
                    .params(evaluation, terms.number(programme))
                    .withFetchSize(10_000)
                    .query(row -> {
                        Float distance = row.getObject("distance", Float.class);
                        told.tell(
                                new SubjectId(row.getLong("subject")),
                                State.of(row.getShort("state")),
                                distance != null && Standing.isNear(BigDecimal.valueOf(distance)));
                    });
            return true;
        });
    }

    /**
     * One page of a list.
     *
     * @param after {@link StandingPage#next} of the page before, null for the first
     * @throws IllegalArgumentException if {@code after} comes from elsewhere
     */
    public StandingPage list(StandingFilter filter, @Nullable String after, int limit) {
        List<StandingPage.Entry> entries = fromCurrent(
                        evaluation -> entries(evaluation, filter, StandingCursor.read(after), limit + 1))
                .orElse(List.of());
        if (entries.size() <= limit) {
            return new StandingPage(entries, null);
        }
        List<StandingPage.Entry> page = new ArrayList<>(entries.subList(0, limit));
        return new StandingPage(
                page,
                StandingCursor.after(page.getLast().standing(), filter.order()).write());
    }

    private List<StandingPage.Entry> entries(
            long evaluation, StandingFilter filter, @Nullable StandingCursor after, int limit) {
        var sql = new StringBuilder(
                "select s.name, s.credit_code, standing.* from standing join subject s on s.id = subject"
                        + " where evaluation = :evaluation and programme = :programme");
        if (filter.state() != null) {
            sql.append(" and state = :state");
        }
        sql.append(
                switch (filter.order()) {
                    case SUBJECT -> (after == null ? "" : " and subject > :subject") + " order by subject";
                    case SCORE ->
                        " and score_min is not null"
                                + (after == null
                                        ? ""
                                        : " and score_min <= :key and (score_min < :key or subject > :subject)")
                                + " order by score_min desc, subject";
                    case DISTANCE ->
                        " and distance is not null"
                                + (after == null
                                        ? ""
                                        : " and distance >= cast(:key as real) and (distance > cast(:key as real) or subject > :subject)")
                                + " order by distance, subject";
                });
        JdbcClient.StatementSpec query = jdbc.sql(sql.append(" limit :limit").toString())
                .param("evaluation", evaluation)
                .param("programme", terms.number(filter.programme()))
                .param("limit", limit);
        if (filter.state() != null) {
            query = query.param("state", filter.state().code());
        }
        if (after != null) {
            query = query.param("subject", after.subject()).param("key", after.key());
        }
        return query.query((row, number) ->
                        new StandingPage.Entry(table.read(row), row.getString("name"), row.getString("credit_code")))
                .list();
    }

    /** Reads from the current evaluation; anew if it was forgotten meanwhile, as two evaluations after it were made. */
    private <T> Optional<T> fromCurrent(LongFunction<T> reading) {
        while (true) {
            Optional<Long> evaluation = current();
            if (evaluation.isEmpty()) {
                return Optional.empty();
            }
            T read = reading.apply(evaluation.get());
            if (table.isKept(evaluation.get())) {
                return Optional.of(read);
            }
        }
    }

    private Optional<Long> current() {
        return jdbc.sql("select id from evaluation where current")
                .query(Long.class)
                .optional();
    }
}
