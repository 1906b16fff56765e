package dev.xinmiao.decision.dmn;

import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.Expr.DecisionTable.Aggregator;
import dev.xinmiao.decision.expr.Expr.DecisionTable.HitPolicy;
import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.feel.Scope;
import dev.xinmiao.decision.value.Equality;
import dev.xinmiao.decision.value.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads decision tables. */
final class Tables {
    private final Expressions expressions;
    private final ModelFile file;
    private final Findings findings;

    Tables(Expressions expressions) {
        this.expressions = expressions;
        this.file = expressions.file;
        this.findings = expressions.findings;
    }

    Expr read(XmlElement table, Scope scope, String where) {
        List<Expr.InputClause> inputs = new ArrayList<>();
        for (XmlElement input : table.children("input")) {
            inputs.add(input(input, scope, where + " / input " + (inputs.size() + 1)));
        }
        List<XmlElement> outputElements = table.children("output");
        List<Expr.OutputClause> outputs = new ArrayList<>();
        for (XmlElement output : outputElements) {
            outputs.add(output(output, outputElements.size(), scope, where + " / output " + (outputs.size() + 1)));
        }
        if (outputs.isEmpty()) {
            findings.error(file.at(table, where), "The table has no output column.", "Add one.");
        }
        List<String> annotations = new ArrayList<>();
        for (XmlElement annotation : table.children("annotation")) {
            annotations.add(annotation.attribute("name", "").strip());
        }
        List<Expr.Rule> rules = new ArrayList<>();
        for (XmlElement rule : table.children("rule")) {
            String place = where + " / rule " + (rules.size() + 1);
            rules.add(rule(rule, rules.size() + 1, inputs, outputs, annotations.size(), scope, place));
        }
        HitPolicy policy = hitPolicy(table, where);
        return new Expr.DecisionTable(
                policy,
                aggregator(table, policy, outputs, where),
                List.copyOf(inputs),
                List.copyOf(outputs),
                List.copyOf(annotations),
                List.copyOf(rules),
                expressions.span(table, where));
    }

    private Expr.InputClause input(XmlElement input, Scope scope, String where) {
        XmlElement expression = input.child("inputExpression");
        if (expression == null) {
            findings.error(file.at(input, where), "The input column has no inputExpression.", "Add one.");
        }
        XmlElement element = expression == null ? input : expression;
        Expr value = expressions.texts.literal(element, scope, where);
        FeelType type = expression == null ? FeelType.Simple.ANY : expressions.types.of(file, expression, where);
        XmlElement values = withText(input, "inputValues");
        Expr.@Nullable Test allowed =
                values == null ? null : expressions.texts.test(values, scope, where + " / inputValues");
        String label = input.attribute("label", "").strip();
        return new Expr.InputClause(
                label.isEmpty() ? element.childText("text") : label, Expressions.conform(value, type), allowed);
    }

    /** The child of that name, if it holds a text that isn't blank. */
    private static @Nullable XmlElement withText(XmlElement parent, String name) {
        XmlElement child = parent.child(name);
        return child == null || child.childText("text").isEmpty() ? null : child;
    }

    private Expr.OutputClause output(XmlElement output, int count, Scope scope, String where) {
        String name = output.attribute("name", "").strip();
        if (count > 1 && name.isEmpty()) {
            findings.error(
                    file.at(output, where),
                    "One of several output columns has no name.",
                    "Name each: the table's value is a context with these names.");
        }
        XmlElement values = withText(output, "outputValues");
        List<Expr> allowed =
                values == null ? List.of() : expressions.texts.values(values, scope, where + " / outputValues");
        XmlElement entry = withText(output, "defaultOutputEntry");
        Expr otherwise = entry == null ? null : expressions.texts.literal(entry, scope, where + " / default");
        FeelType type = expressions.types.of(file, output, where);
        return new Expr.OutputClause(name, output.attribute("label", name).strip(), type, allowed, otherwise);
    }

