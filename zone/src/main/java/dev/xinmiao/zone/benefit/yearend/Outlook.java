package dev.xinmiao.zone.benefit.yearend;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.ledger.Account;
import dev.xinmiao.zone.ledger.Pot;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the end of a pot's year would do, by what is in it at this moment.
 *
 * @param reservations how many hold what is reserved
 * @param last number of its last transaction, by which a decision says what it has seen; 0 for none
 * @param next where things may go on; null where the pot's code names no year
 */
public record Outlook(
        Pot pot,
        Map<Account, Long> balances,
        int reservations,
        long last,
        @Nullable Next next) {

    /**
     * The pot of the same key in the following year.
     *
     * @param pot null while it is not opened
     */
    public record Next(
            String code, int year, Bilingual name, @Nullable Pot pot, Map<Account, Long> balances) {}

    public long of(Account account) {
        return balances.getOrDefault(account, 0L);
    }

    /** An amount as the pot counts it; what came in stands below zero in the books, and above it for a reader. */
    public String show(Account account) {
        return pot.show(Math.abs(of(account)));
    }

    /** The pot's accounts afterwards. */
    public Map<Account, Long> after(boolean moves, boolean carries) {
        long onward = onward(moves, carries);
        Map<Account, Long> after = copy(balances);
        after.merge(Account.CARRIED, onward, Long::sum);
        after.merge(Account.LAPSED, carries ? 0 : of(Account.AVAILABLE), Long::sum);
        after.put(Account.AVAILABLE, 0L);
        after.merge(Account.RESERVED, moves ? -of(Account.RESERVED) : 0, Long::sum);
        return after;
    }

    /** The next pot's accounts afterwards. */
    public Map<Account, Long> nextAfter(boolean moves, boolean carries) {
        Map<Account, Long> after = copy(next == null ? Map.of() : next.balances());
        after.merge(Account.FUNDED, -onward(moves, carries), Long::sum);
        after.merge(Account.RESERVED, moves ? of(Account.RESERVED) : 0, Long::sum);
        after.merge(Account.AVAILABLE, carries ? of(Account.AVAILABLE) : 0, Long::sum);
        return after;
    }

    private long onward(boolean moves, boolean carries) {
        return (moves ? of(Account.RESERVED) : 0) + (carries ? of(Account.AVAILABLE) : 0);
    }

    private static Map<Account, Long> copy(Map<Account, Long> balances) {
        Map<Account, Long> copy = new EnumMap<>(Account.class);
        for (Account account : Account.values()) {
            copy.put(account, balances.getOrDefault(account, 0L));
        }
        return copy;
    }
}
