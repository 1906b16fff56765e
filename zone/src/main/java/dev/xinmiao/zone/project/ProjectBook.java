package dev.xinmiao.zone.project;

import dev.xinmiao.zone.casework.process.Problems;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.Mark;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackProblem;
import dev.xinmiao.zone.pack.YamlNode;
import dev.xinmiao.zone.pack.YamlWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What counts as a proof, when lights turn and what the ten days need: {@code projects.yaml} of the pack. */
public final class ProjectBook {
    static final String FILE = "projects.yaml";

    /** Something somebody shows for a state. */
    public record Proof(String key, Bilingual name) {}

    /** @param not what is often shown and proves nothing */
    public record Milestone(List<Proof> proofs, List<Proof> not, Mark mark) {
        boolean accepts(String key) {
            return proofs.stream().anyMatch(each -> each.key().equals(key));
        }

        Optional<Proof> rejects(String key) {
            return not.stream().filter(each -> each.key().equals(key)).findFirst();
        }
    }

    /** @param by permits that tick it by themselves; none where somebody has to */
    public record Item(String key, Bilingual name, List<String> by) {}

    /**
     * When a light turns.
     *
     * @param redAfter days after the planned one, up to which it is yellow
     * @param yellowFrom points by which a progress is behind time
     */
    public record Lights(int redAfter, Mark lateMark, int yellowFrom, int redFrom, Mark behindMark) {}

    private final Lights lights;
    private final Bilingual idle;
    private final Map<ProjectState, Milestone> milestones;
    private final List<Item> checklist;

    private ProjectBook(Lights lights, Bilingual idle, Map<ProjectState, Milestone> milestones, List<Item> checklist) {
        this.lights = lights;
        this.idle = idle;
        this.milestones = milestones;
        this.checklist = checklist;
    }

    /**
     * Reads {@code projects.yaml} of a pack.
     *
     * @throws InvalidPackException if a state has no proof or a check list names a permit that isn't there
     */
    public static ProjectBook load(Pack pack, Permits permits) {
        return read(
                pack.yaml(
                        pack.file(FILE)
                                .orElseThrow(
                                        () -> new InvalidPackException(
                                                new PackProblem(
                                                        FILE,
                                                        0,
                                                        "包中没有 projects.yaml，不知各状态凭什么算数。 The pack has no projects.yaml to say what proves a state.")))),
                permits);
    }

    static ProjectBook read(YamlNode file, Permits permits) {
        file.only(Set.of("lights", "idle", "states", "checklist"));
        Problems problems = new Problems(file.file());
        Map<ProjectState, Milestone> milestones = new EnumMap<>(ProjectState.class);
        YamlNode states = file.required("states");
        states.only(Set.copyOf(Arrays.stream(ProjectState.values())
                .filter(each -> each != ProjectState.TALKS)
                .map(Enum::name)
                .toList()));
        for (ProjectState state : ProjectState.values()) {
            if (state != ProjectState.TALKS) {
                problems.check(() -> milestones.put(state, milestone(states.required(state.name()))));
            }
        }
        List<Item> items = new ArrayList<>();
        problems.check(() -> file.list("checklist")
                .forEach(node -> problems.check(() -> {
                    node.only(Set.of("key", "zh", "en", "by"));
                    List<YamlNode> by = node.list("by");
                    for (YamlNode code : by) {
                        if (permits.find(code.text()).isEmpty()) {
                            problems.add(
                                    code,
                                    "没有手续“%s”。".formatted(code.text()),
                                    "There is no permit “%s”.".formatted(code.text()));
                        }
                    }
                    items.add(new Item(
                            YamlWords.key(node.required("key")),
                            YamlWords.texts(node),
                            by.stream().map(YamlNode::text).toList()));
                })));
        Lights[] lights = new Lights[1];
        problems.check(() -> lights[0] = lights(file.required("lights")));
        problems.refuse();
        return new ProjectBook(
                lights[0],
                file.get("idle").map(YamlWords::bilingual).orElse(new Bilingual("", "")),
                milestones,
                List.copyOf(items));
    }

    private static Lights lights(YamlNode node) {
        node.only(Set.of("late", "behind"));
        YamlNode late = node.required("late").only(Set.of("red-after", "mark"));
        YamlNode behind = node.required("behind").only(Set.of("yellow-from", "red-from", "mark"));
        return new Lights(
                late.required("red-after").integer(),
                YamlWords.mark(late),
                behind.required("yellow-from").integer(),
                behind.required("red-from").integer(),
                YamlWords.mark(behind));
    }

    private static Milestone milestone(YamlNode node) {
        node.only(Set.of("mark", "proofs", "not"));
        return new Milestone(proofs(node.required("proofs")), proofs(node.required("not")), YamlWords.mark(node));
    }

    private static List<Proof> proofs(YamlNode list) {
        List<Proof> proofs = new ArrayList<>();
        for (YamlNode node : list.elements()) {
            node.only(Set.of("key", "zh", "en"));
            proofs.add(new Proof(YamlWords.key(node.required("key")), YamlWords.texts(node)));
        }
        return List.copyOf(proofs);
    }

    public Lights lights() {
        return lights;
    }

    public Bilingual idle() {
        return idle;
    }

    /** What proves a state; {@link ProjectState#TALKS} needs no proof and is refused. */
    public Milestone milestone(ProjectState state) {
        Milestone milestone = milestones.get(state);
        if (milestone == null) {
            throw new IllegalArgumentException(state + " needs no proof");
        }
        return milestone;
    }

    public List<Item> checklist() {
        return checklist;
    }
}
