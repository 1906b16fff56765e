package dev.xinmiao.zone.cases;

import dev.xinmiao.zone.cases.CaseListViews.Begin;
import dev.xinmiao.zone.cases.CaseListViews.Board;
import dev.xinmiao.zone.cases.CaseListViews.DeskLine;
import dev.xinmiao.zone.cases.CaseListViews.Line;
import dev.xinmiao.zone.cases.CaseListViews.Own;
import dev.xinmiao.zone.cases.CaseListViews.Queue;
import dev.xinmiao.zone.cases.CaseListViews.QueueLine;
import dev.xinmiao.zone.casework.CaseLists;
import dev.xinmiao.zone.casework.CaseNumber;
import dev.xinmiao.zone.casework.CaseRow;
import dev.xinmiao.zone.casework.CaseState;
import dev.xinmiao.zone.casework.Casework;
import dev.xinmiao.zone.casework.Outcome;
import dev.xinmiao.zone.casework.process.Processes;
import dev.xinmiao.zone.identity.Duties;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.item.ItemCatalogue;
import dev.xinmiao.zone.item.ServiceItem;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Lists of cases: an enterprise's own (我的办件), a desk's queue (待办), the supervisor's board (督办). */
@Controller
class CaseListPages {
    private static final int QUEUE = 200;

    private final CaseLists lists;
    private final Casework casework;
    private final CaseService cases;
    private final Powers powers;
    private final Duties duties;
    private final ItemCatalogue items;
    private final Processes processes;
    private final ZoneClock clock;

    CaseListPages(
            CaseLists lists,
            Casework casework,
            CaseService cases,
            Powers powers,
            Duties duties,
            ItemCatalogue items,
            Processes processes,
            ZoneClock clock) {
        this.lists = lists;
        this.casework = casework;
        this.cases = cases;
        this.powers = powers;
        this.duties = duties;
        this.items = items;
        this.processes = processes;
        this.clock = clock;
    }

    @GetMapping("/cases")
    String own(Viewer viewer, @RequestParam @Nullable Long behind, Model model) {
        if (viewer.isOfficer()) {
            return "redirect:/desk";
        }
        Viewer.Member member = member(viewer);
        List<Line> lines =
                lists.of(member.enterprise(), behind).stream().map(this::line).toList();
        model.addAttribute(
                "view",
                new Own(
                        lines.stream()
                                .filter(each -> isMine(each.row().state()))
                                .toList(),
                        lines.stream()
                                .filter(each -> !isMine(each.row().state())
                                        && !isOver(each.row().state()))
                                .toList(),
                        lines.stream()
                                .filter(each -> isOver(each.row().state()))
                                .toList(),
                        lines.size() < 50
                                ? null
                                : lines.getLast().row().number().id()));
        return "cases/own";
    }

    private static boolean isMine(CaseState state) {
        return state == CaseState.DRAFT || state == CaseState.RETURNED;
    }

    private static boolean isOver(CaseState state) {
        return state.isOver() || state == CaseState.DELIVERED || state == CaseState.RATED;
    }

    private Line line(CaseRow row) {
        return new Line(row, cases.name(row), cases.enterprise(row.subject()));
    }

    @GetMapping("/cases/new")
    String begin(Viewer viewer, @RequestParam String item, Model model) {
        member(viewer);
        model.addAttribute("view", new Begin(open(item), UUID.randomUUID()));
        return "cases/begin";
    }

    @PostMapping("/cases")
    String start(Viewer viewer, @RequestParam String item, @RequestParam @Nullable String command) {
        Viewer.Member member = member(viewer);
        ServiceItem chosen = open(item);
        Outcome outcome = casework.start(
                powers.actor(viewer),
                CasePages.command(command),
                chosen.code(),
                chosen.version(),
                java.util.Objects.requireNonNull(chosen.process()),
                member.enterprise());
        if (outcome instanceof Outcome.Done(CaseNumber number, int _, boolean _)) {
            return "redirect:/cases/" + number;
        }
        throw new ResponseStatusException(HttpStatus.CONFLICT);
    }

    private ServiceItem open(String code) {
        return items.current(code, clock.today())
                .filter(ServiceItem::isOpen)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Viewer.Member member(Viewer viewer) {
        return Powers.member(viewer).orElseThrow(() -> new AccessDeniedException("for members of an enterprise"));
    }

    @GetMapping("/desk")
    String desk(Viewer viewer, Model model) {
        Set<String> desks = duties.desks(viewer.username());
        LocalDate today = clock.today();
        List<QueueLine> lines = lists.queue(desks, QUEUE).stream()
                .map(each -> new QueueLine(
                        each,
                        cases.name(each.row()),
                        cases.enterprise(each.row().subject()),
                        processes
                                .find(each.row().process())
                                .flatMap(process -> process.step(each.step()))
                                .map(step -> step.name())
                                .orElse(new Bilingual(each.step(), each.step())),
                        each.turnDue() != null && each.turnDue().isBefore(today),
                        today.equals(each.turnDue())))
                .toList();
        Set<String> names =
                desks.stream().map(this::deskName).collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        model.addAttribute("view", new Queue(lines, names, today));
        return "cases/desk";
    }

    private String deskName(String id) {
        return processes.desks().find(id).map(each -> each.name().zh()).orElse(id);
    }

    @GetMapping("/board")
    String board(Viewer viewer, Model model) {
        if (!powers.supervises(viewer)) {
            throw new AccessDeniedException("for supervisors");
        }
        List<DeskLine> desks = lists.desks(clock.today()).stream()
                .map(each -> processes
                        .desks()
                        .find(each.desk())
                        .map(desk -> new DeskLine(desk.name(), desk.bureau(), each.turns(), each.overdue()))
                        .orElse(new DeskLine(
                                new Bilingual(each.desk(), ""), new Bilingual("", ""), each.turns(), each.overdue())))
                .toList();
        Map<CaseState, Long> states = new TreeMap<>();
        lists.states().forEach(each -> states.put(each.state(), each.cases()));
        Map<Integer, Long> stars = new TreeMap<>();
        lists.stars().forEach(each -> stars.put(each.stars(), each.cases()));
        model.addAttribute("view", new Board(desks, states, stars));
        return "cases/board";
    }
}
