package dev.xinmiao.zone.assistant;

import dev.xinmiao.search.Query;
import dev.xinmiao.search.answer.Answer;
import dev.xinmiao.zone.identity.Viewer;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Ask in your own words, get the sentences that answer, each with its source. For anybody. */
@Controller
class AskPages {
    private final Assistant assistant;

    AskPages(Assistant assistant) {
        this.assistant = assistant;
    }

    @GetMapping("/ask")
    String ask(Viewer viewer, @RequestParam(defaultValue = "") String q, Model model) {
        String question = q.strip();
        boolean empty = question.codePoints().noneMatch(Character::isLetterOrDigit);
        boolean tooLong = question.length() > Query.LONGEST;
        if (empty || tooLong) {
            model.addAttribute("view", new AskView(question, tooLong, empty, new Answer(List.of(), 0, false), null));
            return "assistant/ask";
        }
        Answer answer = assistant.answer(question, viewer);
        model.addAttribute(
                "view",
                new AskView(
                        question,
                        false,
                        false,
                        answer,
                        assistant.own(answer, viewer).orElse(null)));
        return "assistant/ask";
    }
}
