package dev.xinmiao.zone.cases;

import dev.xinmiao.zone.casework.CaseLists;
import dev.xinmiao.zone.casework.CaseRow;
import dev.xinmiao.zone.casework.CaseState;
import dev.xinmiao.zone.item.ServiceItem;
import dev.xinmiao.zone.kernel.Bilingual;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

    public record Queue(List<QueueLine> lines, Set<String> desks, LocalDate today) {}

    public record DeskLine(Bilingual desk, Bilingual bureau, long turns, long overdue) {}

    public record Board(List<DeskLine> desks, Map<CaseState, Long> states, Map<Integer, Long> stars) {}

    /** What an applicant sees before anything is begun. */
    public record Begin(ServiceItem item, UUID command) {}
}
