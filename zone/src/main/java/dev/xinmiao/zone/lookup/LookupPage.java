package dev.xinmiao.zone.lookup;

import dev.xinmiao.zone.identity.Access;
import dev.xinmiao.zone.identity.Action;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.lookup.reading.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Look-ups in plain words: officers ask about the zone, a member about their own enterprise. */
@Controller
class LookupPage {
    private final LookupService lookups;
    private final LookupUpkeep upkeep;
    private final LookupLists lists;

    LookupPage(LookupService lookups, LookupUpkeep upkeep, LookupLists lists) {
        this.lookups = lookups;
        this.upkeep = upkeep;
        this.lists = lists;
    }

    /** @param fields of the form, see {@link FilterForm}, where it was sent instead of a text */
    @GetMapping("/lookup")
    String show(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam MultiValueMap<String, String> fields,
            Model model) {
        LookupView view;
        if (viewer instanceof Viewer.Member member) {
            Access.requireRead(viewer, member.enterprise());
            view = lookups.ofOwn(q, member.enterprise());
        } else {
            Access.require(viewer, Action.READ_ZONE);
            view = fields.containsKey(FilterForm.EDITED) ? lookups.ofForm(fields) : lookups.ofZone(q);
        }
        model.addAttribute("view", view);
        return "lookup/page";
    }

    @GetMapping("/lookup/export.csv")
    void csv(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response)
            throws IOException {
        Access.require(viewer, Action.READ_ZONE);
        KnownZone zone = upkeep.current().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Filter filter = lookups.filter(q, fields).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        response.setContentType("text/csv; charset=utf-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("enterprises-found.csv")
                        .build()
                        .toString());
        lists.csv(filter, zone, response.getOutputStream());
    }
}
