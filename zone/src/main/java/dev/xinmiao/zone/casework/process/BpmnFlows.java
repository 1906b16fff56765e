package dev.xinmiao.zone.casework.process;

import dev.xinmiao.zone.casework.process.BpmnDiagram.Flow;
import dev.xinmiao.zone.casework.process.BpmnNode.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The flows between the nodes of a diagram: refuses loose ends and circles, and puts the nodes in order. */
final class BpmnFlows {
    private final BpmnDiagram diagram;
    private final Problems problems;
    private final Map<String, List<Flow>> out = new HashMap<>();
    private final Map<String, List<Flow>> in = new HashMap<>();
    private final Set<String> toEndsOnly = new HashSet<>();
    private final List<BpmnNode> ordered = new ArrayList<>();

    BpmnFlows(BpmnDiagram diagram, Problems problems) {
        this.diagram = diagram;
        this.problems = problems;
    }

    /** Whether the flows make a way from the start on; if not, the problems say why. */
    boolean sound() {
        diagram.flows.forEach(this::connect);
        if (!problems.none()) {
            return false;
        }
        oneStart();
        circle();
        if (!problems.none()) {
            return false;
        }
        order();
        ordered.reversed().stream()
                .filter(node -> !node.isStep() && outOf(node).stream().allMatch(flow -> toEndsOnly.contains(flow.to())))
                .forEach(node -> toEndsOnly.add(node.id()));
        return true;
    }

    /** Each behind those that lead to it. */
    List<BpmnNode> ordered() {
        return ordered;
    }

    List<Flow> outOf(BpmnNode node) {
        return out.getOrDefault(node.id(), List.of());
    }

    List<Flow> into(BpmnNode node) {
        return in.getOrDefault(node.id(), List.of());
    }

    BpmnNode target(Flow flow) {
        return node(flow.to());
    }

    BpmnNode source(Flow flow) {
        return node(flow.from());
    }

    private BpmnNode node(String id) {
        BpmnNode node = diagram.nodes.get(id);
        if (node == null) {
            throw new IllegalStateException("no node " + id);
        }
        return node;
    }

    /** Whether no step comes from here on. */
    boolean leadsToEndsOnly(BpmnNode node) {
        return toEndsOnly.contains(node.id());
    }

    /** The nodes that no flow leaves, from here on. */
    Set<String> endsFrom(BpmnNode start) {
        Set<String> seen = new HashSet<>(Set.of(start.id()));
        Deque<BpmnNode> open = new ArrayDeque<>(List.of(start));
        Set<String> ends = new HashSet<>();
        while (!open.isEmpty()) {
            BpmnNode node = open.remove();
            if (outOf(node).isEmpty()) {
                ends.add(node.id());
            }
            outOf(node).stream().filter(flow -> seen.add(flow.to())).forEach(flow -> open.add(target(flow)));
        }
        return ends;
    }

    private void connect(Flow flow) {
        BpmnNode from = diagram.nodes.get(flow.from());
        BpmnNode to = diagram.nodes.get(flow.to());
        if (from == null || to == null) {
            String missing = from == null ? flow.from() : flow.to();
            problems.add(
                    flow.place(),
                    "连线所指的 “%s” 不在此流程中。".formatted(missing),
                    "The flow's “%s” is not in this process.".formatted(missing));
        } else if (from.type().isEnd() || to.type() == Type.START) {
            problems.add(flow.place(), "连线不能离开结束或进入开始。", "A flow can't leave an end or enter a start.");
        } else {
            out.computeIfAbsent(flow.from(), id -> new ArrayList<>()).add(flow);
            in.computeIfAbsent(flow.to(), id -> new ArrayList<>()).add(flow);
        }
    }

    private void oneStart() {
        List<BpmnNode> starts = diagram.nodes.values().stream()
                .filter(node -> node.type() == Type.START)
                .toList();
        starts.stream()
                .skip(1)
                .forEach(start -> problems.add(
                        start.place(),
                        "“%s” 是第二个开始：办件只有一种开始。".formatted(start.label()),
                        "“%s” is a second start; a case begins in one way.".formatted(start.label())));
        // Without a start whatever no flow leads to begins.
        diagram.nodes.values().stream()
                .filter(node -> !starts.isEmpty()
                        && node.type() != Type.START
                        && into(node).isEmpty())
                .forEach(node -> problems.add(
                        node.place(),
                        "“%s” 到达不了：没有连线通向它。".formatted(node.label()),
                        "“%s” is never reached: no flow leads to it.".formatted(node.label())));
        diagram.nodes.values().stream()
                .filter(node -> node.type() == Type.START && outOf(node).isEmpty())
                .forEach(node -> problems.add(
                        node.place(),
                        "没有连线离开开始 “%s”。".formatted(node.label()),
                        "No flow leaves the start “%s”.".formatted(node.label())));
    }

    private void circle() {
        Map<String, List<String>> next = new LinkedHashMap<>();
        diagram.nodes
                .values()
                .forEach(node ->
                        next.put(node.id(), outOf(node).stream().map(Flow::to).toList()));
        Circle.in(next).ifPresent(circle -> {
            String drawn = circle.stream().map(id -> node(id).label()).collect(Collectors.joining(" → "));
            Flow back = outOf(node(circle.get(circle.size() - 2))).stream()
                    .filter(flow -> flow.to().equals(circle.getLast()))
                    .findFirst()
                    .orElseThrow();
            problems.add(
                    back.place(),
                    "流程绕圈：%s。删去这条连线：任何步骤都可退回，不用画。".formatted(drawn),
                    "The way is a circle: %s. Delete this flow: any step can be returned without it being drawn."
                            .formatted(drawn));
        });
    }

    private void order() {
        Map<String, Integer> waiting = new HashMap<>();
        Deque<BpmnNode> ready = new ArrayDeque<>();
        for (BpmnNode node : diagram.nodes.values()) {
            waiting.put(node.id(), into(node).size());
            if (into(node).isEmpty()) {
                ready.add(node);
            }
        }
        while (!ready.isEmpty()) {
            BpmnNode node = ready.remove();
            ordered.add(node);
            for (Flow flow : outOf(node)) {
                if (waiting.merge(flow.to(), -1, Integer::sum) == 0) {
                    ready.add(target(flow));
                }
            }
        }
    }
}
