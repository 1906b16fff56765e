package dev.xinmiao.zone.enterprise;

import dev.xinmiao.zone.fact.SubjectRegistry.Subject;
import dev.xinmiao.zone.identity.Access;
import dev.xinmiao.zone.identity.Viewer;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One enterprise, for its members and for officers, as of any day. */
@Controller
class EnterprisePage {
    private final EnterpriseService enterprises;

    EnterprisePage(EnterpriseService enterprises) {
        this.enterprises = enterprises;
    }

    /** @param id its credit code, or its number for one that has none */
    @GetMapping("/enterprises/{id}")
    String show(Viewer viewer, @PathVariable String id, @RequestParam @Nullable LocalDate asOf, Model model) {
        model.addAttribute("view", enterprises.view(subject(viewer, id), asOf));
        return "enterprise/page";
    }

    /** How the standing by one programme was derived, in full. */
    @GetMapping("/enterprises/{id}/why/{programme}")
    String why(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable String programme,
            @RequestParam @Nullable LocalDate asOf,
            Model model) {
        model.addAttribute(
                "view",
                enterprises
                        .derivation(subject(viewer, id), programme, asOf)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "enterprise/derivation";
    }

    /**
     * What it would take to meet one programme.
     *
     * @param asked other costs to try: {@code each-} and the name of a fact, in yuan
     */
    @GetMapping("/enterprises/{id}/path/{programme}")
    String path(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable String programme,
            @RequestParam @Nullable LocalDate asOf,
            @RequestParam Map<String, String> asked,
            Model model) {
        model.addAttribute(
                "view",
                enterprises
                        .path(subject(viewer, id), programme, asOf, TriedCosts.of(asked))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "enterprise/path";
    }

    private Subject subject(Viewer viewer, String id) {
        Subject subject = enterprises.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Access.requireRead(viewer, subject.id());
        return subject;
    }
}
