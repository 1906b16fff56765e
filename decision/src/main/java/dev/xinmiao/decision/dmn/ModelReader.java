package dev.xinmiao.decision.dmn;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.InvalidModelException;
import dev.xinmiao.decision.KnowledgeSource;
import dev.xinmiao.decision.Location;
import dev.xinmiao.decision.Problem;
import dev.xinmiao.decision.change.Lever;
import dev.xinmiao.decision.dmn.Content.Slot;
import dev.xinmiao.decision.dmn.Node.Kind;
import dev.xinmiao.decision.dmn.Visibility.ImportSlot;
import dev.xinmiao.decision.dmn.XmlSource.Refused;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.expr.FeelType.FunctionType;
import dev.xinmiao.decision.expr.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads a DMN file and what it imports. */
public final class ModelReader {
    private final Findings findings = new Findings();
    private final boolean tolerant;

    private ModelReader(boolean tolerant) {
        this.tolerant = tolerant;
    }

    /**
     * Reads a model.
     *
     * @param folder where imported models are looked for; null if there are none
     * @param tolerant whether an expression that can't be read is let pass as null, with a warning
     */
    public static Content read(String file, InputStream stream, @Nullable Path folder, boolean tolerant)
            throws IOException, InvalidModelException {
        ModelReader reader = new ModelReader(tolerant);
        ModelFile main = reader.file(file, stream);
        try {
            return reader.read(new Library(folder, reader.findings).withImports(main));
        } catch (StackOverflowError tooDeep) {
            throw new InvalidModelException(List.of(new Problem(
                    Problem.Severity.ERROR,
                    main.at(main.root(), "definitions"),
                    "Decisions, knowledge models or types of this model rest on one another too many levels deep.",
                    "Join some of those that form the longest chain.")));
        }
    }

    private ModelFile file(String file, InputStream stream) throws IOException, InvalidModelException {
        try {
            XmlElement root = XmlSource.read(file, stream);
            ModelFile read = ModelFile.of(file, root);
            if (!root.name.equals("definitions") || !DmnVersion.isKnown(root.namespace)) {
                findings.error(
                        read.at(root, root.name),
                        "This is no DMN file of a known edition: its root is <" + root.name + "> of the namespace “"
                                + root.namespace + "”.",
                        "Known: " + DmnVersion.known() + ". Save the file in one of these from a DMN editor.");
                throw new InvalidModelException(findings.all());
            }
            return read;
        } catch (Refused e) {
            throw new InvalidModelException(List.of(e.problem));
        }
    }

    private Content read(List<ModelFile> files) throws InvalidModelException {
        refuseIfErrors();
        Graph graph = Graph.of(files, findings);
        boolean broken = findings.hasErrors();
        if (!graph.isReadable()) {
            refuseIfErrors();
        }
        ItemDefinitions types = new ItemDefinitions(files, findings);
        List<Node> nodes = graph.withSlots();
        for (Node node : nodes) {
            node.type = declaredType(node, types);
        }
        Visibility visibility = new Visibility(graph);
        Logic logic = new Logic(graph, visibility, types, findings);
        List<@Nullable Expr> expressions = new ArrayList<>();
        for (Node node : nodes) {
            expressions.add(broken ? mistakesOf(node, logic) : logic.of(node));
        }
        for (ImportSlot i : visibility.imports()) {
            expressions.add(context(i));
        }
        Map<Integer, Lever> levers = LeverReader.read(graph.of(Kind.INPUT), findings);
        if (broken || !tolerant) {
            refuseIfErrors();
        }
        return content(files.getFirst(), graph, visibility, expressions, levers);
    }

    /**
     * Reads an element of a model that is refused for its graph, so that its author sees what else is wrong. Services are
     * left out, for they follow the graph; so are elements that refer to what isn't there.
     */
    private static @Nullable Expr mistakesOf(Node node, Logic logic) {
        return node.kind == Kind.SERVICE || node.dangling ? null : logic.of(node);
    }

    private void refuseIfErrors() throws InvalidModelException {
        if (findings.hasErrors()) {
            throw new InvalidModelException(findings.all());
        }
    }

    private static FeelType declaredType(Node node, ItemDefinitions types) {
        XmlElement variable = node.xml.child("variable");
        FeelType declared = variable == null ? FeelType.Simple.ANY : types.of(node.file, variable, node.path());
        if (!node.kind.isFunction() || declared instanceof FunctionType) {
            return declared;
        }
        XmlElement logic = node.xml.child("encapsulatedLogic");
        List<FeelType> parameters = new ArrayList<>();
        for (XmlElement parameter : logic == null ? List.<XmlElement>of() : logic.children("formalParameter")) {
            parameters.add(types.of(node.file, parameter, node.path()));
        }
        return new FunctionType(List.copyOf(parameters), declared);
    }

