package dev.xinmiao.zone.programme;

import dev.xinmiao.zone.database.CopyRows;
import dev.xinmiao.zone.kernel.AsOf;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.programme.Standing.State;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes standings: a whole evaluation into a table of its own that becomes a partition in one step, or those of some
 * subjects into the current one. One evaluation is kept behind the current one for readers that have begun.
 */
@Component
class StandingTable {
    static final String COLUMNS =
            "subject, programme, edition, state, score_min, score_max, outcome, failing, distance, missing";

    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final Terms terms;

    StandingTable(JdbcClient jdbc, DataSource dataSource, Terms terms) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.terms = terms;
    }

    /** Begins an evaluation; its table is empty and no reader sees it. */
    @Transactional
    public long begin(AsOf asOf, Instant now) {
        long evaluation = jdbc.sql("insert into evaluation (day, known_at, started_at) values (?, ?, ?) returning id")
                .params(asOf.day(), Timestamp.from(asOf.knownAt()), Timestamp.from(now))
                .query(Long.class)
                .single();
        // The check spares attaching from reading the whole table; autovacuum would only be in the way.
        jdbc.sql("""
                create table %s (like standing, check (evaluation = %d)) with (autovacuum_enabled = false)
                """.formatted(table(evaluation), evaluation)).update();
        return evaluation;
    }

    private static String table(long evaluation) {
        return "standing_" + evaluation;
    }

    /** Where one thread sends the standings it finds. Commits when closed after {@link #finish}. */
    Writer writer(long evaluation) throws SQLException {
        return new Writer(evaluation);
    }

    final class Writer implements AutoCloseable {
        private final Connection connection;
        private final CopyRows rows;
        private final long evaluation;

        private Writer(long evaluation) throws SQLException {
            this.evaluation = evaluation;
            this.connection = dataSource.getConnection();
            connection.setAutoCommit(false);
            this.rows = new CopyRows(connection, table(evaluation) + " (evaluation, " + COLUMNS + ")");
        }

        void write(StoredStanding standing) throws SQLException {
            StandingTable.this.write(rows, evaluation, standing);
        }

        void finish() throws SQLException {
            rows.finish();
            connection.commit();
        }

        @Override
        public void close() throws SQLException {
            try {
                rows.close();
                connection.rollback();
                connection.setAutoCommit(true);
            } finally {
                connection.close();
            }
        }
    }

    private void write(CopyRows rows, long evaluation, StoredStanding standing) throws SQLException {
        Score score = standing.score();
        rows.field(evaluation)
                .field(standing.subject())
                .field(terms.number(standing.programme()))
                .field(standing.edition())
                .field(standing.state().code())
                .field(score == null ? null : score.min())
                .field(score == null ? null : score.max())
                .field(standing.outcome())
                .field(standing.failing())
                .field(standing.distance())
                .field(array(standing.missing()))
                .endRow();
    }

    private String array(List<FactNeeded> missing) {
        var text = new StringBuilder("{");
        for (FactNeeded fact : missing) {
            text.append(text.length() == 1 ? "" : ",").append(terms.number(fact));
        }
        return text.append('}').toString();
    }

    /** The indices that the lists of {@link Standings} rest on. */
    List<String> indices(long evaluation) {
        String table = table(evaluation);
        return List.of(
                "create unique index on " + table + " (subject, programme) include (state, distance)",
                "create index on " + table + " (programme, state, subject) include (distance)",
                "create index on " + table + " (programme, score_min desc, subject) where score_min is not null",
                "create index on " + table + " (programme, distance, subject) where distance is not null");
    }

    void index(String statement) {
        jdbc.sql(statement).update();
    }

    void analyse(long evaluation) {
        // The vacuum lets readers answer from an index alone.
        jdbc.sql("vacuum (analyze) " + table(evaluation)).update();
    }

    /** From now on readers see this evaluation, all of it. */
    @Transactional
    public void publish(long evaluation, Tally tally, Instant now) {
        add(evaluation, tally);
        jdbc.sql("alter table standing attach partition %s for values in (%d)".formatted(table(evaluation), evaluation))
                .update();
        jdbc.sql("alter table " + table(evaluation) + " reset (autovacuum_enabled)")
                .update();
        jdbc.sql("update evaluation set current = false where current").update();
        jdbc.sql("update evaluation set current = true, finished_at = ? where id = ?")
                .params(Timestamp.from(now), evaluation)
                .update();
    }

    /** Whether readers still find the evaluation's standings. */
    boolean isKept(long evaluation) {
        return jdbc.sql(
                        "select exists (select from pg_inherits where inhrelid = to_regclass(?) and not inhdetachpending)")
                .param(table(evaluation))
                .query(Boolean.class)
                .single();
    }

    /** Forgets evaluations older than the one before the current, and those that never finished. */
    void clear() {
        List<Long> old = jdbc.sql("""
                        select id from evaluation
                        where not current and id not in (
                            select id from evaluation where finished_at is not null and not current order by id desc limit 1)
                        """).query((row, number) -> row.getLong(1)).list();
        for (long evaluation : old) {
            if (isKept(evaluation)) {
                jdbc.sql("alter table standing detach partition " + table(evaluation) + " concurrently")
                        .update();
            }
            jdbc.sql("drop table if exists " + table(evaluation)).update();
            jdbc.sql("delete from evaluation where id = ?").param(evaluation).update();
        }
    }

    /** Puts the new standings of some subjects in the place of their old ones, and corrects what is counted. */
    @Transactional
    public void replace(
            long evaluation, Collection<SubjectId> subjects, List<List<StoredStanding>> found, Tally change) {
        // Two replacements at once would correct the same counts.
        jdbc.sql("select id from evaluation where id = ? for update")
                .param(evaluation)
                .query(Long.class)
                .single();
        Long[] ids = subjects.stream().map(SubjectId::value).toArray(Long[]::new);
        var old = new HashMap<SubjectId, List<StoredStanding>>();
        jdbc.sql("delete from standing where evaluation = ? and subject = any (?) returning " + COLUMNS)
                .params(evaluation, ids)
                .query((row, number) -> read(row))
                .list()
                .forEach(standing -> old.computeIfAbsent(standing.subject(), each -> new ArrayList<>())
                        .add(standing));
        old.values().forEach(ofOne -> change.count(ofOne, -1));
        found.forEach(ofOne -> change.count(ofOne, 1));
        append(evaluation, found);
        add(evaluation, change);
    }

    private void append(long evaluation, List<List<StoredStanding>> found) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try (CopyRows rows = new CopyRows(connection, table(evaluation) + " (evaluation, " + COLUMNS + ")")) {
            for (List<StoredStanding> ofOne : found) {
                for (StoredStanding standing : ofOne) {
                    write(rows, evaluation, standing);
                }
            }
            rows.finish();
        } catch (SQLException e) {
            throw new IllegalStateException("standings could not be stored: " + e.getMessage(), e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private void add(long evaluation, Tally tally) {
        jdbc.sql("update evaluation set subjects = subjects + ? where id = ?")
                .params(tally.subjects(), evaluation)
                .update();
        tally.cells()
                .forEach((cell, count) -> jdbc.sql("""
                        insert into standing_count as old (evaluation, programme, state, near, low, high, subjects)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (evaluation, programme, state, near, low, high)
                        do update set subjects = old.subjects + excluded.subjects
                        """)
                        .params(Arrays.asList(
                                evaluation,
                                terms.number(cell.programme()),
                                cell.state().code(),
                                cell.near(),
                                cell.low(),
                                cell.high(),
                                count))
                        .update());
        tally.rungs()
                .forEach((rung, count) -> jdbc.sql("""
                        insert into rung_count as old (evaluation, programme, subjects) values (?, ?, ?)
                        on conflict (evaluation, programme) do update set subjects = old.subjects + excluded.subjects
                        """)
                        .params(Arrays.asList(evaluation, rung.isEmpty() ? null : terms.number(rung), count))
                        .update());
        tally.gaps()
                .forEach((gap, count) -> jdbc.sql("""
                        insert into gap_count as old (evaluation, programme, fact, subjects) values (?, ?, ?, ?)
                        on conflict (evaluation, programme, fact)
                        do update set subjects = old.subjects + excluded.subjects
                        """)
                        .params(evaluation, terms.number(gap.programme()), terms.number(gap.fact()), count)
                        .update());
    }

    StoredStanding read(ResultSet row) throws SQLException {
        BigDecimal min = row.getBigDecimal("score_min");
        BigDecimal max = row.getBigDecimal("score_max");
        return new StoredStanding(
                new SubjectId(row.getLong("subject")),
                terms.term(row.getShort("programme")),
                row.getString("edition"),
                State.of(row.getInt("state")),
                min == null && max == null ? null : new Score(min, max),
                row.getString("outcome"),
                row.getInt("failing"),
                decimal(row.getObject("distance", Float.class)),
                facts(row.getArray("missing")));
    }

    /** A real has seven digits; more would only be noise of its binary form. */
    private static @Nullable BigDecimal decimal(@Nullable Float value) {
        return value == null ? null : new BigDecimal(Float.toString(value));
    }

    private List<FactNeeded> facts(Array numbers) throws SQLException {
        var facts = new ArrayList<FactNeeded>();
        for (Short number : (Short[]) numbers.getArray()) {
            facts.add(terms.fact(number));
        }
        return facts;
    }
}
