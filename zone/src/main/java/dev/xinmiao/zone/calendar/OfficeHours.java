package dev.xinmiao.zone.calendar;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * When the zone's offices are open on a working day. Refuses no hours at all, and shifts that overlap or run backwards.
 *
 * @param zone whose time is meant
 */
public record OfficeHours(ZoneId zone, List<Shift> shifts) {

    /** Opens at one time and closes at another of the same day. */
    public record Shift(LocalTime from, LocalTime until) {
        int seconds() {
            return until.toSecondOfDay() - from.toSecondOfDay();
        }
    }

    public OfficeHours {
        shifts = List.copyOf(shifts);
        if (shifts.isEmpty()) {
            throw new IllegalArgumentException("没有写办公时间。 there are no office hours");
        }
        LocalTime free = LocalTime.MIN;
        for (Shift shift : shifts) {
            if (shift.from().isBefore(free) || !shift.until().isAfter(shift.from())) {
                throw new IllegalArgumentException(
                        "办公时间须按先后写，不得重叠。 office hours have to follow each other without overlap; " + shift.from() + "-"
                                + shift.until() + " doesn't");
            }
            free = shift.until();
        }
    }

    public LocalTime opens() {
        return shifts.getFirst().from();
    }

    public LocalTime closes() {
        return shifts.getLast().until();
    }

    /** Seconds of a whole day. */
    int length() {
        int length = 0;
        for (Shift shift : shifts) {
            length += shift.seconds();
        }
        return length;
    }

    /** Seconds of office time passed by a second of the day. */
    int passed(int second) {
        int passed = 0;
        for (Shift shift : shifts) {
            passed += Math.clamp(second - shift.from().toSecondOfDay(), 0, shift.seconds());
        }
        return passed;
    }

    /** The second of the day by which so much office time has passed. */
    int when(int passed) {
        int left = passed;
        for (Shift shift : shifts) {
            if (left <= shift.seconds()) {
                return shift.from().toSecondOfDay() + left;
            }
            left -= shift.seconds();
        }
        throw new IllegalArgumentException("a day of " + this + " has no " + passed + " seconds");
    }
}
