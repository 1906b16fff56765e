package dev.xinmiao.zone.benefit.clause;

import dev.xinmiao.zone.kernel.ZoneClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions of clauses that were proposed here, and what was decided about them. Appended, never changed. */
@Repository
public class ClauseVersions {
    private static final String COLUMNS = """
            v.id, v.clause, v.yaml, v.dmn_path, v.dmn, v.why, v.base, v.proposed_by, v.proposed_at,
            d.approved, d.reason, d.decided_by, d.decided_at
            """;

    private final JdbcClient jdbc;
    private final ZoneClock clock;

    ClauseVersions(JdbcClient jdbc, ZoneClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A clause's file as somebody wants it.
     *
     * @param dmnPath relative to the pack, of a model that comes with it; null where the file names models there are
     */
    public record Draft(
            String clause,
            String yaml,
            @Nullable String dmnPath,
            @Nullable String dmn,
            String why) {}

    /**
     * @param base the clause's file that it was made from; null where that is not known
     * @param decision null while open
     */
    public record Version(
            long id,
            Draft draft,
            @Nullable String base,
            String proposedBy,
            Instant proposedAt,
            @Nullable Decision decision) {}

    public record Decision(boolean approved, String reason, String by, Instant at) {}

    /** @param base the clause's file that the draft was made from, as it was in use */
    public long propose(Draft draft, String base, String by) {
        return jdbc.sql("""
                        insert into clause_version (clause, yaml, dmn_path, dmn, why, base, proposed_by, proposed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(Arrays.asList(
                        draft.clause(),
                        draft.yaml(),
                        draft.dmnPath(),
                        draft.dmn(),
                        draft.why(),
                        base,
                        by,
                        Timestamp.from(clock.instant())))
                .query(Long.class)
                .single();
    }

    /** Until the transaction ends nobody else decides: the next one sees what this one approved. */
    public void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('clause decision'))")
                .query()
                .listOfRows();
    }

    /** The file of a clause that was approved last; empty while none was. */
    public Optional<String> approvedLast(String clause) {
        return jdbc.sql("""
                        select v.yaml from clause_version v join clause_decision d on d.version = v.id and d.approved
                         where v.clause = ? order by d.decided_at desc, v.id desc limit 1
                        """)
                .param(clause)
                .query((row, _) -> row.getString("yaml"))
                .optional();
    }

    /** @return false if it was decided already */
    public boolean decide(long version, boolean approved, String reason, String by) {
        return jdbc.sql("""
                        insert into clause_decision (version, approved, reason, decided_by, decided_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """)
                        .params(version, approved, reason, by, Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    public Optional<Version> find(long id) {
        return jdbc.sql("select " + COLUMNS
                        + " from clause_version v left join clause_decision d on d.version = v.id where v.id = ?")
                .param(id)
                .query((row, _) -> version(row))
                .optional();
    }

    /** Of one clause, or of all where it is null; the newest first. */
    public List<Version> list(@Nullable String clause, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                         from clause_version v left join clause_decision d on d.version = v.id
                        where cast(? as text) is null or v.clause = ? order by v.id desc limit ?
                        """)
                .params(Arrays.asList(clause, clause, limit))
                .query((row, _) -> version(row))
                .list();
    }

    /** Those that nobody has decided yet, the oldest first. */
    public List<Version> open() {
        return jdbc.sql("select " + COLUMNS + """
                         from clause_version v left join clause_decision d on d.version = v.id
                        where d.version is null order by v.id
                        """)
                .query((row, _) -> version(row))
                .list();
    }

    /** Every approved version, from the oldest: of files of one path the later takes the place of the earlier. */
    List<Version> approved() {
        return jdbc.sql("select " + COLUMNS + """
                         from clause_version v join clause_decision d on d.version = v.id and d.approved
                        order by d.decided_at, v.id
                        """)
                .query((row, _) -> version(row))
                .list();
    }

    private static Version version(ResultSet row) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        return new Version(
                row.getLong("id"),
                new Draft(
                        row.getString("clause"),
                        row.getString("yaml"),
                        row.getString("dmn_path"),
                        row.getString("dmn"),
                        row.getString("why")),
                row.getString("base"),
                row.getString("proposed_by"),
                row.getTimestamp("proposed_at").toInstant(),
                decided == null
                        ? null
                        : new Decision(
                                row.getBoolean("approved"),
                                row.getString("reason"),
                                row.getString("decided_by"),
                                decided.toInstant()));
    }
}
