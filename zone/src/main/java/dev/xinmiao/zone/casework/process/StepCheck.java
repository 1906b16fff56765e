package dev.xinmiao.zone.casework.process;

import dev.xinmiao.zone.pack.YamlNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks the steps of a process file against each other. */
final class StepCheck {
    /** More than any procedure has; keeps a file that was made to be slow from being so. */
    static final int MOST = 500;

    private final Problems problems;
    private final YamlNode steps;
    private final Map<String, WrittenStep> byId = new LinkedHashMap<>();

    /** @param steps the list that they stand in */
    StepCheck(Problems problems, YamlNode steps) {
        this.problems = problems;
        this.steps = steps;
    }

    /** @param known keys of materials and form fields */
    void check(List<WrittenStep> written, Set<String> known) {
        if (written.size() > MOST) {
            problems.add(
                    steps,
                    "步骤多于 %d 个：请分成几个流程。".formatted(MOST),
                    "There are more than %d steps; make several processes of them.".formatted(MOST));
            return;
        }
        for (WrittenStep step : written) {
            if (!step.id().isEmpty() && byId.putIfAbsent(step.id(), step) != null) {
                add(step.node(), "步骤 id “%s” 用了两次。", "There are two steps with the id “%s”.", step.id());
            }
        }
        oneAccepts();
        oneDecides();
        for (WrittenStep step : byId.values()) {
            references("needs", step.needs(), byId.keySet());
            references("reads", step.reads(), known);
            join(step);
        }
        if (!circles()) {
            everyStepIsReached();
        }
        delivery();
    }

    private void oneAccepts() {
        List<WrittenStep> accepting = ofKind(StepKind.ACCEPT);
        if (accepting.isEmpty()) {
            problems.add(
                    steps, "没有受理步骤：须有一步 kind: accept。", "No step accepts the application; one needs kind: accept.");
        }
        accepting.stream()
                .skip(1)
                .forEach(step -> add(
                        step.node(),
                        "“%s” 是第二个受理步骤，只能有一个。",
                        "“%s” is a second step that accepts; there is one only.",
                        step.id()));
        accepting.stream()
                .filter(step -> !step.needs().isEmpty())
                .forEach(step -> add(
                        step.needs().getFirst(),
                        "受理步骤 “%s” 在最前，不能有 needs。",
                        "The accepting step “%s” comes first and needs nothing.",
                        step.id()));
    }

    private void oneDecides() {
        ofKind(StepKind.DECIDE).stream()
                .skip(1)
                .forEach(step -> add(
                        step.node(),
                        "“%s” 是第二个决定步骤，只能有一个；其他步骤用 kind: review。",
                        "“%s” is a second decider; a process has one, the others review.",
                        step.id()));
    }

    private List<WrittenStep> ofKind(StepKind kind) {
        return byId.values().stream().filter(step -> step.kind() == kind).toList();
    }

    private void references(String entry, List<YamlNode> nodes, Set<String> known) {
        Set<String> seen = new HashSet<>();
        for (YamlNode node : nodes) {
            String name = problems.read("", node::text);
            if (!name.isEmpty() && !known.contains(name)) {
                problems.add(
                        node,
                        "%s 中的 “%s” 不存在，可用：%s。".formatted(entry, name, String.join("、", known)),
                        "There is no “%s” for %s; there are %s.".formatted(name, entry, String.join(", ", known)));
            } else if (!seen.add(name)) {
                problems.add(node, "“%s” 写了两次。".formatted(name), "“%s” is given twice.".formatted(name));
            }
        }
    }

    private void join(WrittenStep step) {
        List<String> voters = step.step().needs().stream()
                .filter(need -> byId.containsKey(need) && byId.get(need).kind() == StepKind.REVIEW)
                .toList();
        switch (step.step().join()) {
            case Join.All all -> {}
            case Join.Quorum quorum -> {
                if (quorum.of() < 1 || quorum.of() > voters.size()) {
                    problems.add(
                            step.join(),
                            "法定人数 %d 不在 1 与 %d 之间：“%s” 前有 %d 个审查步骤。"
                                    .formatted(quorum.of(), voters.size(), step.id(), voters.size()),
                            "The quorum %d is not between 1 and %d, the reviews that “%s” needs."
                                    .formatted(quorum.of(), voters.size(), step.id()));
                }
            }
            case Join.Veto veto ->
                veto.by().stream()
                        .filter(name -> !voters.contains(name))
                        .forEach(name -> problems.add(
                                step.join(),
                                "有否决权的 “%s” 不是 “%s” 的 needs 中的审查步骤。".formatted(name, step.id()),
                                "The veto of “%s” can't count: it is no review among the needs of “%s”."
                                        .formatted(name, step.id())));
        }
    }

    private boolean circles() {
        Map<String, List<String>> next = new LinkedHashMap<>();
        byId.forEach((id, step) -> next.put(id, step.step().needs()));
        List<String> circle = Circle.in(next).orElse(List.of());
        boolean any = !circle.isEmpty();
        while (!circle.isEmpty()) {
            String drawn = String.join(" → ", circle);
            problems.add(
                    Objects.requireNonNull(byId.get(circle.getFirst())).node(),
                    "步骤互相等待：%s。".formatted(drawn),
                    "Steps wait for each other in a circle: %s.".formatted(drawn));
            circle.forEach(next::remove);
            circle = Circle.in(next).orElse(List.of());
        }
        return any;
    }

    private void everyStepIsReached() {
        Set<String> reached = reachedFrom(ofKind(StepKind.ACCEPT));
        for (WrittenStep step : byId.values()) {
            // Behind an unknown step or one that isn't reached either, that one is what has to be mended.
            if (!reached.contains(step.id()) && step.needs().isEmpty()) {
                add(
                        step.node(),
                        "步骤 “%s” 到达不了：写明它的 needs，例如受理步骤。",
                        "The step “%s” is never reached; say what it needs, such as the accepting step.",
                        step.id());
            }
        }
    }

    private Set<String> reachedFrom(Collection<WrittenStep> starts) {
        Set<String> reached = starts.stream().map(WrittenStep::id).collect(Collectors.toCollection(HashSet::new));
        boolean more = true;
        while (more) {
            more = false;
            for (WrittenStep step : byId.values()) {
                if (step.step().needs().stream().anyMatch(reached::contains)) {
                    more |= reached.add(step.id());
                }
            }
        }
        return reached;
    }

    private void delivery() {
        List<WrittenStep> deciders = ofKind(StepKind.DECIDE);
        Set<String> behind = reachedFrom(deciders);
        ofKind(StepKind.DELIVER).stream()
                .filter(step -> !deciders.isEmpty() && !behind.contains(step.id()))
                .forEach(step -> add(
                        step.node(),
                        "送达步骤 “%s” 须在决定之后。",
                        "The delivery “%s” must come behind the decision.",
                        step.id()));
    }

    private void add(YamlNode at, String zh, String en, String name) {
        problems.add(at, zh.formatted(name), en.formatted(name));
    }
}
