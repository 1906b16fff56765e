package dev.xinmiao.zone.benefit.payout;

import dev.xinmiao.zone.audit.Audit;
import dev.xinmiao.zone.benefit.award.Awards.Answer;
import dev.xinmiao.zone.benefit.payout.PayeeStore.Entry;
import dev.xinmiao.zone.fact.SubjectRegistry.Subject;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes payee accounts. Who may ask is the page's to know; that two persons do it is kept here and by the database. */
@Service
public class PayeeAccounts {
    private final PayeeStore store;
    private final Audit audit;
    private final ZoneClock clock;
    private final TransactionTemplate transaction;

    PayeeAccounts(PayeeStore store, Audit audit, ZoneClock clock, TransactionTemplate transaction) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    static Answer refused(String zh, String en) {
        return new Answer.Refused(new Bilingual(zh, en));
    }

    /**
     * Enters an account, or another one.
     *
     * @param reason why its holder has another name, or which paper it was entered from
     * @param fromPaper whether an officer enters it, who then must name the paper
     */
    public Answer enter(
            Subject subject, AccountDetails details, String reason, boolean fromPaper, String by, UUID command) {
        List<Bilingual> faults = details.faults(subject.name(), reason);
        if (!faults.isEmpty()) {
            return new Answer.Refused(new Bilingual(
                    String.join("", faults.stream().map(Bilingual::zh).toList()),
                    String.join(" ", faults.stream().map(Bilingual::en).toList())));
        }
        if (fromPaper && reason.isBlank()) {
            return refused(
                    "请写明所依据的纸质材料（名称、日期、是否盖章）。",
                    "Name the paper it is entered from: what, when, and whether it bears a seal.");
        }
        return change(subject.id(), command, by, before -> {
            // Changed under an approved payment: the check is somebody else's than the last one.
            String barred = before != null && store.hasOpenPayment(subject.id())
                    ? store.verifier(before).orElse(before.barred())
                    : null;
            return new Proposed.Step(new Entry(PayeeAccount.Kind.ENTERED, details, reason.strip(), barred));
        });
    }

    /** 企业确认: by whoever signs for the enterprise. @param version what they saw */
    public Answer confirm(SubjectId subject, int version, String by, UUID command) {
        return change(subject, command, by, before -> seen(before, version, PayeeAccount.Kind.CONFIRMED, ""));
    }

    /** 核验. @param how by a trial payment, by the bank */
    public Answer verify(SubjectId subject, int version, String how, String by, UUID command) {
        if (how.isBlank()) {
            return refused("请写明怎样核验的（小额试付、银行核验等）。", "Say how it was verified: by a trial payment, by the bank.");
        }
        return change(
                subject,
                command,
                by,
                before -> before != null && !before.mayBeVerifiedBy(by)
                        ? new Proposed.No(new Bilingual(
                                "须由另一人核验：您录入过这个账户，或在变更前核验过。",
                                "Another person verifies it: you entered it, or verified it before the change."))
                        : seen(before, version, PayeeAccount.Kind.VERIFIED, how.strip()));
    }

    /** A payment arrived. Within the caller's transaction. */
    void used(SubjectId subject, int version, String payment, String by, UUID command) {
        change(subject, command, by, before -> seen(before, version, PayeeAccount.Kind.USED, payment));
    }

    /** 退票: whatever was confirmed and verified has to be again. Within the caller's transaction. */
    void sentBack(SubjectId subject, int version, String reason, String by, UUID command) {
        change(subject, command, by, before -> seen(before, version, PayeeAccount.Kind.SENT_BACK, reason));
    }

    private sealed interface Proposed {
        record Step(Entry entry) implements Proposed {}

        record No(Bilingual why) implements Proposed {}
    }

    private interface Change {
        Proposed on(@Nullable PayeeAccount before);
    }

    /** Nothing is confirmed or verified that was changed meanwhile. */
    private static Proposed seen(@Nullable PayeeAccount before, int version, PayeeAccount.Kind kind, String note) {
        if (before == null || before.version() != version) {
            return new Proposed.No(
                    new Bilingual("账户刚刚变更过，请重新核对。", "The account was changed meanwhile; look at it again."));
        }
        return before.state().leadsTo(kind.leadsTo())
                ? new Proposed.Step(new Entry(kind, null, note, null))
                : new Proposed.No(
                        new Bilingual(
                                "账户现在不能这样办：须先由企业确认，再由另一人核验。",
                                "This can't be done now: first the enterprise confirms the account, then another person verifies it."));
    }

    private Answer change(SubjectId subject, UUID command, String by, Change change) {
        Answer answer = transaction.execute(_ -> {
            PayeeAccount before = store.lock(subject).orElse(null);
            if (store.knows(subject, command)) {
                return new Answer.Done(subject.value());
            }
            return switch (change.on(before)) {
                case Proposed.No no -> new Answer.Refused(no.why());
                case Proposed.Step step -> {
                    store.append(subject, before, step.entry(), by, command, clock.instant());
                    audit.tell(
                            by,
                            "payee-" + step.entry().kind().name().toLowerCase().replace('_', '-'),
                            "payee/" + subject,
                            "");
                    yield new Answer.Done(subject.value());
                }
            };
        });
        return Optional.ofNullable(answer).orElseThrow();
    }
}
