package dev.xinmiao.zone.request;

import dev.xinmiao.zone.audit.Audit;
import dev.xinmiao.zone.calendar.WorkingTime;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.request.RequestRow.Recorded;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends requests and moves them on, each event with its audit record or not at all. Who may is asked before. */
@Service
class Requests {
    private final RequestPlan plan;
    private final RequestStore store;
    private final Sorter sorter;
    private final WorkingTime time;
    private final Audit audit;
    private final ZoneClock clock;
    private final TransactionTemplate transaction;

    Requests(
            RequestPlan plan,
            RequestStore store,
            Sorter sorter,
            WorkingTime time,
            Audit audit,
            ZoneClock clock,
            TransactionTemplate transaction) {
        this.plan = plan;
        this.store = store;
        this.sorter = sorter;
        this.time = time;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** The same command again gives the same number. */
    RequestNumber send(SubjectId subject, String by, Letter letter, UUID command) {
        try {
            return Objects.requireNonNull(transaction.execute(_ -> sendOnce(subject, by, letter, command)));
        } catch (DuplicateKeyException e) {
            // The same command at the same moment, on another thread: it is stored by now.
            return Objects.requireNonNull(transaction.execute(_ -> sendOnce(subject, by, letter, command)));
        }
    }

    private RequestNumber sendOnce(SubjectId subject, String by, Letter letter, UUID command) {
        Long known = store.of(command).orElse(null);
        if (known != null) {
            return store.find(known).orElseThrow().number();
        }
        long id = store.insert(subject, time.due(clock.today(), plan.limit()).day());
        Recorded sent = new Recorded(
                1,
                clock.instant(),
                by,
                command,
                new RequestEvent.Sent(letter.subject(), letter.text(), letter.contact()));
        store.append(id, sent);
        store.put(id, RequestState.TO_SORT, null, null, null, 1);
        RequestNumber number = store.find(id).orElseThrow().number();
        tell(number, sent);
        return number;
    }

    /**
     * Lets something happen to a request.
     *
     * @param seen how many events the page had shown; of two who decide at once the second is told
     * @return why not; null if it happened, now or by the same command before
     */
    @Nullable
    Bilingual move(RequestNumber number, String by, UUID command, int seen, RequestEvent event) {
        Bilingual refusal = transaction.execute(_ -> moveOnce(number, by, command, seen, event));
        if (refusal == null && !(event instanceof RequestEvent.Closed)) {
            sorter.relearn();
        }
        return refusal;
    }

    private @Nullable Bilingual moveOnce(RequestNumber number, String by, UUID command, int seen, RequestEvent event) {
        RequestRow row = store.lock(number.id()).orElseThrow();
        Long known = store.of(command).orElse(null);
        if (known != null) {
            return known == row.id()
                    ? null
                    : new Bilingual("这个页面已经提交过别的内容：请刷新后再做。", "This page has sent something else already: reload it.");
        }
        if (row.events() != seen) {
            return new Bilingual(
                    "刚才已有人处理过这封来信，请看下面现在的情况再决定。您写的还在。",
                    "Somebody has just acted on this request: see how it stands below, then decide. What you wrote is still here.");
        }
        if (!row.state().allows(event)) {
            return new Bilingual(
                    "这封来信现在是“%s”，不能这样办。".formatted(row.state().text().zh()),
                    "The request is %s now, and this can't be done."
                            .formatted(row.state().text().en()));
        }
        RequestState next = next(row, event);
        Instant now = clock.instant();
        Recorded recorded = new Recorded(row.events() + 1, now, by, command, event);
        store.append(row.id(), recorded);
        boolean sorted = !(event instanceof RequestEvent.SentBack);
        RequestEvent.Filed filed = event instanceof RequestEvent.Filed each ? each : null;
        store.put(
                row.id(),
                next,
                filed != null ? filed.category() : sorted ? row.category() : null,
                filed != null ? filed.desk() : sorted ? row.desk() : null,
                next.isOver() ? now : null,
                recorded.number());
        tell(number, recorded);
        return null;
    }

    private static RequestState next(RequestRow row, RequestEvent event) {
        return switch (event) {
            case RequestEvent.Sent _ -> throw new IllegalArgumentException("a request is sent once");
            case RequestEvent.Filed _ -> RequestState.AT_DESK;
            case RequestEvent.SentBack _ -> RequestState.TO_SORT;
            case RequestEvent.Answered _ -> RequestState.ANSWERED;
            case RequestEvent.Closed _ -> RequestState.CLOSED;
            // It goes on where it was.
            case RequestEvent.Reopened _ -> row.desk() == null ? RequestState.TO_SORT : RequestState.AT_DESK;
        };
    }

    private void tell(RequestNumber number, Recorded recorded) {
        audit.tell(
                recorded.actor(),
                "request-" + RequestEvent.STORED.kind(recorded.event()),
                "request/" + number,
                "event " + recorded.number());
    }
}
