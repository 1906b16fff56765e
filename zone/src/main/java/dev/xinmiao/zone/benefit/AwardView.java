package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.benefit.award.AwardEvent;
import dev.xinmiao.zone.benefit.award.AwardState;
import dev.xinmiao.zone.benefit.award.AwardStore.ListRow;
import dev.xinmiao.zone.benefit.award.AwardStore.Recorded;
import dev.xinmiao.zone.benefit.award.AwardStore.Row;
import dev.xinmiao.zone.benefit.award.NoticeStore.Notice;
import dev.xinmiao.zone.benefit.award.NoticeStore.Objection;
import dev.xinmiao.zone.benefit.award.Sheet;
import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.Yuan;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list of awards without application, line by line.
 *
 * @param keeps whether the viewer may move it on
 * @param fault why the last move was refused
 * @param command of the next move
 */
public record AwardView(
        ListRow list,
        Clause clause,
        List<Line> lines,
        List<Notice> notices,
        List<Objection> objections,
        boolean keeps,
        Instant now,
        @Nullable Bilingual fault,
        UUID command) {

    /**
     * @param said what its last event has to say
     * @param registered its name in the register; empty where the line names nobody for certain
     */
    public record Line(Row row, List<Bilingual> said, String registered) {
        /** Whether the paper calls it otherwise than the register does; brackets and spaces don't count. */
        public boolean renamed() {
            return !registered.isEmpty() && !Sheet.sameName(registered, row.name());
        }
    }

    /** All lists, and the form of a new one. */
    public record Lists(
            List<ListLine> lists,
            List<Clause> clauses,
            boolean keeps,
            AwardPages.Typed typed,
            @Nullable Bilingual fault,
            UUID command) {}

    public record ListLine(ListRow list, Clause clause) {}

    public boolean any(AwardState state) {
        return lines.stream().anyMatch(line -> line.row().state() == state);
    }

    public long count(AwardState state) {
        return lines.stream().filter(line -> line.row().state() == state).count();
    }

    /** Whether a notice of this list is running. */
    public boolean shown() {
        return notices.stream().anyMatch(notice -> notice.isOpen(now));
    }

    static List<Bilingual> said(List<Recorded> events) {
        return said(events.getLast().event());
    }

    /** What an event has to say beside the state it leads to. */
    public static List<Bilingual> said(AwardEvent event) {
        return switch (event) {
            case AwardEvent.Faulted faulted -> List.of(faulted.why());
            case AwardEvent.Refused refused -> refused.reasons();
            case AwardEvent.Reminded _ -> List.of(new Bilingual("已提醒一次，还没有答复。", "Reminded once; not answered yet."));
            case AwardEvent.Shown shown -> shown.reductions();
            case AwardEvent.Approved approved -> approved.reductions();
            case AwardEvent.Assessed assessed -> {
                String amount = Yuan.ofFen(assessed.amount()).format();
                yield List.of(
                        assessed.reason().isEmpty()
                                ? new Bilingual("核定 %s。".formatted(amount), "Assessed at %s.".formatted(amount))
                                : new Bilingual(
                                        "核定 %s：%s".formatted(amount, assessed.reason()),
                                        "Assessed at %s: %s".formatted(amount, assessed.reason())));
            }
            case AwardEvent.Declined declined -> List.of(new Bilingual(declined.reason(), ""));
            case AwardEvent.Returned returned ->
                List.of(new Bilingual("退票：" + returned.reason(), "Returned by the bank: " + returned.reason()));
            case AwardEvent.RecallOpened recall ->
                List.of(new Bilingual(
                        "追回 %s：%s".formatted(Yuan.ofFen(recall.amount()).format(), recall.reason()),
                        "%s is called back: %s"
                                .formatted(Yuan.ofFen(recall.amount()).format(), recall.reason())));
            case AwardEvent.Recalled recalled ->
                List.of(new Bilingual(
                        "已追回 %s。".formatted(Yuan.ofFen(recalled.amount()).format()),
                        "%s was given back."
                                .formatted(Yuan.ofFen(recalled.amount()).format())));
            default -> List.of();
        };
    }
}
