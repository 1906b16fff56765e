package dev.xinmiao.zone.casework;

import dev.xinmiao.zone.calendar.Limit;
import dev.xinmiao.zone.calendar.WorkingTime;
import dev.xinmiao.zone.casework.process.Process;
import dev.xinmiao.zone.casework.process.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When the steps of a process can be done if every desk takes its whole promise: the earliest days, and the critical path,
 * which alone decides the last one. Days of different kinds may be mixed; each step counts by its own limit.
 */
public final class Schedule {
    /**
     * What is known of a step already.
     *
     * @param begin the day from which it counts, also before the steps it needs (work done beforehand); null for theirs
     * @param finish the day it was done; null while it isn't
     * @param expected the day on which it will be done, where a clock that was stopped knows better than the limit
     */
    public record Known(
            @Nullable LocalDate begin,
            @Nullable LocalDate finish,
            @Nullable LocalDate expected) {
        public Known(@Nullable LocalDate begin, @Nullable LocalDate finish) {
            this(begin, finish, null);
        }
    }

    /** @param critical whether a day more here is a day more for the whole */
    public record Plan(Step step, LocalDate begin, LocalDate finish, boolean done, boolean critical) {}

    private final Process process;
    private final LocalDate from;
    private final Map<String, Known> known;
    private final WorkingTime time;
    private final LocalDate today;
    private final Map<String, LocalDate> begins = new LinkedHashMap<>();
    private final Map<String, LocalDate> finishes = new LinkedHashMap<>();

    private Schedule(Process process, LocalDate from, Map<String, Known> known, WorkingTime time, LocalDate today) {
        this.process = process;
        this.from = from;
        this.known = known;
        this.time = time;
        this.today = today;
    }

    /**
     * The plan of all steps, in the order of the process.
     *
     * @param from the day on which steps that need nothing begin; it isn't counted itself
     */
    public static List<Plan> of(Process process, LocalDate from, Map<String, Known> known, WorkingTime time) {
        return of(process, from, known, time, LocalDate.MIN);
    }

    /** As above; what isn't begun yet can't begin before today, and what isn't done can't be done before today. */
    public static List<Plan> of(
            Process process, LocalDate from, Map<String, Known> known, WorkingTime time, LocalDate today) {
        return new Schedule(process, from, known, time, today).plan();
    }

    private List<Plan> plan() {
        process.steps().forEach(this::finish);
        Set<String> critical = critical();
        List<Plan> plans = new ArrayList<>();
        for (Step step : process.steps()) {
            plans.add(new Plan(
                    step,
                    Objects.requireNonNull(begins.get(step.id())),
                    Objects.requireNonNull(finishes.get(step.id())),
                    facts(step).finish() != null,
                    critical.contains(step.id())));
        }
        return plans;
    }

    private Known facts(Step step) {
        return known.getOrDefault(step.id(), new Known(null, null));
    }

    private LocalDate finish(Step step) {
        LocalDate finished = finishes.get(step.id());
        if (finished != null) {
            return finished;
        }
        Known facts = facts(step);
        LocalDate after = from;
        for (String need : step.needs()) {
            LocalDate other = finish(process.step(need).orElseThrow());
            after = later(after, other);
        }
        LocalDate begin = facts.begin() != null ? facts.begin() : facts.finish() != null ? after : later(after, today);
        LocalDate finish = facts.finish() != null ? facts.finish() : later(expected(facts, begin, step), today);
        begins.put(step.id(), begin.isAfter(finish) ? finish : begin);
        finishes.put(step.id(), finish);
        return finish;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return other.isAfter(one) ? other : one;
    }

    private LocalDate expected(Known facts, LocalDate begin, Step step) {
        return facts.expected() != null ? facts.expected() : due(begin, step);
    }

    private LocalDate due(LocalDate begin, Step step) {
        Limit limit =
                CaseClocks.limit(step.limit() == null ? null : step.limit().promised());
        return limit instanceof Limit.Within ? time.due(begin, limit).day() : begin;
    }

    /** Backwards from the last day: whatever ends on the day on which what it holds up begins. */
    private Set<String> critical() {
        LocalDate last =
                finishes.values().stream().max(Comparator.naturalOrder()).orElse(from);
        Set<String> critical = new HashSet<>();
        for (Step step : process.steps()) {
            if (Objects.requireNonNull(finishes.get(step.id())).equals(last)) {
                follow(step, critical);
            }
        }
        return critical;
    }

    private void follow(Step step, Set<String> critical) {
        if (!critical.add(step.id())) {
            return;
        }
        LocalDate begin = Objects.requireNonNull(begins.get(step.id()));
        for (String need : step.needs()) {
            if (begin.equals(finishes.get(need))) {
                follow(process.step(need).orElseThrow(), critical);
            }
        }
    }
}
