package dev.xinmiao.zone.aifiling;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of filings: an enterprise's own, or all for a coach. */
public record FilingsView(List<Line> lines, boolean coach, LocalDate today) {
    /**
     * @param enterprise empty in an enterprise's own list
     * @param kind null where there is no duty
     * @param next what is due next; null for nothing
     */
    public record Line(
            long id,
            String product,
            String enterprise,
            @Nullable FilingKind kind,
            FilingState state,
            Plan.@Nullable Line next) {}
}
