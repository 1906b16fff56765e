package dev.xinmiao.zone.casework;

import dev.xinmiao.zone.casework.process.Verdict;
import dev.xinmiao.zone.kernel.StoredRecords;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something that happened to a case. Stored as it is, for ever; what follows from it is never stored as an event. */
public sealed interface Event {
    StoredRecords<Event> STORED = new StoredRecords<>(Event.class);

    /** By the applicant's side. */
    sealed interface OfApplicant extends Event {}

    /** By a desk, about one step. */
    sealed interface OfDesk extends Event {
        String step();
    }

    /** By the program: what follows by itself. */
    sealed interface OfTime extends Event {}

    /** What is asked of the applicant: a material or a field, and what is wrong with it. */
    record Want(String key, String reason) {}

    /** 容缺受理: a material that may come later, and the last day for it. */
    record Deferral(String key, LocalDate due) {}

    /**
     * @param item the service item's code
     * @param itemVersion the version that the case keeps
     * @param about the number of the case whose bad mark this one answers, or a {@link Matter}; null where the case is all
     */
    record Started(String item, int itemVersion, @Nullable String about) implements OfApplicant {
        public Started(String item, int itemVersion) {
            this(item, itemVersion, null);
        }

        public Optional<CaseNumber> answers() {
            return Optional.ofNullable(about).flatMap(CaseNumber::parse);
        }

        public Optional<Matter> matter() {
            return Optional.ofNullable(about).flatMap(Matter::parse);
        }
    }

    /** Fields of the form, filled in or changed. */
    record Answered(Map<String, String> values) implements OfApplicant {
        public Answered {
            values = Map.copyOf(values);
        }
    }

    /** A file for a material; {@code sha256} is the name of its content in the store. */
    record Supplied(String material, String sha256, String fileName, long bytes) implements OfApplicant {}

    /** 告知承诺: the applicant promises what a material would prove, by the text of that version. */
    record Promised(String material, String textVersion) implements OfApplicant {}

    record Submitted() implements OfApplicant {}

    record Withdrawn(String reason) implements OfApplicant {}

    /** What a desk asked for is there. */
    record SupplementSent(int request) implements OfApplicant {}

    /** A step of the applicant's own is done. */
    record StepDone(String step) implements OfApplicant {}

    /** Somebody else of the enterprise has it now, say to sign it. */
    record PassedOn(String person, String text) implements OfApplicant {}

    /** 催办 */
    record Urged(String text) implements OfApplicant {}

    /** 好差评, once a case. */
    record Rated(int stars, String text) implements OfApplicant {}

    /** Before acceptance: all that is to be mended, at once (一次性告知). */
    record Returned(
            String step,
            List<Want> wants,
            String reason,
            @Nullable String supervisorReason) implements OfDesk {
        public Returned {
            wants = List.copyOf(wants);
        }
    }

    /** @param deemed because nobody answered within the time the law gives */
    record Accepted(String step, List<Deferral> deferred, boolean deemed) implements OfDesk {
        public Accepted {
            deferred = List.copyOf(deferred);
        }
    }

    record NotAccepted(String step, String reason, String rightOffice) implements OfDesk {}

    record OpinionGiven(String step, String desk, Verdict verdict, String text) implements OfDesk {}

    /** The opinion of that number of one step no longer counts; the others keep theirs. */
    record OpinionReturned(String step, int opinion, String reason) implements OfDesk {}

    record SupplementAsked(
            String step,
            List<Want> wants,
            String reason,
            @Nullable String supervisorReason) implements OfDesk {
        public SupplementAsked {
            wants = List.copyOf(wants);
        }
    }

    record SupplementCancelled(String step, int request, String reason) implements OfDesk {}

    /** @param kind of the stop, as the calendar knows it */
    record Stopped(String step, String kind, String reason) implements OfDesk {}

    record Resumed(String step, int stop) implements OfDesk {}

    /** 加签: another desk has to speak in this step too. */
    record SignerAdded(String step, String desk, String reason) implements OfDesk {}

    /** 转办: somebody else of the desk has it now. */
    record HandedOver(String step, String person, String reason) implements OfDesk {}

    /** 抄送: a desk may read it. */
    record Copied(String step, String desk, String text) implements OfDesk {}

    record Decided(String step, boolean granted, String text) implements OfDesk {}

    record Delivered(String step, String text) implements OfDesk {}

    record RatingAnswered(String step, String text) implements OfDesk {}

    /** Whether what was promised is so. */
    record PromiseChecked(String step, String material, boolean kept, String text) implements OfDesk {}

    record Closed(String step) implements OfDesk {}

    /** 差评: the case of that number answers the rating. */
    record ReplyOpened(String number) implements OfTime {}
}
