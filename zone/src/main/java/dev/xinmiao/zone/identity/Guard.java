package dev.xinmiao.zone.identity;

import dev.xinmiao.zone.audit.Audit;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts wrong proofs and locks an account for a while; what happened is in the audit chain. */
@Component
class Guard {
    /** What the owner is told at the next right sign-in. */
    record Since(int refused, @Nullable Instant locked, boolean passwordOnce) {}

    private final JdbcClient jdbc;
    private final Audit audit;
    private final ZoneClock clock;
    private final SignInSettings settings;

    Guard(JdbcClient jdbc, Audit audit, ZoneClock clock, SignInSettings settings) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
        this.settings = settings;
    }

    /** Whether it is locked now. Two tries at once wait for one another here, so that each is counted. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isLocked(String username) {
        return jdbc.sql("""
                        select locked or coalesce(locked_until > ?, false) as shut from account
                        where username = ? for update
                        """)
                .params(Timestamp.from(clock.instant()), username)
                .query((row, _) -> row.getBoolean("shut"))
                .optional()
                .orElse(true);
    }

    /** A try while it is locked: told, not counted, so that a stranger can't keep it locked for ever. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refuseLocked(String username) {
        jdbc.sql("update account set refused = refused + 1 where username = ?")
                .param(username)
                .update();
        audit.tell("visitor", "sign-in-refused", "account/" + username, "locked");
    }

    /** @param why {@code password}, {@code code} or {@code passkey} */
    @Transactional(propagation = Propagation.MANDATORY)
    public void countWrong(String username, String why) {
        int failures = jdbc.sql("""
                        update account set failures = failures + 1, refused = refused + 1
                        where username = ? returning failures
                        """).param(username).query(Integer.class).single();
        audit.tell("visitor", "sign-in-refused", "account/" + username, "wrong " + why);
        if (failures >= settings.tries()) {
            Instant now = clock.instant();
            jdbc.sql("update account set failures = 0, locked_until = ?, last_locked = ? where username = ?")
                    .params(Timestamp.from(now.plus(settings.lock())), Timestamp.from(now), username)
                    .update();
            audit.tell("system", "lock", "account/" + username, failures + " wrong in a row, for " + settings.lock());
        }
    }

    /**
     * A right proof begins the count anew.
     *
     * @param how {@code password}, {@code passkey} or {@code outside}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Since signedIn(String username, String how) {
        Since since = jdbc.sql("select refused, last_locked, password_once from account where username = ?")
                .param(username)
                .query((row, _) -> new Since(
                        row.getInt("refused"),
                        instant(row.getTimestamp("last_locked")),
                        row.getBoolean("password_once")))
                .single();
        jdbc.sql("""
                        update account set failures = 0, refused = 0, last_locked = null, locked_until = null,
                               last_sign_in = ? where username = ?
                        """).params(Timestamp.from(clock.instant()), username).update();
        audit.tell(username, "sign-in", "account/" + username, how);
        return since;
    }

    static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
