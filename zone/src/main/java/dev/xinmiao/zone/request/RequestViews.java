package dev.xinmiao.zone.request;

import dev.xinmiao.zone.calendar.Reading;
import dev.xinmiao.zone.casework.process.Desk;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.Mark;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the pages of requests show. */
public final class RequestViews {
    private RequestViews() {}

    /** An enterprise's own. @param answerDays how soon they are answered */
    public record Own(List<RequestRow> rows, Map<String, Bilingual> categories, Bilingual answerDays) {}

    /** A letter being written. @param faults by field; what was typed is kept */
    public record Writing(Letter typed, Map<String, Bilingual> faults, UUID command, Bilingual answerDays, Mark mark) {}

    /**
     * The inbox of an officer.
     *
     * @param part {@code sort}, {@code desk} or {@code done}
     * @param sorts whether there is a part to be sorted for this person
     * @param nothing whether the person holds no desk that requests come to
     */
    public record Inbox(
            String part,
            boolean sorts,
            boolean nothing,
            List<Line> lines,
            LocalDate today,
            @Nullable Bilingual refusal) {}

    /**
     * @param proposal null where it is filed already, or nothing is learnt
     * @param command of the button that confirms the proposal
     */
    public record Line(
            RequestRow row,
            String enterprise,
            @Nullable Proposal proposal,
            @Nullable Bilingual proposedDesk,
            @Nullable Bilingual category,
            @Nullable Bilingual desk,
            UUID command) {
        public boolean confirmable() {
            return proposal != null && proposal.isPreselected();
        }
    }

    /** One request, for whoever may see it. @param desk null for the enterprise */
    public record Shown(
            RequestRow row,
            String enterprise,
            Reading reading,
            List<Entry> history,
            @Nullable String answer,
            boolean justSent,
            @Nullable AtDesk desk) {}

    /** What happened, in words. @param text what was written; empty for nothing */
    public record Entry(
            RequestRow.Recorded recorded,
            String word,
            String who,
            String text,
            @Nullable Bilingual where) {}

    /**
     * What an officer has beside it.
     *
     * @param chosen the category preselected; empty for none
     * @param chosenDesk likewise
     * @param similar answered earlier, with their answers
     * @param move that was refused, with what was typed by field; empty for none
     */
    public record AtDesk(
            @Nullable Proposal proposal,
            List<Category> categories,
            List<Desk> desks,
            Map<String, Bilingual> deskNames,
            String chosen,
            String chosenDesk,
            boolean mayFile,
            boolean mayAnswer,
            boolean mayClose,
            boolean mayReopen,
            List<Similar> similar,
            @Nullable Bilingual refusal,
            String move,
            Map<String, String> typed) {
        /** What was typed into the form of a move that was refused. */
        public String kept(String form) {
            return form.equals(move) ? typed.getOrDefault("text", "") : "";
        }
    }

    public record Similar(RequestRow row, String answer) {}
}
