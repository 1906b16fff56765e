package dev.xinmiao.zone.aifiling;

import dev.xinmiao.zone.aifiling.FilingView.Refused;
import dev.xinmiao.zone.casework.Actor;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.kernel.Bilingual;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** An enterprise's filings and the page of one, with its forms. A form that is refused comes back as it was typed. */
@Controller
class FilingPages {
    /** A bank of ten thousands of entries has a few megabytes. */
    private static final long MOST_BYTES = 32L << 20;

    private final Filings filings;
    private final FilingService service;
    private final Standard standard;
    private final BankText text;

    FilingPages(Filings filings, FilingService service, Standard standard, BankText text) {
        this.filings = filings;
        this.service = service;
        this.standard = standard;
        this.text = text;
    }

    @GetMapping("/ai-filing/filings")
    String list(Viewer viewer, Model model) {
        model.addAttribute("view", service.list(viewer));
        return "aifiling/filings";
    }

    @GetMapping("/ai-filing/filings/{id}")
    String show(Viewer viewer, @PathVariable long id, Model model) {
        model.addAttribute("view", service.view(viewer, id, Refused.NOTHING));
        return "aifiling/filing";
    }

    @PostMapping("/ai-filing/filings/{id}/{what}")
    String act(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable String what,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            Model model) {
        FilingStore.Row row = service.readable(viewer, id);
        Actor actor = service.actor(viewer, row.subject());
        return switch (FilingForm.read(what, sent, service.edition(), actor.applicant())) {
            case FilingForm.Unreadable(Bilingual reason) ->
                refused(viewer, id, Refused.of(reason, sent), response, model);
            case FilingForm.Said(FilingEvent event) ->
                after(viewer, id, actor, CoachPages.command(sent.get("command")), event, sent, response, model);
        };
    }

    /** Counts a bank's file. The file is read once and let go with the request: only the numbers are stored. */
    @PostMapping("/ai-filing/filings/{id}/banks/{bank}")
    String count(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable String bank,
            @RequestParam MultipartFile file,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            Model model)
            throws IOException {
        FilingStore.Row row = service.readable(viewer, id);
        Actor actor = service.actor(viewer, row.subject());
        Standard.Bank wanted =
                service.edition().bank(bank).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (file.getSize() > MOST_BYTES) {
            Bilingual large =
                    new Bilingual("文件超过 32 MB：请分开或改填数目。", "The file has more than 32 MB: type the numbers instead.");
            return refused(viewer, id, Refused.of(large, sent), response, model);
        }
        BankCount count = BankCount.of(file.getBytes(), wanted, standard, text);
        if (!count.problems().isEmpty()) {
            Bilingual unread =
                    new Bilingual("文件没有计数，请按行修改后再传。", "The file wasn't counted; mend these lines and send it again.");
            return refused(viewer, id, new Refused(unread, sent, Refused.lines(count.problems())), response, model);
        }
        FilingForm.Read day = FilingForm.read(
                "review", Map.of("bank", bank, "on", sent.getOrDefault("on", "")), service.edition(), true);
        if (!(day instanceof FilingForm.Said(FilingEvent.Reviewed(String _, String _, java.time.LocalDate on)))) {
            Bilingual reason = ((FilingForm.Unreadable) day).reason();
            return refused(viewer, id, Refused.of(reason, sent), response, model);
        }
        FilingEvent event = new FilingEvent.Counted(bank, count.kinds(), count.repeated(), count.empty(), on);
        return after(viewer, id, actor, CoachPages.command(sent.get("command")), event, sent, response, model);
    }

    /** The numbers of a sample, drawn again from its seed. */
    @GetMapping("/ai-filing/filings/{id}/samples/{number}.csv")
    ResponseEntity<byte[]> sample(Viewer viewer, @PathVariable long id, @PathVariable int number) {
        FilingEvent.Drawn drawn = service.file(service.readable(viewer, id))
                .run(number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .drawn();
        StringBuilder lines = new StringBuilder("number\r\n");
        for (int each : new Sample(drawn.population(), drawn.sample(), drawn.seed()).numbers()) {
            lines.append(each).append("\r\n");
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"sample-" + id + "-" + number + ".csv\"")
                .body(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String after(
            Viewer viewer,
            long id,
            Actor actor,
            UUID command,
            FilingEvent event,
            Map<String, String> sent,
            HttpServletResponse response,
            Model model) {
        Optional<Bilingual> refusal = filings.act(id, actor, command, event);
        return refusal.isEmpty()
                ? "redirect:/ai-filing/filings/" + id + "#" + anchor(event)
                : refused(viewer, id, Refused.of(refusal.get(), sent), response, model);
    }

    /** The part of the page that the event is shown in. */
    private static String anchor(FilingEvent event) {
        return switch (event) {
            case FilingEvent.Counted _, FilingEvent.Reviewed _ -> "banks";
            case FilingEvent.Drawn _, FilingEvent.Tested _ -> "checks";
            case FilingEvent.Judged it -> "clause-" + it.clause();
            case FilingEvent.Assessed _ -> "clauses";
            case FilingEvent.Asked _, FilingEvent.Answered _ -> "rounds";
            case FilingEvent.Happened _, FilingEvent.Reported _ -> "plan";
            case FilingEvent.Shown _ -> "shown";
            case FilingEvent.Begun _, FilingEvent.Decided _, FilingEvent.BaseChanged _, FilingEvent.Moved _ -> "duty";
        };
    }

    private String refused(Viewer viewer, long id, Refused refused, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("view", service.view(viewer, id, refused));
        return "aifiling/filing";
    }
}
