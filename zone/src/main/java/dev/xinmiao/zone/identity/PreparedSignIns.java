package dev.xinmiao.zone.identity;

import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.kernel.ZoneSettings;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * The accounts that the program itself makes: an officer and the three administrators, in a real zone at the very first
 * start only; in the demonstration members of fictional enterprises too. Their passwords are random and stand in a {@link SignInSheet}.
 */
@Component
public class PreparedSignIns {
    private static final Logger LOG = LoggerFactory.getLogger(PreparedSignIns.class);

    private final AccountStore accounts;
    private final Accounts kept;
    private final Duties duties;
    private final PasswordEncoder encoder;
    private final Passwords passwords;
    private final SignInSheet sheet;
    private final boolean demonstration;
    private final String lost;

    PreparedSignIns(
            AccountStore accounts,
            Accounts kept,
            Duties duties,
            PasswordEncoder encoder,
            Passwords passwords,
            ZoneSettings settings,
            @Value("${xinmiao.sign-in.reset:}") String lost) {
        this.accounts = accounts;
        this.kept = kept;
        this.lost = lost;
        this.duties = duties;
        this.encoder = encoder;
        this.passwords = passwords;
        this.demonstration = settings.isDemonstration();
        this.sheet =
                new SignInSheet(settings.data().resolve(demonstration ? "demo-sign-ins.txt" : "first-sign-in.txt"));
    }

    @EventListener(ApplicationStartedEvent.class)
    void prepareFirst() {
        if (demonstration || accounts.isEmpty()) {
            prepare(new Viewer.Officer("officer", "园区经办"));
            duties.grant("officer", Duty.SUPERVISOR);
            prepare(new Viewer.Administrator("sysadmin", "系统管理员", Viewer.Kind.SYSTEM));
            prepare(new Viewer.Administrator("secadmin", "安全管理员", Viewer.Kind.SECURITY));
            prepare(new Viewer.Administrator("auditor", "审计管理员", Viewer.Kind.AUDIT));
        }
        if (!lost.isBlank()) {
            renewLost();
        }
    }

    /** For an administrator who lost their password, and whom no other may let in: by whoever starts the program. */
    private void renewLost() {
        Viewer viewer = accounts.find(lost).map(Account::viewer).orElse(null);
        if (!(viewer instanceof Viewer.Administrator)) {
            LOG.warn(
                    "xinmiao.sign-in.reset：没有名为“{}”的管理员，未改密码。 There is no administrator {}: nothing was reset.",
                    lost,
                    lost);
            return;
        }
        sheet.write(viewer.username(), kept.renew("system", viewer.username()), viewer.name());
        LOG.info("{} 的新密码在 {}。 The new password of {} is in {}.", lost, file(), lost, file());
    }

    /** Where they are written down. */
    public Path file() {
        return sheet.file();
    }

    /** Gives the demonstration a member of this enterprise, with what they may do. Refuses in a real zone. */
    public void prepareMember(String username, String name, SubjectId enterprise, Duty... may) {
        requireDemonstration();
        prepare(new Viewer.Member(username, name, enterprise));
        for (Duty duty : may) {
            duties.grant(username, duty);
        }
    }

    /** Gives the demonstration an officer who holds these desks. Refuses in a real zone. */
    public void prepareOfficer(String username, String name, Collection<String> desks) {
        requireDemonstration();
        prepare(new Viewer.Officer(username, name));
        desks.forEach(desk -> duties.give(desk, username, null, null));
    }

    /** The enterprise that an account acts for; empty while there is no such account, or it acts for none. */
    public Optional<SubjectId> enterpriseOf(String username) {
        return accounts.find(username)
                .map(Account::viewer)
                .filter(Viewer.Member.class::isInstance)
                .map(viewer -> ((Viewer.Member) viewer).enterprise());
    }

    private void requireDemonstration() {
        if (!demonstration) {
            throw new IllegalStateException("demonstration accounts exist only in the demonstration");
        }
    }

    /** One line an account: user name, password, name. */
    public List<String> lines() {
        return sheet.lines();
    }

    /** The sheet is written first: a crash in between leaves a password without an account, made at the next start. */
    private void prepare(Viewer viewer) {
        String username = viewer.username();
        boolean known = sheet.password(username).isPresent();
        if (known
                && accounts.find(username).map(it -> it.viewer().equals(viewer)).orElse(false)) {
            return;
        }
        String password = sheet.password(username).orElseGet(passwords::random);
        if (!known) {
            sheet.write(username, password, viewer.name());
        }
        accounts.put(viewer, encoder.encode(password));
    }
}
