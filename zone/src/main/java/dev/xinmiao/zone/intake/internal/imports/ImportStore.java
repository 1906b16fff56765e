package dev.xinmiao.zone.intake.internal.imports;

import dev.xinmiao.zone.intake.IntakeSummary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The imports and what happened to them. */
@Repository
@Transactional
class ImportStore {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final String SELECT = """
            select id, file_name, file_bytes, file_sha256, mapping_name, mapping, state, summary, created_at, created_by
            from import_job
            """;

    private final JdbcClient jdbc;

    ImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long create(String fileName, long bytes, String sha256, Instant at, String by) {
        long id = jdbc.sql("""
                        insert into import_job (file_name, file_bytes, file_sha256, state, created_at, created_by)
                        values (?, ?, ?, 'UPLOADED', ?, ?) returning id
                        """)
                .params(fileName, bytes, sha256, Timestamp.from(at), by)
                .query(Long.class)
                .single();
        remember(id, ImportState.UPLOADED, at, by);
        return id;
    }

    Optional<ImportJob> find(long id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id)
                .query((row, number) -> job(row))
                .optional();
    }

    /** The latest, or those before an id. */
    List<ImportJob> list(long beforeId, int limit) {
        return jdbc.sql(SELECT + " where id < ? order by id desc limit ?")
                .params(beforeId, limit)
                .query((row, number) -> job(row))
                .list();
    }

    /** An import of the same content whose statements count. */
    Optional<ImportJob> committedTwin(ImportJob job) {
        return jdbc.sql(SELECT + " where file_sha256 = ? and state = 'COMMITTED' and id <> ? order by id limit 1")
                .params(job.fileSha256(), job.id())
                .query((row, number) -> job(row))
                .optional();
    }

    /**
     * Moves an import along an edge of {@link ImportState}; false when it doesn't stand at its beginning any more, as on the
     * second click of two.
     */
    boolean move(long id, ImportState from, ImportState to, Instant at, String by) {
        if (!from.mayBecome(to)) {
            throw new IllegalArgumentException("An import can't go from " + from + " to " + to);
        }
        int moved = jdbc.sql("update import_job set state = ? where id = ? and state = ?")
                .params(to.name(), id, from.name())
                .update();
        if (moved == 1) {
            remember(id, to, at, by);
        }
        return moved == 1;
    }

    void chooseMapping(long id, String name, String yaml) {
        jdbc.sql("update import_job set mapping_name = ?, mapping = ?, summary = null where id = ?")
                .params(name, yaml, id)
                .update();
    }

    void summarise(long id, IntakeSummary summary) {
        jdbc.sql("update import_job set summary = ?::jsonb where id = ?")
                .params(JSON.writeValueAsString(summary), id)
                .update();
    }

    /** What ran when the program ended runs no more. */
    int interruptAll(Instant at) {
        List<Long> ids = jdbc.sql("update import_job set state = 'INTERRUPTED'"
                        + " where state in ('CHECKING', 'COMMITTING') returning id")
                .query((row, number) -> row.getLong(1))
                .list();
        ids.forEach(id -> remember(id, ImportState.INTERRUPTED, at, "system"));
        return ids.size();
    }

    List<ImportEvent> events(long id) {
        return jdbc.sql("select state, at, by from import_event where import_id = ? order by id")
                .param(id)
                .query((row, number) -> new ImportEvent(
                        ImportState.valueOf(row.getString(1)),
                        row.getTimestamp(2).toInstant(),
                        row.getString(3)))
                .list();
    }

    private void remember(long id, ImportState state, Instant at, String by) {
        jdbc.sql("insert into import_event (import_id, state, at, by) values (?, ?, ?, ?)")
                .params(id, state.name(), Timestamp.from(at), by)
                .update();
    }

    private static ImportJob job(ResultSet row) throws SQLException {
        return new ImportJob(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                ImportState.valueOf(row.getString(7)),
                summary(row.getString(8)),
                row.getTimestamp(9).toInstant(),
                row.getString(10));
    }

    private static @Nullable IntakeSummary summary(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, IntakeSummary.class);
    }
}
