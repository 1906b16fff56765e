package dev.xinmiao.zone.casework;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a step asked of the applicant (补正).
 *
 * @param number within the case, from 1
 * @param closedAt when it was supplied or taken back; null while it is open
 */
public record Request(
        int number,
        String step,
        List<Event.Want> wants,
        String reason,
        @Nullable String supervisorReason,
        Instant askedAt,
        @Nullable Instant closedAt) {
    public Request {
        wants = List.copyOf(wants);
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    Request closed(Instant at) {
        return new Request(number, step, wants, reason, supervisorReason, askedAt, at);
    }
}
