package dev.xinmiao.decision.dmn;

import dev.xinmiao.decision.dmn.Node.Kind;
import dev.xinmiao.decision.feel.NearNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The requirements graph of a model and what it imports: its nodes and who requires whom, checked. */
final class Graph {
    /** Reading takes time and memory that grow with the square of their number. */
    private static final int MOST_NODES = 10_000;

    /** Of so many mistakes, the next ones are named without looking for what may have been meant. */
    private static final int MANY_FINDINGS = 100;

    private final List<ModelFile> files;
    private final Findings findings;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Node> byHref = new HashMap<>();

    private Graph(List<ModelFile> files, Findings findings) {
        this.files = files;
        this.findings = findings;
    }

    static Graph of(List<ModelFile> files, Findings findings) {
        Graph graph = new Graph(files, findings);
        files.forEach(graph::collect);
        if (graph.nodes.size() > MOST_NODES) {
            findings.error(
                    graph.nodes.getLast().location(),
                    "The model has more than " + MOST_NODES + " inputs, decisions and other elements.",
                    "Split it into several models.");
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
        graph.nodes.forEach(graph::connect);
        graph.refuseCycles();
        return graph;
    }

    /** In slot order: inputs, decisions, knowledge models, services; a file's own before those it imports. */
    List<Node> withSlots() {
        return Arrays.stream(Kind.values())
                .filter(Kind::hasSlot)
                .flatMap(k -> of(k).stream())
                .toList();
    }

    List<Node> of(Kind kind) {
        return nodes.stream().filter(n -> n.kind == kind).toList();
    }

    List<ModelFile> files() {
        return files;
    }

    Optional<Node> find(ModelFile from, String href) {
        int hash = href.indexOf('#');
        String namespace = hash <= 0 ? from.namespace() : href.substring(0, hash);
        return Optional.ofNullable(byHref.get(namespace + '#' + href.substring(hash + 1)));
    }

    /** The nodes that a child element of a node refers to; what can't be found is reported. */
    Stream<Node> references(Node node, XmlElement parent, String child, Kind... kinds) {
        return parent.children(child).flatMap(reference -> resolve(node, reference, kinds).stream());
    }

    private void collect(ModelFile file) {
        Set<String> names = new HashSet<>();
        for (XmlElement xml : file.root().children) {
            Kind kind = Arrays.stream(Kind.values())
                    .filter(k -> k.element.equals(xml.name) && xml.namespace.equals(file.root().namespace))
                    .findFirst()
                    .orElse(null);
            if (kind == null) {
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
                    references(node, requirement, "requiredInput", Kind.INPUT).forEach(node.requires::add);
                    references(node, requirement, "requiredDecision", Kind.DECISION)
                            .forEach(node.requires::add);
                }
                case "knowledgeRequirement" ->
                    references(node, requirement, "requiredKnowledge", Kind.KNOWLEDGE_MODEL, Kind.SERVICE)
                            .forEach(node.requires::add);
                case "authorityRequirement" ->
                    references(node, requirement, "requiredAuthority", Kind.KNOWLEDGE_SOURCE)
                            .forEach(node.authorities::add);
                default -> {}
            }
        }
        if (node.kind == Kind.SERVICE) {
            // What it hands out is evaluated inside of it; outside it needs the knowledge that those decisions call.
            references(node, node.xml, "outputDecision", Kind.DECISION)
                    .flatMap(d -> reachable(d).filter(n -> n.kind.isFunction()))
                    .forEach(node.requires::add);
        }
    }

    private Stream<Node> reachable(Node start) {
        Set<Node> seen = new HashSet<>();
        List<Node> open = new ArrayList<>(List.of(start));
        while (!open.isEmpty()) {
            Node node = open.removeLast();
            if (seen.add(node)) {
                node.xml.children.forEach(r -> Stream.of("requiredDecision", "requiredKnowledge")
                        .flatMap(r::children)
                        .flatMap(c -> find(node.file, c.attribute("href", "")).stream())
                        .forEach(open::add));
            }
        }
        return seen.stream();
    }

    private Optional<Node> resolve(Node from, XmlElement reference, Kind... kinds) {
        String href = reference.attribute("href", "").strip();
        Optional<Node> target = find(from.file, href);
        if (target.isEmpty()) {
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
        } else if (!List.of(kinds).contains(target.get().kind)) {
            findings.error(
                    from.file.at(reference, from.path()),
                    "“" + href + "” is a " + target.get().kind.element + ", which a " + reference.name + " can't be.",
                    "");
            return Optional.empty();
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
            if (required.kind == Kind.DECISION) {
                refuseCycles(required, path, done);
            }
        }
        path.removeLast();
        done.add(node);
    }
}
