package dev.xinmiao.zone.aifiling;

import dev.xinmiao.zone.calendar.Limit;
import dev.xinmiao.zone.kernel.Bilingual;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The questions that find the duty of a service, and what the coach says with each.
 *
 * @param desk of the coaches
 * @param processes by duty
 * @param occasions days from which something is due
 */
public record QuestionTree(
        String desk,
        String start,
        Map<FilingKind, String> processes,
        Map<String, Question> questions,
        Map<String, Bilingual> edges,
        List<Bilingual> notes,
        List<Occasion> occasions) {

    /** @param clause what the question rests on */
    public record Question(String id, Bilingual text, Bilingual help, Bilingual clause, List<Answer> answers) {
        Optional<Answer> answer(@Nullable String value) {
            return answers.stream().filter(each -> each.value().equals(value)).findFirst();
        }
    }

    /**
     * @param adds duties that it brings
     * @param next the question after it; null where the way ends
     * @param open whether nothing is settled by it: the office has to be asked
     * @param edge an edge case that it leads to, by its name
     * @param fills fields of the form of a begun case that it settles
     */
    public record Answer(
            String value,
            Bilingual text,
            Bilingual reason,
            Set<FilingKind> adds,
            @Nullable String next,
            boolean open,
            @Nullable String edge,
            Map<String, String> fills) {}

    /** Something that happens on a day and has to be reported within a limit. */
    public record Occasion(
            String id, Set<FilingKind> kinds, Limit limit, Bilingual clause, Bilingual text, Bilingual day) {}

    /** A question answered. */
    public record Stretch(Question question, Answer answer) {}

    /**
     * How far given answers lead.
     *
     * @param asked the question that is open; null at the end of the way
     */
    public record Walk(List<Stretch> taken, @Nullable Question asked) {
        public boolean over() {
            return asked == null;
        }

        /** The duties found, none of them before the end. */
        public Set<FilingKind> duties() {
            EnumSet<FilingKind> duties = EnumSet.noneOf(FilingKind.class);
            if (over()) {
                taken.forEach(each -> duties.addAll(each.answer().adds()));
            }
            return duties;
        }

        /** Fields of a form that need not be asked again. */
        Map<String, String> fills() {
            Map<String, String> fills = new LinkedHashMap<>();
            taken.forEach(each -> fills.putAll(each.answer().fills()));
            return fills;
        }

        /** Whether the office has to be asked before anything is settled. */
        public boolean open() {
            return taken.stream().anyMatch(each -> each.answer().open());
        }

        public List<String> edges() {
            return taken.stream()
                    .map(each -> each.answer().edge())
                    .filter(java.util.Objects::nonNull)
                    .toList();
        }

        /** The way in one line: {@code public=yes&opinion=no}; it is the query of the page that shows it. */
        public String query() {
            return String.join(
                    "&",
                    taken.stream()
                            .map(each ->
                                    each.question().id() + "=" + each.answer().value())
                            .toList());
        }
    }

    /** Follows answers by question; one that its question doesn't know is not yet given. */
    public Walk walk(Map<String, String> answers) {
        List<Stretch> taken = new ArrayList<>();
        String at = start;
        while (at != null) {
            Question question = question(at);
            Answer answer = question.answer(answers.get(at)).orElse(null);
            if (answer == null) {
                return new Walk(taken, question);
            }
            taken.add(new Stretch(question, answer));
            at = answer.next();
        }
        return new Walk(taken, null);
    }

    public Question question(String id) {
        return java.util.Objects.requireNonNull(questions.get(id), id);
    }

    public Bilingual edge(String id) {
        return java.util.Objects.requireNonNull(edges.get(id), id);
    }

    Optional<Occasion> occasion(String id) {
        return occasions.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
