package dev.xinmiao.decision.dmn;

import dev.xinmiao.decision.dmn.Node.Kind;
import dev.xinmiao.decision.feel.NearNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The requirements graph of a model and what it imports: its nodes and who requires whom, checked. */
final class Graph {
    /** Reading takes time and memory that grow with the square of their number. */
    private static final int MOST_NODES = 10_000;

    /** Chains of decisions are followed by recursion here and while evaluating. */
    private static final int MOST_LEVELS = 1_000;

    /** Of so many mistakes, the next ones are named without looking for what may have been meant. */
    private static final int MANY_FINDINGS = 100;

    private final List<ModelFile> files;
    private final Findings findings;
    private boolean tooDeep;
    private boolean tooLarge;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Node> byHref = new HashMap<>();

    private Graph(List<ModelFile> files, Findings findings) {
        this.files = files;
        this.findings = findings;
    }

    static Graph of(List<ModelFile> files, Findings findings) {
        Graph graph = new Graph(files, findings);
        for (ModelFile file : files) {
            graph.collect(file);
        }
        if (graph.nodes.size() > MOST_NODES) {
            findings.error(
                    graph.nodes.getLast().location(),
                    "The model has more than " + MOST_NODES + " inputs, decisions and other elements.",
                    "Split it into several models.");
            graph.tooLarge = true;
            return graph;
        }
        int slot = 0;
        for (Kind kind : Kind.values()) {
            if (kind.hasSlot()) {
                for (Node node : graph.of(kind)) {
                    node.slot = slot++;
                }
            }
        }
        for (Node node : graph.nodes) {
            graph.connect(node);
        }
        graph.refuseCycles();
        return graph;
    }

    /** Whether it is worth reading on for more mistakes where there are some already. */
    boolean isReadable() {
        return !tooLarge && !tooDeep;
    }

