package dev.xinmiao.zone.benefit.payout;

import dev.xinmiao.zone.kernel.SubjectId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise's account as it stands.
 *
 * @param version which entry holds
 * @param enteredBy who entered that
 * @param barred who else may not verify it; null for nobody
 * @param number of its last event
 */
public record PayeeAccount(
        SubjectId subject,
        AccountState state,
        int version,
        AccountDetails details,
        String enteredBy,
        @Nullable String barred,
        int number) {

    /** Whether somebody is the second person that verification takes. */
    public boolean mayBeVerifiedBy(String officer) {
        return !officer.equals(enteredBy) && !officer.equals(barred);
    }

    /** What happened to an account, and led to which state. */
    public enum Kind {
        ENTERED(AccountState.UNCONFIRMED),
        CONFIRMED(AccountState.CONFIRMED),
        VERIFIED(AccountState.VERIFIED),
        USED(AccountState.USED),
        /** The bank sent a payment back. */
        SENT_BACK(AccountState.UNCONFIRMED);

        private final AccountState leadsTo;

        Kind(AccountState leadsTo) {
            this.leadsTo = leadsTo;
        }

        AccountState leadsTo() {
            return leadsTo;
        }
    }

    /** @param details of an entry; else null */
    public record Event(
            int number,
            Instant at,
            String actor,
            Kind kind,
            @Nullable AccountDetails details,
            String note) {}
}
