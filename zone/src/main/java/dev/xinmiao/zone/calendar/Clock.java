package dev.xinmiao.zone.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Time that is taken from the start on, except while it is stopped (计时). A value: it knows no "now", and reading it
 * changes nothing. Stops may overlap; ones in the future are foreseen.
 *
 * <p>Legal and promised limit are two clocks with the same stops: {@link #withLimit}. What is settled is read at the
 * moment of its settling.
 *
 * @param started acceptance; that day isn't counted, hours run from that moment
 * @param stops in the order in which they begin
 */
public record Clock(Instant started, Limit limit, List<Stop> stops) {
    public Clock {
        stops = stops.size() < 2
                ? List.copyOf(stops)
                : stops.stream().sorted(Comparator.comparing(Stop::from)).toList();
    }

    public static Clock start(Instant started, Limit limit) {
        return new Clock(started, limit, List.of());
    }

    public Clock withLimit(Limit other) {
        return new Clock(started, other, stops);
    }

    public boolean isStopped() {
        return stops.stream().anyMatch(stop -> stop.until() == null);
    }

    /** Stands still from then on. Refuses while it already does, before the start, and without a reason. */
    public Clock stop(Instant at, String kind, String reason) {
        if (isStopped()) {
            throw new IllegalStateException("计时已经停着。 the clock is stopped already");
        }
        if (at.isBefore(started)) {
            throw new IllegalArgumentException(
                    "停表不能早于计时开始。 the clock begins at " + started + " and can't be stopped at " + at);
        }
        var more = new ArrayList<>(stops);
        more.add(new Stop(at, null, kind, reason));
        return new Clock(started, limit, more);
    }

    /** Runs again from then on. Refuses if it isn't stopped, and a moment before the stop. */
    public Clock resume(Instant at) {
        if (!isStopped()) {
            throw new IllegalStateException("计时没有停。 the clock isn't stopped");
        }
        return new Clock(
                started,
                limit,
                stops.stream()
                        .map(stop ->
                                stop.until() == null ? new Stop(stop.from(), at, stop.kind(), stop.reason()) : stop)
                        .toList());
    }

    public Reading read(Instant now, WorkingTime time) {
        return Reading.of(this, now, time);
    }

    /** Who used how much of it until now, given when each desk had something open: see {@link Shares}. */
    public Shares shares(Map<String, List<Interval>> open, Instant now, WorkingTime time) {
        return Shares.of(this, open, now, time);
    }

    /** When it runs, if a stop without an end that covers now ended now. */
    Stretches running(Instant now, Counting counting, WorkingTime time) {
        Stretches running = Stretches.of(counting.begin(time.local(started)), Long.MAX_VALUE);
        for (Stop stop : stops) {
            Instant until = stop.until() != null ? stop.until() : stop.from().isAfter(now) ? stop.from() : now;
            running = running.minus(Stretches.of(time.local(stop.from()), time.local(until)));
        }
        return running;
    }

    boolean isStoppedAt(Instant moment) {
        return stops.stream().anyMatch(stop -> stop.covers(moment));
    }

    boolean isStoppedWithoutEndAt(Instant moment) {
        return stops.stream().anyMatch(stop -> stop.until() == null && stop.covers(moment));
    }
}
