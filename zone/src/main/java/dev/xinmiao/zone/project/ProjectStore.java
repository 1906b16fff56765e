package dev.xinmiao.zone.project;

import dev.xinmiao.zone.kernel.SubjectId;
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
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Projects in the database. Whoever writes holds the project's row until the transaction ends. */
@Repository
class ProjectStore {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String EVENT = "number, at, actor, command, reason, body";

    private final JdbcClient jdbc;

    ProjectStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param id as in the address of its page */
    record Row(long id, SubjectId subject) {}

    /** An event found by its command. */
    record Known(long project, RecordedEvent recorded) {}

    Optional<Known> byCommand(UUID command) {
        return jdbc.sql("select project_id, " + EVENT + " from project_event where command = ?")
                .param(command)
                .query((row, _) -> new Known(row.getLong("project_id"), recorded(row)))
                .optional();
    }

    long insert(SubjectId subject, ProjectEvent.Created created, String by, Instant at) {
        return jdbc.sql("""
                        insert into project (subject, name_zh, name_en, state, number, created_at, created_by)
                        values (?, ?, ?, ?, 0, ?, ?) returning id
                        """)
                .params(
                        subject.value(),
                        created.name().zh(),
                        created.name().en(),
                        ProjectState.TALKS.name(),
                        Timestamp.from(at),
                        by)
                .query(Long.class)
                .single();
    }

    Optional<Row> find(long id) {
        return one("select id, subject from project where id = ?", id);
    }

    /** As {@link #find}, and nobody else may write the project before the transaction ends. */
    Optional<Row> lock(long id) {
        return one("select id, subject from project where id = ? for update", id);
    }

    private Optional<Row> one(String sql, long id) {
        return jdbc.sql(sql)
                .param(id)
                .query((row, _) -> new Row(row.getLong("id"), new SubjectId(row.getLong("subject"))))
                .optional();
    }

    List<RecordedEvent> events(long id) {
        return jdbc.sql("select " + EVENT + " from project_event where project_id = ? order by number")
                .param(id)
                .query((row, _) -> recorded(row))
                .list();
    }

    void append(long id, RecordedEvent recorded, ProjectState state) {
        jdbc.sql(
                        "insert into project_event (project_id, number, at, actor, command, reason, body) values (?, ?, ?, ?, ?, ?, ?::jsonb)")
                .params(
                        id,
                        recorded.number(),
                        Timestamp.from(recorded.at()),
                        recorded.actor(),
                        recorded.command(),
                        recorded.reason(),
                        JSON.writerFor(ProjectEvent.class).writeValueAsString(recorded.event()))
                .update();
        jdbc.sql("update project set state = ?, number = ? where id = ?")
                .params(state.name(), recorded.number(), id)
                .update();
    }

    /** The latest first. */
    List<Row> list(@Nullable SubjectId subject, long behind, int most) {
        return jdbc.sql("""
                        select id, subject from project
                        where (cast(:subject as bigint) is null or subject = :subject) and id < :behind
                        order by id desc limit :most
                        """)
                .param("subject", subject == null ? null : subject.value())
                .param("behind", behind)
                .param("most", most)
                .query((row, _) -> new Row(row.getLong("id"), new SubjectId(row.getLong("subject"))))
                .list();
    }

    private static RecordedEvent recorded(ResultSet row) throws SQLException {
        return new RecordedEvent(
                row.getInt("number"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getObject("command", UUID.class),
                row.getString("reason"),
                JSON.readValue(row.getString("body"), ProjectEvent.class));
    }
}
