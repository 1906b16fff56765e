package dev.xinmiao.zone.project;

import dev.xinmiao.zone.calendar.Limit;
import dev.xinmiao.zone.calendar.WorkingTime;
import dev.xinmiao.zone.casework.Schedule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When works can start at the earliest, and what decides it: the graph gives the date, not the number of permits. What is
 * recorded counts as it is, the rest takes its whole promise from today on.
 *
 * @param lines in the order of the pack; the start among them
 * @param start the day of the start, or the earliest on which it can be
 * @param started whether that day is recorded
 * @param slack of each step on the way to the start, by how many days it could have been later
 */
public record ProjectPlan(List<Line> lines, LocalDate start, boolean started, Map<String, Long> slack) {
    /**
     * @param issue from when on it only waits to be issued; the same as {@code finish} where it isn't reviewed ahead
     * @param implied done only because a date is recorded that comes after it
     * @param critical whether a day more here is a day more to the start
     */
    public record Line(
            PermitFile file,
            LocalDate begin,
            LocalDate issue,
            LocalDate finish,
            boolean done,
            boolean implied,
            boolean critical,
            List<String> needs) {}

    static ProjectPlan of(ProjectFile file, Permits permits, WorkingTime time, LocalDate today) {
        Set<String> way = new LinkedHashSet<>();
        reach(file, Permits.START, way);
        LocalDate from = first(file).orElse(today);
        Map<String, String> best = Map.of();
        List<Schedule.Plan> plans = List.of();
        LocalDate earliest = LocalDate.MAX;
        for (Map<String, String> choice : choices(file, way)) {
            List<Schedule.Plan> each = new PlanSteps(file, way, choice, time, today).plan(from);
            LocalDate start = find(each, Permits.START).orElseThrow().finish();
            if (start.isBefore(earliest)) {
                earliest = start;
                plans = each;
                best = choice;
            }
        }
        Set<String> all = new LinkedHashSet<>(way);
        file.permits().stream()
                .filter(each ->
                        each.taken() && !permits.before(each.permit().code()).contains(Permits.START))
                .forEach(each -> all.add(each.permit().code()));
        List<Schedule.Plan> whole = new PlanSteps(file, all, best, time, today).plan(from);
        return new ProjectPlan(lines(file, all, best, plans, whole), earliest, file.started() != null, Slack.of(plans));
    }

    private static List<Line> lines(
            ProjectFile file,
            Set<String> codes,
            Map<String, String> choice,
            List<Schedule.Plan> way,
            List<Schedule.Plan> whole) {
        List<Line> lines = new ArrayList<>();
        for (PermitFile each : file.permits()) {
            String code = each.permit().code();
            if (!codes.contains(code)) {
                continue;
            }
            Schedule.Plan issue = find(whole, code).orElseThrow();
            Optional<Schedule.Plan> review = find(whole, PlanSteps.review(code));
            boolean critical = Stream.of(code, PlanSteps.review(code))
                    .anyMatch(
                            id -> find(way, id).filter(Schedule.Plan::critical).isPresent());
            List<String> needs = new ArrayList<>(
                    each.permit().needs().stream().filter(codes::contains).toList());
            Optional.ofNullable(choice.get(code)).ifPresent(needs::add);
            lines.add(new Line(
                    each,
                    review.orElse(issue).begin(),
                    review.map(Schedule.Plan::finish).orElse(issue.finish()),
                    issue.finish(),
                    issue.done(),
                    file.passed(each) != null,
                    critical,
                    needs));
        }
        return List.copyOf(lines);
    }

    private static Optional<Schedule.Plan> find(List<Schedule.Plan> plans, String id) {
        return plans.stream().filter(each -> each.step().id().equals(id)).findFirst();
    }

    /** A step and what has to be there before it in this project. */
    private static void reach(ProjectFile file, String code, Set<String> way) {
        PermitFile each = file.permit(code).orElse(null);
        if (each == null || !each.isRequired() || !way.add(code)) {
            return;
        }
        each.permit().needs().forEach(need -> reach(file, need, way));
        options(file, each).forEach(need -> reach(file, need, way));
    }

    private static List<String> options(ProjectFile file, PermitFile each) {
        return each.permit().anyOf().stream()
                .filter(code -> file.permit(code).filter(PermitFile::taken).isPresent())
                .toList();
    }

    /** Every way to choose where one of several is enough. */
    private static List<Map<String, String>> choices(ProjectFile file, Set<String> way) {
        List<Map<String, String>> all = new ArrayList<>(List.of(Map.of()));
        for (PermitFile each : file.permits()) {
            List<String> options = options(file, each);
            if (!way.contains(each.permit().code()) || options.isEmpty()) {
                continue;
            }
            List<Map<String, String>> more = new ArrayList<>();
            for (Map<String, String> choice : all) {
                for (String option : options) {
                    Map<String, String> next = new LinkedHashMap<>(choice);
                    next.put(each.permit().code(), option);
                    more.add(next);
                }
            }
            all = more;
        }
        return all;
    }

    /** The first day that is recorded of a project. */
    private static Optional<LocalDate> first(ProjectFile file) {
        Stream<LocalDate> dates =
                Stream.of(ProjectDate.values()).map(file::date).filter(Objects::nonNull);
        Stream<LocalDate> permits = file.permits().stream()
                .flatMap(each -> Stream.of(each.filed(), each.decided()))
                .filter(Objects::nonNull);
        return Stream.concat(dates, permits).min(Comparator.naturalOrder());
    }

    /** How many days later a permit, or its review ahead of time, could have been without a later start. */
    long slack(String code, boolean review) {
        Long own = slack.get(review ? PlanSteps.review(code) : code);
        return own != null ? own : slack.getOrDefault(code, Long.MAX_VALUE);
    }

    Optional<Line> line(String code) {
        return lines.stream()
                .filter(each -> each.file().permit().code().equals(code))
                .findFirst();
    }

    /** Working days from the comparison's first step to its last, where nothing is done beforehand. */
    static int slowly(Permits permits, WorkingTime time, LocalDate from) {
        Permits.Comparison slow = permits.comparison();
        Map<String, Schedule.Known> known = new HashMap<>();
        var steps = new ArrayList<>(
                List.of(PlanSteps.step(slow.from(), permits.get(slow.from()).name(), List.of(), Limit.NONE)));
        known.put(slow.from(), new Schedule.Known(null, from));
        slow.days().forEach((code, days) -> {
            List<String> needs = new ArrayList<>(permits.get(code).needs());
            needs.addAll(slow.after().getOrDefault(code, List.of()));
            needs.removeIf(need -> !slow.days().containsKey(need) && !need.equals(slow.from()));
            steps.add(PlanSteps.step(code, permits.get(code).name(), needs, Limit.workingDays(days)));
        });
        LocalDate last = Schedule.of(PlanSteps.process(steps), from, known, time).stream()
                .map(Schedule.Plan::finish)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return time.calendar().workingDaysBetween(from, last).days();
    }
}
