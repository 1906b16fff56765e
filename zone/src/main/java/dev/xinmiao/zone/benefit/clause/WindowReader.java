package dev.xinmiao.zone.benefit.clause;

import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.pack.YamlNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a window: {@code {from: 2025-01-02T09:00, until: 2025-01-24T17:30}}, or of every year {@code {from: 03-01T00:00,
 * until: 04-30T24:00}}.
 */
final class WindowReader {
    private static final Pattern MOMENT = Pattern.compile("(?:(\\d{4})-)?(\\d{2}-\\d{2})T(\\d{2}:\\d{2})");

    private record Moment(String year, MonthDay day, LocalTime time, boolean midnight) {
        java.time.Instant instant() {
            LocalDate date = day.atYear(Integer.parseInt(year));
            return (midnight ? date.plusDays(1).atStartOfDay() : date.atTime(time))
                    .atZone(ZoneClock.CHINA)
                    .toInstant();
        }
    }

    private WindowReader() {}

    static Window read(YamlNode node) {
        node.only(Set.of("from", "until"));
        Moment from = moment(node.required("from"));
        Moment until = moment(node.required("until"));
        if (from.year().isEmpty() != until.year().isEmpty()) {
            throw ClauseReader.refused(node, "起止须同为某年，或同为每年。", "Give both with a year, or both without.");
        }
        Window window = from.year().isEmpty()
                ? new Window.Yearly(from.day(), from.time(), until.day(), until.time(), until.midnight())
                : new Window.Once(from.instant(), until.instant());
        Window.Once once = window.around(java.time.Instant.EPOCH);
        if (!once.opens().isBefore(once.closes())) {
            throw ClauseReader.refused(node, "申报截止须晚于开始。", "A window must close after it opens.");
        }
        return window;
    }

    private static Moment moment(YamlNode node) {
        Matcher written = MOMENT.matcher(node.text());
        try {
            if (written.matches()) {
                boolean midnight = written.group(3).equals("24:00");
                return new Moment(
                        written.group(1) == null ? "" : written.group(1),
                        MonthDay.parse("--" + written.group(2)),
                        midnight ? LocalTime.MIDNIGHT : LocalTime.parse(written.group(3)),
                        midnight);
            }
        } catch (DateTimeParseException e) {
            // Told below.
        }
        throw ClauseReader.refused(
                node,
                "“%s”不是时刻，写如 2025-01-24T17:30，每年的写 01-24T24:00。".formatted(node.text()),
                "“%s” is no moment; write 2025-01-24T17:30, or 01-24T24:00 for every year.".formatted(node.text()));
    }
}
