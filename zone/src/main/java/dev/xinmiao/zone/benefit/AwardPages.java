package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.benefit.award.AwardStore;
import dev.xinmiao.zone.benefit.award.Awards;
import dev.xinmiao.zone.benefit.award.Awards.Answer;
import dev.xinmiao.zone.benefit.award.NoticeStore;
import dev.xinmiao.zone.benefit.award.Sheet;
import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.clause.ClauseBook;
import dev.xinmiao.zone.fact.SubjectRegistry;
import dev.xinmiao.zone.identity.Access;
import dev.xinmiao.zone.identity.Action;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.kernel.ZoneClock;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Awards without application, for the desk that keeps them. */
@Controller
class AwardPages {
    private static final int MOST = 200;

    private final Awards awards;
    private final AwardStore store;
    private final NoticeStore notices;
    private final ClauseBook book;
    private final SubjectRegistry subjects;
    private final Keepers keepers;
    private final ZoneClock clock;

    AwardPages(
            Awards awards,
            AwardStore store,
            NoticeStore notices,
            ClauseBook book,
            SubjectRegistry subjects,
            Keepers keepers,
            ZoneClock clock) {
        this.subjects = subjects;
        this.awards = awards;
        this.store = store;
        this.notices = notices;
        this.book = book;
        this.keepers = keepers;
        this.clock = clock;
    }

    /** What was typed into the form of a new list, kept where it is refused. */
    public record Typed(String clause, String title, String number, String date, String text) {
        static final Typed NOTHING = new Typed("", "", "", "", "");
    }

    @GetMapping("/awards")
    String lists(Viewer viewer, Model model) {
        Access.require(viewer, Action.READ_ZONE);
        return lists(viewer, Typed.NOTHING, null, model);
    }

    private String lists(Viewer viewer, Typed typed, @Nullable Bilingual fault, Model model) {
        model.addAttribute(
                "view",
                new AwardView.Lists(
                        store.lists(MOST).stream()
                                .map(list -> new AwardView.ListLine(list, clause(list.clause())))
                                .toList(),
                        book.current().adopted().stream()
                                .filter(clause -> clause.payment() == Clause.Payment.FREE)
                                .toList(),
                        keepers.policy(viewer),
                        typed,
                        fault,
                        UUID.randomUUID()));
        return "benefit/awards";
    }

    @PostMapping("/awards")
    String make(
            Viewer viewer,
            @RequestParam String clause,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String number,
            @RequestParam @Nullable LocalDate date,
            @RequestParam(defaultValue = "") String text,
            @RequestParam UUID command,
            HttpServletResponse response,
            Model model) {
        Keepers.require(keepers.policy(viewer));
        Answer answer = title.isBlank() || number.isBlank() || date == null
                ? new Answer.Refused(new Bilingual(
                        "请写明名单所依据的文件：名称、文号和日期。", "Name the paper that the list comes from: title, number and date."))
                : awards.make(
                        clause, Sheet.read(title.strip(), number.strip(), date, text), viewer.username(), command);
        return switch (answer) {
            case Answer.Done done -> "redirect:/awards/" + done.id();
            case Answer.Refused refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield lists(
                        viewer,
                        new Typed(clause, title, number, date == null ? "" : date.toString(), text),
                        refused.why(),
                        model);
            }
        };
    }

    @GetMapping("/awards/{id}")
    String list(Viewer viewer, @PathVariable long id, Model model) {
        Access.require(viewer, Action.READ_ZONE);
        return list(viewer, id, null, model);
    }

    private String list(Viewer viewer, long id, @Nullable Bilingual fault, Model model) {
        AwardStore.ListRow list = store.list(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<AwardStore.Row> rows = store.awards(id);
        Map<SubjectId, String> names = subjects.names(rows.stream()
                .map(AwardStore.Row::subject)
                .filter(Objects::nonNull)
                .toList());
        model.addAttribute(
                "view",
                new AwardView(
                        list,
                        clause(list.clause()),
                        rows.stream()
                                .map(row -> new AwardView.Line(
                                        row,
                                        AwardView.said(store.events(row.id())),
                                        names.getOrDefault(row.subject(), "")))
                                .toList(),
                        notices.ofList(id),
                        // Who objects, and with what, is for those who decide.
                        keepers.policy(viewer) ? notices.ofListObjections(id) : List.of(),
                        keepers.policy(viewer) && list.application() == null,
                        clock.instant(),
                        fault,
                        UUID.randomUUID()));
        return "benefit/award";
    }

    @PostMapping("/awards/{id}/{move}")
    String move(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable String move,
            @RequestParam UUID command,
            HttpServletResponse response,
            Model model) {
        Keepers.require(keepers.policy(viewer));
        // An application is moved by its case.
        if (store.list(id).filter(list -> list.application() == null).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Answer answer = switch (move) {
            case "tell" -> awards.tell(id, viewer.username(), command);
            case "show" -> awards.show(id, viewer.username(), command);
            case "order" -> awards.order(id, viewer.username(), command);
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
        return answered(viewer, id, answer, response, model);
    }

    private String answered(Viewer viewer, long id, Answer answer, HttpServletResponse response, Model model) {
        if (answer instanceof Answer.Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return list(viewer, id, refused.why(), model);
        }
        return "redirect:/awards/" + id;
    }

    private Clause clause(String id) {
        return book.current().find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
