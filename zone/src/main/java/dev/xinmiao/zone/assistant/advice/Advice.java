package dev.xinmiao.zone.assistant.advice;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.programme.Programme;
import dev.xinmiao.zone.programme.Standing;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an answer means for the one who asks.
 *
 * @param own whether it rests on what is on record about the asker's enterprise
 * @param told what was filled in, which it rests on too; empty before anything was
 * @param reasons why, each a sentence with its clause
 * @param questions what to ask for next; empty where nothing decides any more
 * @param more the page with the reasons in full; null where nobody has signed in for an enterprise
 */
public record Advice(
        Programme programme,
        Standing standing,
        LocalDate day,
        boolean own,
        List<FactQuestion> told,
        List<Bilingual> reasons,
        List<FactQuestion> questions,
        @Nullable String more) {

    /** Whether something that was filled in can't be used, so that nothing is said of how it stands. */
    public boolean faulty() {
        return told.stream().anyMatch(each -> each.fault() != null);
    }

    /** Whether what is known leaves it open. */
    public boolean open() {
        return standing.state() == Standing.State.MISSING;
    }

    /** The word of the sentence that sums it up: {@code met}, {@code near}, {@code not-met}, {@code open}, {@code ask},
     * {@code faulty}. */
    public String word() {
        if (faulty()) {
            return "faulty";
        }
        return switch (standing.state()) {
            case MET -> "met";
            case NOT_MET -> standing.near() ? "near" : "not-met";
            case MISSING -> own || !told.isEmpty() ? "open" : "ask";
        };
    }

    /** Whether something is there to fill in, or to correct. */
    public boolean hasForm() {
        return !questions.isEmpty() || !told.isEmpty();
    }
}
