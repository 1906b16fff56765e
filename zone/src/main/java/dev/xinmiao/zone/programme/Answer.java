package dev.xinmiao.zone.programme;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.decision.Evaluator;
import dev.xinmiao.decision.Problem;
import dev.xinmiao.decision.value.Possible;
import dev.xinmiao.decision.value.Possibles;
import dev.xinmiao.zone.programme.Standing.State;
import dev.xinmiao.zone.programme.Standing.Truth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an edition's rules say to the inputs an evaluator holds: a standing before anyone asked where the inputs came
 * from. Text cases end here; a standing goes on to name the facts behind the inputs.
 *
 * @param truths of the edition's conditions, in its order
 * @param causes numbers of the missing inputs that could change the state
 */
record Answer(
        State state,
        @Nullable Score score,
        @Nullable Outcome outcome,
        List<Truth> truths,
        BitSet causes,
        List<String> problems) {

    static Answer of(Edition edition, Evaluator evaluator) {
        var problems = new ArrayList<String>(0);
        @Nullable Object verdict = value(edition.verdict(), evaluator);
        @Nullable Object points = value(edition.score(), evaluator);
        @Nullable Object result = value(edition.outcome(), evaluator);
        Score score = edition.score() == null ? null : score(edition.score(), points, problems);
        Outcome outcome = edition.outcome() == null ? null : outcome(edition.outcome(), result);
        State state;
        if (edition.verdict() != null) {
            state = switch (truth(edition.verdict(), verdict, problems)) {
                case TRUE -> State.MET;
                case FALSE -> State.NOT_MET;
                case OPEN -> State.MISSING;
            };
        } else {
            boolean settled = score != null ? score.exact() : outcome != null && outcome.certain();
            state = settled ? State.MET : State.MISSING;
        }
        var truths = new ArrayList<Truth>(edition.conditions().size());
        for (Condition condition : edition.conditions()) {
            truths.add(truth(condition.decision(), value(condition.decision(), evaluator), problems));
        }
        BitSet causes =
                Possibles.causesOf(edition.verdict() != null ? verdict : edition.score() != null ? points : result);
        if (!problems.isEmpty()) {
            evaluator.problems().stream().map(Problem::toString).forEach(problems::add);
        }
        return new Answer(state, score, outcome, truths, causes, problems);
    }

    private static @Nullable Object value(@Nullable Decision decision, Evaluator evaluator) {
        return decision == null ? null : evaluator.value(decision.index());
    }

    /** Anything but true, false and "not known yet" is an error of the rules: then nothing may be claimed. */
    private static Truth truth(Decision decision, @Nullable Object value, List<String> problems) {
        return switch (value) {
            case Boolean b -> b ? Truth.TRUE : Truth.FALSE;
            case Possible p -> Truth.OPEN;
            case null -> open(decision, value, problems);
            default -> open(decision, value, problems);
        };
    }

    private static Truth open(Decision decision, @Nullable Object value, List<String> problems) {
        problems.add("决策“%s”没有得出是或否，而是 %s。 Decision “%s” is neither true nor false."
                .formatted(decision.name(), value, decision.name()));
        return Truth.OPEN;
    }

    private static Score score(Decision decision, @Nullable Object value, List<String> problems) {
        Score score = bounds(value);
        if (score == null) {
            problems.add("决策“%s”没有得出分数，而是 %s。 Decision “%s” yields no number."
                    .formatted(decision.name(), value, decision.name()));
            return Score.UNKNOWN;
        }
        return score;
    }

    /** Null for what is no number at all; no bounds for what perhaps is none. */
    static @Nullable Score bounds(@Nullable Object value) {
        return switch (value) {
            case BigDecimal exact -> Score.exactly(exact);
            case Possible.Numbers range -> new Score(range.low(), range.high());
            case Possible.OneOf some -> bounds(some.values());
            case Possible.Anything any -> Score.UNKNOWN;
            case null -> null;
            default -> null;
        };
    }

    /** Of values among which one may not be a number, no bound can be given. */
    private static Score bounds(List<@Nullable Object> values) {
        if (!values.stream().allMatch(v -> v instanceof BigDecimal)) {
            return Score.UNKNOWN;
        }
        List<BigDecimal> sorted = values.stream()
                .map(v -> (BigDecimal) Objects.requireNonNull(v))
                .sorted()
                .toList();
        return new Score(sorted.getFirst(), sorted.getLast());
    }

    private static Outcome outcome(Decision decision, @Nullable Object value) {
        return switch (value) {
            case null -> new Outcome.Unknown();
            case Possible.Numbers range -> new Outcome.Between(range.low(), range.high());
            case Possible.OneOf some ->
                new Outcome.OneOf(inOrder(decision, some.values()).stream()
                        .map(Answer::text)
                        .toList());
            case Possible.Anything any -> new Outcome.Unknown();
            default -> new Outcome.Exactly(text(value));
        };
    }

    /** Amounts ascend; classes come in the order of their type, so that a reader always meets 大型 before 微型. */
    private static List<@Nullable Object> inOrder(Decision decision, List<@Nullable Object> values) {
        if (values.stream().allMatch(BigDecimal.class::isInstance)) {
            return values.stream().sorted().toList();
        }
        List<@Nullable Object> declared =
                Possibles.ofType(decision.type(), 0) instanceof Possible.OneOf all ? all.values() : List.of();
        List<@Nullable Object> ordered = new ArrayList<@Nullable Object>(values);
        ordered.sort(Comparator.comparingInt(each -> {
            int place = each == null ? -1 : declared.indexOf(each);
            return place < 0 ? declared.size() : place;
        }));
        return ordered;
    }

    /** Null among possible classes: perhaps no class at all. */
    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "无";
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            default -> value.toString();
        };
    }
}
