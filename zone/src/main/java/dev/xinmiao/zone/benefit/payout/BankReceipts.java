package dev.xinmiao.zone.benefit.payout;

import dev.xinmiao.zone.audit.Audit;
import dev.xinmiao.zone.benefit.award.AwardEvent;
import dev.xinmiao.zone.benefit.award.AwardMoves;
import dev.xinmiao.zone.benefit.award.Awards.Answer;
import dev.xinmiao.zone.benefit.payout.BankReceiptStore.Booked;
import dev.xinmiao.zone.benefit.payout.BankReceiptStore.Earlier;
import dev.xinmiao.zone.benefit.payout.BankReceiptStore.Outcome;
import dev.xinmiao.zone.benefit.payout.Payment.State;
import dev.xinmiao.zone.benefit.payout.ReceiptText.Result;
import dev.xinmiao.zone.benefit.payout.ReceiptText.Said;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.DerivedId;
import dev.xinmiao.zone.kernel.Yuan;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.ledger.Ledger;
import dev.xinmiao.zone.ledger.Order;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** 回单入账 Matches the bank's lines with payments: each in a transaction of its own with the ledger's order, and only once. */
@Service
public class BankReceipts {
    /** What a batch could hold at most, several times over. */
    private static final int MOST = 20_000;

    private final PaymentStore payments;
    private final BankReceiptStore store;
    private final PayeeAccounts payees;
    private final AwardMoves moves;
    private final Ledger ledger;
    private final Audit audit;
    private final ZoneClock clock;
    private final TransactionTemplate transaction;

