package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.benefit.award.AwardEvent;
import dev.xinmiao.zone.benefit.award.AwardStore;
import dev.xinmiao.zone.benefit.payout.BankReceiptStore;
import dev.xinmiao.zone.benefit.payout.Batch;
import dev.xinmiao.zone.benefit.payout.Batches.Waiting;
import dev.xinmiao.zone.benefit.payout.Parity;
import dev.xinmiao.zone.benefit.payout.PayeeAccount;
import dev.xinmiao.zone.benefit.payout.Payment;
import dev.xinmiao.zone.kernel.Bilingual;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Payments: what waits, what came back, batches, receipts, and whether the three agree.
 *
 * @param differences between batches, ledger and receipts
 * @param money whether the viewer keeps the money
 * @param typed the receipt's text, kept where it is refused
 */
public record PaymentView(
        List<Waiting> waiting,
        List<AwardStore.Row> returned,
        List<Batch> batches,
        List<BankReceiptStore.File> receipts,
        List<Parity.Line> parity,
        List<Bilingual> differences,
        boolean money,
        String typed,
        @Nullable Bilingual fault,
        UUID command) {

    public long ready() {
        return waiting.stream().filter(each -> each.lacks() == null).count();
    }

    /**
     * A batch with its payments.
     *
     * @param own whether the viewer made it, and so can't release it
     */
    public record OfBatch(
            Batch batch,
            List<Line> lines,
            boolean money,
            boolean own,
            @Nullable Bilingual fault,
            UUID command) {}

    /** @param recall the one that is open */
    public record Line(Payment payment, AwardStore.Row award, AwardEvent.@Nullable RecallOpened recall) {}

    /** A file of the bank. */
    public record OfReceipt(BankReceiptStore.File file, List<BankReceiptStore.Line> lines) {}

    /**
     * An enterprise's payee account.
     *
     * @param account null while there is none
     * @param open whether the viewer may see the number
     * @param enters whether the viewer may enter one
     * @param fromPaper whether as an officer
     */
    public record OfAccount(
            String path,
            String enterprise,
            @Nullable PayeeAccount account,
            List<PayeeAccount.Event> history,
            boolean open,
            boolean enters,
            boolean fromPaper,
            boolean confirms,
            boolean verifies,
            PayeePages.Typed typed,
            @Nullable Bilingual fault,
            UUID command) {}
}
