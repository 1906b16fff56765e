package dev.xinmiao.zone.cases;

import dev.xinmiao.zone.cases.CaseListViews.Board;
import dev.xinmiao.zone.cases.CaseListViews.BureauLine;
import dev.xinmiao.zone.cases.CaseListViews.DeskLine;
import dev.xinmiao.zone.cases.CaseListViews.ItemLine;
import dev.xinmiao.zone.casework.CaseLists;
import dev.xinmiao.zone.casework.CaseState;
import dev.xinmiao.zone.casework.Terms;
import dev.xinmiao.zone.casework.process.Desk;
import dev.xinmiao.zone.casework.process.Processes;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.item.ItemCatalogue;
import dev.xinmiao.zone.item.ServiceItem;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The supervisor's board (督办): by bureau, by item, by mark. */
@Controller
class BoardPages {
    private final CaseLists lists;
    private final CaseService cases;
    private final Powers powers;
    private final Processes processes;
    private final ItemCatalogue items;
    private final Terms terms;
    private final ZoneClock clock;

    BoardPages(
            CaseLists lists,
            CaseService cases,
            Powers powers,
            Processes processes,
            ItemCatalogue items,
            Terms terms,
            ZoneClock clock) {
        this.lists = lists;
        this.cases = cases;
        this.powers = powers;
        this.processes = processes;
        this.items = items;
        this.terms = terms;
        this.clock = clock;
    }

    @GetMapping("/board")
    String board(Viewer viewer, Model model) {
        if (!powers.supervises(viewer)) {
            throw new AccessDeniedException("for supervisors");
        }
        LocalDate today = clock.today();
        Map<CaseState, Long> states = new TreeMap<>();
        lists.states().forEach(each -> states.put(each.state(), each.cases()));
        Map<Integer, Long> stars = new TreeMap<>(Comparator.reverseOrder());
        lists.stars().forEach(each -> stars.put(each.stars(), each.cases()));
        List<ItemLine> byItem = lists.items(today.minusYears(1), today, terms.badMark()).stream()
                .map(each -> new ItemLine(name(each.item(), today), each))
                .toList();
        model.addAttribute(
                "view",
                new Board(bureaus(today), byItem, states, stars, cases.lines(lists.overdue(today)), terms.badMark()));
        return "cases/board";
    }

    private List<BureauLine> bureaus(LocalDate today) {
        Map<String, BureauLine> bureaus = new LinkedHashMap<>();
        for (CaseLists.DeskCount each : lists.desks(today)) {
            Desk desk = processes
                    .desks()
                    .find(each.desk())
                    .orElse(new Desk(each.desk(), new Bilingual(each.desk(), ""), new Bilingual("—", "—")));
            DeskLine line = new DeskLine(desk.name(), each.turns(), each.overdue());
            bureaus.merge(desk.bureau().zh(), new BureauLine(desk.bureau(), List.of(line)), BureauLine::with);
        }
        return bureaus.values().stream()
                .sorted(Comparator.comparing(BureauLine::overdue)
                        .thenComparing(BureauLine::turns)
                        .reversed())
                .toList();
    }

    private Bilingual name(String item, LocalDate today) {
        return items.current(item, today).map(ServiceItem::name).orElse(new Bilingual(item, item));
    }
}
