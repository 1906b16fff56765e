package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.identity.Access;
import dev.xinmiao.zone.identity.Action;
import dev.xinmiao.zone.identity.Viewer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The clauses: texts and rules for anyone, people for officers. */
@Controller
class ClausePages {
    private final ClauseLibrary library;
    private final VersionViews versions;
    private final Keepers keepers;

    ClausePages(ClauseLibrary library, VersionViews versions, Keepers keepers) {
        this.library = library;
        this.versions = versions;
        this.keepers = keepers;
    }

    @GetMapping("/clauses")
    String list(
            Viewer viewer,
            @RequestParam(defaultValue = "") String payment,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        model.addAttribute("cards", library.cards(payment(payment), q.strip(), Access.may(viewer, Action.READ_ZONE)));
        model.addAttribute("payment", payment);
        model.addAttribute("search", q.strip());
        model.addAttribute("waiting", waiting(viewer));
        return "benefit/clauses";
    }

    private List<VersionView.Waiting> waiting(Viewer viewer) {
        return keepers.decides(viewer) ? versions.waiting(viewer.username()) : List.of();
    }

    private static Clause.@Nullable Payment payment(String written) {
        for (Clause.Payment each : Clause.Payment.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(written)) {
                return each;
            }
        }
        return null;
    }

    @GetMapping("/clauses/{id}")
    String show(Viewer viewer, @PathVariable String id, @RequestParam @Nullable String edition, Model model) {
        model.addAttribute(
                "view",
                library.clause(id, edition, Access.may(viewer, Action.READ_ZONE))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute(
                "waiting",
                waiting(viewer).stream()
                        .filter(each -> each.clause().id().equals(id))
                        .toList());
        return "benefit/clause";
    }
}
