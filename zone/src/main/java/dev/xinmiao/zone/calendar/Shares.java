package dev.xinmiao.zone.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the days went: how much of a clock's time each desk used, by the clock's own rule. A day belongs to whoever had
 * something open at its close; parallel desks each count it, so that shares may make more than the total.
 *
 * @param total used by the clock
 * @param idle of the total, while no desk had anything open
 */
public record Shares(Span total, Span idle, List<Share> desks) {

    /**
     * @param used while it had something open
     * @param alone of that, while no other desk had
     */
    public record Share(String desk, Span used, Span alone) {}

    static Shares of(Clock clock, Map<String, List<Interval>> open, Instant now, WorkingTime time) {
        Counting counting = Counting.of(clock.limit(), time);
        LimitUnit unit = clock.limit() instanceof Limit.Within(Span span) ? span.unit() : LimitUnit.WORKING_DAY;
        Stretches running = clock.running(now, counting, time);
        long local = time.local(now);
        var had = new LinkedHashMap<String, Stretches>();
        open.forEach((desk, intervals) -> had.put(desk, running.and(all(intervals, time))));

        var desks = new ArrayList<Share>();
        Stretches anyone = Stretches.NONE;
        for (Map.Entry<String, Stretches> each : had.entrySet()) {
            Stretches others = Stretches.NONE;
            for (Map.Entry<String, Stretches> other : had.entrySet()) {
                others = other.getKey().equals(each.getKey()) ? others : others.or(other.getValue());
            }
            anyone = anyone.or(each.getValue());
            desks.add(new Share(
                    each.getKey(),
                    new Span(each.getValue().passed(counting, local), unit),
                    new Span(each.getValue().minus(others).passed(counting, local), unit)));
        }
        return new Shares(
                new Span(running.passed(counting, local), unit),
                new Span(running.minus(anyone).passed(counting, local), unit),
                List.copyOf(desks));
    }

    private static Stretches all(List<Interval> intervals, WorkingTime time) {
        Stretches all = Stretches.NONE;
        for (Interval interval : intervals) {
            all = all.or(interval.within(time));
        }
        return all;
    }
}