    BankReceipts(
            PaymentStore payments,
            BankReceiptStore store,
            PayeeAccounts payees,
            AwardMoves moves,
            Ledger ledger,
            Audit audit,
            ZoneClock clock,
            TransactionTemplate transaction) {
        this.payments = payments;
        this.store = store;
        this.payees = payees;
        this.moves = moves;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    public Answer take(String name, byte[] content, String by, UUID command) {
        return ReceiptText.decode(content)
                .map(text -> take(name, text, by, command))
                .orElseGet(() -> PayeeAccounts.refused(
                        "文件不是文本：请另存为 CSV（UTF-8 或 GB18030）再导入。",
                        "This is no text: save it as CSV in UTF-8 or GB 18030."));
    }

    /** Takes a file in; sent again after any stop it goes on where it stopped. */
    public Answer take(String name, String text, String by, UUID command) {
        List<ReceiptText.Line> lines = ReceiptText.read(text, clock.today());
        if (lines.isEmpty() || lines.size() > MOST) {
            return PayeeAccounts.refused(
                    "回单须有 1 至 %d 行，现在是 %d 行。".formatted(MOST, lines.size()),
                    "A receipt has 1 to %d lines; this has %d.".formatted(MOST, lines.size()));
        }
        long file = store.take(name, by, clock.instant(), command);
        Map<String, ReceiptText.Line> firsts = new HashMap<>();
        Map<String, Bilingual> clashes = clashes(lines);
        for (ReceiptText.Line line : lines) {
            Said said = line.said();
            ReceiptText.Line first = said == null ? null : firsts.putIfAbsent(said.number(), line);
            Bilingual fault = said == null ? line.fault() : clashes.get(said.number());
            take(file, line, () -> {
                if (said == null || fault != null) {
                    return faulty(Optional.ofNullable(fault).orElseThrow());
                }
                return first == null
                        ? match(said, by, command)
                        : known(
                                "与第 %d 行相同，只入账一次。".formatted(first.line()),
                                "The same as line %d: booked once.".formatted(first.line()));
            });
        }
        audit.tell(by, "payment-receipt", "receipt/" + file, String.valueOf(lines.size()));
        return new Answer.Done(file);
    }

    /** What could not be booked to its end leaves nothing but the line and the reason. */
    private void take(long file, ReceiptText.Line line, Supplier<Matched> match) {
        Optional<Matched> matched = Optional.ofNullable(transaction.execute(status -> {
            if (store.knows(file, line.line())) {
                return null;
            }
            Matched each = match.get();
            if (each.booked() == null) {
                status.setRollbackOnly();
            } else {
                store.insert(file, line(line, each), each.booked());
            }
            return each;
        }));
        matched.filter(each -> each.booked() == null)
                .ifPresent(each -> transaction.executeWithoutResult(_ -> {
                    if (!store.knows(file, line.line())) {
                        store.insert(file, line(line, each), null);
                    }
                }));
    }

    private static BankReceiptStore.Line line(ReceiptText.Line line, Matched matched) {
        return new BankReceiptStore.Line(line.line(), line.written(), matched.outcome(), matched.said());
    }

    /** Lines of one file about one payment that don't say the same: nobody can tell which of them is right. */
    private static Map<String, Bilingual> clashes(List<ReceiptText.Line> lines) {
        Map<String, ReceiptText.Line> firsts = new HashMap<>();
        Map<String, Bilingual> clashes = new HashMap<>();
        for (ReceiptText.Line line : lines) {
            if (line.said() != null) {
                ReceiptText.Line first = firsts.putIfAbsent(line.said().number(), line);
                if (first != null && !line.said().equals(first.said())) {
                    clashes.put(
                            line.said().number(),
                            new Bilingual(
                                    "第 %d 行与第 %d 行同一编号而内容不同，都未入账：请向银行核对。".formatted(first.line(), line.line()),
                                    "Lines %d and %d say different things of one payment; neither was booked: ask the bank."
                                            .formatted(first.line(), line.line())));
                }
            }
        }
        return clashes;
    }

    private record Matched(
            Outcome outcome, Bilingual said, @Nullable Booked booked) {}

    private static Matched faulty(Bilingual why) {
        return new Matched(Outcome.FAULTY, why, null);
    }

    private static Matched faulty(String zh, String en) {
        return faulty(new Bilingual(zh, en));
    }

    private static Matched known(String zh, String en) {
        return new Matched(Outcome.KNOWN, new Bilingual(zh, en), null);
    }

    private Matched match(Said said, String by, UUID command) {
        Payment payment = payments.lock(said.number()).orElse(null);
        if (payment == null) {
            return faulty(
                    "没有编号为 %s 的付款：可能属于别的单位，请退回银行核对。".formatted(said.number()),
                    "There is no payment %s: it may be another office's; ask the bank.".formatted(said.number()));
        }
        if (payment.amount() != said.amount()) {
            return faulty(
                    "金额不符：回单为 %s，这笔付款为 %s；未入账，请向银行核对。".formatted(show(said.amount()), show(payment.amount())),
                    "The receipt says %s, the payment is %s; nothing was booked: ask the bank."
                            .formatted(show(said.amount()), show(payment.amount())));
        }
        for (Earlier earlier : store.earlier(payment.id())) {
            if (earlier.result() == said.result()) {
                return again(said, earlier);
            }
        }
        UUID own = DerivedId.part(command, payment.id());
        return switch (payment.state()) {
            case MADE, DROPPED ->
                faulty(
                        "这笔付款没有下达（未下达或已撤出批次），银行不应办理：请立即核对。",
                        "This payment was not released (or was taken out): the bank should not have it. Ask at once.");
            case RELEASED ->
                said.result() == Result.PAID ? paid(payment, said, by, own) : returned(payment, said, by, own);
            case PAID -> returned(payment, said, by, own);
            case RETURNED ->
                faulty(
                        "这笔付款已经退票，不能再入账为已付：再次拨付用新的编号，请向银行核对。",
                        "This payment was returned; it can't be paid afterwards: paid again it has another number. Ask the bank.");
        };
    }

    private static Matched again(Said said, Earlier earlier) {
        return earlier.reference().equals(said.reference())
                ? known(
                        "已于回单 %d 第 %d 行入账。".formatted(earlier.file(), earlier.line()),
                        "Booked before, by line %2$d of receipt %1$d.".formatted(earlier.file(), earlier.line()))
                : faulty(
                        "这笔付款已按银行流水号 %s（%s）入账，回单又有 %s：可能付了两次，请向银行核对。"
                                .formatted(earlier.reference(), earlier.day(), said.reference()),
                        "It was booked by the bank's reference %s (%s), and here is %s: it may have been paid twice. Ask the bank."
                                .formatted(earlier.reference(), earlier.day(), said.reference()));
    }

    private static String show(long fen) {
        return Yuan.ofFen(fen).format();
    }

    private Matched paid(Payment payment, Said said, String by, UUID command) {
        Optional<Bilingual> refused = moveAward(payment, new AwardEvent.Paid(payment.number()), by, command)
                .or(() -> order(new Order.Settle(
                        command, by, payment.reservation(), payment.amount(), false, payment.number())));
        if (refused.isPresent()) {
            return faulty(refused.get());
        }
        payments.move(payment.id(), State.RELEASED, State.PAID, new Bilingual("", ""));
        payees.used(payment.subject(), payment.version(), payment.number(), by, command);
        return new Matched(
                Outcome.BOOKED,
                new Bilingual(
                        "已付，入账 %s。".formatted(show(payment.amount())),
                        "Paid, booked %s.".formatted(show(payment.amount()))),
                new Booked(payment.id(), said, command));
    }

    private Matched returned(Payment payment, Said said, String by, UUID command) {
        boolean settled = payment.state() == State.PAID;
        String reason = said.reason().isEmpty() ? "银行未说明原因" : said.reason();
        Optional<Bilingual> refused = moveAward(payment, new AwardEvent.Returned(payment.number(), reason), by, command)
                .map(_ -> new Bilingual(
                        "这一笔正在追回或已经追回，不能再作退票：先撤销追回，再导入这一行。",
                        "It is being recalled, or was: drop the recall first, then take this line in again."))
                .or(() -> settled
                        ? order(new Order.Refund(
                                command, by, payment.reservation(), payment.amount(), payment.number() + " " + reason))
                        : Optional.empty());
        if (refused.isPresent()) {
            return faulty(refused.get());
        }
        payments.move(payment.id(), payment.state(), State.RETURNED, new Bilingual(reason, reason));
        payees.sentBack(payment.subject(), payment.version(), payment.number() + " " + reason, by, command);
        return new Matched(
                Outcome.BOOKED,
                new Bilingual(
                        "退票：%s。%s收款账户须重新确认并核验，之后可再次拨付。".formatted(reason, settled ? "已冲回预留；" : "钱仍预留；"),
                        "Returned: %s. The money is reserved; the account is confirmed and verified again before it is paid again."
                                .formatted(reason)),
                new Booked(payment.id(), said, settled ? command : null));
    }

    private Optional<Bilingual> moveAward(Payment payment, AwardEvent event, String by, UUID command) {
        return switch (moves.move(payment.award(), by, command, _ -> event)) {
            case Answer.Done _ -> Optional.empty();
            case Answer.Refused refused -> Optional.of(refused.why());
        };
    }

    private Optional<Bilingual> order(Order order) {
        return switch (ledger.carryOut(order)) {
            case dev.xinmiao.zone.ledger.Outcome.Done _ -> Optional.empty();
            case dev.xinmiao.zone.ledger.Outcome.Refused refused ->
                Optional.of(refused.refusal().text());
        };
    }
}
