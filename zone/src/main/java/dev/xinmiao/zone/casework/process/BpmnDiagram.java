package dev.xinmiao.zone.casework.process;

import dev.xinmiao.decision.Location;
import dev.xinmiao.decision.dmn.XmlElement;
import dev.xinmiao.zone.casework.process.BpmnNode.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The nodes and flows of one BPMN process. Whatever lies outside the subset becomes a problem at its place. */
final class BpmnDiagram {
    final Map<String, BpmnNode> nodes = new LinkedHashMap<>();
    final List<Flow> flows = new ArrayList<>();
    /** By the task that they are attached to. */
    final Map<String, ProcessLimit> limits = new HashMap<>();

    private final String file;
    private final Problems problems;
    private final Map<String, XmlElement> boundaries = new LinkedHashMap<>();

    /** @param conditional whether it is taken only if something holds */
    record Flow(String from, String to, boolean conditional, Place place) {}

    BpmnDiagram(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    void read(XmlElement process) {
        List<XmlElement> own = process.children().stream()
                .filter(child -> child.namespace().equals(BpmnWords.MODEL))
                .toList();
        own.forEach(this::node);
        own.stream().filter(child -> child.name().equals("sequenceFlow")).forEach(this::flow);
        boundaries.values().forEach(this::boundary);
    }

    /** Refuses what its name alone puts outside the subset. */
    boolean refuse(XmlElement element) {
        BpmnWords.Refused refused = BpmnWords.refused(element.name());
        if (refused != null) {
            problems.add(
                    place(element),
                    "不支持%s “%s”：%s。"
                            .formatted(
                                    refused.zh(),
                                    BpmnNode.label(element),
                                    refused.why().zh()),
                    "The %s “%s” is not supported: %s."
                            .formatted(
                                    element.name(),
                                    BpmnNode.label(element),
                                    refused.why().en()));
        }
        return refused != null;
    }

    private void node(XmlElement element) {
        if (BpmnWords.SILENT.contains(element.name()) || refuse(element)) {
            return;
        }
        Type type = type(element);
        if (type == null) {
            return;
        }
        String id = element.attribute("id", "");
        if (id.isEmpty()) {
            problems.add(place(element), "“%s” 没有 id。".formatted(BpmnNode.label(element)), "This node has no id.");
        } else if (nodes.putIfAbsent(id, new BpmnNode(id, type, element, place(element))) != null) {
            problems.add(place(element), "id “%s” 用了两次。".formatted(id), "The id “%s” is used twice.".formatted(id));
        }
    }

    private @Nullable Type type(XmlElement element) {
        return switch (element.name()) {
            case "task", "userTask", "manualTask" -> task(element);
            case "parallelGateway" -> Type.PARALLEL;
            case "exclusiveGateway" -> Type.EXCLUSIVE;
            case "inclusiveGateway" -> Type.INCLUSIVE;
            case "startEvent" -> plain(element, Type.START);
            case "endEvent" -> isTerminate(element) ? Type.TERMINATE : plain(element, Type.END);
            case "intermediateThrowEvent" -> plain(element, Type.PASS);
            case "intermediateCatchEvent" -> isTimer(element) ? pause(element) : plain(element, Type.PASS);
            case "boundaryEvent" -> {
                boundaries.put(element.attribute("id", ""), element);
                yield null;
            }
            default -> {
                problems.add(
                        place(element),
                        "不认识 BPMN 元素 %s。".formatted(element.name()),
                        "The BPMN element %s is not known.".formatted(element.name()));
                yield null;
            }
        };
    }

    private Type task(XmlElement task) {
        task.children().stream()
                .filter(child -> BpmnWords.LOOPS.contains(child.name()))
                .forEach(this::refuse);
        if (task.attribute("isForCompensation", "false").equals("true")) {
            problems.add(
                    place(task),
                    "不支持补偿任务 “%s”：办过的步骤不撤销。".formatted(BpmnNode.label(task)),
                    "The compensation “%s” is not supported: nothing done is undone.".formatted(BpmnNode.label(task)));
        }
        if (!task.attribute("startQuantity", "1").equals("1")
                || !task.attribute("completionQuantity", "1").equals("1")) {
            problems.add(
                    place(task),
                    "“%s” 的 startQuantity、completionQuantity 只能为 1。".formatted(BpmnNode.label(task)),
                    "startQuantity and completionQuantity of “%s” must be 1.".formatted(BpmnNode.label(task)));
        }
        return Type.STEP;
    }

    private static List<XmlElement> triggers(XmlElement event) {
        return event.children().stream()
                .filter(child -> BpmnWords.isEventDefinition(child.name()))
                .toList();
    }

    private static boolean isTimer(XmlElement event) {
        return triggers(event).size() == 1 && triggers(event).getFirst().name().equals("timerEventDefinition");
    }

    private static boolean isTerminate(XmlElement event) {
        return triggers(event).size() == 1 && triggers(event).getFirst().name().equals("terminateEventDefinition");
    }

    /** An event that nothing sets off. */
    private Type plain(XmlElement event, Type type) {
        for (XmlElement trigger : triggers(event)) {
            problems.add(
                    place(trigger),
                    "不支持%s事件 “%s”：只有无触发的开始、中间与结束事件。"
                            .formatted(BpmnWords.trigger(trigger.name()), BpmnNode.label(event)),
                    "The %s of “%s” is not supported: only plain events are."
                            .formatted(trigger.name(), BpmnNode.label(event)));
        }
        return type;
    }

    private Type pause(XmlElement event) {
        limit(event);
        return Type.WAIT;
    }

    private @Nullable ProcessLimit limit(XmlElement event) {
        XmlElement timer = triggers(event).getFirst();
        ProcessLimit limit = BpmnTimers.limit(timer).orElse(null);
        if (limit == null) {
            problems.add(
                    place(timer),
                    "定时 “%s” 须为整天、整周或不足一天的小时数（timeDuration 如 P5D、P2W、PT4H）。".formatted(BpmnNode.label(event)),
                    "The timer “%s” must be a timeDuration of days, weeks or less than 24 hours, such as P5D, P2W or PT4H."
                            .formatted(BpmnNode.label(event)));
        }
        return limit;
    }

    private void flow(XmlElement element) {
        String from = element.attribute("sourceRef", "");
        String to = element.attribute("targetRef", "");
        XmlElement condition = element.child("conditionExpression");
        flows.add(new Flow(from, to, condition != null && !condition.wholeText().isBlank(), place(element)));
    }

    /** A timer on a task is its limit; it can lead nowhere but to an end, and doesn't take the task away. */
    private void boundary(XmlElement event) {
        String label = BpmnNode.label(event);
        if (!isTimer(event)) {
            plain(event, Type.PASS);
            if (triggers(event).isEmpty()) {
                problems.add(
                        place(event),
                        "边界事件 “%s” 没有触发。".formatted(label),
                        "Nothing sets off the boundary event “%s”.".formatted(label));
            }
            return;
        }
        BpmnNode task = nodes.get(event.attribute("attachedToRef", ""));
        ProcessLimit limit = limit(event);
        boolean takesAway = !event.attribute("cancelActivity", "true").equals("false");
        List<Flow> onward = flows.stream()
                .filter(flow -> flow.from().equals(event.attribute("id", "")))
                .toList();
        boolean leadsOn = onward.stream()
                .map(flow -> nodes.get(flow.to()))
                .anyMatch(target -> target == null || target.type() != Type.END);
        if (leadsOn || takesAway && !onward.isEmpty()) {
            problems.add(
                    place(event),
                    "边界定时 “%s” 只能作时限：到期变红，步骤仍由原岗办理，不转到别处。".formatted(label),
                    "The boundary timer “%s” can only be a limit: when it is over, the desk keeps the step."
                            .formatted(label));
        } else if (task == null || task.type() != Type.STEP) {
            // A task that is refused has said so.
            if (problems.none()) {
                problems.add(
                        place(event),
                        "边界定时 “%s” 没有附着于任务。".formatted(label),
                        "The boundary timer “%s” is attached to no task.".formatted(label));
            }
        } else if (limit != null && limits.putIfAbsent(task.id(), limit) != null) {
            problems.add(
                    place(event),
                    "“%s” 已有时限。".formatted(task.label()),
                    "“%s” has a limit already.".formatted(task.label()));
        }
        flows.removeAll(onward);
    }

    ProcessLimit waitOf(BpmnNode event) {
        return Objects.requireNonNull(limit(event.element()));
    }

    Place place(XmlElement element) {
        Location location = element.location(file);
        return new Place(location.line(), location.column());
    }
}
