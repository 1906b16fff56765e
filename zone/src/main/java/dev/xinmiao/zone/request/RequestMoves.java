package dev.xinmiao.zone.request;

import dev.xinmiao.zone.casework.process.Processes;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.request.RequestPowers.Held;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What officers do with a request. What is refused comes back with its reason, and with what was typed. */
@Controller
class RequestMoves {
    private static final int LONGEST_NOTE = 1_000;

    private final RequestService service;
    private final Requests requests;
    private final RequestPowers powers;
    private final RequestPlan plan;
    private final Processes processes;

    RequestMoves(
            RequestService service, Requests requests, RequestPowers powers, RequestPlan plan, Processes processes) {
        this.service = service;
        this.requests = requests;
        this.powers = powers;
        this.plan = plan;
        this.processes = processes;
    }

    /** @param sent with {@code events}, how many the page had shown, and {@code from} where the inbox's button sent it */
    @PostMapping("/requests/{number}/{move}")
    String move(
            Viewer viewer,
            @PathVariable String number,
            @PathVariable String move,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            Model model) {
        RequestRow row =
                service.find(viewer, number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        allow(powers.held(viewer), move, row);
        Bilingual wrong = wrong(move, sent);
        if (wrong == null) {
            wrong = requests.move(
                    row.number(),
                    viewer.username(),
                    RequestPages.command(sent.get("command")),
                    count(sent.get("events")),
                    event(move, row, sent));
            if (wrong == null) {
                // What went to another desk is no longer this person's to see.
                boolean there = !sent.containsKey("from")
                        && service.find(viewer, number).isPresent();
                return "redirect:/requests" + (there ? "/" + row.number() : "");
            }
            response.setStatus(HttpStatus.CONFLICT.value());
        } else {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        if (sent.containsKey("from")) {
            model.addAttribute("view", service.inbox(viewer, "", wrong));
            return "request/inbox";
        }
        RequestRow now = service.find(viewer, number).orElse(row);
        model.addAttribute("view", service.shown(viewer, now, false, wrong, move, sent));
        return "request/request";
    }

    private static void allow(Held held, String move, RequestRow row) {
        boolean may = switch (move) {
            case "file", "reopen" -> held.mayFile(row);
            // Whether it is with the desk still is said in words, not by a refusal of the page.
            case "answer", "send-back" -> held.holds(row);
            case "close" -> held.holds(row) || held.sorts();
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
        if (!may) {
            throw new AccessDeniedException("another desk's");
        }
    }

    private @Nullable Bilingual wrong(String move, Map<String, String> sent) {
        if (move.equals("file")) {
            if (plan.category(sent.getOrDefault("category", "")).isEmpty()) {
                return new Bilingual("请选择类别。", "Choose a category.");
            }
            if (processes.desks().find(sent.getOrDefault("desk", "")).isEmpty()) {
                return new Bilingual("请选择岗位。", "Choose a desk.");
            }
        }
        String text = text(sent);
        int most = move.equals("answer") ? Letter.LONGEST_TEXT : LONGEST_NOTE;
        if (text.codePointCount(0, text.length()) > most) {
            return new Bilingual(
                    "太长了：最多 %d 个字。您写的都还在，请删去一些。".formatted(most),
                    "Too long: %d characters at most. All you wrote is still here: shorten it.".formatted(most));
        }
        return text.isEmpty() && !move.equals("file")
                ? new Bilingual("请写明内容：企业和其他岗位要看。", "Write it down: the enterprise, or another desk, has to read it.")
                : null;
    }

    private RequestEvent event(String move, RequestRow row, Map<String, String> sent) {
        String text = text(sent);
        return switch (move) {
            case "answer" -> new RequestEvent.Answered(text);
            case "send-back" -> new RequestEvent.SentBack(text);
            case "close" -> new RequestEvent.Closed(text);
            case "reopen" -> new RequestEvent.Reopened(text);
            default -> {
                Proposal proposal = service.proposal(row).orElse(null);
                yield new RequestEvent.Filed(
                        sent.getOrDefault("category", ""),
                        sent.getOrDefault("desk", ""),
                        proposal == null ? null : proposal.category().id(),
                        proposal == null ? 0 : proposal.percent(),
                        text);
            }
        };
    }

    private static String text(Map<String, String> sent) {
        return Letter.cleaned(sent.getOrDefault("text", "")).strip();
    }

    private static int count(@Nullable String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
