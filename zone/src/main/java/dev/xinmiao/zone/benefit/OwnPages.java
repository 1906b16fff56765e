package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.fact.SubjectRegistry.Subject;
import dev.xinmiao.zone.identity.Access;
import dev.xinmiao.zone.identity.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What an enterprise can have, for its members and for officers. */
@Controller
class OwnPages {
    private final BenefitService benefits;

    OwnPages(BenefitService benefits) {
        this.benefits = benefits;
    }

    @GetMapping("/enterprises/{id}/benefits")
    String own(Viewer viewer, @PathVariable String id, @RequestParam(defaultValue = "") String order, Model model) {
        model.addAttribute("view", benefits.view(subject(viewer, id), OwnView.Order.of(order)));
        return "benefit/own";
    }

    @GetMapping("/enterprises/{id}/benefits/{clause}")
    String fit(Viewer viewer, @PathVariable String id, @PathVariable String clause, Model model) {
        model.addAttribute(
                "view",
                benefits.view(subject(viewer, id), clause)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "benefit/fit";
    }

    private Subject subject(Viewer viewer, String id) {
        Subject subject = benefits.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Access.requireRead(viewer, subject.id());
        return subject;
    }
}
