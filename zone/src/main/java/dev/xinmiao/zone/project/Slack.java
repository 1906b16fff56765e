package dev.xinmiao.zone.project;

import dev.xinmiao.zone.casework.Schedule;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * By how many days each step could have been later and the start still where it is (总时差): the pauses between it and the
 * start, on the way that has the fewest. A critical step has none. Unlike the critical path it also ranks what is done
 * already, where something was filed days after it could have been.
 */
final class Slack {
    private final List<Schedule.Plan> plans;
    private final Map<String, Long> known = new HashMap<>();

    private Slack(List<Schedule.Plan> plans) {
        this.plans = plans;
        known.put(Permits.START, 0L);
    }

    /** Of all steps that lead to the start. */
    static Map<String, Long> of(List<Schedule.Plan> plans) {
        Slack slack = new Slack(plans);
        plans.forEach(slack::find);
        slack.known.values().removeIf(days -> days == Long.MAX_VALUE);
        return Map.copyOf(slack.known);
    }

    private long find(Schedule.Plan plan) {
        Long before = known.get(plan.step().id());
        if (before != null) {
            return before;
        }
        long least = Long.MAX_VALUE;
        for (Schedule.Plan next : plans) {
            if (next.step().needs().contains(plan.step().id())) {
                long after = find(next);
                long pause = Math.max(0, ChronoUnit.DAYS.between(plan.finish(), next.begin()));
                least = after == Long.MAX_VALUE ? least : Math.min(least, after + pause);
            }
        }
        known.put(plan.step().id(), least);
        return least;
    }
}
