package dev.xinmiao.zone.aifiling;

import dev.xinmiao.zone.aifiling.QuestionTree.Walk;
import dev.xinmiao.zone.identity.Access;
import dev.xinmiao.zone.identity.Action;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.ZoneClock;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The coach's questions, for anybody: the address carries the answers, so that a way can be printed and passed on. */
@Controller
class CoachPages {
    private static final int LONGEST = 200;

    private final QuestionTree tree;
    private final Standard standard;
    private final Filings filings;
    private final FilingService service;
    private final ZoneClock clock;

    CoachPages(QuestionTree tree, Standard standard, Filings filings, FilingService service, ZoneClock clock) {
        this.tree = tree;
        this.standard = standard;
        this.filings = filings;
        this.service = service;
        this.clock = clock;
    }

    @GetMapping("/ai-filing")
    String ask(Viewer viewer, @RequestParam Map<String, String> answers, Model model) {
        return show(viewer, answers, null, Map.of(), model);
    }

    private String show(
            Viewer viewer,
            Map<String, String> answers,
            @Nullable Bilingual refusal,
            Map<String, String> typed,
            Model model) {
        Walk walk = tree.walk(answers);
        model.addAttribute(
                "view",
                new CoachView(
                        tree,
                        walk,
                        standard.on(clock.today()),
                        clock.today(),
                        viewer instanceof Viewer.Member,
                        walk.asked() != null && walk.asked().id().equals(answers.get("asked")),
                        refusal,
                        typed,
                        command(typed.get("command"))));
        return "aifiling/coach";
    }

    /** A form without an id is one that nobody can send twice by mistake: it gets its own. */
    static UUID command(@Nullable String text) {
        try {
            return text == null ? UUID.randomUUID() : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }

    /** Begins what the answers lead to, which are sent along. */
    @PostMapping("/ai-filing/filings")
    String begin(Viewer viewer, @RequestParam Map<String, String> sent, HttpServletResponse response, Model model) {
        if (!(viewer instanceof Viewer.Member member)) {
            throw new AccessDeniedException("for members of an enterprise");
        }
        Access.require(viewer, Action.CHANGE_FILING, member.enterprise());
        Walk walk = tree.walk(sent);
        Bilingual refusal = refusal(walk, sent);
        if (refusal != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(viewer, sent, refusal, sent, model);
        }
        List<Long> begun = filings.begin(
                service.actor(viewer, member.enterprise()),
                command(sent.get("command")),
                member.enterprise(),
                text(sent, "product"),
                text(sent, "model-name"),
                walk,
                text(sent, "why"));
        return begun.size() == 1
                ? "redirect:/ai-filing/filings/" + begun.getFirst()
                : "redirect:/ai-filing/filings?begun=" + begun.size();
    }

    private static String text(Map<String, String> sent, String field) {
        return sent.getOrDefault(field, "").strip();
    }

    private static @Nullable Bilingual refusal(Walk walk, Map<String, String> sent) {
        if (!walk.over()) {
            return new Bilingual("请先答完问题。", "Answer the questions first.");
        }
        for (String field : List.of("product", "model-name", "why")) {
            if (text(sent, field).length() > LONGEST) {
                return new Bilingual("最多 " + LONGEST + " 个字：请缩短。", "At most " + LONGEST + " characters: shorten it.");
            }
        }
        if (text(sent, "product").isEmpty()) {
            return new Bilingual("请填产品名称。", "Give the product's name.");
        }
        return walk.duties().isEmpty() && text(sent, "why").isEmpty()
                ? new Bilingual("没有备案义务的，要写明理由。", "Where there is no duty, its reason is recorded: write it.")
                : null;
    }
}
