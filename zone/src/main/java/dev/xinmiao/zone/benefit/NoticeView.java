package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.benefit.award.AwardStore;
import dev.xinmiao.zone.benefit.award.NoticeStore;
import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.SubjectId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A public notice as anybody sees it.
 *
 * @param names in the register: a paper may write them otherwise
 * @param fault why an objection was refused
 * @param filed the number of one that was just filed; null for none
 * @param typed what an objection said that was refused
 */
public record NoticeView(
        Listed listed,
        List<AwardStore.Row> lines,
        Map<SubjectId, String> names,
        @Nullable Bilingual fault,
        @Nullable Long filed,
        NoticeStore.Filing typed,
        UUID command) {

    public String name(AwardStore.Row row) {
        return row.subject() == null ? row.name() : names.getOrDefault(row.subject(), row.name());
    }

    /** A notice with its list. */
    public record Listed(NoticeStore.Notice notice, AwardStore.ListRow list, Clause clause, boolean open) {}
}
