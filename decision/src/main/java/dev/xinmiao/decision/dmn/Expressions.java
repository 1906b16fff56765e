package dev.xinmiao.decision.dmn;

import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.expr.FeelType.ListType;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.expr.Span;
import dev.xinmiao.decision.external.ExternalCall;
import dev.xinmiao.decision.feel.Scope;
import dev.xinmiao.decision.value.Caller;
import dev.xinmiao.decision.value.FeelFunction;
import dev.xinmiao.decision.value.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the boxed expressions of one element of a model. */
final class Expressions {
    private static final Set<String> BOXES = Set.of(
            "literalExpression",
            "decisionTable",
            "context",
            "invocation",
            "functionDefinition",
            "list",
            "relation",
            "conditional",
            "filter",
            "for",
            "some",
            "every");

    final ModelFile file;
    final ItemDefinitions types;
    final Texts texts;
    final Findings findings;

    Expressions(ModelFile file, ItemDefinitions types, Texts texts, Findings findings) {
        this.file = file;
        this.types = types;
        this.texts = texts;
        this.findings = findings;
    }

    /** The one expression that an element holds; null where it has none. */
    @Nullable
    XmlElement within(XmlElement parent) {
        List<XmlElement> boxes = boxes(parent);
        return boxes.isEmpty() ? null : boxes.getFirst();
    }

    private static List<XmlElement> boxes(XmlElement parent) {
        List<XmlElement> boxes = new ArrayList<>();
        for (XmlElement child : parent.children) {
            if (BOXES.contains(child.name) && child.namespace.equals(parent.namespace)) {
                boxes.add(child);
            }
        }
        return boxes;
    }

    Expr read(XmlElement box, Scope scope, String where) {
        Expr expression = switch (box.name) {
            case "literalExpression" -> {
                if (box.childText("text").isEmpty()) {
                    findings.warning(
                            file.at(box, where), "There is no expression here; it counts as null.", "Write one.");
                }
                yield texts.literal(box, scope, where);
            }
            case "decisionTable" -> new Tables(this).read(box, scope, where);
            case "context" -> context(box, scope, where);
            case "invocation" -> invocation(box, scope, where);
            case "functionDefinition" -> function(box, scope, where);
            case "list" -> list(box, scope, where);
            case "relation" -> relation(box, scope, where);
            case "conditional" -> conditional(box, scope, where);
            case "filter" -> filter(box, scope, where);
            case "for" -> iteration(box, scope, where);
            case "some", "every" -> quantified(box, scope, where);
            default -> throw new IllegalArgumentException(box.name);
        };
        return conform(expression, types.of(file, box, where));
    }

    static Expr conform(Expr expression, FeelType type) {
        return type == Simple.ANY ? expression : new Expr.Conform(expression, type, expression.span());
    }

    Span span(XmlElement box, String where) {
        return new Span("", 0, 0, file.at(box, where));
    }

    private Expr context(XmlElement box, Scope scope, String where) {
        List<String> names = new ArrayList<>();
        List<FeelType> entryTypes = new ArrayList<>();
        List<Expr.Entry> entries = new ArrayList<>();
        @Nullable Expr result = null;
        for (XmlElement entry : box.children("contextEntry")) {
            XmlElement variable = entry.child("variable");
            String name = variable == null ? "" : variable.attribute("name", "").strip();
            String place = where + (name.isEmpty() ? " / result" : " / entry " + name);
            Scope visible = new Scope(scope, List.copyOf(names), List.copyOf(entryTypes));
            Expr value = required(entry, visible, place);
            if (variable == null || name.isEmpty()) {
                result = value;
                continue;
            }
            if (names.contains(name)) {
                findings.error(
                        file.at(entry, place), "The entry “" + name + "” is given twice.", "Rename one of them.");
            }
            FeelType type = types.of(file, variable, place);
            names.add(name);
            entryTypes.add(type);
            entries.add(new Expr.Entry(name, conform(value, type)));
        }
        return new Expr.ContextOf(List.copyOf(entries), result, span(box, where));
    }

