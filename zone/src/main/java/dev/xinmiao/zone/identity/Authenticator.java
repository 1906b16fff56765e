package dev.xinmiao.zone.identity;

import dev.xinmiao.zone.audit.Audit;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 动态口令: a second proof beside the password, from an app on the telephone, or from a sheet of recovery codes. */
@Component
public class Authenticator {
    private static final int SECRET = 20;
    private static final int RECOVERY_CODES = 10;
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LETTERS_OF_A_CODE = 16;

    private record Enrolled(byte[] secret, long lastStep) {}

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final Guard guard;
    private final Audit audit;
    private final RealTime time;
    private final SecureRandom random = new SecureRandom();

    Authenticator(JdbcClient jdbc, SecretBox box, Guard guard, Audit audit, RealTime time) {
        this.jdbc = jdbc;
        this.box = box;
        this.guard = guard;
        this.audit = audit;
        this.time = time;
    }

    public boolean isOn(String username) {
        return find(username, true).isPresent();
    }

    public int recoveryCodesLeft(String username) {
        return jdbc.sql("select count(*) from account_recovery where username = ?")
                .param(username)
                .query(Integer.class)
                .single();
    }

    /** A fresh secret, which counts once a code of it was given; nothing where it is on already. */
    @Transactional
    public void begin(String username) {
        byte[] secret = new byte[SECRET];
        random.nextBytes(secret);
        jdbc.sql("""
                        insert into account_totp (username, secret) values (?, ?)
                        on conflict (username) do update set secret = excluded.secret where not account_totp.confirmed
                        """).params(username, box.close(username, secret)).update();
    }

    /** The secret that waits for its first code, as an app takes it. */
    public Optional<String> pending(String username) {
        return find(username, false).map(each -> Totp.base32(each.secret()));
    }

    /** Switches it on. The recovery codes are told here once and never again; empty where the code is wrong. */
    @Transactional
    public Optional<List<String>> confirm(String username, String code) {
        Optional<Enrolled> pending = find(username, false);
        if (pending.isEmpty() || !takeCode(username, pending.get(), code)) {
            return Optional.empty();
        }
        jdbc.sql("update account_totp set confirmed = true where username = ?")
                .param(username)
                .update();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            String recovery = recoveryCode();
            codes.add(recovery);
            jdbc.sql("insert into account_recovery (username, hash) values (?, ?)")
                    .params(username, hash(recovery))
                    .update();
        }
        audit.tell(username, "totp-on", "account/" + username, "");
        return Optional.of(codes);
    }

    @Transactional
    public Answer switchOff(String username, String code) {
        if (guard.isLocked(username)) {
            return Answer.WRONG_PROOF;
        }
        if (!accepts(username, code)) {
            guard.countWrong(username, "code");
            return Answer.WRONG_PROOF;
        }
        remove(username);
        audit.tell(username, "totp-off", "account/" + username, "");
        return Answer.DONE;
    }

    void remove(String username) {
        jdbc.sql("delete from account_recovery where username = ?")
                .param(username)
                .update();
        jdbc.sql("delete from account_totp where username = ?").param(username).update();
    }

    /** Whether the code opens the account; any does where it is off. A code that did never does again. */
    @Transactional
    public boolean accepts(String username, String code) {
        Optional<Enrolled> enrolled = find(username, true);
        return enrolled.isEmpty() || takeCode(username, enrolled.get(), code) || takeRecoveryCode(username, code);
    }

    private boolean takeCode(String username, Enrolled enrolled, String code) {
        OptionalLong step = Totp.accept(
                enrolled.secret(), code.replace(" ", ""), time.source().instant(), enrolled.lastStep());
        // The condition decides between two who bring the same code at once.
        return step.isPresent()
                && jdbc.sql("update account_totp set last_step = ? where username = ? and last_step < ?")
                                .params(step.getAsLong(), username, step.getAsLong())
                                .update()
                        == 1;
    }

    private boolean takeRecoveryCode(String username, String code) {
        boolean taken = jdbc.sql("delete from account_recovery where username = ? and hash = ?")
                        .params(username, hash(code))
                        .update()
                == 1;
        if (taken) {
            audit.tell(username, "recovery-code", "account/" + username, recoveryCodesLeft(username) + " left");
        }
        return taken;
    }

    private Optional<Enrolled> find(String username, boolean confirmed) {
        return jdbc.sql("select secret, last_step from account_totp where username = ? and confirmed = ?")
                .params(username, confirmed)
                .query((row, _) -> new Enrolled(box.open(username, row.getBytes("secret")), row.getLong("last_step")))
                .optional();
    }

    private String recoveryCode() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LETTERS_OF_A_CODE; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** A code of 80 random bits needs no slow hash. */
    private static byte[] hash(String code) {
        String plain = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        try {
            return MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
