package dev.xinmiao.zone.identity;

import dev.xinmiao.zone.audit.Audit;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts as the system administrator keeps them, and the people of an enterprise as its owner does. The security and
 * the audit administrator are out of the system administrator's reach: their passwords can't be reset by who could then be
 * all three.
 */
@Component
public class Accounts {
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,62}");
    private static final int PAGE = 200;
    private static final int LONGEST_NAME = 60;

    /** @param locked by somebody, or for a while because of wrong passwords */
    public record Line(
            String username,
            String name,
            String role,
            @Nullable String organisation,
            boolean locked,
            @Nullable Instant lastSignIn,
            boolean dynamicCode) {
        /** Out of reach of the other administrators, but for being unlocked. */
        public boolean isAdministrator() {
            return Arrays.stream(Viewer.Kind.values())
                    .anyMatch(kind -> kind.name().equals(role));
        }
    }

    /** What came of making an account or its password anew. */
    public sealed interface Made {
        /** To be told once: it is stored nowhere. */
        record OneTime(String username, String password) implements Made {}

        record Refused(Answer why) implements Made {}
    }

    private final JdbcClient jdbc;
    private final AccountStore accounts;
    private final Passwords passwords;
    private final Authenticator authenticator;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final Duties duties;
    private final PasswordEncoder encoder;
    private final Audit audit;
    private final ZoneClock clock;

    Accounts(
            JdbcClient jdbc,
            AccountStore accounts,
            Passwords passwords,
            Authenticator authenticator,
            Passkeys passkeys,
            Sessions sessions,
            Duties duties,
            PasswordEncoder encoder,
            Audit audit,
            ZoneClock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.passwords = passwords;
        this.authenticator = authenticator;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.duties = duties;
        this.encoder = encoder;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who holds an account, for work behind the pages that may find no more than they may. */
    public Optional<Viewer> holder(String username) {
        return accounts.find(username).map(Account::viewer);
    }

    /** @param behind the user name that the list goes on after; null for its beginning */
    public List<Line> list(@Nullable String behind) {
        return lines("username > ? order by username limit " + PAGE, behind == null ? "" : behind);
    }

    /** The officers, to whom desks are given. */
    public List<Line> officers() {
        return lines("role = ? order by username", "OFFICER");
    }

    public List<Line> people(SubjectId enterprise) {
        return lines("enterprise = ? order by username", enterprise.value());
    }

    private List<Line> lines(String condition, Object value) {
        return jdbc.sql("""
                        select username, name, role, organisation, last_sign_in,
                               locked or coalesce(locked_until > ?, false) as shut,
                               exists (select from account_totp
                                        where account_totp.username = account.username and confirmed) as totp
                        from account where\s""" + condition)
                .params(Timestamp.from(clock.instant()), value)
                .query((row, _) -> new Line(
                        row.getString("username"),
                        row.getString("name"),
                        row.getString("role"),
                        row.getString("organisation"),
                        row.getBoolean("shut"),
                        Guard.instant(row.getTimestamp("last_sign_in")),
                        row.getBoolean("totp")))
                .list();
    }

    /** By the system administrator: an officer, a partner or somebody of an enterprise. Rights are given by another. */
    @Transactional
    public Made create(Viewer by, Viewer made) {
        Access.require(by, Action.MANAGE_ACCOUNTS);
        if (made instanceof Viewer.Administrator || made instanceof Viewer.Visitor) {
            return new Made.Refused(Answer.WRONG_ROLE);
        }
        return insert(by, made);
    }

    /** By the owner of an enterprise: somebody who prepares or signs for it. */
    @Transactional
    public Made addPerson(Viewer by, String username, String name, Duty duty) {
        SubjectId enterprise = requireOwner(by);
        if (duty != Duty.PREPARER && duty != Duty.SIGNER) {
            return new Made.Refused(Answer.WRONG_ROLE);
        }
        Made made = insert(by, new Viewer.Member(username, name, enterprise));
        if (made instanceof Made.OneTime) {
            duties.grant(username, duty);
            audit.tell(by.username(), "grant", "account/" + username, duty.name());
        }
        return made;
    }

    private Made insert(Viewer by, Viewer made) {
        if (!USERNAME.matcher(made.username()).matches()) {
            return new Made.Refused(Answer.MALFORMED_USERNAME);
        }
        boolean nameless = made.name().isBlank()
                || made.name().length() > LONGEST_NAME
                || (made instanceof Viewer.Partner partner
                        && partner.organisation().isBlank());
        if (nameless) {
            return new Made.Refused(Answer.NO_NAME);
        }
        String password = passwords.random();
        int inserted = jdbc.sql("""
                        insert into account (username, name, password_hash, role, enterprise, organisation, password_once)
                        values (?, ?, ?, ?, ?, ?, true) on conflict (username) do nothing
                        """)
                .params(Arrays.asList(
                        made.username(),
                        made.name(),
                        encoder.encode(password),
                        made.role(),
                        made instanceof Viewer.Member member ? member.enterpriseId() : null,
                        made instanceof Viewer.Partner partner ? partner.organisation() : null))
                .update();
        if (inserted == 0) {
            return new Made.Refused(Answer.USERNAME_TAKEN);
        }
        audit.tell(by.username(), "create-account", "account/" + made.username(), made.role());
        return new Made.OneTime(made.username(), password);
    }

    /** A new password to be told once; the dynamic code is switched off, passkeys are removed, the sessions end. */
    @Transactional
    public Made reset(Viewer by, String username) {
        Access.require(by, Action.MANAGE_ACCOUNTS);
        Answer answer = reachable(by, username);
        if (!answer.isDone()) {
            return new Made.Refused(answer);
        }
        return new Made.OneTime(username, renew(by.username(), username));
    }

    /** The new password. What may be in a stranger's hands opens nothing any more. */
    @Transactional
    String renew(String by, String username) {
        String password = passwords.random();
        jdbc.sql("update account set password_hash = ?, password_once = true where username = ?")
                .params(encoder.encode(password), username)
                .update();
        authenticator.remove(username);
        passkeys.removeAll(username);
        sessions.endOthers(username, "");
        audit.tell(by, "reset-password", "account/" + username, "");
        return password;
    }

    /** Until it is unlocked; the sessions end. */
    @Transactional
    public Answer lock(Viewer by, String username) {
        Access.require(by, Action.MANAGE_ACCOUNTS);
        Answer answer = username.equals(by.username()) ? Answer.NOT_YOURSELF : reachable(by, username);
        return answer.isDone() ? setLocked(by, username, true, false) : answer;
    }

    @Transactional
    public Answer unlock(Viewer by, String username) {
        Access.require(by, Action.MANAGE_ACCOUNTS);
        return accounts.find(username).isPresent() ? setLocked(by, username, false, false) : Answer.NO_SUCH_ACCOUNT;
    }

    /** By the owner, of somebody of the same enterprise; what an administrator has locked stays so. */
    @Transactional
    public Answer lockPerson(Viewer by, String username, boolean locked) {
        Answer answer = requirePerson(by, username);
        if (!answer.isDone()) {
            return answer;
        }
        boolean byAdministrator = jdbc.sql(
                        "select locked and not locked_by_owner from account where username = ? for update")
                .param(username)
                .query(Boolean.class)
                .single();
        return byAdministrator ? Answer.LOCKED_BY_ADMINISTRATOR : setLocked(by, username, locked, locked);
    }

    /** By the owner: whether somebody of the same enterprise may also prepare, sign or be an owner. */
    @Transactional
    public Answer setDuty(Viewer by, String username, Duty duty, boolean given) {
        Answer answer = duty == Duty.SUPERVISOR ? Answer.WRONG_ROLE : requirePerson(by, username);
        if (!answer.isDone()) {
            return answer;
        }
        if (given) {
            duties.grant(username, duty);
        } else {
            duties.revoke(username, duty);
        }
        audit.tell(by.username(), given ? "grant" : "revoke", "account/" + username, duty.name());
        return Answer.DONE;
    }

    /** Whether somebody is the owner of the enterprise they act for. */
    public boolean isOwner(Viewer viewer) {
        return viewer instanceof Viewer.Member
                && duties.duties(viewer.username()).contains(Duty.OWNER);
    }

    private SubjectId requireOwner(Viewer by) {
        if (!(by instanceof Viewer.Member member) || !isOwner(by)) {
            throw new AccessDeniedException("for owners");
        }
        Access.require(by, Action.MANAGE_PEOPLE, member.enterprise());
        return member.enterprise();
    }

    private Answer requirePerson(Viewer by, String username) {
        SubjectId enterprise = requireOwner(by);
        if (username.equals(by.username())) {
            return Answer.NOT_YOURSELF;
        }
        // Another enterprise's people look as if they didn't exist.
        return accounts.find(username)
                        .filter(each -> each.viewer() instanceof Viewer.Member member
                                && member.enterprise().equals(enterprise))
                        .isPresent()
                ? Answer.DONE
                : Answer.NO_SUCH_ACCOUNT;
    }

    private Answer reachable(Viewer by, String username) {
        return accounts.find(username)
                .map(each -> each.viewer() instanceof Viewer.Administrator && !username.equals(by.username())
                        ? Answer.WRONG_ROLE
                        : Answer.DONE)
                .orElse(Answer.NO_SUCH_ACCOUNT);
    }

    /** Whether somebody may link an account to a person at the outside provider, which lets that person in. */
    Answer mayLink(Viewer by, String username) {
        if (by instanceof Viewer.Member) {
            return requirePerson(by, username);
        }
        Access.require(by, Action.MANAGE_ACCOUNTS);
        return reachable(by, username);
    }

    private Answer setLocked(Viewer by, String username, boolean locked, boolean byOwner) {
        jdbc.sql("""
                        update account set locked = ?, locked_by_owner = ?, locked_until = null, failures = 0
                         where username = ?
                        """).params(locked, byOwner, username).update();
        if (locked) {
            sessions.endOthers(username, "");
        }
        audit.tell(by.username(), locked ? "lock" : "unlock", "account/" + username, "");
        return Answer.DONE;
    }
}
