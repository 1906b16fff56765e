package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.benefit.award.AwardStore;
import dev.xinmiao.zone.benefit.award.Awards.Answer;
import dev.xinmiao.zone.benefit.payout.Batches;
import dev.xinmiao.zone.benefit.payout.Recalls;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.Yuan;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What happens to a single award after its payment: paid again where the bank sent it back, or called back. */
@Controller
class RepaymentPages {
    private final Batches batches;
    private final Recalls recalls;
    private final AwardStore awards;
    private final PaymentPages pages;
    private final Keepers keepers;

    RepaymentPages(Batches batches, Recalls recalls, AwardStore awards, PaymentPages pages, Keepers keepers) {
        this.batches = batches;
        this.recalls = recalls;
        this.awards = awards;
        this.pages = pages;
        this.keepers = keepers;
    }

    @PostMapping("/payments/awards/{award}/{move}")
    String move(
            Viewer viewer,
            @PathVariable long award,
            @PathVariable String move,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam UUID command,
            HttpServletResponse response,
            Model model) {
        Keepers.require(keepers.money(viewer));
        if (awards.find(award).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String by = viewer.username();
        Answer answer = switch (move) {
            case "reorder" -> batches.reorder(award, by, command);
            case "recall" -> recalls.open(award, fen(amount), reason, by, command);
            case "received" -> recalls.received(award, reason, by, command);
            case "drop" -> recalls.drop(award, reason, by, command);
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
        if (answer instanceof Answer.Refused(Bilingual why)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.all(viewer, "", why, model);
        }
        return "redirect:/payments"
                + batches.of(award).map(batch -> "/" + batch).orElse("");
    }

    /** Zero, which is refused with a sentence, for what is no amount. */
    private static long fen(String amount) {
        try {
            return Yuan.of(new BigDecimal(amount.replaceAll("[,，¥￥\\s]", ""))).fen();
        } catch (IllegalArgumentException e) {
            return 0;
        }
    }
}
