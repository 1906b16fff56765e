package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.benefit.award.AwardStore;
import dev.xinmiao.zone.benefit.award.Awards;
import dev.xinmiao.zone.fact.SubjectRegistry.Subject;
import dev.xinmiao.zone.identity.Access;
import dev.xinmiao.zone.identity.Action;
import dev.xinmiao.zone.identity.Duties;
import dev.xinmiao.zone.identity.Duty;
import dev.xinmiao.zone.identity.Viewer;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What an enterprise can have, for its members and for officers. */
@Controller
class OwnPages {
    private final BenefitService benefits;

    private final Awards awards;
    private final AwardStore store;
    private final Duties duties;

    OwnPages(BenefitService benefits, Awards awards, AwardStore store, Duties duties) {
        this.benefits = benefits;
        this.awards = awards;
        this.store = store;
        this.duties = duties;
    }

    @GetMapping("/enterprises/{id}/benefits")
    String own(Viewer viewer, @PathVariable String id, @RequestParam(defaultValue = "") String order, Model model) {
        Subject subject = subject(viewer, id);
        model.addAttribute("view", benefits.view(subject, OwnView.Order.of(order), signs(viewer, subject)));
        return "benefit/own";
    }

    @GetMapping("/enterprises/{id}/benefits/best")
    String best(Viewer viewer, @PathVariable String id, Model model) {
        model.addAttribute("view", benefits.best(subject(viewer, id)));
        return "benefit/best";
    }

    @GetMapping("/enterprises/{id}/benefits/{clause}")
    String fit(Viewer viewer, @PathVariable String id, @PathVariable String clause, Model model) {
        model.addAttribute(
                "view",
                benefits.view(subject(viewer, id), clause)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("applies", benefits.applies(viewer, subject(viewer, id), clause));
        model.addAttribute("fault", null);
        model.addAttribute("command", UUID.randomUUID());
        return "benefit/fit";
    }

    /** The enterprise's answer to an award without application: whoever signs for it gives it. */
    @PostMapping("/enterprises/{id}/awards/{award}")
    String answer(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable long award,
            @RequestParam boolean accept,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam UUID command) {
        Subject subject = subject(viewer, id);
        Access.require(viewer, Action.ANSWER_AWARD, subject.id());
        Keepers.require(signs(viewer, subject));
        if (store.find(award).filter(row -> subject.id().equals(row.subject())).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Awards.Answer answer = awards.answer(award, accept, reason.strip(), viewer.username(), command);
        return "redirect:" + subject.path() + "/benefits"
                + (answer instanceof Awards.Answer.Done ? "?answered" : "?late");
    }

    private boolean signs(Viewer viewer, Subject subject) {
        return Access.decide(viewer, Action.ANSWER_AWARD, subject.id()) == Access.Decision.GRANTED
                && duties.duties(viewer.username()).contains(Duty.SIGNER);
    }

    private Subject subject(Viewer viewer, String id) {
        Subject subject = benefits.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Access.requireRead(viewer, subject.id());
        return subject;
    }
}