    /** In slot order: inputs, decisions, knowledge models, services; a file's own before those it imports. */
    List<Node> withSlots() {
        List<Node> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (kind.hasSlot()) {
                all.addAll(of(kind));
            }
        }
        return all;
    }

    List<Node> of(Kind kind) {
        List<Node> found = new ArrayList<>();
        for (Node node : nodes) {
            if (node.kind == kind) {
                found.add(node);
            }
        }
        return found;
    }

    List<ModelFile> files() {
        return files;
    }

    private @Nullable Node find(ModelFile from, String href) {
        int hash = href.indexOf('#');
        String namespace = hash <= 0 ? from.namespace() : href.substring(0, hash);
        return byHref.get(namespace + '#' + href.substring(hash + 1));
    }

    /** The nodes that a child element of a node refers to; what can't be found is reported. */
    List<Node> references(Node node, XmlElement parent, String child, Kind... kinds) {
        List<Node> found = new ArrayList<>();
        for (XmlElement reference : parent.children(child)) {
            Node target = resolve(node, reference, kinds);
            if (target == null) {
                node.dangling = true;
            } else {
                found.add(target);
            }
        }
        return found;
    }

    private void collect(ModelFile file) {
        Set<String> names = new HashSet<>();
        for (XmlElement xml : file.root().children) {
            Kind kind = Kind.of(xml.name);
            if (kind == null || !xml.namespace.equals(file.root().namespace)) {
                continue;
            }
            Node node = new Node(kind, file, xml);
            nodes.add(node);
            if (node.name.isEmpty()) {
                findings.error(node.location(), "This " + kind.element + " has no name.", "Give it a name.");
            } else if (kind.hasSlot() && !names.add(node.name)) {
                findings.error(
                        node.location(),
                        "The name “" + node.name + "” is given twice in this model.",
                        "Inputs, decisions and knowledge models share one set of names; rename one of them.");
            }
            if (!node.id.isEmpty() && byHref.putIfAbsent(file.namespace() + '#' + node.id, node) != null) {
                findings.error(
                        node.location(),
                        "The id “" + node.id + "” is given twice in this model.",
                        "Ids must be unique within a file.");
            }
        }
    }

    private void connect(Node node) {
        for (XmlElement requirement : node.xml.children) {
            switch (requirement.name) {
                case "informationRequirement" -> {
                    node.requires.addAll(references(node, requirement, "requiredInput", Kind.INPUT));
                    node.requires.addAll(references(node, requirement, "requiredDecision", Kind.DECISION));
                }
                case "knowledgeRequirement" ->
                    node.requires.addAll(
                            references(node, requirement, "requiredKnowledge", Kind.KNOWLEDGE_MODEL, Kind.SERVICE));
                case "authorityRequirement" ->
                    node.authorities.addAll(references(node, requirement, "requiredAuthority", Kind.KNOWLEDGE_SOURCE));
                default -> {}
            }
        }
        if (node.kind == Kind.SERVICE) {
            // What it hands out is evaluated inside of it; outside it needs the knowledge that those decisions call.
            for (Node decision : references(node, node.xml, "outputDecision", Kind.DECISION)) {
                for (Node reached : reachable(decision)) {
                    if (reached.kind.isFunction()) {
                        node.requires.add(reached);
                    }
                }
            }
        }
    }

    private Set<Node> reachable(Node start) {
        Set<Node> seen = new HashSet<>();
        List<Node> open = new ArrayList<>(List.of(start));
        while (!open.isEmpty()) {
            Node node = open.removeLast();
            if (seen.add(node)) {
                for (XmlElement requirement : node.xml.children) {
                    for (String child : List.of("requiredDecision", "requiredKnowledge")) {
                        for (XmlElement reference : requirement.children(child)) {
                            Node target = find(node.file, reference.attribute("href", ""));
                            if (target != null) {
                                open.add(target);
                            }
                        }
                    }
                }
            }
        }
        return seen;
    }

    private @Nullable Node resolve(Node from, XmlElement reference, Kind... kinds) {
        String href = reference.attribute("href", "").strip();
        Node target = find(from.file, href);
        if (target == null) {
            findings.error(
                    "unknown-reference",
                    from.file.at(reference, from.path()),
                    "“" + href + "” refers to no element.",
                    findings.count() > MANY_FINDINGS
                            ? ""
                            : NearNames.hint(
                                    href.substring(href.indexOf('#') + 1),
                                    nodes.stream().map(n -> n.id).toList(),
                                    "An href is # and the id of an element of this file, or of an imported one after its namespace."));
        } else if (!List.of(kinds).contains(target.kind)) {
            findings.error(
                    from.file.at(reference, from.path()),
                    "“" + href + "” is a " + target.kind.element + ", which a " + reference.name + " can't be.",
                    "");
            return null;
        }
        return target;
    }

    /** Decisions must not rest on themselves. Knowledge models may call each other: recursion is no cycle of data. */
    private void refuseCycles() {
        Set<Node> done = new HashSet<>();
        for (Node node : of(Kind.DECISION)) {
            refuseCycles(node, new ArrayList<>(), done);
        }
    }

    private void refuseCycles(Node node, List<Node> path, Set<Node> done) {
        if (path.size() > MOST_LEVELS) {
            if (!tooDeep) {
                findings.error(
                        "too-deep",
                        path.getFirst().location(),
                        "Decisions rest on one another more than " + MOST_LEVELS + " levels deep, from “"
                                + path.getFirst().name + "” down.",
                        "Join some of those that form the chain.");
            }
            tooDeep = true;
            return;
        }
        int start = path.indexOf(node);
        if (start >= 0) {
            List<String> names = new ArrayList<>(
                    path.subList(start, path.size()).stream().map(n -> n.name).toList());
            names.add(node.name);
            findings.error(
                    "requirement-cycle",
                    node.location(),
                    "Decisions rest on each other in a circle: " + String.join(" → ", names) + ".",
                    "Remove one of these informationRequirements.");
            return;
        }
        if (done.contains(node)) {
            return;
        }
        path.add(node);
        for (Node required : node.requires) {
            if (required.kind == Kind.DECISION && !tooDeep) {
                refuseCycles(required, path, done);
            }
        }
        path.removeLast();
        done.add(node);
    }
}
