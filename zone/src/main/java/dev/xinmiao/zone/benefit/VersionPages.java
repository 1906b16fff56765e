package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.benefit.VersionService.Proposed;
import dev.xinmiao.zone.benefit.VersionService.Wanted;
import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.clause.ClauseBook;
import dev.xinmiao.zone.benefit.clause.ClauseVersions;
import dev.xinmiao.zone.benefit.lab.Change;
import dev.xinmiao.zone.identity.Access;
import dev.xinmiao.zone.identity.Action;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.programme.Edition;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Versions of clauses: a list, one with what it changes, and the decision. */
@Controller
class VersionPages {
    private final VersionService service;
    private final VersionViews views;
    private final ClauseVersions versions;
    private final ClauseBook book;
    private final Keepers keepers;

    VersionPages(
            VersionService service, VersionViews views, ClauseVersions versions, ClauseBook book, Keepers keepers) {
        this.service = service;
        this.views = views;
        this.versions = versions;
        this.book = book;
        this.keepers = keepers;
    }

    @GetMapping("/clauses/{id}/versions")
    String list(Viewer viewer, @PathVariable String id, Model model) {
        Access.require(viewer, Action.READ_ZONE);
        model.addAttribute("view", new VersionView.All(clause(id), service.of(id), keepers.policy(viewer)));
        return "benefit/versions";
    }

    @PostMapping("/clauses/{id}/versions")
    String propose(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam String edition,
            @RequestParam(name = "id") String version,
            @RequestParam LocalDate from,
            @RequestParam String why,
            @RequestParam Map<String, String> asked,
            HttpServletResponse response,
            Model model) {
        Keepers.require(keepers.policy(viewer));
        Clause clause = clause(id);
        Edition base = clause.programme()
                .edition(edition)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Change change = Change.of(clause.terms(base), asked);
        Proposed proposed = change.refusal()
                .<Proposed>map(nothing -> new Proposed.Refused(List.of(nothing)))
                .orElseGet(() -> service.propose(
                        clause, base, new Wanted(version, from, why), change.values(), null, viewer.username()));
        return switch (proposed) {
            case Proposed.Taken taken -> "redirect:/clauses/" + id + "/versions/" + taken.version();
            case Proposed.Refused refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("clause", clause);
                model.addAttribute("problems", refused.problems());
                model.addAttribute(
                        "back",
                        "/clauses/" + id + "/lab?edition=" + PolicyLab.encoded(base.id()) + "&"
                                + PolicyLab.query(clause.terms(base), change.values())
                                + "&why=" + PolicyLab.encoded(why));
                yield "benefit/refused";
            }
        };
    }

    @GetMapping("/clauses/{id}/versions/{version}")
    String show(Viewer viewer, @PathVariable String id, @PathVariable long version, Model model) {
        Access.require(viewer, Action.READ_ZONE);
        model.addAttribute(
                "view",
                views.view(version, viewer.username(), keepers.decides(viewer))
                        .filter(view -> view.clause().id().equals(id))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "benefit/version";
    }

    @PostMapping("/clauses/{id}/versions/{version}")
    String decide(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable long version,
            @RequestParam boolean approved,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model) {
        Keepers.require(keepers.decides(viewer));
        ClauseVersions.Version found = versions.find(version)
                .filter(each -> each.draft().clause().equals(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Keepers.require(!found.proposedBy().equals(viewer.username()));
        List<String> refused = service.decide(found, approved, reason.strip(), viewer.username());
        if (!refused.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refused", refused);
            model.addAttribute("reason", reason);
            return show(viewer, id, version, model);
        }
        return "redirect:/clauses/" + id + "/versions/" + version;
    }

    private Clause clause(String id) {
        return book.current().find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
