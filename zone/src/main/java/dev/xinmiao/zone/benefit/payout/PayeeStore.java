package dev.xinmiao.zone.benefit.payout;

import dev.xinmiao.zone.kernel.SubjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Payee accounts in the database. Whose eyes a number is for, the caller knows. */
@Repository
public class PayeeStore {
    private static final String ACCOUNT = """
            select a.subject, a.state, a.version, a.number as last, e.name, e.bank, e.branch, e.account, e.actor, e.barred
            from payee_account a join payee_event e on e.subject = a.subject and e.number = a.version
            where a.subject = ?
            """;

    private final JdbcClient jdbc;

    PayeeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<PayeeAccount> find(SubjectId subject) {
        return jdbc.sql(ACCOUNT)
                .param(subject.value())
                .query((row, _) -> account(row))
                .optional();
    }

    /** As {@link #find}, and nobody else changes it, or enters a first one, before the transaction ends. */
    Optional<PayeeAccount> lock(SubjectId subject) {
        jdbc.sql("insert into payee_account (subject, state, version, number) values (?, 'UNCONFIRMED', 0, 0)"
                        + " on conflict do nothing")
                .param(subject.value())
                .update();
        jdbc.sql("select from payee_account where subject = ? for update")
                .param(subject.value())
                .query()
                .listOfRows();
        return find(subject);
    }

    private static PayeeAccount account(ResultSet row) throws SQLException {
        return new PayeeAccount(
                new SubjectId(row.getLong("subject")),
                AccountState.valueOf(row.getString("state")),
                row.getInt("version"),
                details(row),
                row.getString("actor"),
                row.getString("barred"),
                row.getInt("last"));
    }

    private static AccountDetails details(ResultSet row) throws SQLException {
        return new AccountDetails(
                row.getString("name"), row.getString("bank"), row.getString("branch"), row.getString("account"));
    }

    boolean knows(SubjectId subject, UUID command) {
        return jdbc.sql("select exists (select from payee_event where subject = ? and command = ?)")
                .params(subject.value(), command)
                .query(Boolean.class)
                .single();
    }

    /** Who verified the entry that holds, if anybody did. */
    Optional<String> verifier(PayeeAccount account) {
        return jdbc.sql("""
                        select actor from payee_event where subject = ? and kind = 'VERIFIED' and number > ?
                        order by number desc limit 1
                        """)
                .params(account.subject().value(), account.version())
                .query((row, _) -> row.getString(1))
                .optional();
    }

    /** Whether something of theirs was approved and has not arrived. */
    boolean hasOpenPayment(SubjectId subject) {
        return jdbc.sql("""
                        select exists (select from award where subject = ?
                            and state in ('CONFIRMED', 'IN_NOTICE', 'OBJECTED', 'ORDERED', 'RETURNED'))
                        """).param(subject.value()).query(Boolean.class).single();
    }

    /** What an event adds to the history. */
    record Entry(
            PayeeAccount.Kind kind,
            @Nullable AccountDetails details,
            String note,
            @Nullable String barred) {}

    /** @param before null for the first entry of all */
    void append(SubjectId subject, @Nullable PayeeAccount before, Entry entry, String actor, UUID command, Instant at) {
        int number = before == null ? 1 : before.number() + 1;
        AccountDetails details = entry.details();
        jdbc.sql("""
                        insert into payee_event
                            (subject, number, at, actor, command, kind, name, bank, branch, account, note, barred)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        subject.value(),
                        number,
                        Timestamp.from(at),
                        actor,
                        command,
                        entry.kind().name(),
                        details == null ? null : details.name(),
                        details == null ? null : details.bank(),
                        details == null ? null : details.branch(),
                        details == null ? null : details.number(),
                        entry.note(),
                        entry.barred()))
                .update();
        int version = details != null || before == null ? number : before.version();
        jdbc.sql("update payee_account set state = ?, version = ?, number = ? where subject = ?")
                .params(entry.kind().leadsTo().name(), version, number, subject.value())
                .update();
    }

    /** The latest first. */
    public List<PayeeAccount.Event> history(SubjectId subject) {
        return jdbc.sql("select * from payee_event where subject = ? order by number desc limit 100")
                .param(subject.value())
                .query((row, _) -> new PayeeAccount.Event(
                        row.getInt("number"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        PayeeAccount.Kind.valueOf(row.getString("kind")),
                        row.getString("account") == null ? null : details(row),
                        row.getString("note")))
                .list();
    }
}
