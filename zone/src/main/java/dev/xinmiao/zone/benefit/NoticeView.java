package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.benefit.award.AwardStore;
import dev.xinmiao.zone.benefit.award.NoticeStore;
import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.kernel.Bilingual;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A public notice as anybody sees it.
 *
 * @param fault why an objection was refused
 * @param filed whether one was just filed
 * @param typed what an objection said that was refused
 */
public record NoticeView(
        Listed listed,
        List<AwardStore.Row> lines,
        @Nullable Bilingual fault,
        boolean filed,
        NoticeStore.Filing typed,
        UUID command) {

    /** A notice with its list. */
    public record Listed(NoticeStore.Notice notice, AwardStore.ListRow list, Clause clause, boolean open) {}
}
