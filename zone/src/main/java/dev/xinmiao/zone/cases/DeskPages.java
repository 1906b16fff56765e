package dev.xinmiao.zone.cases;

import dev.xinmiao.zone.cases.CaseListViews.Queue;
import dev.xinmiao.zone.cases.CaseListViews.QueueLine;
import dev.xinmiao.zone.cases.CaseListViews.Told;
import dev.xinmiao.zone.casework.CaseLists;
import dev.xinmiao.zone.casework.process.Processes;
import dev.xinmiao.zone.identity.Duties;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A desk's queue (待办): what is to be done, the most urgent first, one by one or several at once. */
@Controller
class DeskPages {
    private static final int PAGE = 100;

    private final CaseLists lists;
    private final CaseService cases;
    private final Duties duties;
    private final DeskBatch batch;
    private final Processes processes;
    private final ZoneClock clock;

    DeskPages(
            CaseLists lists, CaseService cases, Duties duties, DeskBatch batch, Processes processes, ZoneClock clock) {
        this.lists = lists;
        this.cases = cases;
        this.duties = duties;
        this.batch = batch;
        this.processes = processes;
        this.clock = clock;
    }

    /**
     * @param desk one of the person's own; empty for all of them
     * @param only {@code mine}, {@code overdue} or {@code today}
     */
    @GetMapping("/desk")
    String desk(
            Viewer viewer,
            @RequestParam(defaultValue = "") String desk,
            @RequestParam(defaultValue = "") String only,
            @RequestParam(defaultValue = "due") String order,
            @RequestParam(defaultValue = "0") int from,
            Model model) {
        model.addAttribute("view", queue(viewer, desk, only, order, Math.max(0, from), List.of()));
        return "cases/desk";
    }

    /** @param turn each as the page wrote it: case, step and desk */
    @PostMapping("/desk")
    String batch(
            Viewer viewer,
            @RequestParam String action,
            @RequestParam @Nullable List<String> turn,
            @RequestParam @Nullable String command,
            @RequestParam(defaultValue = "") String desk,
            @RequestParam(defaultValue = "") String only,
            @RequestParam(defaultValue = "due") String order,
            Model model) {
        requireOfficer(viewer);
        List<Told> told = batch.run(viewer, action, turn == null ? List.of() : turn, CasePages.command(command));
        model.addAttribute("nothing", turn == null);
        model.addAttribute("view", queue(viewer, desk, only, order, 0, told));
        return "cases/desk";
    }

    private static void requireOfficer(Viewer viewer) {
        if (!viewer.isOfficer()) {
            throw new AccessDeniedException("for officers");
        }
    }

    private Queue queue(Viewer viewer, String desk, String only, String order, int from, List<Told> told) {
        requireOfficer(viewer);
        Set<String> held = duties.desks(viewer.username());
        Set<String> shown = held.contains(desk) ? Set.of(desk) : held;
        LocalDate today = clock.today();
        LocalDate dueBy = switch (only) {
            case "overdue" -> today.minusDays(1);
            case "today" -> today;
            default -> null;
        };
        CaseLists.Wanted wanted =
                new CaseLists.Wanted(shown, only.equals("mine") ? viewer.username() : "", dueBy, order(order));
        List<CaseLists.Queued> found = lists.queue(wanted, from, PAGE + 1);
        Map<String, String> names = new LinkedHashMap<>();
        held.forEach(id -> names.put(id, deskName(id)));
        Map<SubjectId, String> enterprises =
                cases.names(found.stream().map(CaseLists.Queued::row).toList());
        return new Queue(
                found.stream()
                        .limit(PAGE)
                        .map(each ->
                                line(each, enterprises.getOrDefault(each.row().subject(), ""), today))
                        .toList(),
                names,
                held.contains(desk) ? desk : "",
                only,
                order(order).name().toLowerCase(java.util.Locale.ROOT),
                from,
                found.size() > PAGE ? from + PAGE : null,
                UUID.randomUUID(),
                told);
    }

    private static CaseLists.Order order(String name) {
        for (CaseLists.Order each : CaseLists.Order.values()) {
            if (each.name().equalsIgnoreCase(name)) {
                return each;
            }
        }
        return CaseLists.Order.DUE;
    }

    private QueueLine line(CaseLists.Queued each, String enterprise, LocalDate today) {
        return new QueueLine(
                each,
                cases.name(each.row()),
                enterprise,
                processes
                        .find(each.row().process())
                        .flatMap(process -> process.step(each.step()))
                        .map(step -> step.name())
                        .orElse(new Bilingual(each.step(), each.step())),
                each.turnDue() != null && each.turnDue().isBefore(today),
                today.equals(each.turnDue()));
    }

    private String deskName(String id) {
        return processes.desks().find(id).map(each -> each.name().zh()).orElse(id);
    }
}
