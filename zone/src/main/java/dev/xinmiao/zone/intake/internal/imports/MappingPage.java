package dev.xinmiao.zone.intake.internal.imports;

import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.identity.Access;
import dev.xinmiao.zone.identity.Action;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.intake.Mapping;
import dev.xinmiao.zone.intake.MappingProblem;
import dev.xinmiao.zone.intake.MappingSuggestion;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Saying what each column is. */
@Controller
class MappingPage {
    private final ImportStore imports;
    private final ImportService service;
    private final FactDictionary dictionary;

    MappingPage(ImportStore imports, ImportService service, FactDictionary dictionary) {
        this.imports = imports;
        this.service = service;
        this.dictionary = dictionary;
    }

    /** @param guess whether to begin anew from the heading, whatever mapping is in use */
    @GetMapping("/imports/{id}/mapping")
    String form(Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "false") boolean guess, Model model)
            throws IOException {
        ImportJob job = openJob(viewer, id);
        switch (service.suggest(job)) {
            case MappingSuggestion.Outcome.Suggested outcome -> {
                model.addAttribute("form", form(job, outcome.suggestion(), guess));
                return "intake/mapping";
            }
            case MappingSuggestion.Outcome.Refused refused -> {
                model.addAttribute("line", new ImportLine(job));
                model.addAttribute("stop", new ImportView.Stop(refused.reason()));
                return "intake/unreadable";
            }
        }
    }

    @PostMapping("/imports/{id}/mapping")
    String save(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean guess,
            HttpServletRequest request,
            Model model)
            throws IOException {
        ImportJob job = openJob(viewer, id);
        if (!(service.suggest(job) instanceof MappingSuggestion.Outcome.Suggested outcome)) {
            return "redirect:/imports/" + id + "/mapping";
        }
        MappingForm form = form(job, outcome.suggestion(), guess).sent(request::getParameter);
        List<MappingProblem> problems = new ArrayList<>();
        Optional<Mapping> mapping = form.toMapping(problems);
        if (mapping.isPresent()) {
            problems.addAll(service.check(job, mapping.get(), viewer.username()));
        }
        if (mapping.isEmpty() || !problems.isEmpty()) {
            model.addAttribute("form", form.with(problems));
            return "intake/mapping";
        }
        service.saveMapping(mapping.get(), viewer.username());
        return "redirect:/imports/" + id;
    }

    /** The mapping last tried, where it fits the file; else the guess. */
    private MappingForm form(ImportJob job, MappingSuggestion suggestion, boolean guess) {
        var line = new ImportLine(job);
        return Optional.ofNullable(guess ? null : job.mapping())
                .map(yaml -> Mapping.parse(yaml, "import " + job.id()))
                .flatMap(mapping -> MappingForm.inUse(line, mapping, suggestion, dictionary))
                .orElseGet(() -> MappingForm.guessed(line, suggestion, dictionary));
    }

    private ImportJob openJob(Viewer viewer, long id) {
        Access.require(viewer, Action.IMPORT);
        ImportJob job = imports.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!job.state().isOpen()) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        return job;
    }
}
