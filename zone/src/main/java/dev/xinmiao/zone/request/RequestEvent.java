package dev.xinmiao.zone.request;

import dev.xinmiao.zone.kernel.StoredRecords;
import org.jspecify.annotations.Nullable;

/** What happened to a request. Stored as it is, for ever. */
public sealed interface RequestEvent {
    StoredRecords<RequestEvent> STORED = new StoredRecords<>(RequestEvent.class);

    /** @param contact empty where the sender left none */
    record Sent(String subject, String text, String contact) implements RequestEvent {}

    /**
     * By a person.
     *
     * @param proposed the category that the program proposed at that moment; null where it proposed none
     * @param percent how sure it was
     * @param note for the desk; empty for none
     */
    record Filed(String category, String desk, @Nullable String proposed, int percent, String note)
            implements RequestEvent {}

    /** Back to be sorted: the desk can't answer it. */
    record SentBack(String reason) implements RequestEvent {}

    record Answered(String text) implements RequestEvent {}

    /** Ended without an answer. */
    record Closed(String reason) implements RequestEvent {}

    /** Goes on after it had ended. */
    record Reopened(String reason) implements RequestEvent {}
}
