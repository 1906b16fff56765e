package dev.xinmiao.zone.calendar;

import dev.xinmiao.zone.calendar.HolidayYear.Holiday;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackProblem;
import dev.xinmiao.zone.pack.YamlNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The tables of all years of a pack, checked against each other. */
final class HolidayTables {
    private static final String YEAR_FILE = "\\d{4}\\.yaml";

    private final SortedMap<Integer, YamlNode> files = new TreeMap<>();
    private final SortedMap<Integer, HolidayYear> years = new TreeMap<>();
    /** Where each make-up working day is written. */
    private final SortedMap<LocalDate, YamlNode> work = new TreeMap<>();

    private final List<PackProblem> problems = new ArrayList<>();

    private HolidayTables() {}

    static List<HolidayYear> load(Pack pack) {
        var tables = new HolidayTables();
        List<YamlNode> festivals = pack.file("calendar/festivals.yaml")
                .map(file -> pack.yaml(file).list("festivals"))
                .orElse(List.of());
        for (Path file : pack.files("calendar", ".yaml")) {
            String name = file.getFileName().toString();
            if (name.matches(YEAR_FILE)) {
                tables.read(pack, file, Integer.parseInt(name.substring(0, 4)), festivals);
            }
        }
        tables.refuseGaps();
        tables.refuseWorkInsideHolidays();
        if (!tables.problems.isEmpty()) {
            throw new InvalidPackException(tables.problems);
        }
        return List.copyOf(tables.years.values());
    }

    private void read(Pack pack, Path path, int year, List<YamlNode> festivals) {
        try {
            YamlNode file = pack.yaml(path);
            files.put(year, file);
            years.put(year, HolidayYearReader.read(file, year, festivals, work));
        } catch (InvalidPackException e) {
            problems.addAll(e.problems());
        }
    }

    private void refuseGaps() {
        int before = 0;
        for (var file : files.entrySet()) {
            int year = file.getKey();
            if (before != 0 && year != before + 1) {
                int missing = before + 1;
                problems.add(file.getValue()
                        .required("year")
                        .problem("之前缺 " + missing + " 年的放假安排：请补上 calendar/" + missing
                                + ".yaml。 the holidays of " + missing + " are missing before this year; add calendar/"
                                + missing + ".yaml"));
            }
            before = year;
        }
    }

    private void refuseWorkInsideHolidays() {
        List<Holiday> holidays = years.values().stream()
                .flatMap(year -> year.holidays().stream())
                .toList();
        work.forEach((day, node) -> holidays.stream()
                .filter(holiday -> holiday.contains(day))
                .forEach(off -> problems.add(
                        node.problem("调休上班日 " + day + " 落在" + off.name().zh()
                                + "假期之内。 the make-up working day " + day + " lies inside a holiday that lasts from "
                                + off.first() + " to " + off.last() + "; mend one of them"))));
    }
}
