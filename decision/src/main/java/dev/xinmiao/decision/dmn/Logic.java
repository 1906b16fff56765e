package dev.xinmiao.decision.dmn;

import dev.xinmiao.decision.dmn.Node.Kind;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.expr.FeelType.FunctionType;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.expr.Span;
import dev.xinmiao.decision.feel.Scope;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The expression behind each element of the graph: a decision's logic, or the function that a knowledge model is. */
final class Logic {
    private final Graph graph;
    private final Visibility visibility;
    private final ItemDefinitions types;
    private final Findings findings;

    Logic(Graph graph, Visibility visibility, ItemDefinitions types, Findings findings) {
        this.graph = graph;
        this.visibility = visibility;
        this.types = types;
        this.findings = findings;
    }

    /** Null for an input. */
    @Nullable
    Expr of(Node node) {
        if (node.kind == Kind.DECISION) {
            return decision(node, visibility.of(node));
        }
        if (node.kind == Kind.KNOWLEDGE_MODEL) {
            return knowledgeModel(node);
        }
        return node.kind == Kind.SERVICE ? service(node) : null;
    }

    private Expressions expressions(Node node) {
        return new Expressions(node.file, types, new Texts(node.file, visibility, types, findings), findings);
    }

    private Expr decision(Node node, Scope scope) {
        Expressions expressions = expressions(node);
        XmlElement box = expressions.within(node.xml);
        if (box == null) {
            findings.warning(
                    node.location(), "This decision has no logic; its value is null.", "Give it an expression.");
            return nothing(node);
        }
        return Expressions.conform(expressions.read(box, scope, node.path()), node.type);
    }

    private Expr knowledgeModel(Node node) {
        XmlElement logic = node.xml.child("encapsulatedLogic");
        if (logic == null) {
            findings.warning(node.location(), "This knowledge model has no logic.", "Give it an encapsulatedLogic.");
            return nothing(node);
        }
        Expr function = expressions(node).function(logic, visibility.of(node), node.path());
        FeelType result = node.type instanceof FunctionType f ? f.result() : Simple.ANY;
        return function instanceof Expr.FunctionOf f
                ? new Expr.FunctionOf(f.parameters(), Expressions.conform(f.body(), result), f.span())
                : function;
    }

    /**
     * A decision service is the function of its input data and input decisions whose body evaluates the decisions it
     * encapsulates, one entry each, and hands out those it puts out.
     */
    private Expr service(Node node) {
        List<Node> outputs = graph.references(node, node.xml, "outputDecision", Kind.DECISION);
        List<Node> given = graph.references(node, node.xml, "inputData", Kind.INPUT);
        given.addAll(graph.references(node, node.xml, "inputDecision", Kind.DECISION));
        Set<Node> inside = new LinkedHashSet<>();
        outputs.forEach(o -> encapsulate(o, given, inside));

        List<Expr.Entry> entries = new ArrayList<>();
        List<Node> before = new ArrayList<>();
        for (Node decision : inside) {
            Scope parameters = narrowed(visibility.of(decision), given, decision);
            entries.add(new Expr.Entry(decision.name, decision(decision, narrowed(parameters, before, decision))));
            before.add(decision);
        }
        Span span = nothing(node).span();
        Expr result = result(outputs, before, span);
        FeelType type = node.type instanceof FunctionType f ? f.result() : Simple.ANY;
        Expr body = new Expr.ContextOf(List.copyOf(entries), result, span);
        return new Expr.FunctionOf(
                given.stream().map(g -> new Expr.Parameter(g.name, g.type)).toList(),
                Expressions.conform(body, type),
                span);
    }

    /** A frame of these nodes' names, in which a decision sees those that it requires. */
    private static Scope narrowed(Scope parent, List<Node> nodes, Node decision) {
        return new Scope(
                parent,
                nodes.stream()
                        .map(n -> decision.requires.contains(n) ? n.name : "")
                        .toList(),
                nodes.stream().map(n -> n.type).toList());
    }

    private static void encapsulate(Node decision, List<Node> given, Set<Node> inside) {
        if (given.contains(decision) || inside.contains(decision)) {
            return;
        }
        for (Node required : decision.requires) {
            if (required.kind == Kind.DECISION) {
                encapsulate(required, given, inside);
            }
        }
        inside.add(decision);
    }

    private static Expr result(List<Node> outputs, List<Node> entries, Span span) {
        if (outputs.size() == 1) {
            return new Expr.Variable(outputs.getFirst().name, 0, entries.indexOf(outputs.getFirst()), span);
        }
        List<Expr.Entry> results = outputs.stream()
                .map(o -> new Expr.Entry(o.name, new Expr.Variable(o.name, 1, entries.indexOf(o), span)))
                .toList();
        return new Expr.ContextOf(results, null, span);
    }

    private static Expr.Constant nothing(Node node) {
        return new Expr.Constant(null, new Span("", 0, 0, node.location()));
    }
}
