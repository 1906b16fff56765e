package dev.xinmiao.zone.casework.process;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.YamlNode;
import dev.xinmiao.zone.pack.YamlWords;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a process written in YAML, in the form of docs/decisions/0010. */
public final class ProcessReader {
    private static final Set<String> PROCESS =
            Set.of("id", "name", "version", "exOfficio", "matter", "limit", "materials", "fields", "steps", "clause");
    private static final Bilingual NOTHING = new Bilingual("", "");

    private final YamlNode file;
    private final @Nullable Desks desks;
    private final Problems problems;

    private ProcessReader(YamlNode file, @Nullable Desks desks) {
        this.file = file;
        this.desks = desks;
        this.problems = new Problems(file.file());
    }

    /**
     * Reads a process.
     *
     * @param desks those that there are; null to leave desks unchecked
     * @throws InvalidPackException with everything that is wrong with it
     */
    public static Process read(YamlNode file, @Nullable Desks desks) {
        return new ProcessReader(file, desks).process();
    }

    private Process process() {
        if (!file.isMapping()) {
            problems.add(file, "这不是流程文件：缺少 id、name、steps。", "This is no process: id, name and steps are missing.");
            problems.refuse();
        }
        problems.check(() -> file.only(PROCESS));
        Set<String> readable = new LinkedHashSet<>();
        List<Material> materials = materials(readable);
        List<String> fields = fields(readable);
        Process process = new Process(
                problems.read("", () -> YamlWords.key(file.required("id"))),
                problems.read(NOTHING, () -> YamlWords.bilingual(file.required("name"))),
                problems.read(1, this::version),
                problems.read(
                        false, () -> file.get("exOfficio").map(YamlNode::truth).orElse(false)),
                problems.optional(file, "matter", YamlWords::key),
                problems.optional(file, "limit", LimitReader::read),
                materials,
                fields,
                problems.read(List.of(), () -> steps(readable)),
                problems.optional(file, "clause", Clause::read),
                file.file());
        problems.refuse();
        return process;
    }

    private int version() {
        YamlNode version = file.required("version");
        if (version.integer() < 1) {
            problems.add(version, "版本从 1 起。", "Versions count from 1.");
        }
        return version.integer();
    }

    private List<Material> materials(Set<String> readable) {
        List<Material> materials = new ArrayList<>();
        for (YamlNode node : problems.read(List.<YamlNode>of(), () -> file.list("materials"))) {
            problems.check(() -> {
                node.only(Set.of("key", "zh", "en", "need"));
                YamlNode key = node.required("key");
                once(key, readable);
                materials.add(new Material(
                        YamlWords.key(key),
                        YamlWords.texts(node),
                        YamlWords.word(node.required("need"), Material.Need.values(), Material.Need::written)));
            });
        }
        return materials;
    }

    private List<String> fields(Set<String> readable) {
        List<String> fields = new ArrayList<>();
        for (YamlNode node : problems.read(List.<YamlNode>of(), () -> file.list("fields"))) {
            problems.check(() -> {
                once(node, readable);
                fields.add(YamlWords.key(node));
            });
        }
        return fields;
    }

    private void once(YamlNode key, Set<String> readable) {
        if (!readable.add(key.text())) {
            problems.add(
                    key,
                    "材料或字段 “%s” 已经有了。".formatted(key.text()),
                    "There is a material or field “%s” already.".formatted(key.text()));
        }
    }

    private List<Step> steps(Set<String> readable) {
        YamlNode list = file.required("steps");
        StepReader reader = new StepReader(problems, desks);
        List<WrittenStep> written = list.elements().stream().map(reader::read).toList();
        new StepCheck(problems, list).check(written, readable);
        return written.stream().map(WrittenStep::step).toList();
    }
}
