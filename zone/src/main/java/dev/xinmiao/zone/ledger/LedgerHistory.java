package dev.xinmiao.zone.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The whole ledger from its first entry, for whoever checks that it is as it was said to be. */
@Repository
public class LedgerHistory {
    private final JdbcClient jdbc;

    LedgerHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A transaction with the order that it came from, as it is stored. */
    public record Kept(long id, UUID command, String operation, List<Line> lines) {}

    /** @param reservation 0 for none */
    public record Line(long pot, Account account, long amount, long reservation) {}

    /** In the order in which they happened, also across pots: numbers are given once everything is claimed. */
    public List<Kept> transactions() {
        Map<Long, Kept> kept = new LinkedHashMap<>();
        jdbc.sql("select id, command, operation from ledger_transaction order by id")
                .query((row, _) -> kept.put(
                        row.getLong("id"),
                        new Kept(
                                row.getLong("id"),
                                row.getObject("command", UUID.class),
                                row.getString("operation"),
                                new ArrayList<>())))
                .list();
        jdbc.sql("select transaction, pot, account, amount, reservation from ledger_entry order by transaction, line")
                .query((row, _) -> java.util.Objects.requireNonNull(kept.get(row.getLong("transaction")))
                        .lines()
                        .add(new Line(
                                row.getLong("pot"),
                                Account.valueOf(row.getString("account")),
                                row.getLong("amount"),
                                row.getLong("reservation"))))
                .list();
        return List.copyOf(kept.values());
    }
}
