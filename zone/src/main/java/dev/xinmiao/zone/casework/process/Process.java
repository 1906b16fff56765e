package dev.xinmiao.zone.casework.process;

import dev.xinmiao.zone.kernel.Bilingual;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The way of a case through desks, as data (办理流程). One read by {@link ProcessReader} or {@link BpmnReader} is sound:
 * one step accepts, every other follows from it without a circle, at most one decides.
 *
 * @param version a case keeps the one it began under
 * @param exOfficio 依职权: begun by the office, so the enterprise is heard but neither withdraws nor rates it, and the item
 *     that it is about asks for no papers
 * @param matter the kind of matter that each of its cases is about, as another room begins it; null for none
 * @param limit of the case as a whole; null where none is set
 * @param fields keys of the form's fields that opinions may rest on
 * @param steps in the order written
 * @param clause what it rests on; null where nothing is cited
 * @param source the file it was read from
 */
public record Process(
        String id,
        Bilingual name,
        int version,
        boolean exOfficio,
        @Nullable String matter,
        @Nullable ProcessLimit limit,
        List<Material> materials,
        List<String> fields,
        List<Step> steps,
        @Nullable Clause clause,
        String source) {

    public Optional<Step> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /** The step that accepts the application or refuses to (受理). */
    public Step acceptance() {
        return steps.stream()
                .filter(step -> step.kind() == StepKind.ACCEPT)
                .findFirst()
                .orElseThrow();
    }

    /** The step that grants or refuses. Without one a case is granted once every step before delivery is done. */
    public Optional<Step> decider() {
        return steps.stream().filter(step -> step.kind() == StepKind.DECIDE).findFirst();
    }

    /** The steps whose opinions a step's join weighs: those it needs that review. */
    public Set<String> voters(Step step) {
        Set<String> voters = new LinkedHashSet<>();
        for (String need : step.needs()) {
            step(need).filter(other -> other.kind() == StepKind.REVIEW).ifPresent(other -> voters.add(need));
        }
        return voters;
    }
}
