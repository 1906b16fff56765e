package dev.xinmiao.zone.casework;

import dev.xinmiao.zone.casework.process.Join;
import dev.xinmiao.zone.casework.process.Material;
import dev.xinmiao.zone.casework.process.Place;
import dev.xinmiao.zone.casework.process.Process;
import dev.xinmiao.zone.casework.process.Step;
import dev.xinmiao.zone.casework.process.StepKind;
import dev.xinmiao.zone.kernel.Bilingual;
import java.util.List;

/** A window, three desks side by side, a decider and a hand-over: the smallest process with everything in it. */
final class ParallelProcess {
    private ParallelProcess() {}

    static Process joined(Join join) {
        return new Process(
                "parallel",
                new Bilingual("并联审批", "Parallel review"),
                1,
                false,
                null,
                null,
                List.of(
                        material("plan", Material.Need.REQUIRED),
                        material("survey", Material.Need.DEFERRABLE),
                        material("safety", Material.Need.PROMISED)),
                List.of("area", "height"),
                List.of(
                        step("accept", "window", StepKind.ACCEPT, List.of(), List.of(), new Join.All()),
                        step("planning", "planning", StepKind.REVIEW, List.of("accept"), List.of("plan", "area")),
                        step("fire", "fire", StepKind.REVIEW, List.of("accept"), List.of("plan", "height")),
                        step("defence", "defence", StepKind.REVIEW, List.of("accept"), List.of("area")),
                        step(
                                "decide",
                                "chief",
                                StepKind.DECIDE,
                                List.of("planning", "fire", "defence"),
                                List.of(),
                                join),
                        step("deliver", "window", StepKind.DELIVER, List.of("decide"), List.of())),
                null,
                "test");
    }

    private static Material material(String key, Material.Need need) {
        return new Material(key, new Bilingual(key, key), need);
    }

    static Step step(String id, String desk, StepKind kind, List<String> needs, List<String> reads) {
        return step(id, desk, kind, needs, reads, new Join.All());
    }

    static Step step(String id, String desk, StepKind kind, List<String> needs, List<String> reads, Join join) {
        return new Step(
                id,
                new Bilingual(id, id),
                desk,
                kind,
                needs,
                reads,
                null,
                join,
                null,
                new Bilingual("", ""),
                null,
                new Place(1, 1));
    }
}
