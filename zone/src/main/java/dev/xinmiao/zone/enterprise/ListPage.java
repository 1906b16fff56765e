package dev.xinmiao.zone.enterprise;

import dev.xinmiao.zone.enterprise.ListFilter.Choice;
import dev.xinmiao.zone.enterprise.ListFilter.Sort;
import dev.xinmiao.zone.enterprise.ListStore.Place;
import dev.xinmiao.zone.identity.Access;
import dev.xinmiao.zone.identity.Action;
import dev.xinmiao.zone.identity.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of enterprises, for officers: search, filter, sort, page and take away. */
@Controller
class ListPage {
    private final ListService list;
    private final ListExport export;

    ListPage(ListService list, ListExport export) {
        this.list = list;
        this.export = export;
    }

    /** An empty choice of the form means all; what is no choice at all is taken for that, too. */
    @ModelAttribute("filter")
    ListFilter filter(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String programme,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String section,
            @RequestParam(defaultValue = "") String sort) {
        return new ListFilter(
                q.strip(),
                programme.isEmpty() ? null : programme,
                programme.isEmpty() ? null : Choice.of(state),
                section.isEmpty() ? null : section,
                Sort.of(sort));
    }

    @GetMapping("/enterprises")
    String show(
            Viewer viewer,
            @ModelAttribute("filter") ListFilter filter,
            @RequestParam @Nullable Long after,
            @RequestParam @Nullable Long before,
            Model model) {
        Access.require(viewer, Action.READ_ZONE);
        Place place =
                after != null ? new Place.Behind(after) : before != null ? new Place.Before(before) : new Place.Top();
        model.addAttribute("view", list.view(filter, place));
        return "enterprise/list";
    }

    @GetMapping("/enterprises/export.csv")
    void csv(Viewer viewer, @ModelAttribute("filter") ListFilter filter, HttpServletResponse response)
            throws IOException {
        Access.require(viewer, Action.READ_ZONE);
        attach(response, "text/csv; charset=utf-8", "enterprises.csv");
        export.csv(filter, response.getOutputStream());
    }

    @GetMapping("/enterprises/export.xlsx")
    void xlsx(Viewer viewer, @ModelAttribute("filter") ListFilter filter, HttpServletResponse response)
            throws IOException {
        Access.require(viewer, Action.READ_ZONE);
        attach(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "enterprises.xlsx");
        export.xlsx(filter, response.getOutputStream());
    }

    private static void attach(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }
}
