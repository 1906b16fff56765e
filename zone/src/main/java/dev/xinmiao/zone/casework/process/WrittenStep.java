package dev.xinmiao.zone.casework.process;

import dev.xinmiao.zone.pack.YamlNode;
import java.util.List;

/**
 * A step with the places of what it says, so that whoever checks it against the others can point at them.
 *
 * @param needs one for each of the step's needs, in their order
 * @param join the step itself where no join is written
 */
record WrittenStep(Step step, YamlNode node, List<YamlNode> needs, List<YamlNode> reads, YamlNode join) {
    String id() {
        return step.id();
    }

    StepKind kind() {
        return step.kind();
    }
}
