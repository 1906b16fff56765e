package dev.xinmiao.zone.benefit.award;

import dev.xinmiao.zone.audit.Audit;
import dev.xinmiao.zone.benefit.award.AwardStore.Row;
import dev.xinmiao.zone.benefit.award.Awards.Answer;
import dev.xinmiao.zone.benefit.clause.CasePlan;
import dev.xinmiao.zone.benefit.clause.ClauseBook;
import dev.xinmiao.zone.casework.Actor;
import dev.xinmiao.zone.casework.CaseNumber;
import dev.xinmiao.zone.casework.Casework;
import dev.xinmiao.zone.casework.Event;
import dev.xinmiao.zone.casework.Matter;
import dev.xinmiao.zone.casework.Outcome;
import dev.xinmiao.zone.casework.Recorded;
import dev.xinmiao.zone.casework.Refusal;
import dev.xinmiao.zone.item.ItemCatalogue;
import dev.xinmiao.zone.item.ServiceItem;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.DerivedId;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Objections to public notices (公示异议): each becomes a case of the enterprise that was shown, and what that decides holds. */
@Service
public class Objections {
    /** The kind of their cases' matter. */
    public static final String KIND = "objection";

    private final ClauseBook book;
    private final AwardStore store;
    private final AwardMoves moves;
    private final NoticeStore notices;
    private final Casework casework;
    private final ItemCatalogue items;
    private final Audit audit;
    private final ZoneClock clock;

    Objections(
            ClauseBook book,
            AwardStore store,
            AwardMoves moves,
            NoticeStore notices,
            Casework casework,
            ItemCatalogue items,
            Audit audit,
            ZoneClock clock) {
        this.book = book;
        this.store = store;
        this.moves = moves;
        this.notices = notices;
        this.casework = casework;
        this.items = items;
        this.audit = audit;
        this.clock = clock;
    }

    /** An objection of anybody: named, and with evidence. Answered with its number. */
    public Answer object(long award, NoticeStore.Filing filing, UUID command) {
        if (filing.name().isBlank() || filing.contact().isBlank()) {
            return Awards.refused(
                    "异议须实名：请写姓名或单位，并留联系方式。匿名的不受理。",
                    "An objection must be named and reachable; anonymous ones are not taken.");
        }
        if (filing.claim().isBlank() || filing.evidence().isBlank()) {
            return Awards.refused(
                    "异议须写明事实并附证据：请说明哪里不符、依据是什么（文件、公开信息的名称和出处）。没有证据的不受理。",
                    "An objection must say what is wrong and show evidence: papers or public records, with where to find them.");
        }
        Row row = store.find(award).orElse(null);
        NoticeStore.Notice notice = row == null
                ? null
                : notices.ofList(row.list()).stream()
                        .filter(each -> each.isOpen(clock.instant()))
                        .findFirst()
                        .orElse(null);
        if (row == null || notice == null) {
            return Awards.refused("公示已经结束或尚未开始。", "The notice is over, or has not begun.");
        }
        Answer answer = moves.move(award, "visitor", command, each -> {
            if (each.state() != AwardState.IN_NOTICE && each.state() != AwardState.OBJECTED) {
                return null;
            }
            long objection = notices.object(award, notice.id(), filing, clock.instant(), command);
            notices.reviewedBy(objection, begin(each, objection));
            return new AwardEvent.Objected(objection);
        });
        return answer instanceof Answer.Done ? new Answer.Done(notices.filed(command)) : answer;
    }

    private CaseNumber begin(Row row, long objection) {
        CasePlan plan =
                Optional.ofNullable(book.current().adoption().objections()).orElseThrow();
        ServiceItem item = items.current(plan.item(), clock.today()).orElseThrow();
        Outcome begun = casework.start(
                Actor.SYSTEM,
                DerivedId.of(KIND + "/" + objection + "/start"),
                new Event.Started(item.code(), item.version(), new Matter(KIND, String.valueOf(objection)).toString()),
                plan.process(),
                Optional.ofNullable(row.subject()).orElseThrow());
        CaseNumber number = done(begun);
        done(casework.act(
                number, Actor.SYSTEM, DerivedId.of(KIND + "/" + objection + "/submit"), new Event.Submitted()));
        return number;
    }

    private static CaseNumber done(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> done.number();
            case Outcome.Refused(Refusal refusal) ->
                throw new IllegalStateException(refusal.reason().en());
        };
    }

    /** What its case decided. Upheld, it ends the award; dismissed, the notice goes on once no other is open. */
    Optional<Refusal> decide(long objection, boolean upheld, String reason, Recorded recorded) {
        if (reason.isBlank()) {
            return Optional.of(
                    Refusal.incomplete("请写明理由：它会答复给提出异议的人。", "Give the reason: it is what the objector is answered."));
        }
        NoticeStore.Objection found = notices.objection(objection).orElseThrow();
        String by = recorded.actor();
        audit.tell(by, "award-objection", "award/" + found.award(), objection + (upheld ? " upheld" : " dismissed"));
        if (!notices.decide(objection, upheld, reason, by, recorded.at())) {
            return Optional.of(Refusal.notNow("这件异议已有决定。", "This objection has been decided already."));
        }
        if (store.find(found.award()).orElseThrow().state() != AwardState.OBJECTED) {
            // Another objection, or the enterprise itself, has ended the award: the answer stands for its own sake.
            return Optional.empty();
        }
        Answer answer = moves.move(found.award(), by, recorded.command(), row -> {
            if (upheld) {
                moves.release(row, "异议成立", by, recorded.command());
                return new AwardEvent.Refused(
                        List.of(new Bilingual("异议成立：" + reason, "An objection was upheld: " + reason)));
            }
            boolean others = notices.objections(row.id()).stream().anyMatch(each -> each.decision() == null);
            return new AwardEvent.Cleared(objection, !others);
        });
        return answer instanceof Answer.Refused(Bilingual why)
                ? Optional.of(new Refusal(Refusal.Kind.NOT_NOW, why))
                : Optional.empty();
    }
}
