package dev.xinmiao.zone.cases;

import dev.xinmiao.zone.calendar.WorkingTime;
import dev.xinmiao.zone.casework.CaseFile;
import dev.xinmiao.zone.casework.Schedule;
import dev.xinmiao.zone.casework.Schedule.Known;
import dev.xinmiao.zone.casework.Schedule.Plan;
import dev.xinmiao.zone.casework.StepState;
import dev.xinmiao.zone.casework.StepView;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the case goes on if every desk takes its whole promise: a bar for each step, and which of them decide the last day.
 *
 * @param last the earliest day on which everything can be done
 * @param today in percent of the width; null where today isn't on it
 */
public record PlanView(
        List<Bar> bars, LocalDate last, @Nullable Long today) {
    /** Fewer steps than this say by themselves what comes next. */
    private static final int FEW = 4;

    /** @param from in percent of the width, as is {@code width} */
    public record Bar(
            Bilingual name, LocalDate begin, LocalDate finish, boolean done, boolean critical, long from, long width) {}

    /** Null before acceptance, after the decision, and for a process of a few steps. */
    static @Nullable PlanView of(CaseFile file, WorkingTime time, LocalDate today) {
        Instant accepted = file.acceptedAt().orElse(null);
        if (accepted == null || !file.state().isUnderWay() || file.steps().size() < FEW) {
            return null;
        }
        Map<String, Known> known = new HashMap<>();
        file.steps().forEach(step -> known.put(step.step().id(), known(step)));
        List<Plan> plans = Schedule.of(file.process(), day(accepted), known, time);
        LocalDate first =
                plans.stream().map(Plan::begin).min(Comparator.naturalOrder()).orElseThrow();
        LocalDate last =
                plans.stream().map(Plan::finish).max(Comparator.naturalOrder()).orElseThrow();
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        return new PlanView(
                plans.stream().map(plan -> bar(plan, first, days)).toList(),
                last,
                today.isBefore(first) || today.isAfter(last)
                        ? null
                        : ChronoUnit.DAYS.between(first, today) * 100 / days);
    }

    private static Known known(StepView step) {
        if (step.turns().isEmpty()) {
            return new Known(null, null);
        }
        Instant until = step.turns().getLast().until();
        return new Known(
                day(step.turns().getFirst().from()),
                step.state() == StepState.SPOKEN && until != null ? day(until) : null);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneClock.CHINA);
    }

    private static Bar bar(Plan plan, LocalDate first, long days) {
        long from = ChronoUnit.DAYS.between(first, plan.begin()) * 100 / days;
        long width = Math.max(1, (ChronoUnit.DAYS.between(plan.begin(), plan.finish()) + 1) * 100 / days);
        return new Bar(
                plan.step().name(),
                plan.begin(),
                plan.finish(),
                plan.done(),
                plan.critical() && !plan.done(),
                from,
                width);
    }
}