    private Expr invocation(XmlElement box, Scope scope, String where) {
        Expr function = required(box, scope, where + " / called function");
        List<String> names = new ArrayList<>();
        List<Expr> arguments = new ArrayList<>();
        for (XmlElement binding : box.children("binding")) {
            XmlElement parameter = binding.child("parameter");
            String name =
                    parameter == null ? "" : parameter.attribute("name", "").strip();
            names.add(name);
            arguments.add(required(binding, scope, where + " / argument " + name));
        }
        return new Expr.Call(function, List.copyOf(arguments), List.copyOf(names), span(box, where));
    }

    Expr function(XmlElement box, Scope scope, String where) {
        List<Expr.Parameter> parameters = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<FeelType> parameterTypes = new ArrayList<>();
        for (XmlElement parameter : box.children("formalParameter")) {
            String name = parameter.attribute("name", "").strip();
            FeelType type = types.of(file, parameter, where);
            parameters.add(new Expr.Parameter(name, type));
            names.add(name);
            parameterTypes.add(type);
        }
        Scope inside = new Scope(scope, List.copyOf(names), List.copyOf(parameterTypes));
        String kind = box.attribute("kind", "FEEL");
        Expr body = kind.equals("FEEL") || kind.equals("F")
                ? required(box, inside, where)
                : external(kind.startsWith("J") ? "java" : "pmml", parameters, box, inside, where);
        return new Expr.FunctionOf(List.copyOf(parameters), body, span(box, where));
    }

    /** The box holds what FEEL writes as {@code {java: …}}. */
    private Expr external(String kind, List<Expr.Parameter> parameters, XmlElement box, Scope scope, String where) {
        Expr definition = required(box, new Scope(scope, List.of(), List.of()), where);
        List<Expr.Entry> entries = List.of(new Expr.Entry(kind, definition));
        Span span = span(box, where);
        return ExternalCall.body(parameters, new Expr.ContextOf(entries, null, span), span);
    }

    private Expr list(XmlElement box, Scope scope, String where) {
        List<Expr> elements = new ArrayList<>();
        for (XmlElement element : boxes(box)) {
            elements.add(read(element, scope, where + " / element " + (elements.size() + 1)));
        }
        return new Expr.ListOf(List.copyOf(elements), span(box, where));
    }

