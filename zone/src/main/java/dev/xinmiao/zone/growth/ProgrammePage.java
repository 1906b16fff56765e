package dev.xinmiao.zone.growth;

import dev.xinmiao.zone.identity.Access;
import dev.xinmiao.zone.identity.Action;
import dev.xinmiao.zone.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The programmes: rules for anyone, people for officers. */
@Controller
class ProgrammePage {
    private final Growth growth;

    ProgrammePage(Growth growth) {
        this.growth = growth;
    }

    @GetMapping("/programmes")
    String list(Model model) {
        model.addAttribute("programmes", growth.programmes());
        return "growth/programmes";
    }

    @GetMapping("/programmes/{id}")
    String show(Viewer viewer, @PathVariable String id, @RequestParam @Nullable String edition, Model model) {
        boolean people = Access.may(viewer, Action.READ_ZONE);
        model.addAttribute(
                "view",
                growth.programme(id, edition, people)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "growth/programme";
    }
}
