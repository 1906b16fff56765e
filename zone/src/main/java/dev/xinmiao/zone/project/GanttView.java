package dev.xinmiao.zone.project;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plan as bars over time; all positions in thousandths of the width.
 *
 * @param clock where the signing is from which days are counted; null where it isn't recorded
 * @param start where the start is
 * @param today null where it lies outside
 */
public record GanttView(
        List<Bar> bars,
        LocalDate first,
        LocalDate last,
        @Nullable Long clock,
        long start,
        @Nullable Long today) {
    private static final int WHOLE = 1000;
    private static final int LEAST = 6;

    /** @param issue width of the last part, in which it only waited to be issued */
    public record Bar(ProjectPlan.Line line, PermitState state, String css, long from, long width, long issue) {}

    static GanttView of(ProjectFile file, ProjectPlan plan, LocalDate today) {
        LocalDate first = plan.lines().stream()
                .map(ProjectPlan.Line::begin)
                .min(Comparator.naturalOrder())
                .orElse(today);
        LocalDate last = plan.lines().stream()
                .map(ProjectPlan.Line::finish)
                .max(Comparator.naturalOrder())
                .orElse(today);
        long days = Math.max(1, ChronoUnit.DAYS.between(first, last));
        List<Bar> bars = plan.lines().stream()
                .map(line -> {
                    long from = place(line.begin(), first, days);
                    long until = place(line.finish(), first, days);
                    long width = Math.max(LEAST, until - from);
                    return new Bar(
                            line,
                            file.state(line.file(), today),
                            line.done() ? "met" : line.critical() ? "near" : "missing",
                            Math.min(from, WHOLE - LEAST),
                            width,
                            Math.min(width, until - place(line.issue(), first, days)));
                })
                .toList();
        LocalDate clock = file.date(file.clock());
        return new GanttView(
                bars,
                first,
                last,
                clock == null || clock.isBefore(first) ? null : place(clock, first, days),
                place(plan.start(), first, days),
                today.isBefore(first) || today.isAfter(last) ? null : place(today, first, days));
    }

    private static long place(LocalDate day, LocalDate first, long days) {
        return ChronoUnit.DAYS.between(first, day) * WHOLE / days;
    }
}