    /** A list of contexts. Cells don't see their neighbours, so the frame that a context opens has no names. */
    private Expr relation(XmlElement box, Scope scope, String where) {
        List<XmlElement> columns = box.children("column");
        Scope inside = new Scope(scope, List.of(), List.of());
        List<Expr> rows = new ArrayList<>();
        for (XmlElement row : box.children("row")) {
            String place = where + " / row " + (rows.size() + 1);
            List<XmlElement> cells = boxes(row);
            if (cells.size() != columns.size()) {
                findings.error(
                        file.at(row, place),
                        "This row has " + cells.size() + " cells, the relation has " + columns.size() + " columns.",
                        "Give each row one cell per column.");
                continue;
            }
            List<Expr.Entry> entries = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                String name = columns.get(i).attribute("name", "").strip();
                Expr value = read(cells.get(i), inside, place + " / " + name);
                entries.add(new Expr.Entry(name, conform(value, types.of(file, columns.get(i), where))));
            }
            rows.add(new Expr.ContextOf(List.copyOf(entries), null, span(row, place)));
        }
        return new Expr.ListOf(List.copyOf(rows), span(box, where));
    }

    private Expr conditional(XmlElement box, Scope scope, String where) {
        return new Expr.If(
                part(box, "if", scope, where),
                part(box, "then", scope, where),
                part(box, "else", scope, where),
                span(box, where));
    }

    private Expr filter(XmlElement box, Scope scope, String where) {
        Expr list = part(box, "in", scope, where);
        Scope inside = new Scope(scope, List.of("item"), List.of(elementType(list, scope)));
        Expr match = part(box, "match", inside, where);
        Expr.Iterator each = new Expr.Iterator("item", list, null);
        return ifTruths(each, match, new Expr.Filter(list, match, span(box, where)));
    }

    private Expr iteration(XmlElement box, Scope scope, String where) {
        Expr.Iterator iterator = iterator(box, scope, where);
        Scope inside = new Scope(
                scope, List.of(iterator.name(), "partial"), List.of(elementType(iterator.source(), scope), Simple.ANY));
        return new Expr.For(List.of(iterator), part(box, "return", inside, where), span(box, where));
    }

    private Expr quantified(XmlElement box, Scope scope, String where) {
        Expr.Iterator iterator = iterator(box, scope, where);
        Scope inside = new Scope(scope, List.of(iterator.name()), List.of(elementType(iterator.source(), scope)));
        Expr condition = part(box, "satisfies", inside, where);
        boolean every = box.name.equals("every");
        return ifTruths(
                iterator, condition, new Expr.Quantified(every, List.of(iterator), condition, span(box, where)));
    }

    /**
     * A boxed filter or quantifier is null where its condition is anything but true, false or null for some element.
     * The check opens the same frame as the expression that it guards, so both share the condition.
     */
    private static Expr ifTruths(Expr.Iterator each, Expr condition, Expr guarded) {
        Span span = guarded.span();
        Expr isTruth = new Expr.Or(
                List.of(
                        new Expr.InstanceOf(condition, Simple.BOOLEAN, span),
                        new Expr.Comparison(
                                Expr.Comparison.Operator.EQUAL, condition, new Expr.Constant(null, span), span)),
                span);
        Expr refused = new Expr.Call(new Expr.Constant(new NoTruth(), span), List.of(), List.of(), span);
        return new Expr.If(new Expr.Quantified(true, List.of(each), isTruth, span), guarded, refused, span);
    }

    /** Yields null and reports why. */
    private record NoTruth() implements FeelFunction {
        @Override
        public List<Expr.Parameter> parameters() {
            return List.of();
        }

        @Override
        public FeelType result() {
            return Simple.ANY;
        }

        @Override
        public @Nullable Object call(@Nullable Object[] arguments, Caller caller) {
            return caller.fail("The condition is not true or false for each element");
        }
    }

    private Expr.Iterator iterator(XmlElement box, Scope scope, String where) {
        String name = box.attribute("iteratorVariable", "").strip();
        if (name.isEmpty()) {
            findings.error(file.at(box, where), "This iteration has no variable.", "Set its iteratorVariable.");
        }
        XmlElement in = box.child("in");
        XmlElement literal = in == null ? null : in.child("literalExpression");
        List<Expr> ends = literal == null ? List.of() : texts.ends(literal, scope, where + " / in");
        return ends.isEmpty()
                ? new Expr.Iterator(name, part(box, "in", scope, where), null)
                : new Expr.Iterator(name, ends.getFirst(), ends.getLast());
    }

    /** As far as it is declared. */
    private static FeelType elementType(Expr list, Scope scope) {
        FeelType declared = list instanceof Expr.Conform conform
                ? conform.type()
                : list instanceof Expr.Variable variable ? typeOf(variable, scope) : Simple.ANY;
        FeelType type = Types.unrestricted(declared);
        return type instanceof ListType elements ? Types.unrestricted(elements.element()) : type;
    }

    private static FeelType typeOf(Expr.Variable variable, Scope scope) {
        Scope home = scope;
        for (int i = 0; i < variable.up() && home.parent() != null; i++) {
            home = home.parent();
        }
        return home.types().get(variable.slot());
    }

    private Expr part(XmlElement box, String name, Scope scope, String where) {
        XmlElement part = box.child(name);
        if (part == null) {
            findings.error(file.at(box, where), "The " + box.name + " has no “" + name + "” part.", "Add it.");
            return new Expr.Constant(null, span(box, where));
        }
        Expr value = required(part, scope, where + " / " + name);
        return conform(value, types.of(file, part, where));
    }

    private Expr required(XmlElement parent, Scope scope, String where) {
        XmlElement box = within(parent);
        if (box == null) {
            findings.warning(file.at(parent, where), "There is no expression here; it counts as null.", "Write one.");
            return new Expr.Constant(null, span(parent, where));
        }
        return read(box, scope, where);
    }
}
