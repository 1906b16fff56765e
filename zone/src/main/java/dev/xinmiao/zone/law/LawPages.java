package dev.xinmiao.zone.law;

import dev.xinmiao.search.text.Uniform;
import dev.xinmiao.zone.identity.Access;
import dev.xinmiao.zone.identity.Action;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The laws to read: a list by title, and each version whole. For anybody. */
@Controller
class LawPages {
    private static final int ON_A_PAGE = 50;
    private static final int LONGEST = 100;

    private final Laws laws;
    private final ZoneClock clock;

    LawPages(Laws laws, ZoneClock clock) {
        this.laws = laws;
        this.clock = clock;
    }

    @GetMapping("/laws")
    String list(
            Viewer viewer,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        String wanted =
                title.strip().substring(0, Math.min(LONGEST, title.strip().length()));
        LocalDate today = clock.today();
        Laws.Library library = laws.library();
        String uniform = Uniform.of(wanted);
        List<Law> all = library.book().on(today).stream()
                .filter(law -> Uniform.of(law.title()).contains(uniform))
                .toList();
        int pages = Math.max(1, (all.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int number = Math.clamp(page, 1, pages);
        List<LawListView.Row> rows = all.stream()
                .skip((long) (number - 1) * ON_A_PAGE)
                .limit(ON_A_PAGE)
                .map(law -> new LawListView.Row(
                        law, law.on(today), library.book().versions(law).size()))
                .toList();
        boolean mends = Access.may(viewer, Action.READ_ZONE);
        model.addAttribute(
                "view",
                new LawListView(
                        laws.hasFile(),
                        wanted,
                        rows,
                        number,
                        pages,
                        all.size(),
                        mends
                                ? library.faults().stream()
                                        .map(LawFile.Fault::toString)
                                        .toList()
                                : List.of(),
                        mends ? library.faulty() : 0));
        return "law/list";
    }

    @GetMapping("/laws/{id}")
    String show(@PathVariable String id, Model model) {
        LawBook book = laws.library().book();
        LocalDate today = clock.today();
        Law law = book.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute(
                "view",
                new LawView(
                        law,
                        today,
                        book.inForce(law, today).orElse(null),
                        book.versions(law).stream()
                                .filter(other -> !other.id().equals(id))
                                .toList()));
        return "law/law";
    }
}
