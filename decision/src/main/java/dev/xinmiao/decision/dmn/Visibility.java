package dev.xinmiao.decision.dmn;

import dev.xinmiao.decision.dmn.ModelFile.Import;
import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.expr.FeelType.ContextType;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.feel.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which names of the model's frame an element's FEEL may use: its own file's by their names, imported ones behind
 * the import's name. A name that may not be used is empty in the scope.
 */
final class Visibility {
    /** The slot in which a file finds the context of what it uses of an imported model. */
    record ImportSlot(ModelFile file, Import source, int slot, List<Node> members) {
        FeelType type() {
            Map<String, FeelType> types = new LinkedHashMap<>();
            members.forEach(m -> types.put(m.name, m.type));
            return new ContextType(types);
        }
    }

    private final Graph graph;
    private final List<ImportSlot> imports = new ArrayList<>();
    private final int size;

    Visibility(Graph graph) {
        this.graph = graph;
        List<Node> nodes = graph.withSlots();
        int slot = nodes.size();
        for (ModelFile file : graph.files()) {
            for (Import i : file.imports()) {
                if (!i.name().isEmpty()) {
                    List<Node> used = nodes.stream()
                            .filter(n -> n.file.namespace().equals(file.namespace()))
                            .flatMap(n -> n.requires.stream())
                            .filter(n -> n.file.namespace().equals(i.namespace()))
                            .distinct()
                            .toList();
                    imports.add(new ImportSlot(file, i, slot++, used));
                }
            }
        }
        size = slot;
    }

    List<ImportSlot> imports() {
        return imports;
    }

    int size() {
        return size;
    }

    /** What a node may use: what it requires, and itself if it is a function. */
    Scope of(Node node) {
        List<Node> visible = new ArrayList<>(node.requires);
        if (node.kind.isFunction()) {
            visible.add(node);
        }
        return of(node.file, visible);
    }

    Scope of(ModelFile file, Collection<Node> visible) {
        List<String> names = new ArrayList<>(Collections.nCopies(size, ""));
        List<FeelType> types = new ArrayList<>(Collections.nCopies(size, Simple.ANY));
        for (Node node : visible) {
            boolean own = node.file.namespace().equals(file.namespace());
            if (own || isUnprefixed(file, node)) {
                names.set(node.slot, node.name);
                types.set(node.slot, node.type);
            }
        }
        for (ImportSlot i : imports) {
            if (i.file().namespace().equals(file.namespace()) && reaches(i, visible)) {
                names.set(i.slot(), i.source().name());
                types.set(i.slot(), i.type());
            }
        }
        return new Scope(null, List.copyOf(names), List.copyOf(types));
    }

    /** The import slots through which a node reaches what it requires of other models. */
    List<ImportSlot> importsOf(Node node) {
        List<ImportSlot> found = new ArrayList<>();
        for (ImportSlot i : imports) {
            if (i.file().namespace().equals(node.file.namespace()) && reaches(i, node.requires)) {
                found.add(i);
            }
        }
        return found;
    }

    private static boolean reaches(ImportSlot i, Collection<Node> nodes) {
        for (Node node : nodes) {
            if (node.file.namespace().equals(i.source().namespace())) {
                return true;
            }
        }
        return false;
    }

    /** All names of the file, required or not: to tell a name that is unknown from one that is not required. */
    Scope everything(ModelFile file) {
        return of(file, graph.withSlots());
    }

    Set<String> namesOf(ModelFile file) {
        return everything(file).names().stream()
                .filter(n -> !n.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isUnprefixed(ModelFile file, Node node) {
        for (Import i : file.imports()) {
            if (i.name().isEmpty() && i.namespace().equals(node.file.namespace())) {
                return true;
            }
        }
        return false;
    }
}
