package dev.xinmiao.zone.benefit.lab;

import dev.xinmiao.zone.kernel.ZoneClock;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Changes that were tried and kept by name. */
@Repository
public class Scenarios {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final ZoneClock clock;

    Scenarios(JdbcClient jdbc, ZoneClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param values changed parameters by name */
    public record Scenario(
            long id,
            String clause,
            String edition,
            String name,
            Map<String, BigDecimal> values,
            String by,
            Instant at) {}

    /**
     * One's own of the same name of the same clause is written over: it is the same thing thought further.
     *
     * @return false where somebody else keeps one of that name
     */
    public boolean save(String clause, String edition, String name, Map<String, BigDecimal> values, String by) {
        Map<String, String> plain = new LinkedHashMap<>();
        values.forEach((key, value) -> plain.put(key, value.toPlainString()));
        return jdbc.sql("""
                        insert into clause_scenario (clause, edition, name, changes, made_by, made_at)
                        values (?, ?, ?, ?::jsonb, ?, ?)
                        on conflict (clause, name) do update
                           set edition = excluded.edition, changes = excluded.changes, made_at = excluded.made_at
                         where clause_scenario.made_by = excluded.made_by
                        """)
                        .params(
                                clause,
                                edition,
                                name,
                                JSON.writeValueAsString(plain),
                                by,
                                Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** @return false if it is gone already */
    public boolean delete(long id) {
        return jdbc.sql("delete from clause_scenario where id = ?").param(id).update() == 1;
    }

    public List<Scenario> of(String clause) {
        return jdbc.sql("select * from clause_scenario where clause = ? order by made_at desc, id desc limit 50")
                .param(clause)
                .query((row, _) -> scenario(row))
                .list();
    }

    public Optional<Scenario> find(long id) {
        return jdbc.sql("select * from clause_scenario where id = ?")
                .param(id)
                .query((row, _) -> scenario(row))
                .optional();
    }

    private static Scenario scenario(ResultSet row) throws SQLException {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        JSON.readValue(row.getString("changes"), new TypeReference<Map<String, String>>() {})
                .forEach((name, value) -> values.put(name, new BigDecimal(value)));
        return new Scenario(
                row.getLong("id"),
                row.getString("clause"),
                row.getString("edition"),
                row.getString("name"),
                values,
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant());
    }
}
