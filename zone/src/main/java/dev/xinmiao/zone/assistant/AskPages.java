package dev.xinmiao.zone.assistant;

import dev.xinmiao.search.Query;
import dev.xinmiao.search.answer.Answer;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.search.SearchContent;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Ask in your own words, get the sentences that answer, each with its source. For anybody. */
@Controller
class AskPages {
    private final Assistant assistant;
    private final WhomToAsk whom;
    private final SearchContent content;

    AskPages(Assistant assistant, WhomToAsk whom, SearchContent content) {
        this.assistant = assistant;
        this.whom = whom;
        this.content = content;
    }

    @GetMapping("/ask")
    String ask(Viewer viewer, @RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("view", view(q.strip(), viewer, Map.of()));
        return "assistant/ask";
    }

    /** The same question with the facts that were asked back for: figures of an enterprise have no place in an address. */
    @PostMapping("/ask")
    String answer(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam Map<String, String> fields,
            Model model) {
        model.addAttribute("view", view(q.strip(), viewer, fields));
        return "assistant/ask";
    }

    private AskView view(String question, Viewer viewer, Map<String, String> fields) {
        boolean tooLong = question.length() > Query.LONGEST;
        if (tooLong || question.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return AskView.unasked(question, tooLong, content.questions());
        }
        Answer answer = assistant.answer(question, viewer);
        return new AskView(
                question,
                false,
                false,
                content.questions(),
                answer,
                assistant.origins(answer),
                assistant.reworded(question, answer),
                assistant.advice(question, answer, viewer, fields).orElse(null),
                assistant.another(question, viewer).orElse(null),
                answer.answered() ? null : whom.of(question, viewer),
                assistant.state());
    }
}
