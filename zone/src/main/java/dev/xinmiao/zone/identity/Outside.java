package dev.xinmiao.zone.identity;

import dev.xinmiao.zone.audit.Audit;
import dev.xinmiao.zone.kernel.Bilingual;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which accounts an outside identity provider may sign in. Whoever can link an account could come in by it. */
@Component
public class Outside {
    private static final int LONGEST = 255;

    private final JdbcClient jdbc;
    private final OutsideSettings settings;
    private final Accounts accounts;
    private final Audit audit;

    Outside(JdbcClient jdbc, OutsideSettings settings, Accounts accounts, Audit audit) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.accounts = accounts;
        this.audit = audit;
    }

    public boolean isOn() {
        return settings.isOn();
    }

    /** How pages call the provider. */
    public Bilingual name() {
        return new Bilingual(settings.nameZh(), settings.nameEn());
    }

    /** The claim that accounts are linked to. */
    public String claim() {
        return settings.claim();
    }

    /** Subjects by user name; empty where there is no provider. */
    public Map<String, String> links() {
        return jdbc
                .sql("select username, subject from account_outside where issuer = ?")
                .param(settings.issuer())
                .query((row, _) -> Map.entry(row.getString("username"), row.getString("subject")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<String> username(String subject) {
        return jdbc.sql("select username from account_outside where issuer = ? and subject = ?")
                .params(settings.issuer(), subject)
                .query(String.class)
                .optional();
    }

    /**
     * By the system administrator, of whom they may reset; by an owner, of the people of the same enterprise.
     *
     * @param subject at the provider; empty to end the link
     */
    @Transactional
    public Answer link(Viewer by, String username, String subject) {
        Answer answer = accounts.mayLink(by, username);
        if (!answer.isDone()) {
            return answer;
        }
        if (!isOn() || subject.length() > LONGEST) {
            return Answer.NO_OUTSIDE;
        }
        if (!subject.isEmpty()
                && username(subject).filter(each -> !each.equals(username)).isPresent()) {
            return Answer.SUBJECT_TAKEN;
        }
        jdbc.sql("delete from account_outside where username = ?")
                .param(username)
                .update();
        if (!subject.isEmpty()) {
            jdbc.sql("insert into account_outside (username, issuer, subject) values (?, ?, ?)")
                    .params(username, settings.issuer(), subject)
                    .update();
        }
        audit.tell(
                by.username(), subject.isEmpty() ? "unlink-outside" : "link-outside", "account/" + username, subject);
        return Answer.DONE;
    }
}
