package dev.xinmiao.zone.cases;

import dev.xinmiao.zone.casework.CaseLists;
import dev.xinmiao.zone.casework.CaseRow;
import dev.xinmiao.zone.casework.CaseState;
import dev.xinmiao.zone.item.ServiceItem;
import dev.xinmiao.zone.kernel.Bilingual;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the lists of cases show. */
public final class CaseListViews {
    private CaseListViews() {}

    /** A case as a line of a list. */
    public record Line(CaseRow row, Bilingual item, String enterprise) {}

    /** @param more the number of the last case shown, where there are more behind it */
    public record Own(
            List<Line> drafts,
            List<Line> open,
            List<Line> over,
            @Nullable Long more) {}

    public record QueueLine(
            CaseLists.Queued queued,
            Bilingual item,
            String enterprise,
            Bilingual step,
            boolean overdue,
            boolean today) {}

    /**
     * @param desks that the person holds, by id
     * @param desk the one that is shown; empty for all
     * @param only mine, overdue, today; empty for all
     * @param more where the next page begins; null on the last
     * @param told what became of a batch; empty where there was none
     */
    public record Queue(
            List<QueueLine> lines,
            Map<String, String> desks,
            String desk,
            String only,
            String order,
            int from,
            @Nullable Integer more,
            UUID command,
            List<Told> told) {

        /** The address of this queue with another part of it, or another order. */
        public String at(String desk, String only, String order) {
            return "/desk?desk=" + desk + "&only=" + only + "&order=" + order;
        }

        public long done() {
            return told.stream().filter(each -> each.refused() == null).count();
        }
    }

    /**
     * What became of one case of a batch.
     *
     * @param refused why not; null if it was done
     */
    public record Told(String number, @Nullable Bilingual refused) {}

    public record DeskLine(Bilingual desk, long turns, long overdue) {}

    public record BureauLine(Bilingual bureau, List<DeskLine> desks) {
        BureauLine with(BureauLine other) {
            return new BureauLine(
                    bureau, Stream.concat(desks.stream(), other.desks.stream()).toList());
        }

        public long turns() {
            return desks.stream().mapToLong(DeskLine::turns).sum();
        }

        public long overdue() {
            return desks.stream().mapToLong(DeskLine::overdue).sum();
        }
    }

    public record ItemLine(Bilingual item, CaseLists.ItemCount count) {}

    /** @param late the cases past their day, the longest first; not all of them where there are many */
    public record Board(
            List<BureauLine> bureaus,
            List<ItemLine> items,
            Map<CaseState, Long> states,
            Map<Integer, Long> stars,
            List<Line> late,
            int badMark) {}

    /** What an applicant sees before anything is begun. */
    public record Begin(ServiceItem item, UUID command) {}
}
