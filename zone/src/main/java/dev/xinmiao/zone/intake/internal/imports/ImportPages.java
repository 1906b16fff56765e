package dev.xinmiao.zone.intake.internal.imports;

import dev.xinmiao.zone.identity.Access;
import dev.xinmiao.zone.identity.Action;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.intake.Mapping;
import dev.xinmiao.zone.intake.MappingProblem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

/** The list of imports and the page of each, for officers. */
@Controller
class ImportPages {
    private static final int LINES = 50;
    private static final int ERRORS_SHOWN = 50;

    private final ImportStore imports;
    private final ImportService service;
    private final ImportRun run;
    private final ImportFiles files;
    private final MappingLibrary mappings;

    ImportPages(ImportStore imports, ImportService service, ImportRun run, ImportFiles files, MappingLibrary mappings) {
        this.imports = imports;
        this.service = service;
        this.run = run;
        this.files = files;
        this.mappings = mappings;
    }

    @GetMapping("/imports")
    String list(Viewer viewer, @RequestParam @Nullable Long before, Model model) {
        Access.require(viewer, Action.IMPORT);
        List<ImportJob> jobs = imports.list(before == null ? Long.MAX_VALUE : before, LINES + 1);
        List<ImportLine> lines = jobs.stream().limit(LINES).map(ImportLine::new).toList();
        model.addAttribute(
                "view",
                new ImportListView(lines, jobs.size() > LINES ? lines.getLast().id() : null));
        return "intake/list";
    }

    @GetMapping("/imports/{id}")
    String show(Viewer viewer, @PathVariable long id, Model model) throws IOException {
        model.addAttribute("view", view(job(viewer, id), List.of()));
        return "intake/job";
    }

    /** What the page asks for while the program works; when that has ended, the whole page is asked for again. */
    @GetMapping("/imports/{id}/progress")
    String progress(Viewer viewer, @PathVariable long id, Model model, HttpServletResponse response)
            throws IOException {
        ImportJob job = job(viewer, id);
        if (!job.state().isRunning()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("view", view(job, List.of()));
        return "intake/progress";
    }

    @PostMapping("/imports/{id}/check")
    String check(Viewer viewer, @PathVariable long id, @RequestParam String mapping, Model model) throws IOException {
        ImportJob job = job(viewer, id);
        if (mapping.isEmpty()) {
            return "redirect:/imports/" + id + "/mapping?guess=true";
        }
        Mapping chosen = mappings.find(mapping).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<MappingProblem> problems = service.check(job, chosen, viewer.username());
        if (problems.isEmpty()) {
            return "redirect:/imports/" + id;
        }
        model.addAttribute("view", view(job, problems));
        return "intake/job";
    }

    @PostMapping("/imports/{id}/commit")
    String commit(Viewer viewer, @PathVariable long id) {
        service.commit(job(viewer, id), viewer.username());
        return "redirect:/imports/" + id;
    }

    @PostMapping("/imports/{id}/undo")
    String undo(Viewer viewer, @PathVariable long id) {
        service.undo(job(viewer, id), viewer.username());
        return "redirect:/imports/" + id;
    }

    @PostMapping("/imports/{id}/discard")
    String discard(Viewer viewer, @PathVariable long id) {
        service.discard(job(viewer, id), viewer.username());
        return "redirect:/imports/" + id;
    }

    private ImportView view(ImportJob job, List<MappingProblem> problems) throws IOException {
        boolean read = job.summary() != null;
        return new ImportView(
                new ImportLine(job),
                run.progress(job.id()),
                read ? ErrorList.firstEntries(files.errors(job.id()), ERRORS_SHOWN) : List.of(),
                imports.events(job.id()),
                job.state().isOpen()
                        ? imports.committedTwin(job).map(ImportJob::id).orElse(null)
                        : null,
                job.state().isOpen() ? mappings.names() : List.of(),
                problems);
    }

    private ImportJob job(Viewer viewer, long id) {
        Access.require(viewer, Action.IMPORT);
        return imports.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
