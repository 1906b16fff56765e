package dev.xinmiao.zone.cases;

import dev.xinmiao.zone.cases.CaseListViews.Begin;
import dev.xinmiao.zone.cases.CaseListViews.Line;
import dev.xinmiao.zone.cases.CaseListViews.Own;
import dev.xinmiao.zone.cases.CaseListViews.ReceiptLine;
import dev.xinmiao.zone.casework.CaseLists;
import dev.xinmiao.zone.casework.CaseNumber;
import dev.xinmiao.zone.casework.CaseRow;
import dev.xinmiao.zone.casework.CaseState;
import dev.xinmiao.zone.casework.Casework;
import dev.xinmiao.zone.casework.Outcome;
import dev.xinmiao.zone.casework.process.Processes;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.item.ItemCatalogue;
import dev.xinmiao.zone.item.ServiceItem;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** An enterprise's own cases (我的办件), and the beginning of one. */
@Controller
class OwnCasesPages {
    private final CaseLists lists;
    private final Casework casework;
    private final CaseService cases;
    private final ReceiptService receipts;
    private final Processes processes;
    private final Powers powers;
    private final ItemCatalogue items;
    private final ZoneClock clock;

    OwnCasesPages(
            CaseLists lists,
            Casework casework,
            CaseService cases,
            ReceiptService receipts,
            Processes processes,
            Powers powers,
            ItemCatalogue items,
            ZoneClock clock) {
        this.lists = lists;
        this.casework = casework;
        this.cases = cases;
        this.receipts = receipts;
        this.processes = processes;
        this.powers = powers;
        this.items = items;
        this.clock = clock;
    }

    @GetMapping("/cases")
    String own(Viewer viewer, @RequestParam @Nullable Long behind, Model model) {
        if (viewer.isOfficer()) {
            return "redirect:/desk";
        }
        Viewer.Member member = member(viewer);
        List<Line> lines = cases.lines(lists.of(member.enterprise(), behind));
        model.addAttribute(
                "view",
                new Own(
                        lines.stream()
                                .filter(each -> isMine(viewer, each.row()))
                                .toList(),
                        lines.stream()
                                .filter(each -> !isMine(viewer, each.row())
                                        && !isOver(each.row().state()))
                                .toList(),
                        lines.stream()
                                .filter(each -> isOver(each.row().state()))
                                .toList(),
                        lines.size() < 50
                                ? null
                                : lines.getLast().row().number().id(),
                        receipts.of(member).stream()
                                .map(each -> new ReceiptLine(each.number().toString(), receipts.title(each)))
                                .toList()));
        return "cases/own";
    }

    /** What was passed on to a colleague waits for them. */
    private static boolean isMine(Viewer viewer, CaseRow row) {
        return row.withApplicant() && (row.holder().isEmpty() || row.holder().equals(viewer.username()));
    }

    private static boolean isOver(CaseState state) {
        return state.isOver() || state == CaseState.DELIVERED || state == CaseState.RATED;
    }

    @GetMapping("/cases/new")
    String begin(Viewer viewer, @RequestParam String item, Model model) {
        member(viewer);
        // The page of a paused item says so, and until when.
        if (items.current(item, clock.today()).filter(each -> !each.isOpen()).isPresent()) {
            return "redirect:/services/" + item;
        }
        ServiceItem chosen = open(item);
        String matter = processes
                .edition(Objects.requireNonNull(chosen.process()))
                .map(each -> each.process().matter())
                .orElse(null);
        if (matter != null) {
            // Begun where its matter is chosen: that room has a page for it.
            return "redirect:/begin/" + matter;
        }
        model.addAttribute("view", new Begin(chosen, UUID.randomUUID()));
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
                Objects.requireNonNull(chosen.process()),
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
}
