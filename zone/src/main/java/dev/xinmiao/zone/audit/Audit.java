package dev.xinmiao.zone.audit;

import dev.xinmiao.zone.kernel.ZoneClock;
import java.sql.Timestamp;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the rest of the program says what happened. */
@Component
public class Audit {
    private final JdbcClient jdbc;
    private final ZoneClock clock;

    Audit(JdbcClient jdbc, ZoneClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Remembers it in the transaction at hand: it happened if, and only if, the transaction is committed. */
    public void tell(String actor, String action, String object, String detail) {
        jdbc.sql("insert into audit_pending (at, actor, action, object, detail) values (?, ?, ?, ?, ?)")
                .params(Timestamp.from(clock.instant()), actor, action, object, detail)
                .update();
    }

    /** As {@link #tell} for each, in one statement and in their order. */
    public void tellAll(List<AuditEntry> entries) {
        jdbc.sql("""
                        insert into audit_pending (at, actor, action, object, detail)
                        select at, actor, action, object, detail
                        from unnest(?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[]) with ordinality
                            as told (at, actor, action, object, detail, place)
                        order by place
                        """)
                .params(
                        column(entries, each -> each.at().toString()),
                        column(entries, AuditEntry::actor),
                        column(entries, AuditEntry::action),
                        column(entries, AuditEntry::object),
                        column(entries, AuditEntry::detail))
                .update();
    }

    private static String[] column(List<AuditEntry> entries, Function<AuditEntry, String> field) {
        return entries.stream().map(field).toArray(String[]::new);
    }
}
