package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.ledger.Account;
import dev.xinmiao.zone.ledger.Pot;
import dev.xinmiao.zone.ledger.Statement;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pot on its page.
 *
 * @param keeps whether the viewer keeps the money
 * @param yearEndWaits whether the end of its year is proposed and not decided
 * @param fault why the last payment in was refused
 */
public record PotView(
        Card card,
        Statement statement,
        boolean keeps,
        boolean yearEndWaits,
        @Nullable Bilingual fault,
        UUID command) {

    /** A pot with its accounts. */
    public record Card(Pot pot, Map<Account, Long> balances) {
        /** What came in stands below zero in the books, and above it for a reader. */
        public long of(Account account) {
            return Math.abs(balances.getOrDefault(account, 0L));
        }
    }
}
