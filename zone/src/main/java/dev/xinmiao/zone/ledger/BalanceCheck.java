package dev.xinmiao.zone.ledger;

import dev.xinmiao.zone.kernel.Bilingual;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 对账 Recomputes from the entries alone what the ledger says beside them, and tells each difference in a sentence. It looks at
 * one moment, whatever goes on meanwhile, and changes nothing.
 */
@Component
public class BalanceCheck {
    private final JdbcClient jdbc;
    private final List<FurtherCheck> further;
    private final TransactionTemplate moment;

    BalanceCheck(JdbcClient jdbc, List<FurtherCheck> further, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.further = List.copyOf(further);
        this.moment = new TransactionTemplate(java.util.Objects.requireNonNull(transaction.getTransactionManager()));
        moment.setReadOnly(true);
        moment.setIsolationLevel(TransactionTemplate.ISOLATION_REPEATABLE_READ);
    }

    /** @param differences none if all is as it should be */
    public record Report(long pots, long transactions, long entries, long reservations, List<Bilingual> differences) {
        public boolean sound() {
            return differences.isEmpty();
        }
    }

    /** One kind of difference: rows of the query are what is wrong. */
    private record Rule(String sql, String zh, String en) {
        /** The columns one after the other, where each text has its place. */
        Bilingual said(ResultSet row) throws SQLException {
            Object[] values = new Object[row.getMetaData().getColumnCount()];
            for (int i = 0; i < values.length; i++) {
                values[i] = Optional.ofNullable(row.getObject(i + 1)).orElse("—");
            }
            return new Bilingual(zh.formatted(values), en.formatted(values));
        }
    }

