package dev.xinmiao.zone.identity;

import dev.xinmiao.zone.audit.Audit;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** Keeps passkeys in Spring Security's own table, on the zone's time, and tells the audit chain of each new one. */
@Component
class PasskeyStore implements UserCredentialRepository {
    private static final int LONGEST_LABEL = 60;

    private final UserCredentialRepository table;
    private final PublicKeyCredentialUserEntityRepository users;
    private final Audit audit;
    private final ZoneClock clock;

    PasskeyStore(JdbcOperations jdbc, Audit audit, ZoneClock clock) {
        this.table = new JdbcUserCredentialRepository(jdbc);
        this.users = new JdbcPublicKeyCredentialUserEntityRepository(jdbc);
        this.audit = audit;
        this.clock = clock;
    }

    PublicKeyCredentialUserEntityRepository users() {
        return users;
    }

    /** Called for a new one, and each time one has signed somebody in. */
    @Override
    public void save(CredentialRecord record) {
        boolean fresh = table.findByCredentialId(record.getCredentialId()) == null;
        var kept = ImmutableCredentialRecord.fromCredentialRecord(record).lastUsed(clock.instant());
        if (!fresh) {
            table.save(kept.build());
            return;
        }
        String label = label(record);
        table.save(kept.created(clock.instant()).label(label).build());
        var user = users.findById(record.getUserEntityUserId());
        if (user == null) {
            throw new IllegalStateException("a passkey of nobody");
        }
        audit.tell(user.getName(), "passkey-add", "account/" + user.getName(), label);
    }

    private static String label(CredentialRecord record) {
        String label = record.getLabel() == null ? "" : record.getLabel().strip();
        return label.isEmpty() ? "Passkey" : label.substring(0, Math.min(label.length(), LONGEST_LABEL));
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return table.findByCredentialId(id);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes user) {
        return table.findByUserId(user);
    }

    @Override
    public void delete(Bytes id) {
        table.delete(id);
    }
}
