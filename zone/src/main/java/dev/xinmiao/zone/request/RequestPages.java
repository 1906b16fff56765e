package dev.xinmiao.zone.request;

import dev.xinmiao.zone.identity.Access;
import dev.xinmiao.zone.identity.Action;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.request.RequestViews.Writing;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** An enterprise writes to the zone and reads what it is answered; the inbox of those who sort and answer. */
@Controller
class RequestPages {
    private final RequestService service;
    private final Requests requests;
    private final RequestPlan plan;

    RequestPages(RequestService service, Requests requests, RequestPlan plan) {
        this.service = service;
        this.requests = requests;
        this.plan = plan;
    }

    /** @param part of an officer's inbox */
    @GetMapping("/requests")
    String list(Viewer viewer, @RequestParam(defaultValue = "") String part, Model model) {
        if (viewer.isOfficer()) {
            model.addAttribute("view", service.inbox(viewer, part, null));
            return "request/inbox";
        }
        model.addAttribute("view", service.own(enterprise(viewer)));
        return "request/own";
    }

    @GetMapping("/requests/new")
    String write(Viewer viewer, Model model) {
        enterprise(viewer);
        return write(Letter.EMPTY, Map.of(), UUID.randomUUID(), model);
    }

    private String write(Letter typed, Map<String, Bilingual> faults, UUID command, Model model) {
        model.addAttribute(
                "view", new Writing(typed, faults, command, plan.limit().text(), plan.mark()));
        return "request/new";
    }

    @PostMapping("/requests")
    String send(
            Viewer viewer,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam @Nullable String command,
            HttpServletResponse response,
            Model model) {
        SubjectId enterprise = enterprise(viewer);
        UUID id = command(command);
        Letter letter = new Letter(subject, text, contact).cleaned();
        Map<String, Bilingual> faults = letter.faults();
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return write(letter, faults, id, model);
        }
        return "redirect:/requests/" + requests.send(enterprise, viewer.username(), letter, id) + "?sent";
    }

    @GetMapping("/requests/{number}")
    String show(Viewer viewer, @PathVariable String number, @RequestParam @Nullable String sent, Model model) {
        RequestRow row = found(viewer, number);
        model.addAttribute("view", service.shown(viewer, row, sent != null, null, "", Map.of()));
        return "request/request";
    }

    private RequestRow found(Viewer viewer, String number) {
        return service.find(viewer, number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static SubjectId enterprise(Viewer viewer) {
        if (viewer instanceof Viewer.Member member) {
            Access.require(viewer, Action.WRITE_REQUEST, member.enterprise());
            return member.enterprise();
        }
        throw new AccessDeniedException("for members of an enterprise");
    }

    /** A form without an id is one that nobody can send twice by mistake: it gets its own. */
    static UUID command(@Nullable String text) {
        try {
            return text == null ? UUID.randomUUID() : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }
}
