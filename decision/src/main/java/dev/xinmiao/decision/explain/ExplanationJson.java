package dev.xinmiao.decision.explain;

import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.KnowledgeSource;
import dev.xinmiao.decision.Location;
import dev.xinmiao.decision.explain.Explanation.CellResult;
import dev.xinmiao.decision.explain.Explanation.Match;
import dev.xinmiao.decision.explain.Explanation.OfTable;
import dev.xinmiao.decision.explain.Explanation.RuleResult;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Explanations as JSON (RFC 8259) on one line.
 *
 * <p>The document: {@code value}; {@code open}, the names of the missing inputs that leave it open; {@code inputs}, the
 * names of those that mattered; {@code reasons}, the decisive conditions; {@code explanation}, the tree.
 *
 * <p>A reason: {@code decision}, {@code rule} (0 outside of tables), {@code outcome} ({@code holds}, {@code fails},
 * {@code open}), {@code left}, {@code leftValue}, {@code operator}, {@code right}, {@code rightValue}, {@code distance},
 * {@code clauses}, {@code authorities}, {@code inputs}: as in {@link Reason}.
 *
 * <p>A node of the tree: {@code kind}, {@code text}, {@code value}, {@code at} (place in the model: {@code file},
 * {@code element}, {@code line}, {@code column}, from 1), {@code children} if it has any, and by its kind
 *
 * <ul>
 *   <li>{@code decision}: {@code authorities} (each {@code name}, and {@code type}, {@code uri}, {@code wording} where given)
 *   <li>{@code input}: {@code missing} (whether it was not set)
 *   <li>{@code comparison}: {@code operator}, {@code difference} (left less right; of dates in days)
 *   <li>{@code and}, {@code or}: the children are the operands that decided
 *   <li>{@code test}: {@code test}, {@code distance}
 *   <li>{@code table}: {@code hitPolicy}, {@code aggregation}, {@code refused} (cells that the table doesn't allow),
 *       {@code rules}: each {@code number}, {@code match} ({@code hit}, {@code maybe}, {@code missed}), {@code at},
 *       {@code annotations} by name, {@code outputs} by name, {@code cells}: of a rule that missed only the first that
 *       failed. A cell: {@code column} (from 1), {@code label}, {@code value}, {@code test}, {@code match},
 *       {@code distance} (how far the value is from passing; of dates in days), {@code at}
 *   <li>{@code choice} ({@code if}), {@code constant}, {@code operation} (anything else)
 * </ul>
 *
 * A test, an operation and a cell may have {@code reads}: nodes that it looks at besides, such as what a threshold is made
 * of. A node with children that occurs again is {@code {"kind":"again","of":N}}; the first has {@code "id":N}.
 *
 * <p>Values: null, booleans and texts are JSON's own. A number is a JSON number, written plainly, if it has at most 15
 * digits, so that every reader gets it exactly; else {@code {"number":"…"}}. Lists are arrays. The others say their type:
 * {@code {"date":"2026-11-26"}}, {@code {"days and time duration":"P3D"}}, {@code {"context":{…}}}; what isn't known for
 * certain is {@code {"possible":…}} with {@code oneOf}, or with {@code type}, the bounds that there are ({@code from} or
 * {@code above}, {@code to} or {@code below}) and {@code mayBeNull}. A distance that there isn't is left out.
 */
public final class ExplanationJson {
    private final List<Input> inputs;
    private final JsonText json = new JsonText();
    private final Map<Explanation, Integer> occurrences = new IdentityHashMap<>();
    private final Map<Explanation, Integer> ids = new IdentityHashMap<>();

    private ExplanationJson(List<Input> inputs) {
        this.inputs = inputs;
    }

    /** @param inputs the model's */
    public static String of(Explanation explanation, List<Input> inputs) {
        return new ExplanationJson(inputs).document(explanation);
    }

    private String document(Explanation explanation) {
        count(explanation);
        json.open('{').field("value", explanation.value());
        names("open", explanation.causes());
        names("inputs", explanation.inputs());
        json.name("reasons").open('[');
        explanation.reasons().forEach(this::reason);
        json.close(']').name("explanation");
        node(explanation);
        return json.close('}').toString();
    }

    private void count(Explanation explanation) {
        if (occurrences.merge(explanation, 1, Integer::sum) == 1) {
            explanation.children().forEach(this::count);
            reads(explanation).forEach(this::count);
            if (explanation instanceof OfTable table) {
                Stream.concat(table.refused().stream(), table.rules().stream().flatMap(each -> each.cells().stream()))
                        .forEach(cell -> cell.reads().forEach(this::count));
            }
        }
    }

    private static List<Explanation> reads(Explanation explanation) {
        return switch (explanation) {
            case Explanation.OfTest test -> test.reads();
            case Explanation.OfOperation operation -> operation.reads();
            default -> List.of();
        };
    }

    private void nodes(String name, List<Explanation> nodes) {
        if (!nodes.isEmpty()) {
            json.name(name).open('[');
            nodes.forEach(this::node);
            json.close(']');
        }
    }

    private void names(String field, Set<Integer> wanted) {
        json.field(field, wanted.stream().map(each -> inputs.get(each).name()).toList());
    }

    private void reason(Reason reason) {
        json.open('{')
                .field("decision", reason.decision())
                .field("rule", reason.rule())
                .field("outcome", reason.outcome().name().toLowerCase(Locale.ROOT))
                .field("left", reason.left())
                .field("leftValue", reason.leftValue())
                .field("operator", reason.operator())
                .field("right", reason.right());
        given("rightValue", reason.rightValue());
        given("distance", reason.distance());
        json.field("clauses", reason.clauses());
        authorities(reason.authorities());
        names("inputs", reason.inputs());
        json.close('}');
    }

    private void given(String name, @Nullable Object value) {
        if (value != null) {
            json.field(name, value);
        }
    }

    private void authorities(List<KnowledgeSource> authorities) {
        json.name("authorities").open('[');
        for (KnowledgeSource each : authorities) {
            json.open('{').field("name", each.name());
            given("type", each.type().isEmpty() ? null : each.type());
            given("uri", each.locationUri().isEmpty() ? null : each.locationUri());
            given("wording", each.description().isEmpty() ? null : each.description());
            json.close('}');
        }
        json.close(']');
    }

    private void node(Explanation explanation) {
        Integer before = ids.get(explanation);
        if (before != null) {
            json.open('{').field("kind", "again").field("of", before).close('}');
            return;
        }
        json.open('{').field("kind", kind(explanation));
        if (!explanation.children().isEmpty() && occurrences.getOrDefault(explanation, 0) > 1) {
            ids.put(explanation, ids.size() + 1);
            json.field("id", ids.size());
        }
        json.field("text", explanation.text()).field("value", explanation.value());
        place(explanation.location());
        switch (explanation) {
            case Explanation.OfDecision decision -> authorities(decision.authorities());
            case Explanation.OfInput input -> json.field("missing", input.missing());
            case Explanation.OfComparison comparison -> {
                json.field("operator", comparison.operator().symbol());
                given("difference", comparison.difference());
            }
            case Explanation.OfTest test -> {
                json.field("test", test.test());
                given("distance", test.distance());
            }
            case OfTable table -> table(table);
            default -> {}
        }
        nodes("children", explanation.children());
        nodes("reads", reads(explanation));
        json.close('}');
    }

    private static String kind(Explanation explanation) {
        return switch (explanation) {
            case Explanation.OfDecision _ -> "decision";
            case Explanation.OfInput _ -> "input";
            case Explanation.OfConstant _ -> "constant";
            case Explanation.OfComparison _ -> "comparison";
            case Explanation.OfJunction junction -> junction.conjunction() ? "and" : "or";
            case Explanation.OfTest _ -> "test";
            case Explanation.OfChoice _ -> "choice";
            case Explanation.OfOperation _ -> "operation";
            case OfTable _ -> "table";
        };
    }

    private void place(Location at) {
        json.name("at")
                .open('{')
                .field("file", at.file())
                .field("element", at.element())
                .field("line", at.line())
                .field("column", at.column())
                .close('}');
    }

    private void table(OfTable table) {
        json.field("hitPolicy", table.hitPolicy().name().replace('_', ' '));
        given(
                "aggregation",
                table.aggregator() == null ? null : table.aggregator().name());
        if (!table.refused().isEmpty()) {
            json.name("refused").open('[');
            table.refused().forEach(this::cell);
            json.close(']');
        }
        json.name("rules").open('[');
        for (RuleResult rule : table.rules()) {
            json.open('{').field("number", rule.number()).field("match", name(rule.match()));
            place(rule.location());
            object("annotations", rule.annotations());
            object("outputs", rule.outputs());
            json.name("cells").open('[');
            rule.cells().forEach(this::cell);
            json.close(']').close('}');
        }
        json.close(']');
    }

    private void object(String name, Map<String, ? extends @Nullable Object> entries) {
        json.name(name).open('{');
        entries.forEach(json::field);
        json.close('}');
    }

    private void cell(CellResult cell) {
        json.open('{')
                .field("column", cell.column() + 1)
                .field("label", cell.label())
                .field("value", cell.value())
                .field("test", cell.test())
                .field("match", name(cell.match()));
        given("distance", cell.distance());
        place(cell.location());
        nodes("reads", cell.reads());
        json.close('}');
    }

    private static String name(Match match) {
        return match.name().toLowerCase(Locale.ROOT);
    }
}
