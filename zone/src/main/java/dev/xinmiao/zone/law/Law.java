package dev.xinmiao.zone.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of a law with the days on which it counts as the version in force.
 *
 * @param date of its adoption or of this version; null where the file gives none
 * @param from the first of these days: that of the date, or a later one that the text itself names; null for unknown
 * @param until the first day after them, on which the next version begins; null while there is none. Where a dated version
 *     exists, one without a date has no such day at all
 */
public record Law(
        String id,
        String title,
        @Nullable LocalDate date,
        String category,
        String region,
        LawText text,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    public enum State {
        IN_FORCE,
        NOT_YET,
        SUPERSEDED,
        /** Without a date beside versions that have one: nobody can say when it was in force. */
        UNKNOWN
    }

    public State on(LocalDate day) {
        if (date == null) {
            return until == null ? State.IN_FORCE : State.UNKNOWN;
        }
        if (until != null && !day.isBefore(until)) {
            return State.SUPERSEDED;
        }
        return from != null && day.isBefore(from) ? State.NOT_YET : State.IN_FORCE;
    }
}
