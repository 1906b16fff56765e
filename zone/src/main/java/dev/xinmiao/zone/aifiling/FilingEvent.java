package dev.xinmiao.zone.aifiling;

import dev.xinmiao.zone.kernel.StoredRecords;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can happen to a filing. Events are appended and never changed; a filing is their fold. */
public sealed interface FilingEvent {
    StoredRecords<FilingEvent> STORED = new StoredRecords<>(FilingEvent.class);

    /**
     * An enterprise begins.
     *
     * @param kind the duty that its answers lead to; null for none
     * @param answers as the query of the page that shows them
     * @param reason why there is no duty, where there is none
     * @param caseNumber of the case begun with it; null where none can be begun online
     */
    record Begun(
            String product,
            String model,
            @Nullable FilingKind kind,
            String answers,
            String reason,
            @Nullable String caseNumber)
            implements FilingEvent {}

    /** Who said which duty there is. */
    enum Decider {
        ENTERPRISE,
        COACH,
        OFFICE
    }

    /** @param kind the duty; null for none */
    record Decided(@Nullable FilingKind kind, Decider by, String reason, LocalDate on) implements FilingEvent {}

    /**
     * The model that it is built on, from that day.
     *
     * @param filed its number on the public list; empty where it isn't filed
     */
    record BaseChanged(String base, String version, String filed, String note, LocalDate on) implements FilingEvent {}

    /** A bank was counted after an update. */
    record Counted(String bank, Map<String, Integer> kinds, int repeated, int empty, LocalDate on)
            implements FilingEvent {
        public Counted {
            kinds = Map.copyOf(kinds);
        }
    }

    /** A bank was looked through and left as it is. */
    record Reviewed(String bank, String note, LocalDate on) implements FilingEvent {}

    /** A sample was drawn, and stays on record whatever comes of it. */
    record Drawn(String check, String of, long population, int sample, long seed) implements FilingEvent {}

    /** @param draw the number of the event that drew it */
    record Tested(int draw, int counted, LocalDate on) implements FilingEvent {}

    enum Verdict {
        MET,
        NOT_MET,
        NOT_APPLICABLE
    }

    /** @param text the proof of what is met; else the reason, an equal measure with proof of effect, or the plan */
    record Judged(String clause, Verdict verdict, String text) implements FilingEvent {}

    /** The self-assessment is signed. */
    record Assessed(String conclusion, String assessor, boolean thirdParty, LocalDate on) implements FilingEvent {}

    /** @param number of the filing, where it leads to one */
    record Moved(FilingState to, String number, String note, LocalDate on) implements FilingEvent {}

    /** @param until by when the office wants its answer; null where it said nothing */
    record Asked(
            String office,
            String text,
            LocalDate on,
            @Nullable LocalDate until) implements FilingEvent {}

    /** @param round the number of the event that asked */
    record Answered(int round, String text, LocalDate on) implements FilingEvent {}

    /** Something happened from which a limit runs. */
    record Happened(String occasion, String note, LocalDate on) implements FilingEvent {}

    /** @param happened the number of the event that it was reported for */
    record Reported(int happened, LocalDate on) implements FilingEvent {}

    /** What the product's page was seen to show. */
    record Shown(String page, boolean name, boolean number, boolean visible, boolean hidden, LocalDate on)
            implements FilingEvent {}
}
