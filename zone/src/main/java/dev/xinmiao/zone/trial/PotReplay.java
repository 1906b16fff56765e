package dev.xinmiao.zone.trial;

import dev.xinmiao.zone.ledger.Account;
import dev.xinmiao.zone.ledger.Ceiling;
import dev.xinmiao.zone.ledger.DocumentKey;
import dev.xinmiao.zone.ledger.LedgerHistory.Kept;
import dev.xinmiao.zone.ledger.LedgerHistory.Line;
import dev.xinmiao.zone.ledger.Order;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Plays a ledger's entries again from the first; what a reservation rests and draws on is read in the payers' own orders. */
final class PotReplay {
    private final Map<UUID, Order> orders;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Long> balances = new HashMap<>();
    private final Map<Long, Order.Reserve> reserved = new HashMap<>();
    private final Map<Long, Long> out = new HashMap<>();
    private final Map<String, Long> drawn = new HashMap<>();
    private final Map<String, Long> holders = new HashMap<>();

    PotReplay(Map<UUID, Order> orders) {
        this.orders = orders;
    }

    List<String> problems(List<Kept> transactions) {
        transactions.forEach(this::play);
        return problems;
    }

    private void play(Kept kept) {
        Map<Long, Long> sums = new HashMap<>();
        Map<Long, Long> changes = new HashMap<>();
        Map<String, Account> touched = new HashMap<>();
        for (Line line : kept.lines()) {
            String account = "pot " + line.pot() + " " + line.account();
            sums.merge(line.pot(), line.amount(), Long::sum);
            balances.merge(account, line.amount(), Long::sum);
            touched.put(account, line.account());
            if (line.reservation() != 0 && isOut(line.account())) {
                changes.merge(line.reservation(), line.amount(), Long::sum);
            }
        }
        if (sums.values().stream().anyMatch(each -> each != 0)) {
            problems.add("out of balance: transaction " + kept.id() + " sums to " + sums);
        }
        touched.forEach((name, account) -> {
            long balance = balances.getOrDefault(name, 0L);
            if (account == Account.FUNDED || account == Account.INTEREST ? balance > 0 : balance < 0) {
                problems.add("over: after transaction %d %s stands at %d".formatted(kept.id(), name, balance));
            }
        });
        changes.forEach((reservation, change) -> change(kept, reservation, change));
    }

    private static boolean isOut(Account account) {
        return account == Account.RESERVED || account == Account.PAID || account == Account.RECALLING;
    }

    private void change(Kept kept, long reservation, long change) {
        if (orders.get(kept.command()) instanceof Order.Reserve reserve) {
            reserved.put(reservation, reserve);
        }
        Order.Reserve reserve = reserved.get(reservation);
        if (reserve == null) {
            problems.add("unreserved: transaction %d is about reservation %d".formatted(kept.id(), reservation));
            return;
        }
        long before = out.getOrDefault(reservation, 0L);
        long after = before + change;
        out.put(reservation, after);
        if (after < 0 || after > reserve.amount()) {
            problems.add("over: after transaction %d reservation %d has %d of %d out"
                    .formatted(kept.id(), reservation, after, reserve.amount()));
        }
        for (Ceiling ceiling : reserve.ceilings()) {
            long now = drawn.merge(ceiling.key(), change, Long::sum);
            if (change > 0 && now > ceiling.most()) {
                problems.add("over: after transaction %d ceiling %s of %d has %d drawn"
                        .formatted(kept.id(), ceiling.key(), ceiling.most(), now));
            }
        }
        for (String key : keys(reserve)) {
            if (before == 0 && after > 0) {
                Long holder = holders.put(key, reservation);
                if (holder != null) {
                    problems.add("twice: transaction %d gives reservation %d for %s, which reservation %d has"
                            .formatted(kept.id(), reservation, key, holder));
                }
            } else if (after == 0) {
                holders.remove(key, reservation);
            }
        }
    }

    private static List<String> keys(Order.Reserve reserve) {
        List<String> keys = new ArrayList<>();
        keys.add("award " + reserve.award());
        for (DocumentKey each : reserve.documents()) {
            keys.add("document " + each.value());
        }
        return keys;
    }
}
