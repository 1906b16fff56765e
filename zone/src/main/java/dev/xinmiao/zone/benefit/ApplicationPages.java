package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.benefit.ApplicationView.Typed;
import dev.xinmiao.zone.benefit.award.ApplicationCases;
import dev.xinmiao.zone.benefit.award.Applications;
import dev.xinmiao.zone.benefit.award.Awards.Answer;
import dev.xinmiao.zone.benefit.award.Objections;
import dev.xinmiao.zone.benefit.clause.CasePlan;
import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.clause.ClauseBook;
import dev.xinmiao.zone.casework.Actor;
import dev.xinmiao.zone.casework.CaseLists;
import dev.xinmiao.zone.casework.CaseRow;
import dev.xinmiao.zone.casework.CaseState;
import dev.xinmiao.zone.casework.Casework;
import dev.xinmiao.zone.casework.Event;
import dev.xinmiao.zone.casework.Outcome;
import dev.xinmiao.zone.casework.Refusal;
import dev.xinmiao.zone.fact.SubjectRegistry;
import dev.xinmiao.zone.fact.SubjectRegistry.Subject;
import dev.xinmiao.zone.identity.Access;
import dev.xinmiao.zone.identity.Action;
import dev.xinmiao.zone.identity.Duties;
import dev.xinmiao.zone.identity.Duty;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.item.ItemCatalogue;
import dev.xinmiao.zone.item.ServiceItem;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.Yuan;
import dev.xinmiao.zone.kernel.YuanText;
import dev.xinmiao.zone.kernel.ZoneClock;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
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

/** Applying for a clause, and what its desks do with the application beside its case. */
@Controller
class ApplicationPages {
    private final ApplicationService service;
    private final BenefitService benefits;
    private final Applications applications;
    private final ClauseBook book;
    private final SubjectRegistry subjects;
    private final Casework casework;
    private final CaseLists lists;
    private final ItemCatalogue items;
    private final Duties duties;
    private final Keepers keepers;
    private final ZoneClock clock;

    ApplicationPages(
            ApplicationService service,
            BenefitService benefits,
            Applications applications,
            ClauseBook book,
            SubjectRegistry subjects,
            Casework casework,
            CaseLists lists,
            ItemCatalogue items,
            Duties duties,
            Keepers keepers,
            ZoneClock clock) {
        this.service = service;
        this.benefits = benefits;
        this.applications = applications;
        this.book = book;
        this.subjects = subjects;
        this.casework = casework;
        this.lists = lists;
        this.items = items;
        this.duties = duties;
        this.keepers = keepers;
        this.clock = clock;
    }

    /** Where somebody comes who begins the item itself: the clause is chosen first. */
    @GetMapping("/begin/" + ApplicationCases.KIND)
    String choose(Viewer viewer) {
        return viewer instanceof Viewer.Member member
                ? "redirect:"
                        + subjects.find(member.enterprise())
                                .orElseThrow(ApplicationPages::absent)
                                .path() + "/benefits"
                : "redirect:/clauses";
    }

    /** Begins the case of an application, or opens the one that was begun; who signs submits it there. */
    @PostMapping("/enterprises/{id}/benefits/{clause}/apply")
    String apply(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable("clause") String clauseId,
            @RequestParam UUID command,
            HttpServletResponse response,
            Model model) {
        Subject subject = subjects.find(id).orElseThrow(ApplicationPages::absent);
        Access.require(viewer, Action.ANSWER_AWARD, subject.id());
        Clause clause = book.current().find(clauseId).orElseThrow(ApplicationPages::absent);
        CasePlan plan = book.current().adoption().application(clause).orElseThrow(ApplicationPages::absent);
        ServiceItem item = items.current(plan.item(), clock.today())
                .filter(ServiceItem::isOpen)
                .orElseThrow(ApplicationPages::absent);
        Optional<CaseRow> draft = lists.of(subject.id(), null).stream()
                .filter(row -> row.matter().equals(Optional.of(ApplicationCases.matter(clause)))
                        && (row.state() == CaseState.DRAFT || row.state() == CaseState.RETURNED))
                .findFirst();
        if (draft.isPresent()) {
            return "redirect:/cases/" + draft.get().number();
        }
        Actor actor = Actor.applicant(
                viewer.username(), duties.duties(viewer.username()).contains(Duty.SIGNER));
        Event.Started event = new Event.Started(
                item.code(), item.version(), ApplicationCases.matter(clause).toString());
        return switch (casework.start(actor, command, event, plan.process(), subject.id())) {
            case Outcome.Done done -> "redirect:/cases/" + done.number();
            case Outcome.Refused(Refusal refusal) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("view", benefits.view(subject, clauseId).orElseThrow(ApplicationPages::absent));
                model.addAttribute("applies", true);
                model.addAttribute("fault", refusal.reason());
                model.addAttribute("command", UUID.randomUUID());
                yield "benefit/fit";
            }
        };
    }

    @GetMapping("/cases/{number}/" + ApplicationCases.KIND)
    String show(Viewer viewer, @PathVariable String number, Model model) {
        return show(viewer, number, Typed.NOTHING, null, model);
    }

    private String show(Viewer viewer, String number, Typed typed, @Nullable Bilingual fault, Model model) {
        model.addAttribute("view", service.view(viewer, number, typed, fault).orElseThrow(ApplicationPages::absent));
        return "benefit/application";
    }

    /** 核定, by the desk of that step. */
    @PostMapping("/cases/{number}/" + ApplicationCases.KIND + "/amount")
    String assess(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam UUID command,
            HttpServletResponse response,
            Model model) {
        ApplicationView view = service.view(viewer, number, Typed.NOTHING, null).orElseThrow(ApplicationPages::absent);
        Keepers.require(view.assesses());
        Yuan yuan = YuanText.read(amount).orElse(null);
        Bilingual fault = null;
        if (yuan == null) {
            fault = new Bilingual("请填写大于零、到分为止的金额。", "Enter an amount above zero, to the fen.");
        } else if (applications.assess(view.row().number(), yuan.fen(), reason.strip(), viewer.username(), command)
                instanceof Answer.Refused(Bilingual why)) {
            fault = why;
        }
        if (fault == null) {
            return "redirect:/cases/" + number + "/" + ApplicationCases.KIND;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(viewer, number, new Typed(amount, reason), fault, model);
    }

    @GetMapping("/cases/{number}/" + Objections.KIND)
    String objection(Viewer viewer, @PathVariable String number, Model model) {
        model.addAttribute("view", service.objection(viewer, number).orElseThrow(ApplicationPages::absent));
        return "benefit/objection";
    }

    /** What waits for a decision, clause by clause, against what the pots have. */
    @GetMapping("/applications")
    String batches(Viewer viewer, Model model) {
        return batches(viewer, null, model);
    }

    private String batches(Viewer viewer, @Nullable Bilingual fault, Model model) {
        Access.require(viewer, Action.READ_ZONE);
        model.addAttribute("view", service.batches(keepers.money(viewer), fault));
        return "benefit/applications";
    }

    /** 按比例核减 */
    @PostMapping("/applications/{clause}/share")
    String share(
            Viewer viewer,
            @PathVariable String clause,
            @RequestParam UUID command,
            HttpServletResponse response,
            Model model) {
        Keepers.require(keepers.money(viewer));
        Answer answer = service.share(clause, viewer.username(), command);
        if (answer instanceof Answer.Refused(Bilingual why)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return batches(viewer, why, model);
        }
        return "redirect:/applications";
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
