package dev.xinmiao.zone.ledger;

import dev.xinmiao.zone.kernel.SubjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the ledger. Whose eyes an amount is for, the caller knows. */
@Repository
public class LedgerReading {
    private static final String RESERVATIONS = """
            select r.id as reservation, r.clause, r.beneficiary, r.basis, r.purpose, r.amount, r.held, r.paid, r.recalling,
                r.given_back, r.expires, r.made_at, p.*
            from ledger_reservation r join ledger_pot p on p.id = r.pot
            """;

    private final JdbcClient jdbc;

    LedgerReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest year first. */
    public List<Pot> pots() {
        return jdbc.sql("select * from ledger_pot order by year desc, code")
                .query((row, _) -> BookStore.pot(row))
                .list();
    }

    public Optional<Pot> pot(String code) {
        return jdbc.sql("select * from ledger_pot where code = ?")
                .param(code)
                .query((row, _) -> BookStore.pot(row))
                .optional();
    }

    public Optional<Pot> pot(long id) {
        return jdbc.sql("select * from ledger_pot where id = ?")
                .param(id)
                .query((row, _) -> BookStore.pot(row))
                .optional();
    }

    /** Every account of a pot; they add up to zero. */
    public Map<Account, Long> balances(long pot) {
        Map<Account, Long> balances = new EnumMap<>(Account.class);
        jdbc.sql("select account, balance from ledger_account where pot = ?")
                .param(pot)
                .query((row, _) -> balances.put(Account.valueOf(row.getString("account")), row.getLong("balance")))
                .list();
        return balances;
    }

    /** How many reservations hold something that is payable from a pot. */
    public int held(long pot) {
        return jdbc.sql("select count(*) from ledger_reservation where pot = ? and held > 0")
                .param(pot)
                .query((row, _) -> row.getInt(1))
                .single();
    }

    /** What an order booked on the accounts of a pot; empty if nothing. */
    public Map<Account, Long> booked(UUID order, long pot) {
        Map<Account, Long> booked = new EnumMap<>(Account.class);
        jdbc.sql("""
                        select e.account, sum(e.amount)::bigint as total
                        from ledger_transaction t join ledger_entry e on e.transaction = t.id
                        where t.command = ? and e.pot = ? group by e.account
                        """)
                .params(order, pot)
                .query((row, _) -> booked.put(Account.valueOf(row.getString("account")), row.getLong("total")))
                .list();
        return booked;
    }

    /** @param before the page's key, from {@link Statement#next}; null for the first page */
    public Statement statement(long pot, @Nullable Long before, int most) {
        // By entries: a year's end is a transaction of one pot with entries in two.
        List<Statement.Transaction> read = jdbc.sql("""
                        select t.id, t.command, t.operation, t.at, t.actor, t.note
                        from (select distinct transaction from ledger_entry where pot = ? and transaction < ?
                            order by transaction desc limit ?) e join ledger_transaction t on t.id = e.transaction
                        order by t.id desc
                        """)
                .params(pot, before == null ? Long.MAX_VALUE : before, most + 1)
                .query((row, _) -> new Statement.Transaction(
                        row.getLong("id"),
                        row.getObject("command", UUID.class),
                        row.getString("operation"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("note"),
                        new ArrayList<>()))
                .list();
        List<Statement.Transaction> page = read.subList(0, Math.min(most, read.size()));
        Map<Long, Statement.Transaction> byId = new HashMap<>();
        page.forEach(each -> byId.put(each.id(), each));
        jdbc.sql("""
                        select transaction, account, amount, reservation from ledger_entry
                        where transaction = any (?) and pot = ? order by transaction, line
                        """)
                .params(byId.keySet().toArray(Long[]::new), pot)
                .query((row, _) -> java.util.Objects.requireNonNull(byId.get(row.getLong("transaction")))
                        .entries()
                        .add(new Statement.Entry(
                                Account.valueOf(row.getString("account")),
                                row.getLong("amount"),
                                row.getObject("reservation", Long.class))))
                .list();
        return new Statement(page, read.size() > most ? page.getLast().id() : null);
    }

    public Optional<Reservation> reservation(long id) {
        return jdbc.sql(RESERVATIONS + " where r.id = ?")
                .param(id)
                .query((row, _) -> reservation(row))
                .optional();
    }

    /** Those of one beneficiary, the latest first. */
    public List<Reservation> reservations(SubjectId beneficiary) {
        return jdbc.sql(RESERVATIONS + " where r.beneficiary = ? order by r.id desc")
                .param(beneficiary.value())
                .query((row, _) -> reservation(row))
                .list();
    }

    /** Behind which award a document stands now: for the zone's own eyes, as it names a party. */
    public Optional<Reservation> behind(DocumentKey document) {
        return jdbc.sql(RESERVATIONS + """
                         join ledger_use u on u.reservation = r.id
                        where u.kind = 'DOCUMENT' and u.key = ? and u.used
                        """)
                .param(document.value())
                .query((row, _) -> reservation(row))
                .optional();
    }

    /** What somebody has of an award, if anything of it is out. */
    public Optional<Reservation> of(Award award) {
        return jdbc.sql(RESERVATIONS + " where clause = ? and beneficiary = ? and basis = ? and given_back < amount")
                .params(award.clause(), award.beneficiary().value(), award.basis())
                .query((row, _) -> reservation(row))
                .optional();
    }

    /** By clause and by the year of the pot that gave it. */
    public List<Drawing> drawn(SubjectId beneficiary) {
        return jdbc.sql("""
                        select r.clause, p.year, p.unit,
                            coalesce(sum(e.amount) filter (where e.account = 'RESERVED'), 0)::bigint as held,
                            coalesce(sum(e.amount) filter (where e.account = 'PAID'), 0)::bigint as paid,
                            coalesce(sum(e.amount) filter (where e.account = 'RECALLING'), 0)::bigint as recalling
                        from ledger_reservation r join ledger_entry e on e.reservation = r.id join ledger_pot p on p.id = e.pot
                        where r.beneficiary = ? group by r.clause, p.year, p.unit order by p.year desc, r.clause
                        """)
                .param(beneficiary.value())
                .query((row, _) -> new Drawing(
                        row.getString("clause"),
                        row.getInt("year"),
                        row.getString("unit"),
                        row.getLong("held"),
                        row.getLong("paid"),
                        row.getLong("recalling")))
                .list();
    }

    /** What is drawn under a ceiling, from whichever pots. */
    public long drawn(String ceiling) {
        return jdbc.sql("select drawn from ledger_ceiling where key = ?")
                .param(ceiling)
                .query((row, _) -> row.getLong(1))
                .optional()
                .orElse(0L);
    }

    /** Reservations that fall back by then, the soonest first. */
    public List<Reservation> dueToExpire(Instant until, int most) {
        return jdbc.sql(RESERVATIONS + " where r.held > 0 and r.expires <= ? order by r.expires, r.id limit ?")
                .params(Timestamp.from(until), most)
                .query((row, _) -> reservation(row))
                .list();
    }

    private static Reservation reservation(ResultSet row) throws SQLException {
        return new Reservation(
                row.getLong("reservation"),
                BookStore.pot(row),
                new Award(row.getString("clause"), new SubjectId(row.getLong("beneficiary")), row.getString("basis")),
                row.getString("purpose"),
                row.getLong("amount"),
                row.getLong("held"),
                row.getLong("paid"),
                row.getLong("recalling"),
                row.getLong("given_back"),
                BookStore.instant(row, "expires"),
                row.getTimestamp("made_at").toInstant());
    }
}
