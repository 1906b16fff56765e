package dev.xinmiao.zone.benefit.yearend;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ends of pots' years in the database. Appended, never changed. */
@Repository
public class YearEndStore {
    private static final String PROPOSED = """
            select y.*, d.approved, d.reason as decided_because, d.decided_by, d.decided_at, d.ledger_command
            from year_end y left join year_end_decision d on d.year_end = y.id
            """;

    private final JdbcClient jdbc;

    YearEndStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever else proposes or decides waits until this transaction ends, and then sees what this one did. */
    void alone() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('year_end'))").query().listOfRows();
    }

    Optional<Long> of(UUID command) {
        return jdbc.sql("select id from year_end where command = ?")
                .param(command)
                .query((row, _) -> row.getLong(1))
                .optional();
    }

    long insert(long pot, boolean moves, boolean carries, String reason, String by, Instant at, UUID command) {
        return jdbc.sql("""
                        insert into year_end (pot, moves, carries, reason, proposed_by, proposed_at, command)
                        values (?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(pot, moves, carries, reason, by, Timestamp.from(at), command)
                .query(Long.class)
                .single();
    }

    boolean decided(long id, UUID command) {
        return jdbc.sql("select exists (select from year_end_decision where year_end = ? and command = ?)")
                .params(id, command)
                .query(Boolean.class)
                .single();
    }

    void decide(long id, YearEnd.Decision decision, UUID command) {
        jdbc.sql("""
                        insert into year_end_decision
                            (year_end, approved, reason, decided_by, decided_at, command, ledger_command)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        id,
                        decision.approved(),
                        decision.reason(),
                        decision.by(),
                        Timestamp.from(decision.at()),
                        command,
                        decision.order()))
                .update();
    }

    public Optional<YearEnd> find(long id) {
        return jdbc.sql(PROPOSED + " where y.id = ?")
                .param(id)
                .query((row, _) -> yearEnd(row))
                .optional();
    }

    /** Of one pot, the newest first. */
    public List<YearEnd> ofPot(long pot) {
        return jdbc.sql(PROPOSED + " where y.pot = ? order by y.id desc")
                .param(pot)
                .query((row, _) -> yearEnd(row))
                .list();
    }

    /** The pots with a proposal that nobody has decided. */
    public Set<Long> undecided() {
        return jdbc.sql(PROPOSED + " where d.year_end is null").query((row, _) -> row.getLong("pot")).list().stream()
                .collect(Collectors.toSet());
    }

    private static YearEnd yearEnd(ResultSet row) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        return new YearEnd(
                row.getLong("id"),
                row.getLong("pot"),
                row.getBoolean("moves"),
                row.getBoolean("carries"),
                row.getString("reason"),
                row.getString("proposed_by"),
                row.getTimestamp("proposed_at").toInstant(),
                decided == null
                        ? null
                        : new YearEnd.Decision(
                                row.getBoolean("approved"),
                                row.getString("decided_because"),
                                row.getString("decided_by"),
                                decided.toInstant(),
                                row.getObject("ledger_command", UUID.class)));
    }
}
