package dev.xinmiao.zone.benefit.payout;

import dev.xinmiao.zone.audit.Audit;
import dev.xinmiao.zone.benefit.award.AwardEvent;
import dev.xinmiao.zone.benefit.award.AwardMoves;
import dev.xinmiao.zone.benefit.award.AwardState;
import dev.xinmiao.zone.benefit.award.AwardStore;
import dev.xinmiao.zone.benefit.award.AwardStore.Row;
import dev.xinmiao.zone.benefit.award.Awards.Answer;
import dev.xinmiao.zone.ledger.Ledger;
import dev.xinmiao.zone.ledger.Order;
import dev.xinmiao.zone.ledger.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** 追回 Calls back what was paid on a proven false figure, say. A rank that was corrected later is no reason (example F). */
@Service
public class Recalls {
    private final AwardStore store;
    private final AwardMoves moves;
    private final Ledger ledger;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Recalls(AwardStore store, AwardMoves moves, Ledger ledger, Audit audit, TransactionTemplate transaction) {
        this.store = store;
        this.moves = moves;
        this.ledger = ledger;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** The recall that is open, if one is. */
    public Optional<AwardEvent.RecallOpened> open(long award) {
        return store.events(award).reversed().stream()
                .map(AwardStore.Recorded::event)
                .filter(AwardEvent.RecallOpened.class::isInstance)
                .map(AwardEvent.RecallOpened.class::cast)
                .findFirst()
                .filter(_ -> store.find(award)
                        .filter(row -> row.state() == AwardState.RECALLING)
                        .isPresent());
    }

    /** @param amount fen, all of the award or a part */
    public Answer open(long award, long amount, String reason, String by, UUID command) {
        if (reason.isBlank()) {
            return PayeeAccounts.refused("请写明追回的理由和依据。", "Give the reason of the recall and what proves it.");
        }
        if (amount < 1 || amount > Order.MOST) {
            return PayeeAccounts.refused("请填写大于零、到分为止的金额。", "Enter an amount above zero, to the fen.");
        }
        return step(
                award,
                by,
                command,
                row -> row.state() == AwardState.PAID
                        ? new Step(
                                new AwardEvent.RecallOpened(amount, reason.strip()),
                                new Order.OpenRecall(command, by, reservation(row), amount, reason.strip()))
                        : null);
    }

    /** 追回到账. */
    public Answer received(long award, String note, String by, UUID command) {
        if (note.isBlank()) {
            return PayeeAccounts.refused("请写明到账的凭证（银行流水号等）。", "Say what proves it: the bank's reference.");
        }
        return step(
                award,
                by,
                command,
                row -> open(award)
                        .map(open -> new Step(
                                new AwardEvent.Recalled(open.amount()),
                                new Order.ReceiveRecall(command, by, reservation(row), open.amount(), note.strip())))
                        .orElse(null));
    }

    /** 撤销追回. */
    public Answer drop(long award, String reason, String by, UUID command) {
        if (reason.isBlank()) {
            return PayeeAccounts.refused("请写明撤销追回的理由。", "Give the reason for dropping the recall.");
        }
        return step(
                award,
                by,
                command,
                row -> open(award)
                        .map(open -> new Step(
                                new AwardEvent.RecallDropped(open.amount(), reason.strip()),
                                new Order.DropRecall(command, by, reservation(row), open.amount(), reason.strip())))
                        .orElse(null));
    }

    private record Step(AwardEvent event, Order order) {}

    /** The award's event and the ledger's order, both or neither. */
    private Answer step(long award, String by, UUID command, Function<Row, @Nullable Step> step) {
        Answer answer = transaction.execute(status -> {
            List<Order> orders = new ArrayList<>();
            Answer moved = moves.move(award, by, command, row -> {
                Step next = step.apply(row);
                if (next != null) {
                    orders.add(next.order());
                }
                return next == null ? null : next.event();
            });
            if (moved instanceof Answer.Refused) {
                return moved;
            }
            for (Order order : orders) {
                if (ledger.carryOut(order) instanceof Outcome.Refused refused) {
                    status.setRollbackOnly();
                    return new Answer.Refused(refused.refusal().text());
                }
                audit.tell(
                        by, "award-recall", "award/" + award, order.getClass().getSimpleName());
            }
            return moved;
        });
        return Optional.ofNullable(answer).orElseThrow();
    }

    private static long reservation(Row row) {
        return Optional.ofNullable(row.reservation()).orElseThrow();
    }
}
