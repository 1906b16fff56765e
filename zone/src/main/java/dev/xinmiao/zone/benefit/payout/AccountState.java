package dev.xinmiao.zone.benefit.payout;

import java.util.Map;
import java.util.Set;

/** Where a payee account stands. Whatever is entered anew begins at the first. */
public enum AccountState {
    /** 待确认 */
    UNCONFIRMED,
    /** 已确认: by whoever signs for the enterprise. */
    CONFIRMED,
    /** 已核验: by a trial or the bank, through an officer who didn't enter it. */
    VERIFIED,
    /** 已使用: a payment arrived there. */
    USED;

    static final Map<AccountState, Set<AccountState>> EDGES = Map.of(
            UNCONFIRMED, Set.of(CONFIRMED),
            CONFIRMED, Set.of(VERIFIED, UNCONFIRMED),
            VERIFIED, Set.of(USED, UNCONFIRMED),
            USED, Set.of(UNCONFIRMED));

    boolean leadsTo(AccountState next) {
        return EDGES.getOrDefault(this, Set.of()).contains(next);
    }

    public boolean payable() {
        return this == VERIFIED || this == USED;
    }
}
