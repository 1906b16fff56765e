package dev.xinmiao.zone.project;

import dev.xinmiao.zone.audit.Audit;
import dev.xinmiao.zone.casework.Refusal;
import dev.xinmiao.zone.fact.SubjectRegistry;
import dev.xinmiao.zone.identity.Access;
import dev.xinmiao.zone.identity.Action;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.CreditCode;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.project.Projects.Outcome;
import dev.xinmiao.zone.project.Projects.Project;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Projects: the list, one's page, a permit's page, and their forms. A form that is refused comes back as it was typed. */
@Controller
class ProjectPages {
    private static final int MOST = 50;

    private final Projects projects;
    private final ProjectViews views;
    private final Permits permits;
    private final SubjectRegistry subjects;
    private final Audit audit;
    private final TransactionTemplate transaction;

    ProjectPages(
            Projects projects,
            ProjectViews views,
            Permits permits,
            SubjectRegistry subjects,
            Audit audit,
            TransactionTemplate transaction) {
        this.projects = projects;
        this.views = views;
        this.permits = permits;
        this.subjects = subjects;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** An enterprise's own, or the zone's. */
    @GetMapping("/projects")
    String list(Viewer viewer, @RequestParam @Nullable Long behind, Model model) {
        SubjectId own = viewer instanceof Viewer.Member member ? member.enterprise() : null;
        Access.require(viewer, Action.READ_PROJECT, own);
        List<Project> some = projects.list(own, behind == null ? Long.MAX_VALUE : behind, MOST);
        if (viewer.isOfficer()) {
            transaction.executeWithoutResult(
                    _ -> audit.tell(viewer.username(), "read-projects", "project", some.size() + " of the zone"));
        }
        model.addAttribute(
                "view",
                new ProjectListView(
                        some.stream().map(views::line).toList(),
                        mayRecord(viewer, own),
                        some.size() < MOST ? null : some.getLast().id()));
        return "project/list";
    }

    @GetMapping("/projects/new")
    String begin(Viewer viewer, Model model) {
        Access.require(viewer, Action.RECORD_PROJECT);
        return begin(List.of(), Refused.NOTHING, model);
    }

    private String begin(List<String> risks, Refused refused, Model model) {
        model.addAttribute("view", new ProjectListView.New(UUID.randomUUID(), permits, risks, refused));
        return "project/new";
    }

    @PostMapping("/projects")
    String create(
            Viewer viewer,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response,
            Model model) {
        Access.require(viewer, Action.RECORD_PROJECT);
        var form = new ProjectForm(sent);
        Optional<ProjectEvent.Created> event = form.created();
        SubjectId subject = code(form.text("code"))
                .flatMap(subjects::find)
                .map(SubjectRegistry.Subject::id)
                .orElse(null);
        Bilingual fault = form.fault();
        if (fault == null && subject == null) {
            fault = new Bilingual(
                    "没有统一社会信用代码为“%s”的企业：请核对，或先导入企业。".formatted(form.text("code")),
                    "No enterprise here has that credit code: check it, or import the enterprise first.");
        }
        if (fault == null && subject != null && event.isPresent()) {
            Outcome outcome = projects.create(viewer.username(), command(sent), subject, event.get());
            switch (outcome) {
                case Outcome.Done done -> {
                    return "redirect:/projects/" + done.project();
                }
                case Outcome.Refused no -> fault = no.refusal().reason();
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return begin(sent.getOrDefault("risk", List.of()), refused("new", fault, sent), model);
    }

    private static Optional<CreditCode> code(String text) {
        try {
            return Optional.of(CreditCode.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @GetMapping("/projects/{id:[0-9]{1,18}}")
    String show(Viewer viewer, @PathVariable long id, Model model) {
        return page(viewer, readable(viewer, id), Refused.NOTHING, model);
    }

    private String page(Viewer viewer, Project project, Refused refused, Model model) {
        model.addAttribute("view", views.project(project, mayRecord(viewer, project.subject()), refused));
        return "project/project";
    }

    @GetMapping("/projects/{id:[0-9]{1,18}}/permits/{code}")
    String permit(Viewer viewer, @PathVariable long id, @PathVariable String code, Model model) {
        return permit(viewer, readable(viewer, id), code, Refused.NOTHING, model);
    }

    private String permit(Viewer viewer, Project project, String code, Refused refused, Model model) {
        PermitFile permit = project.file()
                .permit(code)
                .filter(each -> each.permit().by() != Permit.By.MILESTONE)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("view", views.permit(project, permit, mayRecord(viewer, project.subject()), refused));
        return "project/permit";
    }

    @PostMapping("/projects/{id:[0-9]{1,18}}/{move}")
    String move(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable String move,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response,
            Model model) {
        recordable(viewer, id);
        var form = new ProjectForm(sent);
        Refused refused = act(viewer, id, form, form.event(move), formName(move, sent), sent, response);
        return refused == null
                ? "redirect:/projects/" + id + "?done=" + move
                : page(viewer, readable(viewer, id), refused, model);
    }

    /** There is a form of its own for each state it may go to. */
    private static String formName(String move, MultiValueMap<String, String> sent) {
        return move.equals("state") ? "state-" + sent.getFirst("move") : move;
    }

    @PostMapping("/projects/{id:[0-9]{1,18}}/permits/{code}/{move}")
    String movePermit(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable String code,
            @PathVariable String move,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response,
            Model model) {
        recordable(viewer, id);
        var form = new ProjectForm(sent);
        Refused refused = act(viewer, id, form, form.event(code, move), move, sent, response);
        return refused == null
                ? "redirect:/projects/" + id + "/permits/" + code + "?done=" + move
                : permit(viewer, readable(viewer, id), code, refused, model);
    }

    /** Null where it was done. */
    private @Nullable Refused act(
            Viewer viewer,
            long id,
            ProjectForm form,
            Optional<ProjectEvent> event,
            String name,
            MultiValueMap<String, String> sent,
            HttpServletResponse response) {
        String reason = form.text("reason");
        Bilingual fault = form.fault();
        if (fault != null || event.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return refused(
                    name,
                    fault != null ? fault : new Bilingual("请把表单填完整后再提交。", "Complete the form and send it again."),
                    sent);
        }
        return switch (projects.act(id, viewer.username(), command(sent), reason, event.get())) {
            case Outcome.Done _ -> null;
            case Outcome.Refused(Refusal refusal) -> {
                response.setStatus((refusal.kind() == Refusal.Kind.INCOMPLETE
                                ? HttpStatus.UNPROCESSABLE_CONTENT
                                : HttpStatus.CONFLICT)
                        .value());
                yield refused(name, refusal.reason(), sent);
            }
        };
    }

    private static Refused refused(String form, @Nullable Bilingual reason, MultiValueMap<String, String> sent) {
        Map<String, String> typed = new LinkedHashMap<>();
        sent.toSingleValueMap().forEach((name, value) -> {
            if (value != null) {
                typed.put(name, value);
            }
        });
        return new Refused(form, reason, typed);
    }

    private Project readable(Viewer viewer, long id) {
        Project project = projects.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Access.require(viewer, Action.READ_PROJECT, project.subject());
        if (viewer.isOfficer()) {
            transaction.executeWithoutResult(_ -> audit.tell(viewer.username(), "read-project", "project/" + id, ""));
        }
        return project;
    }

    private void recordable(Viewer viewer, long id) {
        Project project = projects.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Access.require(viewer, Action.RECORD_PROJECT, project.subject());
    }

    private static boolean mayRecord(Viewer viewer, @Nullable SubjectId subject) {
        return Access.decide(viewer, Action.RECORD_PROJECT, subject) == Access.Decision.GRANTED;
    }

    /** A form without an id is one that nobody can send twice by mistake: it gets its own. */
    private static UUID command(MultiValueMap<String, String> sent) {
        try {
            String text = sent.getFirst("command");
            return text == null ? UUID.randomUUID() : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }
}
