package dev.xinmiao.zone.benefit.payout;

import dev.xinmiao.zone.audit.Audit;
import dev.xinmiao.zone.benefit.award.AwardEvent;
import dev.xinmiao.zone.benefit.award.AwardMoves;
import dev.xinmiao.zone.benefit.award.AwardState;
import dev.xinmiao.zone.benefit.award.AwardStore;
import dev.xinmiao.zone.benefit.award.Awards.Answer;
import dev.xinmiao.zone.benefit.clause.ClauseBook;
import dev.xinmiao.zone.benefit.payout.Payment.State;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.DerivedId;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes batches of payments, and releases them: two persons, and who no longer fits on the day is not paid. */
@Service
public class Batches {
    private final AwardStore awards;
    private final AwardMoves moves;
    private final PayeeStore payees;
    private final PaymentStore payments;
    private final ClauseBook book;
    private final Audit audit;
    private final ZoneClock clock;
    private final TransactionTemplate transaction;

    Batches(
            AwardStore awards,
            AwardMoves moves,
            PayeeStore payees,
            PaymentStore payments,
            ClauseBook book,
            Audit audit,
            ZoneClock clock,
            TransactionTemplate transaction) {
        this.awards = awards;
        this.moves = moves;
        this.payees = payees;
        this.payments = payments;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * An award that is to be paid and in no open batch.
     *
     * @param lacks what is missing; null where it goes into the next batch
     */
    public record Waiting(
            AwardStore.Row award,
            @Nullable PayeeAccount account,
            @Nullable Bilingual lacks) {}

    public List<Waiting> waiting() {
        return awards.awards(AwardState.ORDERED).stream()
                .filter(row -> !payments.isOpen(row.id()))
                .map(this::waiting)
                .toList();
    }

    private Waiting waiting(AwardStore.Row row) {
        PayeeAccount account =
                payees.find(Optional.ofNullable(row.subject()).orElseThrow()).orElse(null);
        return new Waiting(row, account, lacks(account));
    }

    private static @Nullable Bilingual lacks(@Nullable PayeeAccount account) {
        if (account == null) {
            return new Bilingual("还没有收款账户：请企业填写。", "No payee account yet: the enterprise enters one.");
        }
        return switch (account.state()) {
            case UNCONFIRMED ->
                new Bilingual("账户待企业签署人确认。", "Whoever signs for the enterprise has not confirmed the account.");
            case CONFIRMED -> new Bilingual("账户待另一人核验。", "Another officer has not verified the account.");
            case VERIFIED, USED -> null;
        };
    }

    /** Gathers all that can be paid. The same command twice is one batch. */
    public Answer gather(String by, UUID command) {
        Optional<Long> made = payments.batchOf(command);
        if (made.isPresent()) {
            return new Answer.Done(made.get());
        }
        List<String> unfit = new ArrayList<>();
        for (Waiting each : waiting()) {
            if (each.lacks() == null
                    && bar(
                            each.award().id(),
                            by,
                            DerivedId.part(command, each.award().id()))) {
                unfit.add(each.award().name());
            }
        }
        Long batch = transaction.execute(_ -> {
            payments.alone();
            return payments.batchOf(command).orElseGet(() -> insert(by, command));
        });
        return batch == null || batch == 0
                ? PayeeAccounts.refused(
                        "没有可以拨付的：待拨付的都还缺核验过的账户，或者没有待拨付的。" + names("今天核对不再符合而取消：%s。", unfit),
                        "Nothing can be paid: what is to be paid lacks a verified account, or there is none."
                                + names(" No longer eligible today: %s.", unfit))
                : new Answer.Done(batch);
    }

    private static String names(String text, List<String> names) {
        return names.isEmpty() ? "" : text.formatted(String.join("、", names));
    }

    /** @return 0 where there is nothing to pay */
    private long insert(String by, UUID command) {
        List<Waiting> ready =
                waiting().stream().filter(each -> each.lacks() == null).toList();
        if (ready.isEmpty()) {
            return 0;
        }
        long batch = payments.insert(by, clock.instant(), command);
        for (Waiting each : ready) {
            PayeeAccount account = Optional.ofNullable(each.account()).orElseThrow();
            String purpose = book.current()
                    .find(each.award().clause())
                    .orElseThrow()
                    .name()
                    .zh();
            payments.insert(batch, clock.today(), each.award(), account, purpose);
        }
        audit.tell(by, "payment-batch", "payment-batch/" + batch, String.valueOf(ready.size()));
        return batch;
    }

    /** Whoever no longer fits is refused, and their money falls back. */
    private boolean bar(long award, String by, UUID command) {
        Answer answer = moves.move(
                award,
                by,
                command,
                row -> row.state() == AwardState.ORDERED
                        ? moves.barred(row, by, command).orElse(null)
                        : null);
        return answer instanceof Answer.Done;
    }

    /** 下达: by another person than the one who made it. Then its file can be had. */
    public Answer release(long batch, String by, UUID command) {
        Optional<Answer> before = decided(batch, by, true, command);
        if (before.isPresent()) {
            return before.get();
        }
        for (Payment payment : payments.payments(batch)) {
            if (payment.state() == State.MADE) {
                drop(payment, by, DerivedId.part(command, payment.id()));
            }
        }
        Answer answer = transaction.execute(_ -> {
            payments.lockBatch(batch);
            Optional<Answer> meanwhile = decided(batch, by, true, command);
            if (meanwhile.isPresent()) {
                return meanwhile.get();
            }
            int released = 0;
            for (Payment payment : payments.payments(batch)) {
                if (payment.state() == State.MADE && goesTo(payment)) {
                    payments.move(payment.id(), State.MADE, State.RELEASED, NOTHING);
                    released++;
                }
            }
            if (released == 0) {
                return PayeeAccounts.refused(
                        "这一批里已经没有可以拨付的，请撤销。", "Nothing in this batch can be paid any more; withdraw it.");
            }
            payments.decide(batch, new Batch.Decision(true, "", by, clock.instant()), command);
            audit.tell(by, "payment-release", "payment-batch/" + batch, String.valueOf(released));
            return new Answer.Done(batch);
        });
        return Optional.ofNullable(answer).orElseThrow();
    }

    private static final Bilingual NOTHING = new Bilingual("", "");

    /** Checked again on the day of payment. */
    private void drop(Payment payment, String by, UUID command) {
        transaction.executeWithoutResult(_ -> {
            payments.lockBatch(payment.batch());
            Payment now = payments.lock(payment.number()).orElseThrow();
            if (now.state() == State.MADE && bar(now.award(), by, command)) {
                AwardEvent last = awards.events(now.award()).getLast().event();
                String why = last instanceof AwardEvent.Refused refused
                        ? String.join(
                                "",
                                refused.reasons().stream().map(Bilingual::zh).toList())
                        : "";
                payments.move(
                        now.id(),
                        State.MADE,
                        State.DROPPED,
                        new Bilingual("拨付日核对不再符合，已取消：" + why, "No longer eligible on the day of payment: cancelled."));
            }
        });
    }

    /** Whether the account is still the one that was verified; else the payment waits for another batch. */
    private boolean goesTo(Payment payment) {
        boolean same = payees.lock(payment.subject())
                .filter(account -> account.version() == payment.version()
                        && account.state().payable())
                .isPresent();
        if (!same) {
            payments.move(
                    payment.id(),
                    State.MADE,
                    State.DROPPED,
                    new Bilingual(
                            "收款账户变更过，须重新确认并由另一人核验；这一笔留待下一批。",
                            "The account was changed: it is confirmed and verified again, and paid with another batch."));
        }
        return same;
    }

    /** Nothing of it is paid; its awards go into another batch. */
    public Answer withdraw(long batch, String reason, String by, UUID command) {
        if (reason.isBlank()) {
            return PayeeAccounts.refused("请写明撤销的理由。", "Give the reason of the withdrawal.");
        }
        Answer answer = transaction.execute(_ -> {
            payments.lockBatch(batch);
            Optional<Answer> before = decided(batch, by, false, command);
            if (before.isPresent()) {
                return before.get();
            }
            for (Payment payment : payments.payments(batch)) {
                if (payment.state() == State.MADE) {
                    payments.move(
                            payment.id(),
                            State.MADE,
                            State.DROPPED,
                            new Bilingual("批次撤销：" + reason, "The batch was withdrawn: " + reason));
                }
            }
            payments.decide(batch, new Batch.Decision(false, reason, by, clock.instant()), command);
            audit.tell(by, "payment-withdraw", "payment-batch/" + batch, reason);
            return new Answer.Done(batch);
        });
        return Optional.ofNullable(answer).orElseThrow();
    }

    /** The answer where nothing is left to decide; empty where it may be. */
    private Optional<Answer> decided(long id, String by, boolean release, UUID command) {
        Batch batch = payments.batch(id).orElse(null);
        if (batch == null) {
            return Optional.of(PayeeAccounts.refused("没有这一批。", "There is no such batch."));
        }
        if (!batch.open()) {
            return Optional.of(
                    payments.decided(id, command)
                            ? new Answer.Done(id)
                            : PayeeAccounts.refused("这一批已经下达或撤销过。", "This batch was released or withdrawn already."));
        }
        return release && batch.madeBy().equals(by)
                ? Optional.of(
                        PayeeAccounts.refused("下达须由另一人：这一批是您汇总的。", "Another person releases it: you made this batch."))
                : Optional.empty();
    }

    /** The batch that an award was last in. */
    public Optional<Long> of(long award) {
        return payments.lastBatch(award);
    }

    /** 再次列入拨付: after the bank sent it back, once its account was put right. */
    public Answer reorder(long award, String by, UUID command) {
        AwardStore.Row row = awards.find(award).orElse(null);
        Bilingual lacks = row == null || row.state() != AwardState.RETURNED
                ? null
                : waiting(row).lacks();
        if (lacks != null) {
            return new Answer.Refused(
                    new Bilingual("先把收款账户改正：" + lacks.zh(), "Put the account right first. " + lacks.en()));
        }
        return moves.move(
                award, by, command, each -> each.state() == AwardState.RETURNED ? new AwardEvent.Reordered() : null);
    }
}
