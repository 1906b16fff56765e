package dev.xinmiao.zone.project;

import dev.xinmiao.zone.calendar.WorkingTime;
import dev.xinmiao.zone.fact.SubjectRegistry;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.project.ProjectView.Entry;
import dev.xinmiao.zone.project.ProjectView.Item;
import dev.xinmiao.zone.project.ProjectView.NextMove;
import dev.xinmiao.zone.project.ProjectView.Node;
import dev.xinmiao.zone.project.ProjectView.PermitLine;
import dev.xinmiao.zone.project.ProjectView.Signing;
import dev.xinmiao.zone.project.Projects.Project;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages of projects together. */
@Component
class ProjectViews {
    private final Permits permits;
    private final ProjectBook book;
    private final WorkingTime time;
    private final ZoneClock clock;
    private final SubjectRegistry subjects;

    ProjectViews(Permits permits, ProjectBook book, WorkingTime time, ZoneClock clock, SubjectRegistry subjects) {
        this.permits = permits;
        this.book = book;
        this.time = time;
        this.clock = clock;
        this.subjects = subjects;
    }

    ProjectView project(Project project, boolean mayRecord, Refused refused) {
        ProjectFile file = project.file();
        LocalDate today = clock.today();
        ProjectPlan plan = ProjectPlan.of(file, permits, time, today);
        return new ProjectView(
                project.id(),
                enterprise(project.subject()),
                file,
                plan,
                today,
                UUID.randomUUID(),
                mayRecord && !isOver(file),
                signings(file, plan),
                nodes(file, today),
                GanttView.of(file, plan, today),
                GraphView.of(plan),
                spent(file, plan, today),
                ProjectPlan.slowly(permits, time, today),
                file.permits().stream()
                        .filter(each -> each.permit().by() != Permit.By.MILESTONE)
                        .filter(each -> each.taken() || !each.permit().optional() || mayRecord)
                        .map(each -> line(file, each, today))
                        .toList(),
                plan.lines().stream()
                        // Of a notice that nobody recorded nobody knows how long it took.
                        .filter(line -> line.critical()
                                && !line.implied()
                                && line.file().permit().least() != null)
                        .map(ProjectPlan.Line::file)
                        .toList(),
                progress(file),
                book.checklist().stream().map(item -> item(file, item, today)).toList(),
                moves(file),
                diary(file, _ -> true),
                permits,
                book,
                refused);
    }

    private static boolean isOver(ProjectFile file) {
        return file.state() == ProjectState.TERMINATED || file.state() == ProjectState.LAND_RECALLED;
    }

    private List<Signing> signings(ProjectFile file, ProjectPlan plan) {
        return Arrays.stream(ProjectDate.values())
                .filter(ProjectDate::isSigning)
                .map(date -> {
                    LocalDate on = file.date(date);
                    return new Signing(
                            date,
                            on,
                            on == null ? null : ChronoUnit.DAYS.between(on, plan.start()),
                            on == null
                                    ? null
                                    : time.calendar()
                                            .workingDaysBetween(on, plan.start())
                                            .days(),
                            date == file.clock());
                })
                .toList();
    }

    private List<Node> nodes(ProjectFile file, LocalDate today) {
        return Arrays.stream(ProjectState.values())
                .filter(state -> state.isForward() && state != ProjectState.TALKS)
                .map(state -> {
                    LocalDate planned = file.nodes().get(state);
                    LocalDate reached = file.reached(state);
                    return new Node(
                            state,
                            reached,
                            planned,
                            planned == null ? null : Light.of(planned, reached, today, book.lights()));
                })
                .toList();
    }

    private @Nullable DaysSpent spent(ProjectFile file, ProjectPlan plan, LocalDate today) {
        LocalDate from = file.date(file.clock());
        LocalDate started = file.started();
        LocalDate until = started != null ? started : today;
        return from == null || !until.isAfter(from)
                ? null
                : DaysSpent.of(file, plan, permits, from, until, time.calendar());
    }

