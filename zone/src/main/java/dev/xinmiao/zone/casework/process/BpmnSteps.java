package dev.xinmiao.zone.casework.process;

import dev.xinmiao.decision.dmn.XmlElement;
import dev.xinmiao.zone.casework.process.BpmnNode.Type;
import dev.xinmiao.zone.kernel.Bilingual;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns the nodes of a diagram into steps: who does them and of what kind they are. */
final class BpmnSteps {
    private final BpmnDiagram diagram;
    private final BpmnWays ways;
    private final BpmnDesks lanes;
    private final @Nullable Desks desks;
    private final Problems problems;

    BpmnSteps(BpmnDiagram diagram, BpmnWays ways, BpmnDesks lanes, @Nullable Desks desks, Problems problems) {
        this.diagram = diagram;
        this.ways = ways;
        this.lanes = lanes;
        this.desks = desks;
        this.problems = problems;
    }

    List<Step> steps() {
        Map<String, String> desk = new HashMap<>();
        ways.needs().keySet().forEach(id -> desk.put(id, desk(node(id))));
        Map<String, StepKind> kinds = kinds(desk);
        List<Step> steps = new ArrayList<>();
        ways.needs().forEach((id, needs) -> steps.add(step(node(id), needs, kinds, desk)));
        return steps;
    }

    private Step step(BpmnNode node, Set<String> needs, Map<String, StepKind> kinds, Map<String, String> desk) {
        StepKind kind = Objects.requireNonNull(kinds.get(node.id()));
        String holder = kind == StepKind.APPLICANT ? "" : Objects.requireNonNull(desk.get(node.id()));
        if (desks != null && desks.find(holder).isEmpty() && (kind.needsDesk() || !holder.isEmpty())) {
            Desks.unknown(problems, node.place(), holder, desks);
        }
        return new Step(
                node.id(),
                new Bilingual(node.label(), ""),
                holder,
                kind,
                List.copyOf(needs),
                List.of(),
                node.type() == Type.WAIT ? diagram.waitOf(node) : diagram.limits.get(node.id()),
                new Join.All(),
                null,
                new Bilingual(documentation(node.element()), ""),
                null,
                node.place());
    }

    private BpmnNode node(String id) {
        return Objects.requireNonNull(diagram.nodes.get(id));
    }

    private static String documentation(XmlElement element) {
        return element.children("documentation").stream()
                .map(each -> each.wholeText().strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String desk(BpmnNode node) {
        List<String> named = lanes.of(node.element());
        if (named.size() > 1 || named.stream().anyMatch(name -> name.contains("${") || name.contains("#{"))) {
            problems.add(
                    node.place(),
                    "“%s” 的经办岗不确定：%s；须为一个岗。".formatted(node.label(), String.join("、", named)),
                    "It is left open which desk does “%s” (%s); name one."
                            .formatted(node.label(), String.join(", ", named)));
        }
        String name = named.isEmpty() ? "" : named.getFirst();
        return desks == null ? name : desks.idOf(name);
    }

    /** The first accepts. Whoever stands before the gateway decides, or else the last; what follows delivers. */
    private Map<String, StepKind> kinds(Map<String, String> desk) {
        Map<String, StepKind> kinds = new HashMap<>();
        Set<String> needed = new HashSet<>();
        ways.needs().values().forEach(needed::addAll);
        List<String> last = ways.needs().keySet().stream()
                .filter(id -> !needed.contains(id))
                .toList();
        String decider = ways.decider() == null && last.size() == 1 ? last.getFirst() : ways.decider();
        ways.needs().forEach((id, needs) -> {
            boolean decided =
                    needs.stream().anyMatch(need -> need.equals(decider) || kinds.get(need) == StepKind.DELIVER);
            if (node(id).type() == Type.WAIT) {
                kinds.put(id, StepKind.WAIT);
            } else if (BpmnDesks.APPLICANT.contains(desk.getOrDefault(id, ""))) {
                kinds.put(id, StepKind.APPLICANT);
            } else if (needs.isEmpty()) {
                kinds.put(id, StepKind.ACCEPT);
            } else if (id.equals(decider)) {
                kinds.put(id, StepKind.DECIDE);
            } else {
                kinds.put(id, decided ? StepKind.DELIVER : StepKind.REVIEW);
            }
        });
        acceptance(kinds);
        return kinds;
    }

    private void acceptance(Map<String, StepKind> kinds) {
        List<String> first = ways.needs().entrySet().stream()
                .filter(step -> step.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        first.stream()
                .skip(1)
                .forEach(id -> problems.add(
                        node(id).place(),
                        "“%s” 与 “%s” 同时开始，不知由谁受理；请先画一个受理步骤。"
                                .formatted(
                                        node(id).label(), node(first.getFirst()).label()),
                        "“%s” begins together with “%s”: it is open who accepts; draw one step that accepts before them."
                                .formatted(
                                        node(id).label(), node(first.getFirst()).label())));
        if (kinds.get(first.getFirst()) != StepKind.ACCEPT) {
            problems.add(
                    node(first.getFirst()).place(),
                    "第一步 “%s” 须由经办岗受理；申请人填报在流程之前，不用画。"
                            .formatted(node(first.getFirst()).label()),
                    "The first step “%s” must be a desk's that accepts; applying comes before the process and isn't drawn."
                            .formatted(node(first.getFirst()).label()));
        }
    }
}
