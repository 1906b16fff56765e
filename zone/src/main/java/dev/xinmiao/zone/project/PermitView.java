package dev.xinmiao.zone.project;

import dev.xinmiao.zone.calendar.StopKind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The page of one permit of a project.
 *
 * @param line null where it isn't on the way to the start
 * @param promiseRuledOut names of the project's risks that rule a promise out
 */
public record PermitView(
        long id,
        ProjectFile project,
        PermitFile file,
        PermitState state,
        ProjectPlan.@Nullable Line line,
        List<Permit> needs,
        LocalDate today,
        UUID command,
        boolean mayRecord,
        List<String> promiseRuledOut,
        Collection<StopKind> stops,
        List<ProjectView.Entry> diary,
        Permits content,
        Refused refused) {
    /** The forms that may be sent now, in the order in which one would. */
    public List<String> forms() {
        return switch (state) {
            case NOT_NEEDED -> List.of("choose");
            case NOT_FILED ->
                file.permit().date() != null ? List.of("plan", "choose") : List.of("file", "plan", "choose");
            case FILED ->
                file.mode() == PermitMode.AHEAD
                        ? List.of("opinion", "grant", "refuse", "stop", "plan", "strike")
                        : List.of("grant", "refuse", "stop", "plan", "strike");
            case STOPPED -> List.of("resume", "strike");
            case PRE_OPINION -> List.of("grant", "refuse", "strike");
            case STALE -> List.of("opinion", "file", "strike");
            case GRANTED ->
                file.permit().date() != null
                        ? List.of()
                        : file.permit().validity() != null && project.started() == null
                                ? List.of("extend", "strike")
                                : List.of("strike");
            case REFUSED, VOID -> List.of("file", "strike");
        };
    }
}
