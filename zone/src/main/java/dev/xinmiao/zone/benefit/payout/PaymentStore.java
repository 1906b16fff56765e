package dev.xinmiao.zone.benefit.payout;

import dev.xinmiao.zone.benefit.award.AwardStore;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.SubjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Batches and payments in the database. */
@Repository
public class PaymentStore {
    private static final String BATCH = """
            select b.*, d.released, d.reason, d.decided_by, d.decided_at, p.payments, p.amount
            from payment_batch b left join payment_decision d on d.batch = b.id
                cross join lateral (select count(*)::int as payments, coalesce(sum(amount), 0)::bigint as amount
                    from payment where batch = b.id and state <> 'DROPPED') p
            """;

    private final JdbcClient jdbc;

    PaymentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Long> batchOf(UUID command) {
        return jdbc.sql("select id from payment_batch where command = ?")
                .param(command)
                .query((row, _) -> row.getLong(1))
                .optional();
    }

    /** Whoever else makes a batch waits until this transaction ends, and then sees what this one took. */
    void alone() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('payment_batch'))")
                .query()
                .listOfRows();
    }

    long insert(String by, Instant at, UUID command) {
        return jdbc.sql("insert into payment_batch (made_by, made_at, command) values (?, ?, ?) returning id")
                .params(by, Timestamp.from(at), command)
                .query(Long.class)
                .single();
    }

    boolean isOpen(long award) {
        return jdbc.sql("select exists (select from payment where award = ? and state in ('MADE', 'RELEASED', 'PAID'))")
                .param(award)
                .query(Boolean.class)
                .single();
    }

    void insert(long batch, LocalDate day, AwardStore.Row award, PayeeAccount account, String purpose) {
        long id = jdbc.sql("select nextval('payment_id')").query(Long.class).single();
        jdbc.sql("""
                        insert into payment (id, batch, number, award, reservation, subject, version, payee, bank, branch,
                            account, amount, clause, purpose, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'MADE')
                        """)
                .params(
                        id,
                        batch,
                        PaymentNumber.of(day, id),
                        award.id(),
                        Optional.ofNullable(award.reservation()).orElseThrow(),
                        account.subject().value(),
                        account.version(),
                        account.details().name(),
                        account.details().bank(),
                        account.details().branch(),
                        account.details().number(),
                        award.amount(),
                        award.clause(),
                        purpose)
                .update();
    }

    public List<Batch> batches(int most) {
        return jdbc.sql(BATCH + " order by b.id desc limit ?")
                .param(most)
                .query((row, _) -> batch(row))
                .list();
    }

    public Optional<Batch> batch(long id) {
        return jdbc.sql(BATCH + " where b.id = ?")
                .param(id)
                .query((row, _) -> batch(row))
                .optional();
    }

    Optional<Batch> lockBatch(long id) {
        jdbc.sql("select from payment_batch where id = ? for update")
                .param(id)
                .query()
                .listOfRows();
        return batch(id);
    }

    private static Batch batch(ResultSet row) throws SQLException {
        String by = row.getString("decided_by");
        return new Batch(
                row.getLong("id"),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant(),
                by == null
                        ? null
                        : new Batch.Decision(
                                row.getBoolean("released"),
                                row.getString("reason"),
                                by,
                                row.getTimestamp("decided_at").toInstant()),
                row.getInt("payments"),
                row.getLong("amount"));
    }

    boolean decided(long batch, UUID command) {
        return jdbc.sql("select exists (select from payment_decision where batch = ? and command = ?)")
                .params(batch, command)
                .query(Boolean.class)
                .single();
    }

    void decide(long batch, Batch.Decision decision, UUID command) {
        jdbc.sql("""
                        insert into payment_decision (batch, released, reason, decided_by, decided_at, command)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        batch,
                        decision.released(),
                        decision.reason(),
                        decision.by(),
                        Timestamp.from(decision.at()),
                        command)
                .update();
    }

    public List<Payment> payments(long batch) {
        return jdbc.sql("select * from payment where batch = ? order by id")
                .param(batch)
                .query((row, _) -> payment(row))
                .list();
    }

    /** Until the transaction ends nobody else changes it. */
    Optional<Payment> lock(String number) {
        return jdbc.sql("select * from payment where number = ? for update")
                .param(number)
                .query((row, _) -> payment(row))
                .optional();
    }

    Optional<Long> lastBatch(long award) {
        return jdbc.sql("select batch from payment where award = ? order by id desc limit 1")
                .param(award)
                .query((row, _) -> row.getLong(1))
                .optional();
    }

    void move(long payment, Payment.State from, Payment.State to, Bilingual said) {
        int moved = jdbc.sql("update payment set state = ?, said_zh = ?, said_en = ? where id = ? and state = ?")
                .params(to.name(), said.zh(), said.en(), payment, from.name())
                .update();
        if (moved != 1) {
            throw new IllegalStateException("payment %d is not %s".formatted(payment, from));
        }
    }

    private static Payment payment(ResultSet row) throws SQLException {
        return new Payment(
                row.getLong("id"),
                row.getLong("batch"),
                row.getString("number"),
                row.getLong("award"),
                row.getLong("reservation"),
                new SubjectId(row.getLong("subject")),
                row.getInt("version"),
                new AccountDetails(
                        row.getString("payee"),
                        row.getString("bank"),
                        row.getString("branch"),
                        row.getString("account")),
                row.getLong("amount"),
                row.getString("clause"),
                row.getString("purpose"),
                Payment.State.valueOf(row.getString("state")),
                new Bilingual(row.getString("said_zh"), row.getString("said_en")));
    }
}
