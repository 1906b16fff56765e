package dev.xinmiao.zone.calendar;

import dev.xinmiao.zone.calendar.HolidayYear.Holiday;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.Pack;
import java.time.LocalDate;
import java.util.List;

/**
 * Which days are worked, by the State Council's notices of the years that a pack holds. Other years have weekends only,
 * and every answer that rests on them says that it is provisional. Each answer takes the same short time however far
 * the days lie apart.
 */
public final class WorkingCalendar {
    private static final int MOST_DAYS = 36_500;

    private final List<HolidayYear> years;
    private final LocalDate settledFrom;
    private final LocalDate settledUntil;
    /** The epoch day at which the table begins. */
    private final long first;
    /** For each day of the table, how many working days there are in it up to and with that day. */
    private final int[] through;
    /** The working days of the table, as days after its first. */
    private final int[] worked;
    /** Weekdays before the table, counted from the first week of 1970, and up to its end. */
    private final long before;

    private final long weekdaysThrough;

    private WorkingCalendar(List<HolidayYear> years) {
        this.years = years;
        if (years.isEmpty()) {
            settledFrom = LocalDate.MAX;
            settledUntil = LocalDate.MIN;
            first = 0;
            through = new int[0];
        } else {
            settledFrom = LocalDate.of(years.getFirst().year(), 1, 1);
            // The last week of December waits for the next year's notice.
            settledUntil = HolidayYear.firstRuled(years.getLast().year() + 1).minusDays(1);
            LocalDate begin = HolidayYear.firstRuled(years.getFirst().year());
            first = begin.toEpochDay();
            through = countUp(offAndWork(
                    begin, LocalDate.of(years.getLast().year(), 12, 31).toEpochDay()));
        }
        worked = positions(through);
        before = weekdays(first - 1);
        weekdaysThrough = weekdays(first + through.length - 1);
    }

    /**
     * Reads {@code calendar/<year>.yaml} of a pack; a pack without them has weekends only.
     *
     * @throws InvalidPackException if a year between is missing, or a table can't be right, naming file and line
     */
    public static WorkingCalendar load(Pack pack) {
        return new WorkingCalendar(HolidayTables.load(pack));
    }

    /** The years whose notices are loaded, in their order. */
    public List<HolidayYear> years() {
        return years;
    }

    public boolean isWorkingDay(LocalDate day) {
        return isWorkingDay(day.toEpochDay());
    }

    /** True for a year whose holidays aren't loaded. */
    public boolean isProvisional(int year) {
        return years.stream().noneMatch(each -> each.year() == year);
    }

    /** True for a day that a notice not yet loaded may still change, as it may the last week before New Year. */
    public boolean isProvisional(LocalDate day) {
        return day.isBefore(settledFrom) || day.isAfter(settledUntil);
    }

    boolean isProvisional(LocalDate from, LocalDate until) {
        return from.isBefore(settledFrom) || until.isAfter(settledUntil);
    }

    /** The day on which so many working days have passed; the day itself isn't counted. None: the first worked from it on. */
    public DueDay plusWorkingDays(LocalDate from, int days) {
        if (days < 0 || days > MOST_DAYS) {
            throw new IllegalArgumentException(days + " working days can't be added; 0 to " + MOST_DAYS + " can");
        }
        long start = from.toEpochDay();
        LocalDate due = LocalDate.ofEpochDay(days == 0 ? nth(count(start - 1) + 1) : nth(count(start) + days));
        return new DueDay(due, isProvisional(days == 0 ? from : from.plusDays(1), due));
    }

    /** How many working days there are after a day, up to and with another; below zero if that is earlier. */
    public DayCount workingDaysBetween(LocalDate from, LocalDate until) {
        LocalDate early = from.isBefore(until) ? from : until;
        LocalDate late = from.isBefore(until) ? until : from;
        return new DayCount(
                Math.toIntExact(count(until.toEpochDay()) - count(from.toEpochDay())),
                !from.equals(until) && isProvisional(early.plusDays(1), late));
    }

    boolean isWorkingDay(long day) {
        return count(day) != count(day - 1);
    }

    /** The number of working days up to and with a day; only differences mean something. */
    long count(long day) {
        if (day < first) {
            return weekdays(day);
        }
        if (through.length == 0) {
            return weekdays(day);
        }
        int place = (int) Math.min(day - first, through.length - 1);
        return before + through[place] + (day - first < through.length ? 0 : weekdays(day) - weekdaysThrough);
    }

    /** The working day with that number: the first day for which {@link #count} gives it. */
    long nth(long number) {
        long inTable = number - before;
        if (inTable <= 0) {
            return nthWeekday(number);
        }
        return inTable <= worked.length
                ? first + worked[(int) inTable - 1]
                : nthWeekday(inTable - worked.length + weekdaysThrough);
    }

    private boolean[] offAndWork(LocalDate begin, long end) {
        var table = new boolean[Math.toIntExact(end - first + 1)];
        for (int place = 0; place < table.length; place++) {
            table[place] = weekdays(first + place) != weekdays(first + place - 1);
        }
        for (HolidayYear year : years) {
            for (Holiday holiday : year.holidays()) {
                holiday.first().datesUntil(holiday.last().plusDays(1)).forEach(day -> set(table, begin, day, false));
                holiday.work().forEach(day -> set(table, begin, day, true));
            }
        }
        return table;
    }

    private static void set(boolean[] table, LocalDate begin, LocalDate day, boolean worked) {
        table[(int) (day.toEpochDay() - begin.toEpochDay())] = worked;
    }

    private static int[] countUp(boolean[] table) {
        var through = new int[table.length];
        int count = 0;
        for (int place = 0; place < table.length; place++) {
            count += table[place] ? 1 : 0;
            through[place] = count;
        }
        return through;
    }

    private static int[] positions(int[] through) {
        var positions = new int[through.length == 0 ? 0 : through[through.length - 1]];
        for (int place = through.length - 1; place >= 0; place--) {
            if (through[place] > 0) {
                positions[through[place] - 1] = place;
            }
        }
        return positions;
    }

    /** Mondays to Fridays up to and with an epoch day; the week of 1 January 1970, a Thursday, began on day -3. */
    private static long weekdays(long day) {
        return 5 * Math.floorDiv(day + 3, 7) + Math.min(Math.floorMod(day + 3, 7) + 1, 5);
    }

    private static long nthWeekday(long number) {
        return 7 * Math.floorDiv(number - 1, 5) + Math.floorMod(number - 1, 5) - 3;
    }
}
