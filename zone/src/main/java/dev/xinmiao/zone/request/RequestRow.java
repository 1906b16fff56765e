package dev.xinmiao.zone.request;

import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as lists show it.
 *
 * @param subject the enterprise that wrote it
 * @param title what the enterprise gave as subject
 * @param category under which a person filed it; null until then, and while it is to be sorted again
 * @param desk beside it
 * @param endedAt when it was answered or closed; null while it is open
 * @param events how many
 */
public record RequestRow(
        long id,
        SubjectId subject,
        String sentBy,
        Instant sentAt,
        String title,
        String text,
        String contact,
        RequestState state,
        @Nullable String category,
        @Nullable String desk,
        LocalDate due,
        @Nullable Instant endedAt,
        int events) {

    public RequestNumber number() {
        return new RequestNumber(LocalDate.ofInstant(sentAt, ZoneClock.CHINA).getYear(), id);
    }

    /** As filing reads it: the subject is the first line. */
    String letter() {
        return title.replace('\n', ' ') + "\n" + text;
    }

    /** An event as it was stored. */
    public record Recorded(int number, Instant at, String actor, UUID command, RequestEvent event) {}
}
