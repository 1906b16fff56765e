package dev.xinmiao.zone.identity;

import dev.xinmiao.zone.audit.Audit;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes passwords. Whoever is signed in elsewhere with the old one is signed out. */
@Component
public class Passwords {
    /** Without characters that are taken for one another. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 12;

    /** More than bcrypt looks at. */
    private static final int LONGEST_BYTES = 72;

    private final JdbcClient jdbc;
    private final AccountStore accounts;
    private final Guard guard;
    private final Sessions sessions;
    private final Audit audit;
    private final PasswordEncoder encoder;
    private final SignInSettings settings;
    private final EasyPasswords easy;
    private final SecureRandom random = new SecureRandom();

    Passwords(
            JdbcClient jdbc,
            AccountStore accounts,
            Guard guard,
            Sessions sessions,
            Audit audit,
            PasswordEncoder encoder,
            SignInSettings settings,
            EasyPasswords easy) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.guard = guard;
        this.sessions = sessions;
        this.audit = audit;
        this.encoder = encoder;
        this.settings = settings;
        this.easy = easy;
    }

    public int shortest() {
        return settings.shortest();
    }

    /** @param session in which it is changed, and which goes on */
    @Transactional
    public Answer change(String username, String old, String wanted, String session) {
        if (guard.isLocked(username)) {
            return Answer.WRONG_PROOF;
        }
        Account account = accounts.find(username).orElseThrow();
        if (!encoder.matches(old, account.getPassword())) {
            guard.countWrong(username, "password");
            return Answer.WRONG_PROOF;
        }
        if (wanted.codePointCount(0, wanted.length()) < settings.shortest()) {
            return Answer.TOO_SHORT;
        }
        if (wanted.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return Answer.TOO_LONG;
        }
        if (wanted.equals(old) || names(wanted, username, account.viewer().name())) {
            return Answer.TOO_EASY;
        }
        if (easy.isCommon(wanted)) {
            return Answer.TOO_COMMON;
        }
        jdbc.sql("update account set password_hash = ?, password_once = false, failures = 0 where username = ?")
                .params(encoder.encode(wanted), username)
                .update();
        sessions.endOthers(username, session);
        audit.tell(username, "change-password", "account/" + username, "");
        return Answer.DONE;
    }

    /** A name of one letter is in nearly every password. */
    private static boolean names(String wanted, String username, String name) {
        String small = wanted.toLowerCase(Locale.ROOT);
        String person = name.strip().toLowerCase(Locale.ROOT);
        return small.contains(username) || person.length() > 1 && small.contains(person);
    }

    /** A random one, for whoever is to be told it. */
    String random() {
        StringBuilder password = new StringBuilder();
        while (password.length() < LENGTH) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
