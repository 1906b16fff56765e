package dev.xinmiao.zone.identity;

import dev.xinmiao.zone.audit.Audit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 通行密钥: keys on people's own devices that sign them in instead of password and dynamic code. */
@Component
public class Passkeys {
    /** @param id names it on pages; it opens nothing */
    public record Passkey(
            String id,
            String label,
            @Nullable Instant created,
            @Nullable Instant lastUsed) {}

    private final JdbcClient jdbc;
    private final Audit audit;

    Passkeys(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    public List<Passkey> of(String username) {
        return jdbc.sql("""
                        select credential_id, label, created, last_used
                          from user_credentials join user_entities on id = user_entity_user_id
                         where name = ? order by created, credential_id
                        """)
                .param(username)
                .query((row, _) -> new Passkey(
                        row.getString("credential_id"),
                        row.getString("label"),
                        Guard.instant(row.getTimestamp("created")),
                        Guard.instant(row.getTimestamp("last_used"))))
                .list();
    }

    /** Whose it is; empty for one that was removed, or never was. */
    Optional<String> owner(String id) {
        return jdbc.sql("""
                        select name from user_credentials join user_entities on id = user_entity_user_id
                         where credential_id = ?
                        """).param(id).query(String.class).optional();
    }

    /** One that is gone already is as good as removed. */
    @Transactional
    public void remove(String username, String id) {
        for (Passkey each : of(username)) {
            if (each.id().equals(id)) {
                remove(username, each);
            }
        }
    }

    @Transactional
    void removeAll(String username) {
        of(username).forEach(each -> remove(username, each));
    }

    private void remove(String username, Passkey passkey) {
        jdbc.sql("delete from user_credentials where credential_id = ?")
                .param(passkey.id())
                .update();
        audit.tell(username, "passkey-remove", "account/" + username, passkey.label());
    }
}
