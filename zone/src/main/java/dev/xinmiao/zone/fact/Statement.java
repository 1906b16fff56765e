package dev.xinmiao.zone.fact;

import dev.xinmiao.zone.kernel.Period;
import dev.xinmiao.zone.kernel.SubjectId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One source's assertion about one subject for one period (申报数据): what it says in one breath. Never changed; a
 * later statement of the same source and period takes its place.
 *
 * @param recorder the account or program that recorded it
 * @param importId the import it came with, null if none
 */
public record Statement(
        SubjectId subject,
        String source,
        Period period,
        Map<FactKey, FactValue> values,
        Instant recordedAt,
        String recorder,
        @Nullable Long importId) {
    /** The database keeps microseconds; rounding up there would put a statement after the moment it was recorded at. */
    public Statement {
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
    }
}
