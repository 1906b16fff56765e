package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.benefit.yearend.YearEndStore;
import dev.xinmiao.zone.identity.Access;
import dev.xinmiao.zone.identity.Action;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.Yuan;
import dev.xinmiao.zone.kernel.YuanText;
import dev.xinmiao.zone.ledger.BalanceCheck;
import dev.xinmiao.zone.ledger.Ledger;
import dev.xinmiao.zone.ledger.LedgerReading;
import dev.xinmiao.zone.ledger.Order;
import dev.xinmiao.zone.ledger.Outcome;
import dev.xinmiao.zone.ledger.Pot;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Pots, for officers; their statements and what is paid in, for the desk that keeps the money. */
@Controller
class PotPages {
    private static final int PAGE = 50;

    private final Ledger ledger;
    private final LedgerReading reading;
    private final BalanceCheck check;
    private final YearEndStore yearEnds;
    private final Keepers keepers;

    PotPages(Ledger ledger, LedgerReading reading, BalanceCheck check, YearEndStore yearEnds, Keepers keepers) {
        this.yearEnds = yearEnds;
        this.ledger = ledger;
        this.reading = reading;
        this.check = check;
        this.keepers = keepers;
    }

    @GetMapping("/pots")
    String list(Viewer viewer, @RequestParam @Nullable String check, Model model) {
        Access.require(viewer, Action.READ_ZONE);
        model.addAttribute(
                "pots",
                reading.pots().stream()
                        .map(pot -> new PotView.Card(pot, reading.balances(pot.id())))
                        .toList());
        boolean opens = keepers.money(viewer) || keepers.decides(viewer);
        model.addAttribute("opens", opens);
        model.addAttribute("ending", opens ? yearEnds.undecided() : Set.of());
        model.addAttribute("keeps", keepers.money(viewer));
        model.addAttribute("report", check != null && keepers.money(viewer) ? this.check.check() : null);
        return "benefit/pots";
    }

    @GetMapping("/pots/{id}")
    String show(Viewer viewer, @PathVariable long id, @RequestParam @Nullable Long before, Model model) {
        Keepers.require(keepers.money(viewer) || keepers.decides(viewer));
        return show(viewer, id, before, null, model);
    }

    private String show(Viewer viewer, long id, @Nullable Long before, @Nullable Bilingual fault, Model model) {
        Pot pot = reading.pot(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute(
                "view",
                new PotView(
                        new PotView.Card(pot, reading.balances(id)),
                        reading.statement(id, before, PAGE),
                        keepers.money(viewer),
                        yearEnds.undecided().contains(id),
                        fault,
                        UUID.randomUUID()));
        return "benefit/pot";
    }

    @PostMapping("/pots/{id}/fund")
    String fund(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam String amount,
            @RequestParam(defaultValue = "") String note,
            @RequestParam UUID command,
            HttpServletResponse response,
            Model model) {
        Keepers.require(keepers.money(viewer));
        Yuan yuan = YuanText.read(amount).orElse(null);
        Bilingual fault = null;
        if (yuan == null) {
            fault = new Bilingual("请填写大于零、到分为止的金额。", "Enter an amount above zero, to the fen.");
        } else if (note.isBlank()) {
            fault = new Bilingual("请写明依据（预算文号等）。", "Say what it rests on: the number of the budget paper.");
        } else if (ledger.carryOut(new Order.Fund(command, viewer.username(), id, yuan.fen(), false, note.strip()))
                instanceof Outcome.Refused refused) {
            fault = refused.refusal().text();
        }
        if (fault == null) {
            return "redirect:/pots/" + id;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(viewer, id, null, fault, model);
    }
}
