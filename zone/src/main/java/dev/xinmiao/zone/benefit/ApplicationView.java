package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.benefit.award.AwardState;
import dev.xinmiao.zone.benefit.award.AwardStore.Recorded;
import dev.xinmiao.zone.benefit.award.AwardStore.Row;
import dev.xinmiao.zone.benefit.award.Invoices;
import dev.xinmiao.zone.benefit.award.NoticeStore.Notice;
import dev.xinmiao.zone.benefit.award.NoticeStore.Objection;
import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.match.ClauseFit;
import dev.xinmiao.zone.casework.CaseRow;
import dev.xinmiao.zone.fact.SubjectRegistry.Subject;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.Mark;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The clause and the amount of an application: what the rules say now, the invoices, and what became of it.
 *
 * @param fit by today's facts; null where no edition is in force
 * @param reasons for a no, or a near miss, in sentences
 * @param award null before the case was submitted
 * @param history the award's events, the first first
 * @param assesses whether the viewer may assess the amount now
 * @param fault why the last assessment was refused
 */
public record ApplicationView(
        CaseRow row,
        Subject subject,
        Clause clause,
        Mark mark,
        @Nullable ClauseFit fit,
        List<Bilingual> reasons,
        @Nullable Row award,
        List<Recorded> history,
        List<Invoice> invoices,
        List<Bilingual> invoiceFaults,
        List<Notice> notices,
        boolean assesses,
        Typed typed,
        @Nullable Bilingual fault,
        UUID command) {

    /** @param other whether it stands behind another award */
    public record Invoice(Invoices.Line line, boolean other) {}

    /** What was typed into the form of the assessment. */
    public record Typed(String amount, String reason) {
        static final Typed NOTHING = new Typed("", "");
    }

    /** What is shown of the reservation: nothing before it was made. */
    public boolean reserved() {
        return award != null && award.reservation() != null && !award.state().equals(AwardState.REFUSED);
    }

    /**
     * An objection, for who reviews it and for the enterprise that it concerns.
     *
     * @param names whether the viewer is told who objects, and with what evidence
     */
    public record Objected(CaseRow row, Objection objection, Row award, Clause clause, boolean names) {}

    /** What is applied for under a clause and not decided. */
    public record Batch(Clause clause, Mark mark, List<Row> rows, long asked, long free, boolean shares, UUID command) {
        /** Whether the pot has less than is asked of it and isn't reserved yet. */
        public boolean isShort() {
            return asked > free;
        }
    }

    /** @param keeps whether the viewer keeps the money */
    public record Batches(
            List<Batch> batches, boolean keeps, @Nullable Bilingual fault) {}
}