    private Expr.Rule rule(
            XmlElement rule,
            int number,
            List<Expr.InputClause> inputs,
            List<Expr.OutputClause> outputs,
            int annotations,
            Scope scope,
            String where) {
        List<XmlElement> tests = rule.children("inputEntry");
        List<XmlElement> values = rule.children("outputEntry");
        if (tests.size() != inputs.size() || values.size() != outputs.size()) {
            findings.error(
                    file.at(rule, where),
                    "Rule " + number + " has " + tests.size() + " input and " + values.size()
                            + " output entries; the table has " + inputs.size() + " input and " + outputs.size()
                            + " output columns.",
                    "Give each rule one entry per column; “-” stands for “any”.");
        }
        List<Expr.Test> cells = new ArrayList<>();
        for (XmlElement test : tests) {
            cells.add(expressions.texts.test(test, scope, where + " / input " + (cells.size() + 1)));
        }
        List<Expr> results = new ArrayList<>();
        for (XmlElement value : values) {
            String place = where + " / output " + (results.size() + 1);
            Expr read = expressions.texts.literal(value, scope, place);
            if (results.size() < outputs.size()) {
                Expr.OutputClause output = outputs.get(results.size());
                checkAllowed(read, output);
                read = conform(read, output.type());
            }
            results.add(read);
        }
        // A rule with too few or too many entries is an error; read tolerantly, it must still fit the table.
        while (cells.size() < inputs.size()) {
            cells.add(new Expr.Test(
                    new Expr.Constant(true, expressions.span(rule, where)), expressions.span(rule, where)));
        }
        while (results.size() < outputs.size()) {
            results.add(new Expr.Constant(null, expressions.span(rule, where)));
        }
        List<XmlElement> entries = rule.children("annotationEntry");
        List<String> notes = new ArrayList<>();
        for (int i = 0; i < annotations; i++) {
            notes.add(i < entries.size() ? entries.get(i).childText("text") : "");
        }
        return new Expr.Rule(
                rule.attribute("id", ""),
                number,
                List.copyOf(cells.subList(0, inputs.size())),
                List.copyOf(results.subList(0, outputs.size())),
                List.copyOf(notes),
                expressions.span(rule, where));
    }

    /** A literal of the right type needs no check each time. */
    private static Expr conform(Expr value, FeelType type) {
        return value instanceof Expr.Constant c
                        && Types.unrestricted(type).equals(type)
                        && Types.conforms(c.value(), type)
                ? value
                : Expressions.conform(value, type);
    }

    private void checkAllowed(Expr value, Expr.OutputClause output) {
        if (output.allowed().isEmpty() || !(value instanceof Expr.Constant given) || given.value() == null) {
            return;
        }
        for (Expr each : output.allowed()) {
            if (!(each instanceof Expr.Constant allowed) || Equality.same(allowed.value(), given.value())) {
                return;
            }
        }
        findings.warning(
                "output-not-allowed",
                value.span().location(),
                value.span().text() + " is not among the values that the output column allows.",
                "Allowed: "
                        + output.allowed().stream().map(a -> a.span().text()).collect(Collectors.joining(", ")));
    }

    private HitPolicy hitPolicy(XmlElement table, String where) {
        String given = table.attribute("hitPolicy", "UNIQUE");
        for (HitPolicy policy : HitPolicy.values()) {
            if (policy.name().equals(given.strip().replace(' ', '_'))) {
                return policy;
            }
        }
        findings.error(
                file.at(table, where),
                "“" + given + "” is no hit policy.",
                "One of UNIQUE, ANY, FIRST, PRIORITY, RULE ORDER, OUTPUT ORDER, COLLECT.");
        return HitPolicy.UNIQUE;
    }

    private @Nullable Aggregator aggregator(
            XmlElement table, HitPolicy policy, List<Expr.OutputClause> outputs, String where) {
        if ((policy == HitPolicy.PRIORITY || policy == HitPolicy.OUTPUT_ORDER)
                && outputs.stream().allMatch(o -> o.allowed().isEmpty())) {
            findings.error(
                    file.at(table, where),
                    "The hit policy " + policy.name().replace('_', ' ') + " needs the outputs' order of priority.",
                    "List the output values, the most important first, in outputValues.");
        }
        String given = table.attribute("aggregation", "").strip();
        if (given.isEmpty()) {
            return null;
        }
        if (policy != HitPolicy.COLLECT) {
            findings.error(
                    file.at(table, where),
                    "The aggregation " + given + " goes with the hit policy COLLECT only, not with " + policy + ".",
                    "Set hitPolicy=\"COLLECT\" or remove the aggregation.");
            return null;
        }
        if (outputs.size() > 1 && !given.equals("COUNT")) {
            findings.error(
                    file.at(table, where),
                    "The aggregation " + given + " works on one output column; this table has " + outputs.size() + ".",
                    "Split the table, or collect without an aggregation.");
        }
        for (Aggregator aggregator : Aggregator.values()) {
            if (aggregator.name().equals(given)) {
                return aggregator;
            }
        }
        findings.error(file.at(table, where), "“" + given + "” is no aggregation.", "One of SUM, MIN, MAX, COUNT.");
        return null;
    }
}
