package dev.xinmiao.zone.programme;

import dev.xinmiao.zone.fact.Fact;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where the value of one DMN input came from for one subject, down to the statement that said so. */
public sealed interface Given {
    /** A fact with its source, period and what other sources say. */
    record Known(Fact fact) implements Given {}

    record Absent(FactNeeded needed) implements Given {}

    record ApplicationDay(LocalDate day) implements Given {}

    /** @param standing null where that programme had no rules on the day */
    record OfProgramme(String programme, @Nullable Standing standing) implements Given {}

    /** The rules give the same value to every subject. */
    record Fixed(@Nullable Object value) implements Given {}
}
