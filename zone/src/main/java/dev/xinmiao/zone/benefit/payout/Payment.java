package dev.xinmiao.zone.benefit.payout;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.SubjectId;

/**
 * 付款 One payment of one award, as it stood when its batch was made.
 *
 * @param version which entry of the account it goes to
 * @param amount fen
 * @param said why it was dropped or came back; empty else
 */
public record Payment(
        long id,
        long batch,
        String number,
        long award,
        long reservation,
        SubjectId subject,
        int version,
        AccountDetails account,
        long amount,
        String clause,
        String purpose,
        State state,
        Bilingual said) {

    /** Where a payment stands. */
    public enum State {
        /** In a batch that nobody released yet. */
        MADE,
        /** 已下达: the bank may have it. */
        RELEASED,
        /** 已付 */
        PAID,
        /** 退票 */
        RETURNED,
        /** Taken out before it was released. */
        DROPPED
    }
}
