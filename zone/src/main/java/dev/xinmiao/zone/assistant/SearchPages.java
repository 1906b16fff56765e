package dev.xinmiao.zone.assistant;

import dev.xinmiao.search.Found;
import dev.xinmiao.search.Hit;
import dev.xinmiao.search.Query;
import dev.xinmiao.search.SearchIndex.Suggestion;
import dev.xinmiao.zone.identity.Access;
import dev.xinmiao.zone.identity.Action;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.search.QueryLog;
import dev.xinmiao.zone.search.Readers;
import dev.xinmiao.zone.search.ZoneIndex;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Search over the whole zone: for anybody, each within what they may read. */
@Controller
class SearchPages {
    private static final int ON_A_PAGE = 10;
    private static final int SUGGESTIONS = 8;

    private final ZoneIndex index;
    private final QueryLog queries;
    private final SavedSearches saved;
    private final Editors editors;
    private final ZoneClock clock;

    SearchPages(ZoneIndex index, QueryLog queries, SavedSearches saved, Editors editors, ZoneClock clock) {
        this.index = index;
        this.queries = queries;
        this.saved = saved;
        this.editors = editors;
        this.clock = clock;
    }

    @GetMapping("/search")
    String search(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String facet,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "false") boolean superseded,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        int number = Math.clamp(page, 1, 100);
        Query query = new Query(
                q,
                Readers.held(viewer),
                kind.isEmpty() ? Set.of() : Set.of(kind),
                facet.isEmpty() || value.isEmpty() ? Map.of() : Map.of(facet, value),
                clock.today(),
                superseded,
                (number - 1) * ON_A_PAGE,
                ON_A_PAGE);
        Found found = index.search(query);
        // A choice of kind or a further page is the same search again.
        if (number == 1 && kind.isEmpty() && facet.isEmpty() && index.state() == ZoneIndex.State.COMPLETE) {
            queries.count(q, found.total());
        }
        model.addAttribute(
                "view",
                new SearchView(
                        q,
                        kind,
                        facet,
                        value,
                        superseded,
                        number,
                        ON_A_PAGE,
                        found,
                        index.origins(found.hits().stream().map(Hit::id)),
                        index.state(),
                        own(viewer)));
        return "assistant/search";
    }

    private SearchView.Own own(Viewer viewer) {
        boolean signedIn = Access.may(viewer, Action.OWN_ACCOUNT);
        return new SearchView.Own(signedIn, signedIn ? saved.news(viewer) : 0, editors.may(viewer));
    }

    /** A piece of a page: what the box offers while somebody types. */
    @GetMapping("/search/suggest")
    String suggest(Viewer viewer, @RequestParam(defaultValue = "") String q, Model model) {
        List<Suggestion> suggestions = index.suggest(q, Readers.held(viewer), clock.today(), SUGGESTIONS);
        model.addAttribute("suggestions", suggestions);
        model.addAttribute("origins", index.origins(suggestions.stream().map(Suggestion::id)));
        return "assistant/suggestions";
    }
}
