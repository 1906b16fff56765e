package dev.xinmiao.zone.benefit.payout;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.Yuan;
import dev.xinmiao.zone.ledger.FurtherCheck;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 三方对账: what the batches say was paid is what the ledger settled, and what the bank's receipts say. */
@Component
public class Parity implements FurtherCheck {
    private final JdbcClient jdbc;

    Parity(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Per payment: what was booked of the bank's receipts, and what the ledger's entries of those orders come to. */
    private static final String SUMS = """
            with booked as (
                select payment, sum(case result when 'PAID' then amount else 0 end) as paid,
                    sum(case result when 'RETURNED' then amount else 0 end) as returned,
                    bool_or(result = 'RETURNED' and ledger_command is not null) as refunded
                from receipt_line where outcome = 'BOOKED' group by payment),
            settled as (
                select l.payment, sum(e.amount) as amount
                from receipt_line l join ledger_transaction t on t.command = l.ledger_command
                    join ledger_entry e on e.transaction = t.id and e.account = 'PAID'
                group by l.payment),
            sums as (
                select p.*, case when p.state = 'PAID' then p.amount else 0 end as paid,
                    coalesce(b.paid, 0) - case when b.refunded then b.returned else 0 end as receipts,
                    coalesce(b.returned, 0) as returned, coalesce(s.amount, 0) as ledger
                from payment p left join booked b on b.payment = p.id left join settled s on s.payment = p.id)
            """;

    /** One kind of difference: rows of the query are what is wrong; a column named {@code fen…} is money. */
    private record Rule(String sql, String zh, String en) {
        Bilingual said(ResultSet row) throws SQLException {
            Object[] values = new Object[row.getMetaData().getColumnCount()];
            for (int i = 0; i < values.length; i++) {
                boolean money = row.getMetaData().getColumnLabel(i + 1).startsWith("fen");
                values[i] = money ? Yuan.ofFen(row.getLong(i + 1)).format() : row.getString(i + 1);
            }
            return new Bilingual(zh.formatted(values), en.formatted(values));
        }
    }

    private static final List<Rule> RULES = List.of(
            new Rule(
                    SUMS + """
                    select number, paid as fen1, ledger as fen2, receipts as fen3 from sums
                    where paid <> ledger or paid <> receipts order by id
                    """,
                    "付款 %s：批次记已付 %s，台账已支付 %s，银行回单 %s。",
                    "Payment %s: its batch says %s was paid, the ledger %s, the bank's receipts %s."),
            new Rule(
                    SUMS + """
                    select number, returned as fen1 from sums
                    where (state = 'RETURNED') <> (returned > 0) or (returned <> 0 and returned <> amount) order by id
                    """,
                    "付款 %s：退票的状态与回单（退回 %s）不一致。",
                    "Payment %s: whether it came back is not what the receipts say (%s returned)."),
            new Rule(
                    """
                    select a.id, a.state, coalesce(sum(p.amount), 0) as fen1, a.amount as fen2
                    from award a left join payment p on p.award = a.id and p.state = 'PAID'
                    group by a.id having coalesce(sum(p.amount), 0)
                        <> case when a.state in ('PAID', 'RECALLING', 'RECALLED') then a.amount else 0 end
                    order by a.id
                    """,
                    "奖补 %s（%s）：已付的付款合计 %s，奖补金额 %s。",
                    "Award %s (%s): its payments that arrived come to %s, the award to %s."),
            new Rule("""
                    select a.id, coalesce(p.amount, 0) as fen1, coalesce(l.amount, 0) as fen2
                    from award a
                        left join (select award, sum(amount) as amount from payment where state = 'PAID' group by award) p
                            on p.award = a.id
                        left join (select e.reservation, sum(e.amount) as amount from ledger_entry e
                                join ledger_transaction t on t.id = e.transaction
                            where e.account = 'PAID' and t.operation in ('Settle', 'Refund') group by e.reservation) l
                            on l.reservation = a.reservation
                    where a.reservation is not null and coalesce(p.amount, 0) <> coalesce(l.amount, 0) order by a.id
                    """, "奖补 %s：付款合计 %s，台账支付净额 %s。", "Award %s: its payments come to %s, the ledger's to %s net."));

    /** A batch as three sources tell it, in fen. @param open released, and not answered by the bank yet */
    public record Line(long batch, int payments, long amount, long paid, long ledger, long receipts, long open) {
        public boolean agrees() {
            return paid == ledger && paid == receipts;
        }
    }

    /** Each difference in a sentence; none if the three agree. */
    @Override
    public List<Bilingual> differences() {
        boolean there = jdbc.sql("select to_regclass('receipt_line') is not null")
                .query((row, _) -> row.getBoolean(1))
                .single();
        return there
                ? RULES.stream()
                        .flatMap(rule -> jdbc.sql(rule.sql()).query((row, _) -> rule.said(row)).list().stream())
                        .toList()
                : List.of();
    }

    /** The latest batches first. */
    public List<Line> batches(int most) {
        return jdbc.sql(SUMS + """
                        select batch, count(*)::int as payments, sum(amount)::bigint as amount, sum(paid)::bigint as paid,
                            sum(ledger)::bigint as ledger, sum(receipts)::bigint as receipts,
                            coalesce(sum(amount) filter (where state = 'RELEASED'), 0)::bigint as open
                        from sums where state <> 'DROPPED' group by batch order by batch desc limit ?
                        """)
                .param(most)
                .query((row, _) -> new Line(
                        row.getLong("batch"),
                        row.getInt("payments"),
                        row.getLong("amount"),
                        row.getLong("paid"),
                        row.getLong("ledger"),
                        row.getLong("receipts"),
                        row.getLong("open")))
                .list();
    }
}
