package dev.xinmiao.zone.programme;

import dev.xinmiao.decision.Evaluator;
import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.value.Possible;
import dev.xinmiao.zone.programme.Standing.State;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Runs text cases: the rules applied to stated inputs, and what came out against what was expected. */
public final class TextCases {
    private TextCases() {}

    /**
     * What came of a case.
     *
     * @param decisions the values of those decisions that the case looks at
     * @param missing names of the inputs that could change the answer
     * @param differences empty for a case that came out as expected
     */
    public record Result(
            TextCase textCase,
            State standing,
            @Nullable Score score,
            @Nullable Outcome outcome,
            Map<String, @Nullable Object> decisions,
            Set<String> missing,
            List<String> problems,
            List<String> differences) {
        public boolean passed() {
            return differences.isEmpty();
        }
    }

    public static Result run(TextCase textCase) {
        Edition edition = textCase.edition();
        Evaluator evaluator = edition.model().evaluator();
        new BoundInputs(edition)
                .fill(evaluator, textCase.asOf(), edition.model().inputs(), textCase.inputs());
        Answer answer = Answer.of(edition, evaluator);
        var decisions = new LinkedHashMap<String, @Nullable Object>();
        textCase.expected().decisions().keySet().forEach(name -> decisions.put(name, evaluator.value(name)));
        var missing = new TreeSet<String>();
        answer.causes().stream()
                .mapToObj(edition.model().inputs()::get)
                .map(Input::name)
                .forEach(missing::add);
        return new Result(
                textCase,
                answer.state(),
                answer.score(),
                answer.outcome(),
                decisions,
                missing,
                answer.problems(),
                differences(textCase.expected(), answer, decisions, missing));
    }

    private static List<String> differences(
            TextCase.Expected expected, Answer answer, Map<String, @Nullable Object> decisions, Set<String> missing) {
        var found = new ArrayList<String>();
        if (expected.standing() != null && expected.standing() != answer.state()) {
            found.add(difference("standing", expected.standing(), answer.state()));
        }
        if (expected.score() != null && !same(expected.score(), answer.score())) {
            found.add(difference("score", expected.score(), answer.score()));
        }
        String outcome = answer.outcome() == null ? "" : answer.outcome().text();
        if (expected.outcome() != null && !classes(expected.outcome()).equals(classes(outcome))) {
            found.add(difference("outcome", expected.outcome(), outcome));
        }
        expected.decisions().forEach((name, value) -> {
            if (!same(value, decisions.get(name))) {
                found.add(difference(name, value, decisions.get(name)));
            }
        });
        if (expected.missing() != null && !expected.missing().equals(missing)) {
            found.add(difference("missing", expected.missing(), missing));
        }
        return found;
    }

    /** In whatever order they are written. */
    private static Set<String> classes(String outcome) {
        return Set.of(outcome.split("\\|"));
    }

    private static String difference(String what, @Nullable Object expected, @Nullable Object actual) {
        return what + ": expected " + expected + ", got " + actual;
    }

    private static boolean same(Score expected, @Nullable Score actual) {
        return actual != null && same(expected.min(), actual.min()) && same(expected.max(), actual.max());
    }

    /** Numbers by value; an interval by its bounds; anything else by equality. */
    private static boolean same(@Nullable Object expected, @Nullable Object actual) {
        return switch (expected) {
            case BigDecimal number -> actual instanceof BigDecimal other && number.compareTo(other) == 0;
            case Score bounds -> actual instanceof Possible && same(bounds, Answer.bounds(actual));
            case null -> actual == null;
            default -> expected.equals(actual);
        };
    }
}
