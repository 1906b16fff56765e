package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.clause.ClauseBook;
import dev.xinmiao.zone.benefit.lab.Change;
import dev.xinmiao.zone.benefit.lab.Scenarios;
import dev.xinmiao.zone.identity.Access;
import dev.xinmiao.zone.identity.Action;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.programme.Edition;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The policy lab, for officers. */
@Controller
class LabPages {
    private static final int LONGEST_NAME = 60;
    private static final int MOST_COMPARED = 3;

    private final PolicyLab lab;
    private final Scenarios scenarios;
    private final ClauseBook book;
    private final Keepers keepers;

    LabPages(PolicyLab lab, Scenarios scenarios, ClauseBook book, Keepers keepers) {
        this.lab = lab;
        this.scenarios = scenarios;
        this.book = book;
        this.keepers = keepers;
    }

    @GetMapping("/clauses/{id}/lab")
    String show(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam @Nullable String edition,
            @RequestParam Map<String, String> asked,
            Model model) {
        Access.require(viewer, Action.READ_ZONE);
        model.addAttribute(
                "view",
                lab.view(id, edition, asked, keepers.policy(viewer))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "benefit/lab";
    }

    @PostMapping("/clauses/{id}/lab/scenarios")
    String save(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam String edition,
            @RequestParam(defaultValue = "") String name,
            @RequestParam Map<String, String> asked) {
        Access.require(viewer, Action.READ_ZONE);
        Clause clause = clause(id);
        Edition of = clause.programme()
                .edition(edition)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Change change = Change.of(clause.terms(of), asked);
        String query = PolicyLab.query(clause.terms(of), change.values());
        String back = "redirect:/clauses/" + id + "/lab?edition=" + of.id() + "&" + query;
        if (change.faulty() || name.isBlank()) {
            return back + "&unnamed";
        }
        String kept = name.strip();
        scenarios.save(
                id,
                of.id(),
                kept.length() > LONGEST_NAME ? kept.substring(0, LONGEST_NAME) : kept,
                change.values(),
                viewer.username());
        return back + "#scenarios";
    }

    @PostMapping("/clauses/{id}/lab/scenarios/{scenario}/delete")
    String delete(Viewer viewer, @PathVariable String id, @PathVariable long scenario) {
        Access.require(viewer, Action.READ_ZONE);
        scenarios.find(scenario).filter(each -> each.clause().equals(id)).ifPresent(each -> scenarios.delete(scenario));
        return "redirect:/clauses/" + id + "/lab#scenarios";
    }

    @GetMapping("/clauses/{id}/lab/compare")
    String compare(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(name = "s", defaultValue = "") List<Long> chosen,
            Model model) {
        Access.require(viewer, Action.READ_ZONE);
        Clause clause = clause(id);
        model.addAttribute(
                "view",
                new CompareView(
                        clause,
                        chosen.stream()
                                .distinct()
                                .limit(MOST_COMPARED)
                                .flatMap(each -> scenarios.find(each).stream())
                                .filter(each -> each.clause().equals(id))
                                .flatMap(each ->
                                        lab.result(each).map(result -> new CompareView.Column(each, result)).stream())
                                .toList()));
        return "benefit/compare";
    }

    private Clause clause(String id) {
        return book.current().find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