    /** What a file uses of an imported model: a context of the elements it requires there. */
    private static Expr context(ImportSlot slot) {
        Span span = new Span(
                "",
                0,
                0,
                slot.file().at(slot.source().xml(), "import " + slot.source().name()));
        // The context opens a frame of its own, so the model's frame is one up.
        List<Expr.Entry> entries = slot.members().stream()
                .map(m -> new Expr.Entry(m.name, new Expr.Variable(m.name, 1, m.slot, span)))
                .toList();
        return new Expr.ContextOf(entries, null, span);
    }

    private Content content(
            ModelFile main,
            Graph graph,
            Visibility visibility,
            List<@Nullable Expr> expressions,
            Map<Integer, Lever> levers) {
        List<Input> inputs = new ArrayList<>();
        for (Node node : graph.of(Kind.INPUT)) {
            inputs.add(input(node));
        }
        List<Decision> decisions = new ArrayList<>();
        List<Slot> slots = new ArrayList<>();
        for (Node node : graph.withSlots()) {
            Expr expression = expressions.get(node.slot);
            List<Integer> order = order(node, visibility);
            List<Integer> requires = slots(node.requires);
            boolean function = node.kind.isFunction();
            slots.add(new Slot(node.id, node.name, expression, order, function, requires, node.location()));
            if (node.kind == Kind.DECISION && expression != null) {
                decisions.add(decision(node, decisions.size(), expression));
            }
        }
        for (ImportSlot i : visibility.imports()) {
            List<Integer> members = slots(i.members());
            Location location =
                    i.file().at(i.source().xml(), "import " + i.source().name());
            slots.add(new Slot(
                    "", i.source().name(), expressions.get(i.slot()), List.of(i.slot()), false, members, location));
        }
        return new Content(
                main.name(),
                main.namespace(),
                List.copyOf(inputs),
                levers,
                List.copyOf(decisions),
                knowledgeSources(graph.of(Kind.KNOWLEDGE_SOURCE)),
                List.copyOf(slots),
                findings.all());
    }

    private static Input input(Node node) {
        String label = node.xml.attribute("label", "").strip();
        return new Input(
                node.slot,
                node.file.namespace(),
                node.name,
                label.isEmpty() ? node.name : label,
                node.xml.childText("description"),
                node.type,
                node.location());
    }

    private static Decision decision(Node node, int index, Expr expression) {
        return new Decision(
                index,
                node.file.namespace(),
                node.id,
                node.name,
                node.xml.childText("description"),
                node.type,
                knowledgeSources(node.authorities),
                requiredInputs(node),
                expression,
                node.location());
    }

    private static List<KnowledgeSource> knowledgeSources(List<Node> nodes) {
        List<KnowledgeSource> sources = new ArrayList<>();
        for (Node node : nodes) {
            sources.add(new KnowledgeSource(
                    node.id,
                    node.name,
                    node.xml.childText("type"),
                    node.xml.attribute("locationURI", ""),
                    node.xml.childText("description")));
        }
        return List.copyOf(sources);
    }

    private static Set<Integer> requiredInputs(Node node) {
        Set<Node> reached = new LinkedHashSet<>();
        reach(node, reached);
        Set<Integer> inputs = new TreeSet<>();
        for (Node each : reached) {
            if (each.kind == Kind.INPUT) {
                inputs.add(each.slot);
            }
        }
        return Collections.unmodifiableSet(inputs);
    }

    private static void reach(Node node, Set<Node> reached) {
        if (reached.add(node)) {
            for (Node required : node.requires) {
                reach(required, reached);
            }
        }
    }

    /** The slots that a node needs, each after those it needs itself. */
    private static List<Integer> order(Node node, Visibility visibility) {
        Set<Integer> ordered = new LinkedHashSet<>();
        order(node, visibility, new LinkedHashSet<>(), ordered);
        return List.copyOf(ordered);
    }

    private static List<Integer> slots(Collection<Node> nodes) {
        List<Integer> slots = new ArrayList<>();
        for (Node node : nodes) {
            slots.add(node.slot);
        }
        return List.copyOf(slots);
    }

    private static void order(Node node, Visibility visibility, Set<Node> seen, Set<Integer> ordered) {
        if (node.kind == Kind.INPUT || !seen.add(node)) {
            return;
        }
        for (Node required : node.requires) {
            order(required, visibility, seen, ordered);
        }
        for (ImportSlot i : visibility.importsOf(node)) {
            for (Node member : i.members()) {
                order(member, visibility, seen, ordered);
            }
            ordered.add(i.slot());
        }
        ordered.add(node.slot);
    }
}
