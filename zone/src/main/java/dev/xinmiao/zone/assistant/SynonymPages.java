package dev.xinmiao.zone.assistant;

import dev.xinmiao.zone.assistant.SynonymView.Typed;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.search.LiveSynonyms;
import dev.xinmiao.zone.search.QueryLog;
import dev.xinmiao.zone.search.SynonymChange;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Editors change the words that search takes for the same: look at what it does, put it in use, take it back. */
@Controller
class SynonymPages {
    private static final int LONGEST_WHY = 200;
    private static final int FRUITLESS = 20;
    private static final Bilingual NO_WORDS = new Bilingual(
            "请至少写两个词，一行一个。要删去一组，请用那一组旁的“删去”。",
            "Write at least two words, one a line. To take a group away, use “Remove” beside it.");

    private final LiveSynonyms synonyms;
    private final SynonymPreviews previews;
    private final QueryLog queries;
    private final Editors editors;

    SynonymPages(LiveSynonyms synonyms, SynonymPreviews previews, QueryLog queries, Editors editors) {
        this.synonyms = synonyms;
        this.previews = previews;
        this.queries = queries;
        this.editors = editors;
    }

    /** @param change words of the group that the form shall change */
    @GetMapping("/search/synonyms")
    String list(
            Viewer viewer,
            @RequestParam(defaultValue = "") String change,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String q,
            @RequestParam @Nullable String changed,
            @RequestParam @Nullable String undone,
            Model model) {
        editors.require(viewer);
        LiveSynonyms.State now = synonyms.state();
        String done = changed != null ? "changed" : undone != null ? "undone" : "";
        return show(now, new Typed(change, words, false, q, now.number()), null, done, model);
    }

    private String show(LiveSynonyms.State now, Typed typed, @Nullable Bilingual refusal, String done, Model model) {
        model.addAttribute("view", new SynonymView.All(now, typed, refusal, queries.fruitless(FRUITLESS), done));
        return "assistant/synonyms";
    }

    private String refused(Typed typed, Bilingual refusal, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(synonyms.state(), typed, refusal, "", model);
    }

    @PostMapping("/search/synonyms/preview")
    String preview(
            Viewer viewer,
            @RequestParam(defaultValue = "") String replaced,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "false") boolean remove,
            @RequestParam(defaultValue = "") String q,
            HttpServletResponse response,
            Model model) {
        editors.require(viewer);
        LiveSynonyms.State now = synonyms.state();
        Typed typed = new Typed(replaced, words, remove, q.strip(), now.number());
        Bilingual refusal = refusal(now, typed);
        return refusal != null
                ? refused(typed, refusal, response, model)
                : preview(viewer, now, typed, "", null, model);
    }

    private static @Nullable Bilingual refusal(LiveSynonyms.State now, Typed typed) {
        SynonymChange change = typed.change();
        return change.words().isEmpty()
                        && !(typed.remove() && !change.replaced().isEmpty())
                ? NO_WORDS
                : now.groups().refusal(change);
    }

    private String preview(
            Viewer viewer, LiveSynonyms.State now, Typed typed, String why, @Nullable Bilingual fault, Model model) {
        SynonymChange change = typed.change();
        model.addAttribute(
                "view",
                new SynonymView.Preview(
                        typed,
                        change,
                        why,
                        fault,
                        previews.compare(now.groups(), now.groups().with(change), typed.query(), viewer)));
        return "assistant/preview";
    }

    @PostMapping("/search/synonyms")
    String use(
            Viewer viewer,
            @RequestParam(defaultValue = "") String replaced,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "false") boolean remove,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "-1") int seen,
            @RequestParam(defaultValue = "") String why,
            HttpServletResponse response,
            Model model) {
        editors.require(viewer);
        LiveSynonyms.State now = synonyms.state();
        Typed typed = new Typed(replaced, words, remove, q.strip(), seen);
        String reason = SynonymChange.cleaned(why).replace('\n', ' ');
        Bilingual fault = fault(reason);
        if (fault != null) {
            Bilingual refusal = refusal(now, typed);
            if (refusal != null) {
                return refused(typed, refusal, response, model);
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return preview(viewer, now, typed, reason, fault, model);
        }
        if (typed.change().words().isEmpty() && !remove) {
            return refused(typed, NO_WORDS, response, model);
        }
        Bilingual refusal = synonyms.change(viewer.username(), reason, typed.change(), seen);
        return refusal == null ? "redirect:/search/synonyms?changed" : refused(typed, refusal, response, model);
    }

    private static @Nullable Bilingual fault(String why) {
        if (why.isEmpty()) {
            return new Bilingual("请写明为什么改，以后看得懂。", "Say why, so that it is understood later.");
        }
        int length = why.codePointCount(0, why.length());
        return length > LONGEST_WHY
                ? new Bilingual(
                        "理由有 %d 个字，最多 %d 个。请写得短些。".formatted(length, LONGEST_WHY),
                        "The reason has %d characters, %d at most. Say it shorter.".formatted(length, LONGEST_WHY))
                : null;
    }

    /** @param number of the change that its button stood beside */
    @PostMapping("/search/synonyms/undo")
    String undo(
            Viewer viewer, @RequestParam(defaultValue = "0") int number, HttpServletResponse response, Model model) {
        editors.require(viewer);
        Bilingual refusal = synonyms.undo(viewer.username(), number);
        return refusal == null
                ? "redirect:/search/synonyms?undone"
                : refused(new Typed("", "", false, "", 0), refusal, response, model);
    }
}
