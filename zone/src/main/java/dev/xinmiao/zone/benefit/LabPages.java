package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.audit.Audit;
import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.clause.ClauseBook;
import dev.xinmiao.zone.benefit.lab.Change;
import dev.xinmiao.zone.benefit.lab.Scenarios;
import dev.xinmiao.zone.identity.Access;
import dev.xinmiao.zone.identity.Action;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.programme.Edition;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
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
    private final Audit audit;
    private final TransactionTemplate transaction;

    LabPages(
            PolicyLab lab,
            Scenarios scenarios,
            ClauseBook book,
            Keepers keepers,
            Audit audit,
            TransactionTemplate transaction) {
        this.lab = lab;
        this.scenarios = scenarios;
        this.book = book;
        this.keepers = keepers;
        this.audit = audit;
        this.transaction = transaction;
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
                lab.view(id, edition, asked, viewer.username(), keepers.policy(viewer))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "benefit/lab";
    }

    @PostMapping("/clauses/{id}/lab/scenarios")
    String save(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam String edition,
            @RequestParam(defaultValue = "") String name,
            @RequestParam Map<String, String> asked,
            HttpServletResponse response,
            Model model) {
        Access.require(viewer, Action.READ_ZONE);
        Clause clause = clause(id);
        Edition of = clause.programme()
                .edition(edition)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Change change = Change.of(clause.terms(of), asked);
        String query = PolicyLab.query(clause.terms(of), change.values());
        String back = "/clauses/" + id + "/lab?edition=" + PolicyLab.encoded(of.id()) + "&" + query;
        String kept = name.strip();
        String problem = problem(change, kept);
        if (problem == null && !scenarios.save(id, of.id(), kept, change.values(), viewer.username())) {
            problem = "别人已存有名为“%1$s”的方案，请换一个名称。 Somebody else keeps a scenario “%1$s”; choose another name."
                    .formatted(kept);
        }
        if (problem == null) {
            return "redirect:" + back + "#scenarios";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("clause", clause);
        model.addAttribute("problems", List.of(problem));
        model.addAttribute("back", back + "&name=" + PolicyLab.encoded(name));
        model.addAttribute("heading", "benefit.lab.not-kept");
        return "benefit/refused";
    }

    private static @Nullable String problem(Change change, String name) {
        if (change.refusal().isPresent()) {
            return change.refusal().get();
        }
        if (name.isEmpty()) {
            return "请给方案取个名称。 Give the scenario a name.";
        }
        if (name.length() > LONGEST_NAME) {
            return "方案名称至多 %1$d 个字，这个有 %2$d 个，请写短些。 A scenario's name has up to %1$d characters; this one has %2$d. Shorten it."
                    .formatted(LONGEST_NAME, name.length());
        }
        return null;
    }

    @PostMapping("/clauses/{id}/lab/scenarios/{scenario}/delete")
    String delete(Viewer viewer, @PathVariable String id, @PathVariable long scenario) {
        Access.require(viewer, Action.READ_ZONE);
        Scenarios.Scenario found = scenarios
                .find(scenario)
                .filter(each -> each.clause().equals(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Keepers.require(PolicyLab.mayDelete(found, viewer.username(), keepers.policy(viewer)));
        transaction.executeWithoutResult(_ -> {
            if (scenarios.delete(scenario)) {
                // The row goes; what it was stays here.
                audit.tell(
                        viewer.username(),
                        "clause-scenario-delete",
                        id,
                        "%s (%s, %s) %s".formatted(found.name(), found.by(), found.edition(), found.values()));
            }
        });
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
