package dev.xinmiao.zone.catalogue;

import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.item.AudienceGroup;
import dev.xinmiao.zone.item.Category;
import dev.xinmiao.zone.item.Stage;
import dev.xinmiao.zone.item.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The list of services, one service and one bundle, for anybody. */
@Controller
class CataloguePages {
    private static final int LONGEST_SEARCH = 100;

    private final Catalogue catalogue;

    CataloguePages(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** An empty choice of the form means all; what is no choice at all is taken for that, too. */
    @GetMapping("/services")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String audience,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String errand,
            Model model) {
        String search = q.strip();
        model.addAttribute(
                "view",
                catalogue.list(new ItemFilter(
                        search.length() > LONGEST_SEARCH ? search.substring(0, LONGEST_SEARCH) : search,
                        Words.find(Stage.class, stage).orElse(null),
                        Words.find(AudienceGroup.class, audience).orElse(null),
                        Words.find(Category.class, category).orElse(null),
                        catalogue.errand(errand))));
        return "catalogue/list";
    }

    @GetMapping("/services/{code}")
    String item(Viewer viewer, @PathVariable String code, @RequestParam @Nullable Integer version, Model model) {
        model.addAttribute(
                "view",
                catalogue
                        .item(viewer, code, version)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "catalogue/item";
    }

    @GetMapping("/bundles/{id}")
    String bundle(@PathVariable String id, Model model) {
        model.addAttribute(
                "view", catalogue.bundle(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "catalogue/bundle";
    }
}