    private PermitLine line(ProjectFile file, PermitFile permit, LocalDate today) {
        PermitState state = file.state(permit, today);
        LocalDate planned = permit.planned();
        return new PermitLine(
                permit,
                state,
                state == PermitState.GRANTED && file.isOutdated(permit),
                planned == null || !permit.taken()
                        ? null
                        : Light.of(
                                planned, state == PermitState.GRANTED ? permit.decided() : null, today, book.lights()));
    }

    private List<Progress> progress(ProjectFile file) {
        ProjectEvent.IndicatorsPromised promise = file.promise();
        return promise == null
                ? List.of()
                : Stream.of(Indicator.values())
                        .map(file::progress)
                        .filter(Objects::nonNull)
                        .map(each -> Progress.of(promise, each, book.lights()))
                        .toList();
    }

    private static Item item(ProjectFile file, ProjectBook.Item item, LocalDate today) {
        if (item.by().isEmpty()) {
            return new Item(item, file.isChecked(item.key()), true);
        }
        boolean done = item.by().stream()
                .flatMap(code -> file.permit(code).stream())
                .allMatch(permit -> permit.permit().optional() && !permit.taken()
                        || switch (file.state(permit, today)) {
                            case GRANTED, PRE_OPINION, NOT_NEEDED -> true;
                            default -> file.passed(permit) != null;
                        });
        return new Item(item, done, false);
    }

    private List<NextMove> moves(ProjectFile file) {
        return Arrays.stream(Move.values())
                .filter(move -> ProjectLife.allows(file.state(), move))
                .map(move -> {
                    ProjectState to = move.to();
                    return new NextMove(move, to == null ? null : book.milestone(to));
                })
                .toList();
    }

    private List<Entry> diary(ProjectFile file, Predicate<ProjectEvent> wanted) {
        List<Entry> entries = new ArrayList<>();
        for (RecordedEvent each : file.events()) {
            if (wanted.test(each.event())) {
                entries.add(new Entry(
                        LocalDateTime.ofInstant(each.at(), ZoneClock.CHINA),
                        each.actor(),
                        ProjectWords.of(each.event(), permits),
                        each.reason()));
            }
        }
        Collections.reverse(entries);
        return entries;
    }

    PermitView permit(Project project, PermitFile permit, boolean mayRecord, Refused refused) {
        ProjectFile file = project.file();
        LocalDate today = clock.today();
        Permit.Promise promise = permit.permit().promise();
        return new PermitView(
                project.id(),
                file,
                permit,
                file.state(permit, today),
                ProjectPlan.of(file, permits, time, today)
                        .line(permit.permit().code())
                        .orElse(null),
                Stream.concat(permit.permit().needs().stream(), permit.permit().anyOf().stream())
                        .map(permits::get)
                        .toList(),
                today,
                UUID.randomUUID(),
                mayRecord && !isOver(file),
                promise == null
                        ? List.of()
                        : permits.risks().stream()
                                .filter(risk -> file.risks().contains(risk.key())
                                        && promise.never().contains(risk.key()))
                                .map(risk -> risk.name().zh())
                                .toList(),
                time.stopKinds(),
                diary(
                        file,
                        event -> event instanceof ProjectEvent.OfPermit of
                                && of.permit().equals(permit.permit().code())),
                permits,
                refused);
    }

    ProjectListView.Line line(Project project) {
        ProjectFile file = project.file();
        LocalDate today = clock.today();
        ProjectPlan plan = ProjectPlan.of(file, permits, time, today);
        Signing used =
                signings(file, plan).stream().filter(Signing::used).findFirst().orElseThrow();
        Light light = nodes(file, today).stream()
                .map(Node::light)
                .filter(Objects::nonNull)
                .max(java.util.Comparator.naturalOrder())
                .orElse(null);
        return new ProjectListView.Line(
                project.id(), file, enterprise(project.subject()), plan.start(), plan.started(), used, light);
    }

    String enterprise(SubjectId subject) {
        return subjects.find(subject).map(SubjectRegistry.Subject::name).orElse("");
    }
}
