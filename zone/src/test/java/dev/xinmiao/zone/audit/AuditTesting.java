package dev.xinmiao.zone.audit;

import dev.xinmiao.zone.kernel.ZoneClock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets tests of other packages remember things. */
public final class AuditTesting {
    private AuditTesting() {}

    public static Audit audit(JdbcClient jdbc, ZoneClock clock) {
        return new Audit(jdbc, clock);
    }
}
