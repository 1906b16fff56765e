package dev.xinmiao.zone.cases;

import dev.xinmiao.zone.cases.CaseView.Refused;
import dev.xinmiao.zone.casework.Actor;
import dev.xinmiao.zone.casework.CaseFile;
import dev.xinmiao.zone.casework.CaseNumber;
import dev.xinmiao.zone.casework.CaseRow;
import dev.xinmiao.zone.casework.Casework;
import dev.xinmiao.zone.casework.Event;
import dev.xinmiao.zone.casework.Outcome;
import dev.xinmiao.zone.casework.Refusal;
import dev.xinmiao.zone.casework.Rules;
import dev.xinmiao.zone.form.Field;
import dev.xinmiao.zone.form.Form;
import dev.xinmiao.zone.form.FormBook;
import dev.xinmiao.zone.form.Uploads;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.DerivedId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The page of a case, and the forms on it. A form that is refused comes back with its reason; nothing is lost. */
@Controller
class CasePages {
    private final CaseService cases;
    private final Casework casework;
    private final Powers powers;
    private final Persons persons;
    private final FormBook forms;
    private final Uploads uploads;

    CasePages(CaseService cases, Casework casework, Powers powers, Persons persons, FormBook forms, Uploads uploads) {
        this.cases = cases;
        this.casework = casework;
        this.powers = powers;
        this.persons = persons;
        this.forms = forms;
        this.uploads = uploads;
    }

    /**
     * @param asOf shows the case as it stood at the end of that day
     * @param done the number of the event that this person has just caused: the page confirms it
     */
    @GetMapping("/cases/{number}")
    String show(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam @Nullable LocalDate asOf,
            @RequestParam @Nullable Integer done,
            Model model) {
        return page(viewer, number, asOf, done, Refused.NOTHING, model);
    }

