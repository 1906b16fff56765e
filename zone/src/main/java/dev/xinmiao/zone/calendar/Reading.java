package dev.xinmiao.zone.calendar;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a clock shows at a moment.
 *
 * @param used so far, in the limit's unit; in working days where the limit has none
 * @param left used and left make the limit; below zero when overdrawn; null where the limit is no span
 * @param due the last day; null where there is none
 * @param dueAt the last moment in time: the end of that day, or for hours and half days the very second
 * @param ifResumedNow the clock stands still and nobody knows how long: due and dueAt hold if it went on now
 * @param provisional days were counted whose holidays nobody has announced yet
 */
public record Reading(
        Limit limit,
        Span used,
        @Nullable Span left,
        @Nullable LocalDate due,
        @Nullable Instant dueAt,
        boolean ifResumedNow,
        ClockState state,
        boolean provisional) {

    static Reading of(Clock clock, Instant now, WorkingTime time) {
        Limit limit = clock.limit();
        Counting counting = Counting.of(limit, time);
        Stretches running = clock.running(now, counting, time);
        long local = time.local(now);
        long used = running.passed(counting, local);
        long first = counting.begin(time.local(clock.started())) + 1;
        if (limit instanceof Limit.None) {
            ClockState state = clock.isStoppedAt(now) ? ClockState.PAUSED : ClockState.NO_LIMIT;
            boolean provisional = isProvisional(first, local, time);
            return new Reading(limit, workingDays(used), null, null, null, false, state, provisional);
        }
        Span span = limit instanceof Limit.Within(Span within) ? within : workingDays(2);
        long last = counting.lastInTime(running.when(counting, span.parts()));
        return new Reading(
                limit,
                new Span(used, span.unit()),
                limit instanceof Limit.Within ? new Span(span.parts() - used, span.unit()) : null,
                WorkingTime.day(last),
                time.instant(last),
                used < span.parts() && clock.isStoppedWithoutEndAt(now),
                // Whether it is over was settled when it last ran.
                running.lastUpTo(clock.isStoppedAt(now) ? local - 1 : local) > last
                        ? ClockState.OVER
                        : inTime(clock, now, used, last, time),
                span.unit().followsCalendar() && isProvisional(first, Math.max(last, local), time));
    }

    private static ClockState inTime(Clock clock, Instant now, long used, long last, WorkingTime time) {
        if (clock.isStoppedAt(now)) {
            return ClockState.PAUSED;
        }
        if (!(clock.limit() instanceof Limit.Within(Span span))) {
            return ClockState.AT_ONCE;
        }
        boolean lastDay = time.soonOnDueDay()
                && span.unit().isDays()
                && WorkingTime.day(last).equals(WorkingTime.day(time.local(now)));
        return lastDay || used * 100 >= span.parts() * time.soonPercent() ? ClockState.SOON : ClockState.NORMAL;
    }

    private static Span workingDays(long parts) {
        return new Span(parts, LimitUnit.WORKING_DAY);
    }

    private static boolean isProvisional(long first, long last, WorkingTime time) {
        return time.calendar().isProvisional(WorkingTime.day(first), WorkingTime.day(Math.max(first, last)));
    }
}
