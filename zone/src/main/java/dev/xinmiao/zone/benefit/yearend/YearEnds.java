package dev.xinmiao.zone.benefit.yearend;

import dev.xinmiao.zone.audit.Audit;
import dev.xinmiao.zone.benefit.award.Awards.Answer;
import dev.xinmiao.zone.benefit.clause.ClauseBook;
import dev.xinmiao.zone.benefit.yearend.Outlook.Next;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.ledger.Ledger;
import dev.xinmiao.zone.ledger.LedgerReading;
import dev.xinmiao.zone.ledger.Opening;
import dev.xinmiao.zone.ledger.Order;
import dev.xinmiao.zone.ledger.Outcome;
import dev.xinmiao.zone.ledger.Pot;
import dev.xinmiao.zone.ledger.Refusal;
import dev.xinmiao.zone.ledger.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends the years of pots: proposed by one, decided by another, who approves what they saw or nothing. */
@Service
public class YearEnds {
    private final YearEndStore store;
    private final Ledger ledger;
    private final LedgerReading reading;
    private final ClauseBook book;
    private final Audit audit;
    private final ZoneClock clock;
    private final TransactionTemplate transaction;

    YearEnds(
            YearEndStore store,
            Ledger ledger,
            LedgerReading reading,
            ClauseBook book,
            Audit audit,
            ZoneClock clock,
            TransactionTemplate transaction) {
        this.store = store;
        this.ledger = ledger;
        this.reading = reading;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** From which day on a pot's year may be ended. */
    public LocalDate from(Pot pot) {
        return book.current().adoption().yearEnd().from(pot.year());
    }

    public Outlook outlook(Pot pot) {
        return new Outlook(pot, reading.balances(pot.id()), reading.held(pot.id()), last(pot.id(), null), next(pot));
    }

    /** @param before a transaction; null for the latest */
    private long last(long pot, @Nullable Long before) {
        List<Statement.Transaction> latest = reading.statement(pot, before, 1).transactions();
        return latest.isEmpty() ? 0 : latest.getFirst().id();
    }

    private @Nullable Next next(Pot pot) {
        String ofYear = "-" + pot.year();
        if (!pot.code().endsWith(ofYear)) {
            return null;
        }
        int year = pot.year() + 1;
        String code = pot.code().substring(0, pot.code().length() - ofYear.length()) + "-" + year;
        Pot there = reading.pot(code).orElse(null);
        return there == null
                ? new Next(code, year, pot.name(), null, Map.of())
                : new Next(code, there.year(), there.name(), there, reading.balances(there.id()));
    }

    /** 提出. The same command twice is one proposal. */
    public Answer propose(long pot, boolean moves, boolean carries, String reason, String by, UUID command) {
        Answer answer = transaction.execute(_ -> {
            store.alone();
            Optional<Long> made = store.of(command);
            if (made.isPresent()) {
                return new Answer.Done(made.get());
            }
            Bilingual why = whyNot(reading.pot(pot).orElseThrow(), moves || carries, reason);
            if (why != null) {
                return new Answer.Refused(why);
            }
            long id = store.insert(pot, moves, carries, reason, by, clock.instant(), command);
            audit.tell(by, "year-end-propose", "pot/" + pot, id + " " + reason);
            return new Answer.Done(id);
        });
        return Optional.ofNullable(answer).orElseThrow();
    }

    private @Nullable Bilingual whyNot(Pot pot, boolean goesOn, String reason) {
        LocalDate from = from(pot);
        Next next = next(pot);
        if (!pot.open()) {
            return closed(pot);
        } else if (clock.today().isBefore(from)) {
            return new Bilingual(
                    "%d 年度的资金池 %s 起才能办理年终。".formatted(pot.year(), from),
                    "The year %d can be ended from %s on.".formatted(pot.year(), from));
        } else if (reason.isBlank()) {
            return new Bilingual("请写明理由和依据（年终通知的文号等）。", "Give the reason, and the paper it rests on.");
        } else if (goesOn && next == null) {
            return new Bilingual(
                    "没有可以承接的资金池：代码 %s 不以年度结尾，找不到下一年度的。请选择留在本池、不结转。".formatted(pot.code()),
                    "There is no pot to go on into: the code %s doesn't end with its year. Let things stay and lapse."
                            .formatted(pot.code()));
        } else if (goesOn && next != null && next.pot() != null && !fits(pot, next.pot())) {
            return new Refusal.NotNext(next.code()).text();
        }
        return store.ofPot(pot.id()).stream().anyMatch(YearEnd::open)
                ? new Bilingual(
                        "这个资金池已有一份待审定的年终，先审定或撤回，再提出新的。",
                        "An end of this pot's year waits to be decided; decide or withdraw it first.")
                : null;
    }

    private static boolean fits(Pot pot, Pot next) {
        return next.open() && next.kind() == pot.kind() && next.unit().equals(pot.unit()) && next.year() > pot.year();
    }

    private static Bilingual closed(Pot pot) {
        return new Bilingual(
                "资金池 %s 已经办过年终，不能再办。".formatted(pot.code()),
                "The year of the pot %s was ended already.".formatted(pot.code()));
    }

    /** 不批准; 撤回 where it is one's own. */
    public Answer reject(long id, String reason, String by, UUID command) {
        return decide(id, command, (proposal, _) -> {
            if (reason.isBlank()) {
                return refused("请写明不批准或撤回的理由。", "Say why it is rejected or withdrawn.");
            }
            return decided(proposal, new YearEnd.Decision(false, reason, by, clock.instant(), null), command);
        });
    }

    /**
     * 批准: closes the pot, whatever is to go on going on into the next one, which is opened where it isn't there.
     *
     * @param seen the last transaction that the approver saw: whatever was booked since, they would approve unseen
     */
    public Answer approve(long id, long seen, String reason, String by, UUID command) {
        return decide(id, command, (proposal, status) -> {
            Pot pot = reading.pot(proposal.pot()).orElseThrow();
            if (proposal.by().equals(by)) {
                return refused("批准须由另一人：这份年终是您提出的。", "Another person approves it: you proposed it.");
            } else if (!pot.open()) {
                return new Answer.Refused(closed(pot));
            }
            Next next = proposal.moves() || proposal.carries() ? next(pot) : null;
            Outcome outcome = ledger.carryOut(new Order.CloseYear(
                    command,
                    by,
                    pot.id(),
                    proposal.moves(),
                    proposal.carries(),
                    next == null ? null : opened(next, pot, by).id()));
            return switch (outcome) {
                case Outcome.Refused refused -> {
                    status.setRollbackOnly();
                    yield new Answer.Refused(refused.refusal().text());
                }
                // The pot's row is this transaction's by now: nothing can come between.
                case Outcome.Done done
                when last(pot.id(), done.transaction()) != seen -> {
                    status.setRollbackOnly();
                    yield refused(
                            "资金池刚刚有新的收支，数字变了，请重新核对后再批准。",
                            "The pot was used meanwhile and its figures changed: look at them again, then approve.");
                }
                case Outcome.Done _ ->
                    decided(proposal, new YearEnd.Decision(true, reason, by, clock.instant(), command), command);
            };
        });
    }

    private Pot opened(Next next, Pot pot, String by) {
        if (next.pot() != null) {
            return next.pot();
        }
        return switch (ledger.open(by, next.code(), pot.kind(), pot.unit(), next.year(), next.name())) {
            case Opening.Opened opened -> opened.pot();
            // Opened by somebody else a moment ago; whether it is fit, the ledger says.
            case Opening.Taken taken -> taken.by();
        };
    }

    private interface Deciding {
        Answer on(YearEnd proposal, TransactionStatus status);
    }

    private Answer decide(long id, UUID command, Deciding deciding) {
        Answer answer = transaction.execute(status -> {
            store.alone();
            YearEnd proposal = store.find(id).orElseThrow();
            if (proposal.open()) {
                return deciding.on(proposal, status);
            }
            return store.decided(id, command)
                    ? new Answer.Done(id)
                    : refused("这份年终已经审定过。", "This was decided already.");
        });
        return Optional.ofNullable(answer).orElseThrow();
    }

    private Answer decided(YearEnd proposal, YearEnd.Decision decision, UUID command) {
        store.decide(proposal.id(), decision, command);
        audit.tell(
                decision.by(),
                decision.approved() ? "year-end-approve" : "year-end-reject",
                "pot/" + proposal.pot(),
                proposal.id() + " " + decision.reason());
        return new Answer.Done(proposal.id());
    }

    private static Answer refused(String zh, String en) {
        return new Answer.Refused(new Bilingual(zh, en));
    }
}
