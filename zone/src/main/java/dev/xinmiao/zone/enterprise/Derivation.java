package dev.xinmiao.zone.enterprise;

import dev.xinmiao.decision.explain.Explanation;
import dev.xinmiao.decision.explain.Explanation.CellResult;
import dev.xinmiao.decision.explain.Explanation.Match;
import dev.xinmiao.decision.explain.Explanation.OfChoice;
import dev.xinmiao.decision.explain.Explanation.OfComparison;
import dev.xinmiao.decision.explain.Explanation.OfConstant;
import dev.xinmiao.decision.explain.Explanation.OfDecision;
import dev.xinmiao.decision.explain.Explanation.OfInput;
import dev.xinmiao.decision.explain.Explanation.OfJunction;
import dev.xinmiao.decision.explain.Explanation.OfOperation;
import dev.xinmiao.decision.explain.Explanation.OfTable;
import dev.xinmiao.decision.explain.Explanation.OfTest;
import dev.xinmiao.decision.explain.Explanation.RuleResult;
import dev.xinmiao.decision.value.Possible;
import dev.xinmiao.zone.enterprise.Reasoning.Answer;
import dev.xinmiao.zone.enterprise.Reasoning.Cell;
import dev.xinmiao.zone.enterprise.Reasoning.Input;
import dev.xinmiao.zone.enterprise.Reasoning.Rule;
import dev.xinmiao.zone.enterprise.Reasoning.SeeAbove;
import dev.xinmiao.zone.enterprise.Reasoning.Step;
import dev.xinmiao.zone.enterprise.Reasoning.Table;
import dev.xinmiao.zone.programme.FeelText;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns a programme's explanations into the page of the full derivation (完整推算). A decision that several conditions
 * share is shown in full where it is met first; after that the page refers back to it.
 */
final class Derivation {
    private final Function<OfInput, Reasoning.Origin> origin;
    private final Function<OfInput, String> unit;
    private final String programme;
    private final Set<Explanation> shown = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * @param unit in which the rules count the input, behind a space; empty where it has none
     * @param programme sets its anchors apart from those of another derivation opened on the same page
     */
    Derivation(Function<OfInput, Reasoning.Origin> origin, Function<OfInput, String> unit, String programme) {
        this.origin = origin;
        this.unit = unit;
        this.programme = programme;
    }

    String anchor(OfDecision decision) {
        return "derived-" + programme + "-" + decision.decision();
    }

    boolean hasShown(OfDecision decision) {
        return shown.contains(decision);
    }

    /** What lies beneath a condition; the condition itself is the heading. */
    List<Reasoning> beneath(OfDecision condition) {
        shown.add(condition);
        return of(List.of(condition.logic()));
    }

    private List<Reasoning> of(List<Explanation> explanations) {
        // a constant explains nothing that the text above it doesn't say
        return explanations.stream()
                .filter(each -> !(each instanceof OfConstant))
                .map(this::of)
                .toList();
    }

    private Reasoning of(Explanation explanation) {
        return switch (explanation) {
            case OfInput input ->
                new Input(input.name(), FeelText.value(input.value()) + unit.apply(input), origin.apply(input), null);
            case OfDecision decision
            when !shown.add(decision) ->
                new SeeAbove(decision.name(), FeelText.value(decision.value()), anchor(decision));
            case OfDecision decision ->
                new Step(
                        decision.name(),
                        value(decision.value()),
                        answer(decision.value()),
                        decision.authorities(),
                        of(List.of(decision.logic())),
                        anchor(decision));
            case OfTable table -> table(table);
            case OfComparison comparison ->
                new Step(
                        FeelText.readable(comparison.text()),
                        sides(comparison),
                        answer(comparison.value()),
                        List.of(),
                        of(comparison.children()),
                        null);
            case OfTest test ->
                new Step(
                        FeelText.readable(test.text()),
                        FeelText.value(test.operand().value()),
                        answer(test.value()),
                        List.of(),
                        of(test.children()),
                        null);
            case OfChoice choice -> step(choice);
            case OfJunction junction -> step(junction);
            case OfOperation operation -> step(operation);
            case OfConstant constant -> step(constant);
        };
    }

    private Step step(Explanation explanation) {
        return new Step(
                FeelText.readable(explanation.text()),
                value(explanation.value()),
                answer(explanation.value()),
                List.of(),
                of(explanation.children()),
                null);
    }

    private Table table(OfTable table) {
        return new Table(
                FeelText.value(table.value()),
                rules(table, true),
                rules(table, false),
                of(table.columns().stream().distinct().toList()));
    }

    private static List<Rule> rules(OfTable table, boolean counting) {
        return table.rules().stream()
                .filter(rule -> (rule.match() != Match.MISSED) == counting)
                .map(Derivation::rule)
                .toList();
    }

    private static Rule rule(RuleResult rule) {
        return new Rule(
                rule.number(),
                answer(rule.match()),
                rule.cells().stream().map(Derivation::cell).toList(),
                rule.outputs().values().stream().map(FeelText::value).collect(Collectors.joining("、")),
                String.join(" ", rule.annotations().values()));
    }

    private static Cell cell(CellResult cell) {
        return new Cell(cell.label(), FeelText.value(cell.value()), FeelText.cell(cell.test()), answer(cell.match()));
    }

    /** Both sides as numbers: {@code 0.092 ≥ 0.1}. */
    private static String sides(OfComparison comparison) {
        return FeelText.value(comparison.left().value())
                + " " + FeelText.readable(comparison.operator().symbol())
                + " " + FeelText.value(comparison.right().value());
    }

    private static String value(@Nullable Object value) {
        return answer(value) == null ? FeelText.value(value) : "";
    }

    private static @Nullable Answer answer(@Nullable Object value) {
        return switch (value) {
            case Boolean yes -> yes ? Answer.HOLDS : Answer.FAILS;
            case Possible.OneOf some when some.values().contains(Boolean.TRUE) -> Answer.OPEN;
            case null, default -> null;
        };
    }

    private static Answer answer(Match match) {
        return switch (match) {
            case HIT -> Answer.HOLDS;
            case MISSED -> Answer.FAILS;
            case MAYBE -> Answer.OPEN;
        };
    }
}
