package dev.xinmiao.zone.cases;

import dev.xinmiao.zone.cases.CaseListViews.Line;
import dev.xinmiao.zone.cases.CaseListViews.Told;
import dev.xinmiao.zone.cases.CaseView.Paper;
import dev.xinmiao.zone.cases.CaseView.Question;
import dev.xinmiao.zone.item.ServiceItem;
import dev.xinmiao.zone.kernel.Bilingual;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Several cases as one: each question and each paper once, whoever of them asks for it.
 *
 * @param told what became of each case in the move just made; empty where none was
 */
public record ReceiptView(
        String number,
        Bilingual title,
        List<Line> cases,
        List<Question> questions,
        List<Paper> papers,
        boolean submit,
        UUID command,
        Map<String, Bilingual> faults,
        @Nullable Bilingual refusal,
        List<Told> told) {

    /** What an applicant chooses from before anything is begun. */
    public record Begin(String bundle, Bilingual title, List<ServiceItem> items, UUID command) {}
}
