package dev.xinmiao.zone.aifiling;

import dev.xinmiao.zone.aifiling.CsvText.Problem;
import dev.xinmiao.zone.aifiling.QuestionTree.Occasion;
import dev.xinmiao.zone.aifiling.QuestionTree.Walk;
import dev.xinmiao.zone.kernel.Bilingual;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The page of a filing.
 *
 * @param mine whether the enterprise itself looks, and may enter things
 * @param edition of the standard in force today
 * @param next where it can go from here
 * @param listed the public list's entry with its number; null where there is none
 */
public record FilingView(
        FilingFile file,
        String enterprise,
        boolean mine,
        boolean signer,
        LocalDate today,
        Walk walk,
        Standard.Edition edition,
        Bilingual interval,
        Gaps gaps,
        List<Plan.Line> plan,
        List<FilingState> next,
        List<Occasion> occasions,
        Register.@Nullable Entry listed,
        Refused refused) {

    /**
     * What a refused form left behind.
     *
     * @param typed by field, shown again; {@code form} says in which
     * @param lines of a file, with what is wrong there
     */
    public record Refused(@Nullable Bilingual reason, Map<String, String> typed, List<Line> lines) {
        static final Refused NOTHING = new Refused(null, Map.of(), List.of());

        static Refused of(Bilingual reason, Map<String, String> typed) {
            return new Refused(reason, typed, List.of());
        }

        static List<Line> lines(List<Problem> problems) {
            return problems.stream()
                    .map(each -> new Line(each.line(), each.text()))
                    .toList();
        }

        /** What stood in a field of that form before it was refused. */
        public String typed(String form, String field, String otherwise) {
            return form.equals(typed.get("form")) ? typed.getOrDefault(field, "") : otherwise;
        }

        public boolean ticked(String form, String field) {
            return form.equals(typed.get("form")) && typed.containsKey(field);
        }
    }

    public record Line(long line, Bilingual text) {}

    /** A form sent twice is one command; each form shown has its own. */
    public UUID command() {
        return UUID.randomUUID();
    }

    /** Whether the standard's numbers and clauses are for it. */
    public boolean measured() {
        return FilingRules.isMeasured(file) && file.state() != FilingState.NOT_NEEDED;
    }

    public boolean open() {
        return !file.state().isOver();
    }

    public long unjudged() {
        return FilingRules.unjudged(file, edition);
    }
}
