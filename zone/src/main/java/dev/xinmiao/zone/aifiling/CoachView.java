package dev.xinmiao.zone.aifiling;

import dev.xinmiao.zone.aifiling.QuestionTree.Walk;
import dev.xinmiao.zone.kernel.Bilingual;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The questions as far as they are answered, and what the answers lead to.
 *
 * @param mayBegin whether an enterprise looks, which can begin its filing from here
 * @param unanswered whether the form was sent without an answer to the open question
 * @param refusal why it wasn't begun; null unless it was tried
 * @param typed what was typed then
 */
public record CoachView(
        QuestionTree tree,
        Walk walk,
        Standard.Edition edition,
        LocalDate today,
        boolean mayBegin,
        boolean unanswered,
        @Nullable Bilingual refusal,
        Map<String, String> typed,
        UUID command) {

    /** The way up to a question, to answer that one anew. */
    public String upTo(int stretch) {
        return String.join(
                "&",
                walk.taken().subList(0, stretch).stream()
                        .map(each -> each.question().id() + "=" + each.answer().value())
                        .toList());
    }

    public List<Bilingual> edges() {
        return walk.edges().stream().map(tree::edge).toList();
    }
}
