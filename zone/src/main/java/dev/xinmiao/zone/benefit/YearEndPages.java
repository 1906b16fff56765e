package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.benefit.YearEndView.Booked;
import dev.xinmiao.zone.benefit.YearEndView.Typed;
import dev.xinmiao.zone.benefit.award.Awards.Answer;
import dev.xinmiao.zone.benefit.clause.ClauseBook;
import dev.xinmiao.zone.benefit.yearend.Outlook;
import dev.xinmiao.zone.benefit.yearend.YearEnd;
import dev.xinmiao.zone.benefit.yearend.YearEndStore;
import dev.xinmiao.zone.benefit.yearend.YearEnds;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.ledger.LedgerReading;
import dev.xinmiao.zone.ledger.Pot;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** 年终 The end of a pot's year: proposed by the desk that keeps the money, decided by another of it or by a supervisor. */
@Controller
@RequestMapping("/pots/{id}/year-end")
class YearEndPages {
    private final YearEnds yearEnds;
    private final YearEndStore store;
    private final LedgerReading reading;
    private final ClauseBook book;
    private final Keepers keepers;
    private final ZoneClock clock;

    YearEndPages(
            YearEnds yearEnds,
            YearEndStore store,
            LedgerReading reading,
            ClauseBook book,
            Keepers keepers,
            ZoneClock clock) {
        this.yearEnds = yearEnds;
        this.store = store;
        this.reading = reading;
        this.book = book;
        this.keepers = keepers;
        this.clock = clock;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable long id, Model model) {
        Keepers.require(decides(viewer));
        return show(viewer, find(id), Typed.NOTHING, null, model);
    }

    @PostMapping
    String propose(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam boolean moves,
            @RequestParam boolean carries,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam UUID command,
            HttpServletResponse response,
            Model model) {
        Keepers.require(keepers.money(viewer));
        Pot pot = find(id);
        Answer answer = yearEnds.propose(id, moves, carries, reason.strip(), viewer.username(), command);
        return answered(viewer, pot, answer, new Typed(moves, carries, reason), response, model);
    }

    @PostMapping("/{proposal}/{decision:approve|reject}")
    String decide(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable long proposal,
            @PathVariable String decision,
            @RequestParam(defaultValue = "0") long seen,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam UUID command,
            HttpServletResponse response,
            Model model) {
        Keepers.require(decides(viewer));
        Pot pot = find(id);
        if (store.find(proposal).filter(each -> each.pot() == id).isEmpty()) {
            throw absent();
        }
        Answer answer = decision.equals("approve")
                ? yearEnds.approve(proposal, seen, reason.strip(), viewer.username(), command)
                : yearEnds.reject(proposal, reason.strip(), viewer.username(), command);
        return answered(viewer, pot, answer, Typed.NOTHING, response, model);
    }

    private boolean decides(Viewer viewer) {
        return keepers.money(viewer) || keepers.supervises(viewer);
    }

    private Pot find(long id) {
        return reading.pot(id).orElseThrow(YearEndPages::absent);
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private String answered(
            Viewer viewer, Pot pot, Answer answer, Typed typed, HttpServletResponse response, Model model) {
        if (answer instanceof Answer.Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(viewer, pot, typed, refused.why(), model);
        }
        return "redirect:/pots/" + pot.id() + "/year-end";
    }

    private String show(Viewer viewer, Pot pot, Typed typed, @Nullable Bilingual fault, Model model) {
        Outlook outlook = yearEnds.outlook(pot);
        List<YearEnd> all = store.ofPot(pot.id());
        YearEnd open = all.stream().filter(YearEnd::open).findFirst().orElse(null);
        model.addAttribute(
                "view",
                new YearEndView(
                        outlook,
                        open,
                        booked(all, outlook).orElse(null),
                        all.stream().filter(each -> !each.open()).toList(),
                        yearEnds.from(pot),
                        book.current().adoption().yearEnd().mark(),
                        !clock.today().isBefore(yearEnds.from(pot)),
                        keepers.money(viewer),
                        open != null && open.by().equals(viewer.username()),
                        typed,
                        fault,
                        UUID.randomUUID()));
        return "benefit/yearend";
    }

    private Optional<Booked> booked(List<YearEnd> all, Outlook outlook) {
        Pot next = outlook.next() == null ? null : outlook.next().pot();
        for (YearEnd each : all) {
            UUID order = each.decision() == null ? null : each.decision().order();
            if (order != null) {
                return Optional.of(new Booked(
                        each,
                        reading.booked(order, outlook.pot().id()),
                        next,
                        next == null ? Map.of() : reading.booked(order, next.id())));
            }
        }
        return Optional.empty();
    }
}
