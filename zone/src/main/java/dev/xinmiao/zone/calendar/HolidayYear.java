package dev.xinmiao.zone.calendar;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.Mark;
import java.time.LocalDate;
import java.util.List;

/** What the State Council's notices (放假调休通知) say of a year: the days off, and the weekends worked for them. */
public record HolidayYear(int year, List<Notice> notices, List<Holiday> holidays) {

    /** @param date of its publication */
    public record Notice(String number, LocalDate date, Mark mark) {}

    /** @param work weekend days worked to make up (调休上班) */
    public record Holiday(Bilingual name, LocalDate first, LocalDate last, List<LocalDate> work) {
        boolean contains(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /** The first day that the notice of a year may rule: New Year reaches back into the last week of December. */
    static LocalDate firstRuled(int year) {
        return LocalDate.of(year - 1, 12, 25);
    }
}
