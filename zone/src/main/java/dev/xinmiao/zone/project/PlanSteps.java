package dev.xinmiao.zone.project;

import dev.xinmiao.zone.calendar.Clock;
import dev.xinmiao.zone.calendar.Limit;
import dev.xinmiao.zone.calendar.Stop;
import dev.xinmiao.zone.calendar.Term;
import dev.xinmiao.zone.calendar.WorkingTime;
import dev.xinmiao.zone.casework.Schedule;
import dev.xinmiao.zone.casework.process.Join;
import dev.xinmiao.zone.casework.process.Place;
import dev.xinmiao.zone.casework.process.Process;
import dev.xinmiao.zone.casework.process.ProcessLimit;
import dev.xinmiao.zone.casework.process.Step;
import dev.xinmiao.zone.casework.process.StepKind;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.Mark;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A project's permits as the steps of a process, which {@link Schedule} can plan. One that is reviewed ahead of time is two
 * steps: the review, which doesn't wait for everything, and the issue, which does.
 */
final class PlanSteps {
    private static final String REVIEW = "~";
    private static final Bilingual NOTHING = new Bilingual("", "");

    private final ProjectFile file;
    private final Set<String> codes;
    private final Map<String, String> choice;
    private final WorkingTime time;
    private final LocalDate today;
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, Schedule.Known> known = new HashMap<>();

    /**
     * @param codes the permits that are planned
     * @param choice where one of several is enough, which
     */
    PlanSteps(ProjectFile file, Set<String> codes, Map<String, String> choice, WorkingTime time, LocalDate today) {
        this.file = file;
        this.codes = codes;
        this.choice = choice;
        this.time = time;
        this.today = today;
    }

    List<Schedule.Plan> plan(LocalDate from) {
        file.permits().stream()
                .filter(each -> codes.contains(each.permit().code()))
                .forEach(this::add);
        return Schedule.of(process(steps), from, known, time, today);
    }

    static String review(String code) {
        return code + REVIEW;
    }

    private void add(PermitFile each) {
        Permit permit = each.permit();
        List<String> needs = needs(permit);
        PermitState state = file.state(each, today);
        LocalDate passed = file.passed(each);
        LocalDate done = state == PermitState.GRANTED ? each.decided() : passed;
        boolean lost = passed == null
                && (state == PermitState.VOID || state == PermitState.REFUSED || state == PermitState.STALE);
        LocalDate begun = file.begun(each);
        // When it began isn't known either: it claims no days.
        LocalDate begin = begun == null ? passed : begun;
        Permit.Ahead ahead = permit.ahead();
        if (each.mode() != PermitMode.AHEAD || ahead == null || (done != null && each.opined() == null)) {
            Limit limit = each.mode() == PermitMode.PROMISE
                    ? Limit.AT_ONCE
                    : permit.term(each.variant()).limit();
            steps.add(step(permit.code(), permit.name(), needs, limit));
            known.put(permit.code(), lost ? unknown() : at(each, limit, begin, done));
            return;
        }
        List<String> early = new ArrayList<>(needs);
        early.removeAll(ahead.without());
        Limit limit = permit.term(each.variant()).limit();
        String review = review(permit.code());
        steps.add(step(review, permit.name(), early, limit));
        known.put(review, lost ? unknown() : at(each, limit, each.filed(), each.opined()));
        List<String> late = new ArrayList<>(needs);
        late.add(review);
        steps.add(step(permit.code(), permit.name(), late, ahead.issue().limit()));
        known.put(permit.code(), new Schedule.Known(null, done));
    }

    private static Schedule.Known unknown() {
        return new Schedule.Known(null, null);
    }

    private List<String> needs(Permit permit) {
        List<String> needs = new ArrayList<>();
        permit.needs().stream().filter(codes::contains).forEach(needs::add);
        String chosen = choice.get(permit.code());
        if (chosen != null) {
            needs.add(chosen);
        }
        return needs;
    }

    private Schedule.Known at(PermitFile each, Limit limit, @Nullable LocalDate filed, @Nullable LocalDate done) {
        if (filed == null || done != null || each.pauses().isEmpty() || !(limit instanceof Limit.Within)) {
            return new Schedule.Known(filed, done);
        }
        List<Stop> stops = each.pauses().stream()
                .map(pause -> new Stop(
                        noon(pause.from()),
                        pause.until() == null ? null : noon(pause.until()),
                        pause.stop(),
                        pause.reason()))
                .toList();
        LocalDate due = new Clock(filed.atStartOfDay(time.zone()).toInstant(), limit, stops)
                .read(noon(today), time)
                .due();
        return new Schedule.Known(filed, null, due);
    }

    /** A day on which the clock stops isn't counted, and one on which it runs again is. */
    private Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(time.zone()).toInstant();
    }

    static Process process(List<Step> steps) {
        return new Process("permits", NOTHING, 1, false, null, null, List.of(), List.of(), steps, null, Permits.FILE);
    }

    static Step step(String id, Bilingual name, List<String> needs, Limit limit) {
        return new Step(
                id,
                name,
                "",
                StepKind.WAIT,
                needs,
                List.of(),
                limit instanceof Limit.Within ? new ProcessLimit(new Term(limit, Mark.PUBLISHED), null) : null,
                new Join.All(),
                null,
                NOTHING,
                null,
                new Place(1, 1));
    }
}
