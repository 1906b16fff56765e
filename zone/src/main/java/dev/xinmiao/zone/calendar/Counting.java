package dev.xinmiao.zone.calendar;

/**
 * How a limit's unit is counted along local time (seconds since 1970 on the wall clock). A part counts for a stretch of time
 * {@code (from, until]} if the moment at which it is complete lies in that stretch: for a day its close, the end of the
 * last office hours.
 */
sealed interface Counting {
    long DAY = 86_400;

    /** How many parts are complete at that second; only differences mean something. */
    long passed(long second);

    /** The second at which that many are complete. */
    long when(long passed);

    /** From when on is counted if it begins at that second. */
    long begin(long second);

    /** The last second that is still in time, if the limit is used up at that second. */
    long lastInTime(long second);

    static Counting of(Limit limit, WorkingTime time) {
        return switch (limit) {
            case Limit.Within(Span span) -> of(span, time);
            // At once: by the first close, that of the day of acceptance included.
            case Limit.AtOnce() -> new WorkingDays(time.calendar(), time.close(), true);
            case Limit.None() -> new WorkingDays(time.calendar(), time.close(), false);
        };
    }

    private static Counting of(Span span, WorkingTime time) {
        return switch (span.unit()) {
            case WORKING_DAY ->
                span.parts() % 2 == 0
                        ? new WorkingDays(time.calendar(), time.close(), false)
                        : new HalfDays(time.calendar(), time.noon(), time.close());
            case CALENDAR_DAY -> new CalendarDays(time.close());
            case HOUR -> new OfficeTime(time.calendar(), time.hours(), time.officeDay());
            case CLOCK_HOUR -> new ClockTime();
        };
    }

    private static long dayOf(long second) {
        return Math.floorDiv(second, DAY);
    }

    private static int secondOf(long second) {
        return (int) Math.floorMod(second, DAY);
    }

    private static long endOfDay(long second) {
        return (dayOf(second) + 1) * DAY - 1;
    }

    /** In halves, of which two come together with the close. */
    record WorkingDays(WorkingCalendar calendar, int close, boolean countsFirst) implements Counting {
        @Override
        public long passed(long second) {
            return 2 * calendar.count(dayOf(second) - (secondOf(second) >= close ? 0 : 1));
        }

        @Override
        public long when(long passed) {
            return calendar.nth(Math.floorDiv(passed + 1, 2)) * DAY + close;
        }

        @Override
        public long begin(long second) {
            return countsFirst ? second : endOfDay(second);
        }

        @Override
        public long lastInTime(long second) {
            return endOfDay(second);
        }
    }

    /** For limits with a half in them: a half is complete when half of the office hours are over, and one with the close. */
    record HalfDays(WorkingCalendar calendar, int noon, int close) implements Counting {
        @Override
        public long passed(long second) {
            long day = dayOf(second);
            int halves = secondOf(second) >= close ? 2 : secondOf(second) >= noon ? 1 : 0;
            return 2 * calendar.count(day - 1) + (calendar.isWorkingDay(day) ? halves : 0);
        }

        @Override
        public long when(long passed) {
            return calendar.nth(Math.floorDiv(passed + 1, 2)) * DAY + (Math.floorMod(passed, 2) == 1 ? noon : close);
        }

        @Override
        public long begin(long second) {
            return endOfDay(second);
        }

        @Override
        public long lastInTime(long second) {
            return secondOf(second) == close ? endOfDay(second) : second;
        }
    }

    /** Days off close like any other, so that a stop in the evening means the same on each. */
    record CalendarDays(int close) implements Counting {
        @Override
        public long passed(long second) {
            return dayOf(second) + (secondOf(second) >= close ? 1 : 0);
        }

        @Override
        public long when(long passed) {
            return (passed - 1) * DAY + close;
        }

        @Override
        public long begin(long second) {
            return endOfDay(second);
        }

        @Override
        public long lastInTime(long second) {
            return endOfDay(second);
        }
    }

    /** Seconds of office hours, {@code length} of them a working day. */
    record OfficeTime(WorkingCalendar calendar, OfficeHours hours, int length) implements Counting {
        @Override
        public long passed(long second) {
            long day = dayOf(second);
            return calendar.count(day - 1) * length + (calendar.isWorkingDay(day) ? hours.passed(secondOf(second)) : 0);
        }

        @Override
        public long when(long passed) {
            long days = Math.floorDiv(passed - 1, length);
            return calendar.nth(days + 1) * DAY + hours.when((int) (passed - days * length));
        }

        @Override
        public long begin(long second) {
            return second;
        }

        @Override
        public long lastInTime(long second) {
            return second;
        }
    }

    record ClockTime() implements Counting {
        @Override
        public long passed(long second) {
            return second;
        }

        @Override
        public long when(long passed) {
            return passed;
        }

        @Override
        public long begin(long second) {
            return second;
        }

        @Override
        public long lastInTime(long second) {
            return second;
        }
    }
}
