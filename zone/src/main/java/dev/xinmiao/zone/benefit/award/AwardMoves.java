package dev.xinmiao.zone.benefit.award;

import dev.xinmiao.zone.benefit.award.AwardStore.Row;
import dev.xinmiao.zone.benefit.award.Awards.Answer;
import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.clause.ClauseBook;
import dev.xinmiao.zone.casework.Actor;
import dev.xinmiao.zone.casework.CaseNumber;
import dev.xinmiao.zone.casework.Casework;
import dev.xinmiao.zone.casework.Event;
import dev.xinmiao.zone.casework.StepState;
import dev.xinmiao.zone.casework.process.StepKind;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.DerivedId;
import dev.xinmiao.zone.kernel.Yuan;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves one award on, and only along the edges of {@link AwardState}; within the caller's transaction where there is one. */
@Component
public class AwardMoves {
    private final AwardStore store;
    private final ClauseBook book;
    private final Recipients recipients;
    private final Grants grants;
    private final Casework casework;
    private final ZoneClock clock;
    private final TransactionTemplate transaction;

    AwardMoves(
            AwardStore store,
            ClauseBook book,
            Recipients recipients,
            Grants grants,
            Casework casework,
            ZoneClock clock,
            TransactionTemplate transaction) {
        this.store = store;
        this.book = book;
        this.recipients = recipients;
        this.grants = grants;
        this.casework = casework;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** One event of one award; null = nothing to do. The same command again does nothing and is answered alike. */
    public Answer move(long award, String by, UUID command, Function<Row, @Nullable AwardEvent> event) {
        Answer answer = transaction.execute(_ -> {
            Row row = store.lock(award).orElse(null);
            if (row == null) {
                return Awards.refused("没有这一笔。", "There is no such award.");
            }
            if (store.knows(award, command)) {
                return new Answer.Done(award);
            }
            AwardEvent happens = event.apply(row);
            boolean repeated = happens != null && happens.leadsTo() == row.state();
            if (happens == null || !repeated && !row.state().leadsTo(happens.leadsTo())) {
                return Awards.refused("这一笔现在不能这样办：它已经到了另一步。", "This can't be done now: the award has moved on.");
            }
            store.append(row, happens, by, command, clock.instant());
            if (happens instanceof AwardEvent.Paid paid && row.application() != null) {
                deliver(CaseNumber.parse(row.application()).orElseThrow(), row, paid, command);
            }
            return new Answer.Done(award);
        });
        return Optional.ofNullable(answer).orElseThrow();
    }

    /** The money ends the case of the application, unless its desk has ended it. */
    private void deliver(CaseNumber number, Row row, AwardEvent.Paid paid, UUID command) {
        casework.find(number)
                .flatMap(file -> file.process().steps().stream()
                        .filter(step -> step.kind() == StepKind.DELIVER)
                        .filter(step -> file.stepView(step.id()).state() == StepState.OPEN)
                        .findFirst())
                .ifPresent(step -> casework.act(
                        number,
                        Actor.SYSTEM,
                        DerivedId.part(command, row.id()),
                        new Event.Delivered(
                                step.id(),
                                "已拨付 %s，付款单 %s。"
                                        .formatted(Yuan.ofFen(row.amount()).format(), paid.payment()))));
    }

    /**
     * Checked again on the day: moved out, barred, dissolved meanwhile. Then what was reserved has fallen back; empty if
     * they still fit.
     */
    public Optional<AwardEvent.Refused> barred(Row row, String by, UUID command) {
        List<Bilingual> reasons = noLonger(row);
        if (reasons.isEmpty()) {
            return Optional.empty();
        }
        release(row, "不再符合", by, command);
        return Optional.of(new AwardEvent.Refused(reasons));
    }

    /** Why they don't fit any more; empty if they do. */
    List<Bilingual> noLonger(Row row) {
        Clause clause = book.current().find(row.clause()).orElseThrow();
        return recipients.noLonger(clause, row, madeOn(row));
    }

    private LocalDate madeOn(Row row) {
        return LocalDate.ofInstant(
                store.list(row.list()).orElseThrow().madeAt().truncatedTo(ChronoUnit.SECONDS), ZoneClock.CHINA);
    }

    void release(Row row, String note, String by, UUID command) {
        if (row.reservation() != null) {
            grants.release(row.reservation(), note, by, DerivedId.part(command, -row.id()));
        }
    }
}
