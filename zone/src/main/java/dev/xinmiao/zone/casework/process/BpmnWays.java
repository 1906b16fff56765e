package dev.xinmiao.zone.casework.process;

import dev.xinmiao.zone.casework.process.BpmnDiagram.Flow;
import dev.xinmiao.zone.casework.process.BpmnNode.Type;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What each step waits for. Forks and joins become needs. An exclusive gateway is read where it is a decision: one step
 * stands before it, and all its ways but one lead to an end. Everything that would need a choice among steps, or would
 * do a step twice, is refused.
 */
final class BpmnWays {
    private final BpmnFlows flows;
    private final Problems problems;
    /** The last steps on the ways to behind a node. */
    private final Map<String, Set<String>> lastSteps = new HashMap<>();

    private final Map<String, Set<String>> needs = new LinkedHashMap<>();
    private final Map<String, Set<String>> earlier = new HashMap<>();
    /** Steps before an exclusive gateway that lets the case go on or end, with that gateway. */
    private final Map<String, BpmnNode> gates = new LinkedHashMap<>();

    BpmnWays(BpmnFlows flows, Problems problems) {
        this.flows = flows;
        this.problems = problems;
    }

    /** The steps in an order in which they can be done, with what each needs. */
    Map<String, Set<String>> needs() {
        return needs;
    }

    /** The step before an exclusive gateway that lets the case go on or end, unless that is the first. */
    @Nullable
    String decider() {
        return gates.keySet().stream()
                .filter(step -> !needs.getOrDefault(step, Set.of()).isEmpty())
                .findFirst()
                .orElse(null);
    }

    void follow() {
        flows.ordered().forEach(this::follow);
        if (needs.isEmpty()) {
            return;
        }
        gates.values().forEach(this::nothingBeside);
        gates.entrySet().stream()
                .filter(gate -> !needs.getOrDefault(gate.getKey(), Set.of()).isEmpty())
                .skip(1)
                .forEach(gate -> add(
                        gate.getValue(),
                        "网关 “%s” 是第二个决定：一个流程只有一个。",
                        "The gateway “%s” is a second decision; a process has one."));
        flows.ordered().stream().filter(node -> node.type() == Type.TERMINATE).forEach(this::nothingCutOff);
    }

    private void follow(BpmnNode node) {
        Set<String> before = new LinkedHashSet<>();
        flows.into(node).forEach(flow -> before.addAll(lastSteps.getOrDefault(flow.from(), Set.of())));
        flows.outOf(node).forEach(flow -> condition(node, flow));
        if (flows.into(node).size() > 1) {
            merge(node);
        }
        if (node.type() == Type.EXCLUSIVE && flows.outOf(node).size() > 1) {
            decision(node, before);
        }
        if (node.type() == Type.INCLUSIVE && flows.outOf(node).size() > 1) {
            add(
                    node,
                    "包容网关 “%s” 在步骤之间选择，而所有步骤都要办；并行请用并行网关。",
                    "The inclusive gateway “%s” chooses among steps, but every step is done; use a parallel gateway.");
        }
        if (node.isStep()) {
            needs.put(node.id(), before);
            Set<String> all = new HashSet<>(before);
            before.forEach(step -> all.addAll(earlier.getOrDefault(step, Set.of())));
            earlier.put(node.id(), all);
        }
        lastSteps.put(node.id(), node.isStep() ? Set.of(node.id()) : before);
    }

    private void condition(BpmnNode node, Flow flow) {
        boolean chooses = node.type() == Type.EXCLUSIVE || node.type() == Type.INCLUSIVE;
        if (flow.conditional() && !(chooses && flows.outOf(node).size() > 1)) {
            problems.add(
                    flow.place(),
                    "“%s” 之后的连线带条件：条件只能在排他网关之后。".formatted(node.label()),
                    "The flow from “%s” has a condition; conditions belong behind an exclusive gateway."
                            .formatted(node.label()));
        }
    }

    private void merge(BpmnNode node) {
        boolean waitsForAll = node.type() == Type.PARALLEL || node.type() == Type.INCLUSIVE;
        if (!waitsForAll && !node.type().isEnd() && !flows.leadsToEndsOnly(node)) {
            add(
                    node,
                    "几条连线汇入 “%s”，其后的步骤会办几遍；请在前面加并行网关。",
                    "Several flows arrive at “%s”, so that what follows would be done several times; put a parallel gateway before it.");
        }
    }

    private void decision(BpmnNode gateway, Set<String> before) {
        List<Flow> ways = flows.outOf(gateway);
        long onward = ways.stream()
                .filter(flow -> !flows.leadsToEndsOnly(flows.target(flow)))
                .count();
        if (onward > 1 || onward == 1 && meetAgain(ways)) {
            add(
                    gateway,
                    "排他网关 “%s” 在步骤之间选择，而所有步骤都要办。",
                    "The exclusive gateway “%s” chooses among steps, but every step of a process is done.");
        } else if (ways.size() > 2) {
            add(
                    gateway,
                    "排他网关 “%s” 有两种以上的结果，而决定只有准予与不准予。",
                    "The exclusive gateway “%s” has more than two outcomes, but a decision grants or refuses.");
        } else if (before.size() != 1) {
            add(
                    gateway,
                    "排他网关 “%s” 之前须有且只有一个作出决定的步骤。",
                    "Before the exclusive gateway “%s” there must be one step that decides.");
        } else if (gates.putIfAbsent(before.iterator().next(), gateway) != null) {
            add(
                    gateway,
                    "排他网关 “%s” 把同一步骤的结果再分一次，而决定只有准予与不准予。",
                    "The exclusive gateway “%s” divides the outcome of a step once more, but a decision grants or refuses.");
        }
    }

    /** Whether two ways come to one end: then the gateway passes over a step and doesn't end the case. */
    private boolean meetAgain(List<Flow> ways) {
        Set<String> ends = new HashSet<>();
        return ways.stream()
                .anyMatch(way -> flows.endsFrom(flows.target(way)).stream().anyMatch(end -> !ends.add(end)));
    }

    /** The end of one branch would have to end the others. */
    private void nothingBeside(BpmnNode gateway) {
        String gate = lastSteps.getOrDefault(gateway.id(), Set.of()).iterator().next();
        boolean beside = needs.keySet().stream()
                .anyMatch(step -> !step.equals(gate) && !isEarlier(step, gate) && !isEarlier(gate, step));
        if (beside) {
            add(
                    gateway,
                    "排他网关 “%s” 在并行分支中：此处结束时别的分支仍在办。",
                    "The exclusive gateway “%s” stands in a parallel branch: others would go on when it ends the case.");
        }
    }

    private void nothingCutOff(BpmnNode end) {
        for (Flow flow : flows.into(end)) {
            Set<String> last = lastSteps.getOrDefault(flow.from(), Set.of());
            boolean all = needs.keySet().stream()
                    .allMatch(step -> last.contains(step) || last.stream().anyMatch(each -> isEarlier(step, each)));
            boolean decided =
                    last.size() == 1 && gates.containsKey(last.iterator().next());
            if (!all && !decided) {
                add(
                        end,
                        "终止事件 “%s” 会中断别的分支正在办的步骤；请用一般的结束事件。",
                        "The terminate event “%s” would cut off steps of other branches; use a plain end.");
            }
        }
    }

    private boolean isEarlier(String step, String later) {
        return earlier.getOrDefault(later, Set.of()).contains(step);
    }

    private void add(BpmnNode node, String zh, String en) {
        problems.add(node.place(), zh.formatted(node.label()), en.formatted(node.label()));
    }
}
