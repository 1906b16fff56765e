package dev.xinmiao.zone.assistant;

import dev.xinmiao.zone.assistant.SavedSearch.Wanted;
import dev.xinmiao.zone.identity.Access;
import dev.xinmiao.zone.identity.Action;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.search.ZoneIndex;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One's own saved searches: for whoever has signed in, each their own. */
@Controller
class SavedPages {
    private final SavedSearches searches;
    private final ZoneIndex index;

    SavedPages(SavedSearches searches, ZoneIndex index) {
        this.searches = searches;
        this.index = index;
    }

    @GetMapping("/search/saved")
    String list(
            Viewer viewer, @RequestParam @Nullable String saved, @RequestParam @Nullable String removed, Model model) {
        Access.require(viewer, Action.OWN_ACCOUNT);
        return show(viewer, null, saved != null ? "saved" : removed != null ? "removed" : "", model);
    }

    private String show(Viewer viewer, @Nullable Bilingual refusal, String done, Model model) {
        List<SavedView.Line> lines = searches.of(viewer).stream()
                .map(each -> new SavedView.Line(
                        each.search().id(),
                        each.search().wanted().text(),
                        each.search().wanted().kind(),
                        each.search().wanted().facet(),
                        each.search().wanted().value(),
                        each.search().wanted().superseded(),
                        each.search().lookedAt(),
                        each.news()))
                .toList();
        model.addAttribute("view", new SavedView(lines, SavedSearches.MOST, index.state(), refusal, done));
        return "assistant/saved";
    }

    @PostMapping("/search/saved")
    String save(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String facet,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "false") boolean superseded,
            HttpServletResponse response,
            Model model) {
        Access.require(viewer, Action.OWN_ACCOUNT);
        Bilingual refusal = searches.save(viewer, new Wanted(q, kind, facet, value, superseded));
        if (refusal == null) {
            return "redirect:/search/saved?saved";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(viewer, refusal, "", model);
    }

    /** Goes to the search; what it finds now is no longer new. */
    @PostMapping("/search/saved/{id}/look")
    String look(Viewer viewer, @PathVariable long id) {
        Access.require(viewer, Action.OWN_ACCOUNT);
        return searches.look(viewer, id)
                .map(search -> "redirect:" + search.wanted().address())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/search/saved/{id}/remove")
    String remove(Viewer viewer, @PathVariable long id) {
        Access.require(viewer, Action.OWN_ACCOUNT);
        if (!searches.remove(viewer, id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/search/saved?removed";
    }
}
