package dev.xinmiao.zone.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An independent table of days, walked one by one: announced days that lie beside the repository, or where they don't,
 * the packs' own tables.
 */
final class Announced {
    private static final Path FOLDER =
            Path.of(System.getProperty("xinmiao.shared", "../../shared"), "data/code-tables/holidays");

    private final Map<LocalDate, Boolean> days;

    private Announced(Map<LocalDate, Boolean> days) {
        this.days = days;
    }

    static Optional<Announced> beside() {
        if (!Files.isRegularFile(FOLDER.resolve("2015.json"))) {
            return Optional.empty();
        }
        var days = new HashMap<LocalDate, Boolean>();
        for (int year : IntStream.rangeClosed(2015, 2026).toArray()) {
            try {
                for (JsonNode day : JsonMapper.shared()
                        .readTree(Files.readString(FOLDER.resolve(year + ".json")))
                        .get("days")) {
                    days.put(
                            LocalDate.parse(day.get("date").asString()),
                            !day.get("isOffDay").asBoolean());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Optional.of(new Announced(days));
    }

    static Announced orOf(WorkingCalendar calendar) {
        return beside().orElseGet(() -> {
            var days = new HashMap<LocalDate, Boolean>();
            for (HolidayYear year : calendar.years()) {
                for (HolidayYear.Holiday holiday : year.holidays()) {
                    holiday.first().datesUntil(holiday.last().plusDays(1)).forEach(day -> days.put(day, false));
                    holiday.work().forEach(day -> days.put(day, true));
                }
            }
            return new Announced(days);
        });
    }

    boolean isWorked(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return days.getOrDefault(day, !weekend);
    }

    LocalDate plus(LocalDate from, int days) {
        LocalDate day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= isWorked(day) ? 1 : 0;
        }
        return day;
    }

    int between(LocalDate from, LocalDate until) {
        return (int) from.plusDays(1)
                .datesUntil(until.plusDays(1))
                .filter(this::isWorked)
                .count();
    }

    /** Working days used by a moment: days after the start at whose close, 17:00, the clock ran. */
    int used(LocalDate start, List<Stop> stops, Instant now) {
        int used = 0;
        for (LocalDate day = start.plusDays(1); !close(day).isAfter(now); day = day.plusDays(1)) {
            used += isWorked(day) && runsAt(close(day), stops, null) ? 1 : 0;
        }
        return used;
    }

    /** The day by which so many are used, if an open stop ended now. */
    LocalDate due(LocalDate start, int limit, List<Stop> stops, Instant now) {
        LocalDate day = start;
        for (int left = limit; left > 0; ) {
            day = day.plusDays(1);
            left -= isWorked(day) && runsAt(close(day), stops, now) ? 1 : 0;
        }
        return day;
    }

    private static boolean runsAt(Instant close, List<Stop> stops, @Nullable Instant openEnd) {
        return stops.stream().noneMatch(stop -> {
            Instant until = stop.until() == null ? openEnd : stop.until();
            return stop.from().isBefore(close) && (until == null || !until.isBefore(close));
        });
    }

    private static Instant close(LocalDate day) {
        return day.atTime(LocalTime.of(17, 0)).atZone(Times.CHINA).toInstant();
    }
}
