package dev.xinmiao.zone.calendar;

import dev.xinmiao.zone.calendar.HolidayYear.Holiday;
import dev.xinmiao.zone.calendar.HolidayYear.Notice;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.Mark;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.PackProblem;
import dev.xinmiao.zone.pack.YamlNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one {@code calendar/<year>.yaml} and refuses a table that can't be right. */
final class HolidayYearReader {
    private final int year;
    private final Map<LocalDate, YamlNode> places;
    private final List<PackProblem> problems = new ArrayList<>();

    private HolidayYearReader(int year, Map<LocalDate, YamlNode> places) {
        this.year = year;
        this.places = places;
    }

    /**
     * @param festivals that the table has to name
     * @param places where each make-up working day is written, added to
     */
    static HolidayYear read(YamlNode file, int year, List<YamlNode> festivals, Map<LocalDate, YamlNode> places) {
        var reader = new HolidayYearReader(year, places);
        HolidayYear read = reader.year(file, festivals);
        if (!reader.problems.isEmpty()) {
            throw new InvalidPackException(reader.problems);
        }
        return read;
    }

    private HolidayYear year(YamlNode file, List<YamlNode> festivals) {
        file.only(Set.of("year", "notices", "holidays"));
        YamlNode stated = file.required("year");
        if (stated.integer() != year) {
            problem(
                    stated,
                    "文件名是 " + year + " 年，这里写的是 " + stated.text() + "。",
                    "the file is named for " + year + " and speaks of " + stated.text()
                            + "; rename it or mend the year");
        }
        List<Notice> notices = file.required("notices").elements().stream()
                .map(HolidayYearReader::notice)
                .toList();
        var holidays = new ArrayList<Holiday>();
        for (YamlNode node : file.required("holidays").elements()) {
            Holiday holiday = holiday(node);
            if (!holidays.isEmpty()
                    && !holiday.first().isAfter(holidays.getLast().last())) {
                problem(
                        node,
                        holiday.name().zh() + "不在" + holidays.getLast().name().zh() + "之后：按日期先后写，且不得重叠。",
                        "it begins before the holiday above it ends; write holidays in the order of their days, without overlap");
            }
            holidays.add(holiday);
        }
        for (YamlNode festival : festivals) {
            if (holidays.stream().noneMatch(holiday -> holiday.name().zh().contains(festival.text()))) {
                problem(
                        file.required("holidays"),
                        year + " 年的安排里没有" + festival.text() + "。",
                        festival.text() + " is missing from the table of " + year + "; add it with its days off");
            }
        }
        return new HolidayYear(year, notices, List.copyOf(holidays));
    }

    private static Notice notice(YamlNode node) {
        node.only(Set.of("number", "date", "mark"));
        return new Notice(node.required("number").text(), node.required("date").date(), mark(node));
    }

    static Mark mark(YamlNode node) {
        try {
            return Mark.of(node.text("mark", ""));
        } catch (IllegalArgumentException e) {
            throw new InvalidPackException(node.problem(String.valueOf(e.getMessage())));
        }
    }

    private Holiday holiday(YamlNode node) {
        node.only(Set.of("zh", "en", "off", "work"));
        YamlNode off = node.required("off");
        String[] ends = off.text().split("\\.\\.", -1);
        if (ends.length > 2) {
            throw new InvalidPackException(
                    off.problem("放假日期写成 05-01 或 05-01..05-05。 write the days off as 05-01 or 05-01..05-05"));
        }
        LocalDate first = day(off, ends[0]);
        LocalDate last = day(off, ends[ends.length - 1]);
        if (last.isBefore(first)) {
            problem(off, "放假的末日早于首日。", "the last day off is before the first");
        }
        return new Holiday(new Bilingual(node.required("zh").text(), node.text("en", "")), first, last, work(node));
    }

    private List<LocalDate> work(YamlNode node) {
        var work = new ArrayList<LocalDate>();
        for (YamlNode each : node.list("work")) {
            LocalDate day = day(each, each.text());
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                problem(
                        each,
                        day + " 不是周末，本来就上班。",
                        day + " is no weekend day and worked anyway; make-up working days are Saturdays and Sundays");
            }
            if (!work.isEmpty() && day.isBefore(work.getLast())) {
                problem(each, "调休上班日按先后写。", "write make-up working days in their order");
            }
            if (places.put(day, each) != null) {
                problem(each, "调休上班日 " + day + " 写了两次。", "the make-up working day " + day + " is given twice");
            }
            work.add(day);
        }
        return List.copyOf(work);
    }

    private LocalDate day(YamlNode node, String text) {
        String full = text.strip().length() == 5 ? year + "-" + text.strip() : text.strip();
        LocalDate day;
        try {
            day = LocalDate.parse(full);
        } catch (DateTimeParseException e) {
            throw new InvalidPackException(node.problem("“" + text + "”不是一个日期。 '" + text
                    + "' is not a day; write 05-01, or 2025-12-31 for a day of the year before"));
        }
        if (day.isBefore(HolidayYear.firstRuled(year)) || day.getYear() > year) {
            problem(
                    node,
                    day + " 不在 " + year + " 年。",
                    day + " is outside " + year + "; only the last week of December before it belongs here too");
        }
        return day;
    }

    private void problem(YamlNode node, String zh, String en) {
        problems.add(node.problem(zh + " " + en));
    }
}
