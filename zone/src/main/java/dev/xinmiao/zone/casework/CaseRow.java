package dev.xinmiao.zone.casework;

import dev.xinmiao.zone.kernel.SubjectId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A case as lists show it.
 *
 * @param about as {@link Event.Started} says it
 */
public record CaseRow(
        CaseNumber number,
        String item,
        int itemVersion,
        String process,
        int processVersion,
        SubjectId subject,
        CaseState state,
        Instant startedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant decidedAt,
        @Nullable LocalDate due,
        @Nullable Boolean granted,
        @Nullable Integer stars,
        boolean withApplicant,
        String holder,
        int requests,
        @Nullable String about) {
    /** What another room makes of it; empty where the case is all. */
    public Optional<Matter> matter() {
        return Optional.ofNullable(about).flatMap(Matter::parse);
    }
}