    private String page(
            Viewer viewer,
            String number,
            @Nullable LocalDate asOf,
            @Nullable Integer done,
            Refused refused,
            Model model) {
        model.addAttribute(
                "view",
                cases.view(viewer, number, asOf, done, refused)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "cases/case";
    }

    /** Everything that is a move of its own: submit, accept, give an opinion, ask, decide, rate … */
    @PostMapping("/cases/{number}/{move}")
    String move(
            Viewer viewer,
            @PathVariable String number,
            @PathVariable String move,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response,
            Model model) {
        CaseFile file = readable(viewer, number);
        Event event = MoveForm.event(move, sent).orElse(null);
        Bilingual wrong = event == null
                ? new Bilingual("请把表单填完整后再提交。", "Complete the form and send it again.")
                : MoveForm.tooLong(sent)
                        .or(() -> persons.refusal(viewer, file, event))
                        .orElse(null);
        if (event == null || wrong != null) {
            return refused(
                    viewer,
                    number,
                    new Refused(wrong, Map.of(), move, sent.toSingleValueMap()),
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    response,
                    model);
        }
        if (event instanceof Event.Submitted) {
            Map<String, Bilingual> faults = forms.of(file.process().id()).faults(answers(file), true);
            if (!faults.isEmpty()) {
                return refused(
                        viewer,
                        number,
                        new Refused(null, faults, "", Map.of()),
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        response,
                        model);
            }
        }
        UUID command = command(sent.getFirst("command"));
        if (event instanceof Event.Delivered(String step, String text)
                && file.state().isUnderWay()
                && file.process().decider().isEmpty()) {
            UUID first = DerivedId.of(command + " decide");
            Outcome decided = act(viewer, number, first, new Event.Decided(step, true, text));
            if (decided instanceof Outcome.Refused) {
                return after(viewer, number, decided, move, sent.toSingleValueMap(), response, model);
            }
        }
        Outcome outcome = act(viewer, number, command, event);
        return after(viewer, number, outcome, move, sent.toSingleValueMap(), response, model);
    }

    private static Map<String, String> answers(CaseFile file) {
        Map<String, String> answers = new LinkedHashMap<>();
        file.given().forEach((key, given) -> answers.put(key, given.value()));
        return answers;
    }

    /**
     * The answers of the form, as far as they are filled in. What is right is kept; what isn't comes back as it was typed.
     *
     * @param then {@code submit} to hand the case in with them
     */
    @PostMapping("/cases/{number}/answers")
    String answer(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            @RequestParam @Nullable String then,
            HttpServletResponse response,
            Model model) {
        CaseFile file = readable(viewer, number);
        Form form = forms.of(file.process().id());
        boolean submit = "submit".equals(then);
        Map<String, String> typed = new LinkedHashMap<>();
        for (Field field : form.fields()) {
            String value = sent.get(field.key());
            if (value != null) {
                typed.put(field.key(), value.strip());
            }
        }
        Map<String, String> all = new LinkedHashMap<>(answers(file));
        all.putAll(typed);
        Map<String, Bilingual> faults = form.faults(all, submit);
        Map<String, String> right = new LinkedHashMap<>(typed);
        right.keySet().removeAll(faults.keySet());
        right.values().removeIf(String::isEmpty);
        UUID command = command(sent.get("command"));
        Outcome outcome = act(viewer, number, command, new Event.Answered(right));
        if (outcome instanceof Outcome.Refused || faults.isEmpty() && !submit) {
            return after(viewer, number, outcome, "", typed, response, model);
        }
        if (!faults.isEmpty()) {
            // What else is missing is told at once.
            Bilingual papers = submit
                    ? Rules.check(casework.find(number(number)).orElseThrow(), Actor.SYSTEM, new Event.Submitted())
                            .map(Refusal::reason)
                            .orElse(null)
                    : null;
            Refused refused = new Refused(papers, faults, "", typed);
            return refused(viewer, number, refused, HttpStatus.UNPROCESSABLE_CONTENT, response, model);
        }
        UUID second = DerivedId.of(command + " submit");
        Outcome submitted = act(viewer, number, second, new Event.Submitted());
        return after(viewer, number, submitted, "", Map.of(), response, model);
    }

    @PostMapping("/cases/{number}/files/{material}")
    String upload(
            Viewer viewer,
            @PathVariable String number,
            @PathVariable String material,
            @RequestParam MultipartFile file,
            @RequestParam @Nullable String command,
            HttpServletResponse response,
            Model model)
            throws IOException {
        readable(viewer, number);
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        return switch (uploads.keep(name, file.getInputStream())) {
            case Uploads.Result.Refused no ->
                refused(
                        viewer,
                        number,
                        new Refused(no.reason(), Map.of(), "files", Map.of()),
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        response,
                        model);
            case Uploads.Result.Kept kept ->
                after(
                        viewer,
                        number,
                        act(
                                viewer,
                                number,
                                command(command),
                                new Event.Supplied(material, kept.sha256(), kept.fileName(), kept.bytes())),
                        "files",
                        Map.of(),
                        response,
                        model);
        };
    }

    @GetMapping("/cases/{number}/files/{sha256}")
    ResponseEntity<Resource> download(Viewer viewer, @PathVariable String number, @PathVariable String sha256)
            throws IOException {
        CaseFile file = readable(viewer, number);
        // Older versions stay readable: opinions were given on them.
        Event.Supplied supplied = file.events().stream()
                .map(each ->
                        each.event() instanceof Event.Supplied it && it.sha256().equals(sha256) ? it : null)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Path content = uploads.find(sha256).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(Uploads.mediaType(supplied.fileName(), content)))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(supplied.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(new FileSystemResource(content));
    }

    /** The case, if it is there for this person; else 404. */
    private CaseFile readable(Viewer viewer, String number) {
        CaseNumber wanted = number(number);
        CaseRow row = casework.row(wanted).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        CaseFile file = casework.find(wanted).orElseThrow();
        powers.requireRead(viewer, row, file);
        return file;
    }

    private static CaseNumber number(String text) {
        return CaseNumber.parse(text).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Outcome act(Viewer viewer, String number, UUID command, Event event) {
        Actor actor = powers.actor(viewer);
        return casework.act(number(number), actor, command, event);
    }

    /** A form without an id is one that nobody can send twice by mistake: it gets its own. */
    static UUID command(@Nullable String text) {
        try {
            return text == null ? UUID.randomUUID() : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }

    private String after(
            Viewer viewer,
            String number,
            Outcome outcome,
            String move,
            Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        return switch (outcome) {
            case Outcome.Done done -> "redirect:/cases/" + done.number() + "?done=" + done.event();
            case Outcome.Refused(Refusal refusal) ->
                refused(
                        viewer,
                        number,
                        new Refused(refusal.reason(), Map.of(), move, typed),
                        refusal.kind() == Refusal.Kind.INCOMPLETE
                                ? HttpStatus.UNPROCESSABLE_CONTENT
                                : HttpStatus.CONFLICT,
                        response,
                        model);
        };
    }

    private String refused(
            Viewer viewer,
            String number,
            Refused refused,
            HttpStatus status,
            HttpServletResponse response,
            Model model) {
        response.setStatus(status.value());
        return page(viewer, number, null, null, refused, model);
    }
}
