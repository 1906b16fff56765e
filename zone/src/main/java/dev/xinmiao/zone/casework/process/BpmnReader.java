package dev.xinmiao.zone.casework.process;

import dev.xinmiao.decision.Location;
import dev.xinmiao.decision.dmn.XmlElement;
import dev.xinmiao.decision.dmn.XmlSource;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.PackProblem;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads BPMN 2.0: the subset of docs/bpmn-subset.md. The rest is refused at its place; nothing is left out in silence. */
public final class BpmnReader {
    private final String file;
    private final @Nullable Desks desks;
    private final Problems problems;

    private BpmnReader(String file, @Nullable Desks desks) {
        this.file = file;
        this.desks = desks;
        this.problems = new Problems(file);
    }

    /**
     * Reads a process.
     *
     * @param file its name, for problems
     * @param desks those that there are; null to leave desks unchecked
     * @throws InvalidPackException with everything that keeps it from being read
     */
    public static Process read(String file, InputStream content, @Nullable Desks desks) throws IOException {
        try {
            return new BpmnReader(file, desks).process(XmlSource.read(file, content));
        } catch (XmlSource.Refused e) {
            Location at = e.problem().location();
            throw new InvalidPackException(new PackProblem(
                    file,
                    at.line(),
                    at.column(),
                    "这不是可以读取的 XML。 " + e.problem().message() + " " + e.problem().hint()));
        }
    }

    private Process process(XmlElement root) {
        BpmnDiagram diagram = new BpmnDiagram(file, problems);
        if (!root.name().equals("definitions") || !root.namespace().equals(BpmnWords.MODEL)) {
            problems.add(
                    diagram.place(root),
                    "这不是 BPMN 2.0：根元素是 %s。".formatted(root.name()),
                    "This is not BPMN 2.0: its root is <%s> of the namespace “%s”."
                            .formatted(root.name(), root.namespace()));
            problems.refuse();
        }
        around(root, diagram);
        XmlElement process = only(root, diagram);
        diagram.read(process);
        problems.refuse();
        BpmnFlows flows = new BpmnFlows(diagram, problems);
        BpmnWays ways = new BpmnWays(flows, problems);
        if (enoughSteps(diagram, process) && flows.sound()) {
            ways.follow();
        }
        problems.refuse();
        List<Step> steps = new BpmnSteps(diagram, ways, new BpmnDesks(root, process), desks, problems).steps();
        problems.refuse();
        return new Process(
                process.attribute("id", file),
                new Bilingual(name(root, process), ""),
                1,
                false,
                null,
                null,
                List.of(),
                List.of(),
                steps,
                null,
                file);
    }

    /** Pools that exchange messages, choreographies and the like. */
    private static void around(XmlElement root, BpmnDiagram diagram) {
        for (XmlElement part : root.children()) {
            diagram.refuse(part);
            if (part.name().equals("collaboration")) {
                part.children().forEach(diagram::refuse);
                part.children("participant").forEach(pool -> pool.children().forEach(diagram::refuse));
            }
        }
    }

    /** The process that has nodes; a pool whose inside isn't drawn has none. */
    private XmlElement only(XmlElement root, BpmnDiagram diagram) {
        List<XmlElement> drawn = new ArrayList<>();
        for (XmlElement process : root.children("process")) {
            if (process.children().stream()
                    .anyMatch(child ->
                            child.namespace().equals(BpmnWords.MODEL) && !BpmnWords.SILENT.contains(child.name()))) {
                drawn.add(process);
            }
        }
        drawn.stream()
                .skip(1)
                .forEach(process -> problems.add(
                        diagram.place(process),
                        "“%s” 是第二个流程：一个文件一个流程。".formatted(BpmnNode.label(process)),
                        "“%s” is a second process; a file holds one.".formatted(BpmnNode.label(process))));
        if (drawn.isEmpty()) {
            problems.add(diagram.place(root), "文件中没有画出流程。", "No process is drawn in this file.");
            problems.refuse();
        }
        return drawn.getFirst();
    }

    private boolean enoughSteps(BpmnDiagram diagram, XmlElement process) {
        long steps = diagram.nodes.values().stream().filter(BpmnNode::isStep).count();
        if (steps == 0) {
            problems.add(diagram.place(process), "流程没有步骤。", "The process has no step.");
        }
        if (steps > StepCheck.MOST || diagram.nodes.size() > 10 * StepCheck.MOST) {
            problems.add(
                    diagram.place(process),
                    "步骤多于 %d 个：请分成几个流程。".formatted(StepCheck.MOST),
                    "There are more than %d steps; make several processes of them.".formatted(StepCheck.MOST));
        }
        return problems.none();
    }

    private static String name(XmlElement root, XmlElement process) {
        if (!process.attribute("name", "").isBlank()) {
            return BpmnNode.label(process);
        }
        return root.children("collaboration").stream()
                .flatMap(collaboration -> collaboration.children("participant").stream())
                .filter(pool -> process.attribute("id", "?").equals(pool.attribute("processRef")))
                .map(BpmnNode::label)
                .findFirst()
                .orElseGet(() -> BpmnNode.label(root));
    }
}
