package dev.xinmiao.zone.fact;

import dev.xinmiao.zone.database.CopyRows;
import dev.xinmiao.zone.kernel.Period;
import dev.xinmiao.zone.kernel.SubjectId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The append-only statements. */
@Component
public class StatementStore {
    private static final String COLUMNS = "subject, source, year, since, facts, recorded_at, recorder, import_id";
    /** A statement counts while it was recorded by the moment and its import not superseded by then. */
    private static final String COUNTS = """
             recorded_at <= ? and (import_id is null or not exists (
                 select from superseded_import gone
                 where gone.import_id = statement.import_id and gone.superseded_at <= ?))
            """;

    /** An import's statements share theirs; those entered by hand may each have their own. */
    private static final int MOMENTS_KEPT = 1000;

    private final JdbcClient jdbc;
    private final DataSource dataSource;

    StatementStore(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    /** Appends within the caller's transaction: all or, if it rolls back, none. Returns how many. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long append(Iterable<Statement> statements) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try (CopyRows rows = new CopyRows(connection, "statement (" + COLUMNS + ")")) {
            for (Statement statement : statements) {
                write(rows, statement);
            }
            return rows.finish();
        } catch (SQLException e) {
            throw new IllegalStateException("statements could not be appended: " + e.getMessage(), e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static void write(CopyRows rows, Statement statement) throws SQLException {
        rows.field(statement.subject()).field(statement.source());
        switch (statement.period()) {
            case Period.Year year -> rows.field(year.year()).field(null);
            case Period.Since since -> rows.field(null).field(since.day());
        }
        rows.field(FactJson.write(statement.values()))
                .field(statement.recordedAt())
                .field(statement.recorder())
                .field(statement.importId())
                .endRow();
    }

    /** All statements of a subject that count at a moment, in the order in which they were recorded. */
    public List<Statement> of(SubjectId subject, Instant knownAt) {
        Reader reader = new Reader();
        return jdbc.sql("select " + COLUMNS + " from statement where subject = ? and " + COUNTS + " order by id")
                .param(subject.value())
                .param(Timestamp.from(knownAt))
                .param(Timestamp.from(knownAt))
                .query((row, _) -> reader.read(row))
                .list();
    }

    /** A run of subjects, by their ids. */
    public record SubjectRange(long from, long until) {}

    /** Splits all subjects into so many runs of about the same length. */
    public List<SubjectRange> ranges(int parts) {
        long last = jdbc.sql("select coalesce(max(id), 0) from subject")
                .query(Long.class)
                .single();
        List<SubjectRange> ranges = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            ranges.add(new SubjectRange(last * part / parts + 1, last * (part + 1) / parts + 1));
        }
        return ranges;
    }

    /** Streams every subject of a run with the statements that count, which may be none; in bounded memory. */
    public void forEachSubject(SubjectRange range, Instant knownAt, BiConsumer<SubjectId, List<Statement>> consumer) {
        // The run is named twice: the planner does not carry it over to the other side of an outer join.
        String sql = "select said.*, subject.id from subject left join (select " + COLUMNS + ", id as number"
                + " from statement where subject >= ? and subject < ? and " + COUNTS
                + ") said on said.subject = subject.id where subject.id >= ? and subject.id < ? order by subject.id";
        try (Connection connection = dataSource.getConnection()) {
            // A cursor, and so bounded memory, needs a transaction.
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setFetchSize(4000);
                query.setLong(1, range.from());
                query.setLong(2, range.until());
                query.setTimestamp(3, Timestamp.from(knownAt));
                query.setTimestamp(4, Timestamp.from(knownAt));
                query.setLong(5, range.from());
                query.setLong(6, range.until());
                try (ResultSet rows = query.executeQuery()) {
                    deliver(rows, consumer);
                }
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("statements could not be read: " + e.getMessage(), e);
        }
    }

    private static void deliver(ResultSet rows, BiConsumer<SubjectId, List<Statement>> consumer) throws SQLException {
        Reader reader = new Reader();
        List<Numbered> ofOne = new ArrayList<>();
        SubjectId subject = null;
        while (rows.next()) {
            SubjectId next = new SubjectId(rows.getLong(10));
            if (subject != null && !subject.equals(next)) {
                consumer.accept(subject, inOrder(ofOne));
                ofOne.clear();
            }
            subject = next;
            long number = rows.getLong(9);
            if (!rows.wasNull()) {
                ofOne.add(new Numbered(number, reader.read(rows)));
            }
        }
        if (subject != null) {
            consumer.accept(subject, inOrder(ofOne));
        }
    }

    /** Sorted here, a few at a time: the database would sort them all before it gave the first. */
    private static List<Statement> inOrder(List<Numbered> statements) {
        return statements.stream()
                .sorted(Comparator.comparingLong(Numbered::id))
                .map(Numbered::statement)
                .toList();
    }

    private record Numbered(long id, Statement statement) {}

    /** Reads rows one after another. What comes again and again is made once: sources, recorders, moments, years. */
    private static final class Reader {
        private final Map<String, String> texts = new HashMap<>();
        private final Map<String, Instant> moments = new HashMap<>();
        private final Map<Integer, Period> years = new HashMap<>();

        Statement read(ResultSet row) throws SQLException {
            int year = row.getInt(3);
            Period period = row.wasNull()
                    ? new Period.Since(row.getObject(4, LocalDate.class))
                    : years.computeIfAbsent(year, Period.Year::new);
            return new Statement(
                    new SubjectId(row.getLong(1)),
                    text(row.getString(2)),
                    period,
                    FactJson.read(row.getString(5)),
                    moment(row),
                    text(row.getString(7)),
                    row.getObject(8, Long.class));
        }

        private String text(String read) {
            return texts.computeIfAbsent(read, each -> each);
        }

        private Instant moment(ResultSet row) throws SQLException {
            String text = row.getString(6);
            Instant known = moments.get(text);
            if (known == null) {
                known = row.getTimestamp(6).toInstant();
                if (moments.size() < MOMENTS_KEPT) {
                    moments.put(text, known);
                }
            }
            return known;
        }
    }

    /** From now on the statements of an import no longer count; as known before, they still do. Idempotent. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void supersede(long importId, Instant at, String by) {
        jdbc.sql("""
                        insert into superseded_import (import_id, superseded_at, superseded_by)
                        values (?, ?, ?) on conflict (import_id) do nothing
                        """).params(importId, Timestamp.from(at), by).update();
    }

    /** The subjects that an import speaks of, at most so many. */
    public List<SubjectId> subjectsOfImport(long importId, int limit) {
        return jdbc.sql("select distinct subject from statement where import_id = ? limit ?")
                .params(importId, limit)
                .query((row, _) -> new SubjectId(row.getLong(1)))
                .list();
    }
}
