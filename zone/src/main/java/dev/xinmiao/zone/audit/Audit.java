package dev.xinmiao.zone.audit;

import dev.xinmiao.zone.kernel.ZoneClock;
import java.sql.Timestamp;
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
}
