package dev.xinmiao.zone.casework.process;

import dev.xinmiao.decision.dmn.XmlElement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who does a task: the group it names, or the lane it lies in. */
final class BpmnDesks {
    /** Names of the lane or group that is no desk. */
    static final Set<String> APPLICANT = Set.of("applicant", "Applicant", "申请人", "申请企业", "企业");

    /** Engines whose editors write {@code candidateGroups} as an attribute of a task. */
    private static final List<String> ENGINES =
            List.of("http://camunda.org/schema/1.0/bpmn", "http://activiti.org/bpmn", "http://flowable.org/bpmn");

    private final Map<String, String> lanes = new HashMap<>();
    private final Map<String, String> resources = new HashMap<>();

    BpmnDesks(XmlElement definitions, XmlElement process) {
        for (XmlElement resource : definitions.children("resource")) {
            resources.put(resource.attribute("id", ""), BpmnNode.label(resource));
        }
        // Inner lanes come later and so count rather than those around them.
        Deque<XmlElement> open = new ArrayDeque<>(process.children("laneSet"));
        while (!open.isEmpty()) {
            for (XmlElement lane : open.remove().children("lane")) {
                String name = BpmnNode.label(lane);
                boolean named = !lane.attribute("name", "").isBlank();
                lane.children("flowNodeRef").stream()
                        .filter(reference -> named)
                        .forEach(reference -> lanes.put(local(reference.wholeText()), name));
                open.addAll(lane.children("childLaneSet"));
            }
        }
    }

    /** The names of desks that a task gives; several where it leaves open which. */
    List<String> of(XmlElement task) {
        List<String> groups =
                Stream.concat(groups(task), owners(task)).distinct().toList();
        String lane = lanes.get(task.attribute("id", ""));
        return groups.isEmpty() && lane != null ? List.of(lane) : groups;
    }

    private static Stream<String> groups(XmlElement task) {
        return ENGINES.stream()
                .map(engine -> task.attributeOf(engine, "candidateGroups"))
                .filter(Objects::nonNull)
                .flatMap(groups -> Stream.of(groups.split(",")))
                .map(String::strip)
                .filter(group -> !group.isEmpty());
    }

    private Stream<String> owners(XmlElement task) {
        return task.children("potentialOwner").stream()
                .map(this::owner)
                .filter(Objects::nonNull)
                .filter(owner -> !owner.isBlank());
    }

    private @Nullable String owner(XmlElement role) {
        XmlElement reference = role.child("resourceRef");
        if (reference != null) {
            String id = local(reference.wholeText());
            return resources.getOrDefault(id, id);
        }
        XmlElement assignment = role.child("resourceAssignmentExpression");
        return assignment == null
                ? null
                : assignment.children().stream()
                        .filter(child -> child.name().endsWith("xpression"))
                        .map(child -> child.wholeText().strip())
                        .findFirst()
                        .orElse(null);
    }

    /** A reference without the prefix that a tool may put before it. */
    private static String local(String reference) {
        return reference.strip().substring(reference.strip().indexOf(':') + 1);
    }
}