    private static final List<Rule> RULES = List.of(
            new Rule(
                    """
                    select t, p.code, total from
                        (select transaction as t, pot, sum(amount) as total from ledger_entry group by transaction, pot) s
                        join ledger_pot p on p.id = s.pot
                    where total <> 0 order by t
                    """,
                    "交易 %s 在资金池 %s 的分录合计为 %s，应为零。",
                    "Transaction %s: its entries in the pot %s add up to %s, not to zero."),
            new Rule("""
                    select id, operation from ledger_transaction t
                    where operation <> 'CloseYear' and not exists (select from ledger_entry e where e.transaction = t.id)
                    order by id
                    """, "交易 %s（%s）没有分录。", "Transaction %s (%s) has no entries."),
            new Rule(
                    """
                    select c.id, c.transaction from ledger_command c left join ledger_transaction t on t.id = c.transaction
                    where c.transaction is not null and (t.id is null or t.command <> c.id) order by c.transaction
                    """,
                    "指令 %s 已答复为交易 %s，而台账中没有这笔交易。",
                    "The order %s was answered with transaction %s, which is not there."),
            new Rule(
                    """
                    select t.id, t.command from ledger_transaction t left join ledger_command c on c.transaction = t.id
                    where c.id is null order by t.id
                    """,
                    "交易 %s 所依据的指令 %s 未答复为这笔交易。",
                    "Transaction %s rests on the order %s, which was not answered with it."),
            new Rule("""
                    select c.transaction, c.amount, s.moved from ledger_command c join
                        (select e.transaction, sum(case c.kind
                                when 'Fund' then case when e.account = 'AVAILABLE' then e.amount end
                                when 'CloseYear' then case when e.account = 'AVAILABLE' and e.pot = t.pot then -e.amount end
                                when 'Reserve' then case when e.account = 'RESERVED' then e.amount end
                                when 'Settle' then case when e.account = 'PAID' then e.amount end
                                when 'DropRecall' then case when e.account = 'PAID' then e.amount end
                                when 'Refund' then case when e.account = 'PAID' then -e.amount end
                                when 'OpenRecall' then case when e.account = 'PAID' then -e.amount end
                                when 'ReceiveRecall' then case when e.account = 'RECALLING' then -e.amount end
                                else case when e.account = 'RESERVED' then -e.amount end end) as moved
                        from ledger_entry e join ledger_transaction t on t.id = e.transaction
                            join ledger_command c on c.transaction = t.id
                        group by e.transaction) s on s.transaction = c.transaction
                    where coalesce(s.moved, 0) <> c.amount order by 1
                    """, "交易 %s 答复的金额为 %s，分录为 %s。", "Transaction %s was answered as %s; its entries come to %s."),
            new Rule(
                    """
                    select p.code, account, balance, coalesce(total, 0) from ledger_account a
                        full join (select pot, account, sum(amount) as total from ledger_entry group by pot, account) e
                            using (pot, account)
                        join ledger_pot p on p.id = pot
                    where coalesce(balance, 0) <> coalesce(total, 0) order by 1, 2
                    """,
                    "资金池 %s 的科目 %s 余额为 %s，分录合计为 %s。",
                    "The pot %s: the balance of %s is %s, its entries add up to %s."),
            new Rule("""
                    select p.code, e.account, sum(amount) from ledger_entry e join ledger_pot p on p.id = e.pot
                    group by p.code, e.account
                    having case when e.account in ('FUNDED', 'INTEREST') then sum(amount) > 0 else sum(amount) < 0 end
                    order by 1, 2
                    """, "资金池 %s 的科目 %s 已透支：%s。", "The pot %s: %s is overdrawn, %s."),
            new Rule(
                    """
                    select r.id, r.amount, r.held, r.paid, r.recalling, r.given_back,
                        coalesce(e.held, 0), coalesce(e.paid, 0), coalesce(e.recalling, 0), r.amount + coalesce(e.rest, 0)
                    from ledger_reservation r left join (select reservation,
                            sum(amount) filter (where account = 'RESERVED') as held,
                            sum(amount) filter (where account = 'PAID') as paid,
                            sum(amount) filter (where account = 'RECALLING') as recalling,
                            sum(amount) filter (where account not in ('RESERVED', 'PAID', 'RECALLING')) as rest
                        from ledger_entry where reservation is not null group by reservation) e on e.reservation = r.id
                    where r.held <> coalesce(e.held, 0) or r.paid <> coalesce(e.paid, 0)
                        or r.recalling <> coalesce(e.recalling, 0) or r.given_back <> r.amount + coalesce(e.rest, 0)
                        or r.held + r.paid + r.recalling + r.given_back <> r.amount
                    order by r.id
                    """,
                    "预留 %s（金额 %s）记为：已预留 %s、已支付 %s、追回中 %s、已退回 %s；按分录应为 %s、%s、%s、%s。",
                    "Reservation %s (of %s) stands at %s held, %s paid, %s being recalled, %s given back; its entries come to"
                            + " %s, %s, %s, %s."),
            new Rule(
                    """
                    select r.id, r.amount, c.amount from ledger_reservation r left join ledger_command c
                        on c.reservation = r.id and c.kind = 'Reserve' and c.transaction is not null
                    where c.amount is distinct from r.amount order by r.id
                    """,
                    "预留 %s 的金额为 %s，预留指令答复的是 %s。",
                    "Reservation %s is of %s; the order that made it was answered with %s."),
            new Rule("""
                    select c.key, c.drawn, coalesce(sum(r.out), 0) from ledger_ceiling c
                        left join ledger_draw d on d.ceiling = c.key
                        left join (select reservation, sum(amount) as out from ledger_entry
                            where account in ('RESERVED', 'PAID', 'RECALLING') group by reservation) r using (reservation)
                    group by c.key, c.drawn having c.drawn <> coalesce(sum(r.out), 0) order by c.key
                    """, "上限 %s 已用记为 %s，按分录应为 %s。", "The ceiling %s has %s drawn; the entries come to %s."),
            new Rule(
                    "select key, drawn, most from ledger_ceiling where drawn > most order by key",
                    "上限 %s 已用 %s，超过 %s。",
                    "The ceiling %s has %s drawn, more than %s."),
            new Rule(
                    """
                    select u.reservation, u.key, case when u.used then '占用' else '未占用' end,
                        case when u.used then 'in use' else 'free' end
                    from ledger_use u left join (select reservation, sum(amount) as out from ledger_entry
                        where account in ('RESERVED', 'PAID', 'RECALLING') group by reservation) r using (reservation)
                    where u.used <> (coalesce(r.out, 0) > 0) order by 1, 2
                    """,
                    "预留 %s 的依据或凭证 %s 记为%s，与分录不符。",
                    "Reservation %s: its basis or document %s is said to be %4$s, unlike its entries."),
            new Rule(
                    """
                    select u.kind, u.key, count(*) from ledger_use u join (select reservation, sum(amount) as out
                        from ledger_entry where account in ('RESERVED', 'PAID', 'RECALLING') group by reservation) r
                        using (reservation)
                    where r.out > 0 group by u.kind, u.key having count(*) > 1 order by 2
                    """,
                    "同一依据或凭证（%s %s）同时用于 %s 笔预留。",
                    "The same basis or document (%s %s) is behind %s reservations at once."),
            new Rule(
                    """
                    select r.id, r.clause, r.basis from ledger_reservation r where not exists (select from ledger_use u
                        where u.reservation = r.id and u.kind = 'AWARD'
                            and u.key = r.clause || '|' || r.beneficiary || '|' || r.basis)
                    order by r.id
                    """,
                    "预留 %s（条款 %s，依据 %s）没有登记依据。",
                    "Reservation %s (clause %s, basis %s) has not claimed its basis."));

    public Report check() {
        return moment.execute(_ -> new Report(
                count("ledger_pot"),
                count("ledger_transaction"),
                count("ledger_entry"),
                count("ledger_reservation"),
                differences()));
    }

    List<Bilingual> differences() {
        return Stream.concat(
                        RULES.stream()
                                .flatMap(
                                        rule -> jdbc.sql(rule.sql()).query((row, _) -> rule.said(row)).list().stream()),
                        further.stream().flatMap(check -> check.differences().stream()))
                .toList();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table)
                .query((row, _) -> row.getLong(1))
                .single();
    }
}
